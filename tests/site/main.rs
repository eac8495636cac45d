//! Tests that need rendered HTML: one binary, one module per subject.

mod documents;
mod how;
mod page;
mod panels;
mod record;
mod rendered;
mod sources;
