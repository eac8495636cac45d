//! Was it right before? The model against what happened, the misses first.

pub const LEDE: &str = "The model from 2005, set beside what happened: the misses first.";

pub fn body() -> String {
    String::new()
}
