//! How version 4 works, in the types in which `site/how` describes the model of the page: mechanisms, quantities, tables, and the places of the
//! causal diagram. No page is made of it yet.

// The types are read from the files of the page's description, which itself is there only when the site is rendered.
#![allow(clippy::duplicate_mod)]

#[path = "../../site/how/equation.rs"]
pub mod equation;
pub mod graph;
#[path = "../../site/how/mechanism.rs"]
pub mod mechanism;
pub mod mechanisms;
pub mod quantities;
#[path = "../../site/how/quantity.rs"]
pub mod quantity;
#[path = "../../site/how/table.rs"]
pub mod table;
pub mod tables;
