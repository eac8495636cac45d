//! How it works: the model in words and equations.

pub const LEDE: &str = "What the model adds up each month, in its own order, and what it leaves out.";

pub fn body() -> String {
    String::new()
}
