//! The accessibility statement: what was tested, with what, and what is known to fail.

pub const LEDE: &str = "What was tested, with what, and what is known to fail.";

pub fn body() -> String {
    String::new()
}
