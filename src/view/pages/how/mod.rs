//! How it works: the model in words and equations, in its own order, and what it leaves out. The description of each mechanism is held
//! against the model by a test that changes one quantity at a time and looks at what comes out different.

mod chain;
mod demand;
mod equation;
pub mod mechanism;
mod parameters;
pub mod quantities;
mod response;
pub mod tables;
mod users;

use mechanism::Mechanism;

pub const LEDE: &str = "What the model adds up each month, in its own order, and what it leaves out.";

/// The mechanisms in the order of a month.
pub fn mechanisms() -> impl Iterator<Item = &'static Mechanism> {
    chain::CHAIN.iter().chain(&demand::DEMAND).chain(&users::USERS).chain(&response::RESPONSE)
}

pub fn body() -> String {
    String::new()
}
