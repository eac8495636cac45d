//! Data and sources: every row that the model and the charts use, with its source and its grade of trust.

pub const LEDE: &str =
    "Every number that the model and the charts use, with its unit, year, source and grade of trust.";

pub fn body() -> String {
    String::new()
}
