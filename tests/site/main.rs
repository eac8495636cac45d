//! Tests that need rendered HTML: one binary, one module per subject.

#![recursion_limit = "512"]

// The pictures of the native tests, which the gallery shows; it needs a part of what these share.
#[allow(dead_code)]
#[path = "../it/common.rs"]
mod common;
#[path = "../it/pictures.rs"]
mod pictures;

mod documents;
mod gallery;
mod how;
mod page;
mod panels;
mod parts;
mod record;
mod rendered;
mod sources;
mod template;
