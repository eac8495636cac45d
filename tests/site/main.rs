//! Tests of what is rendered when the site is built: one binary, one module per subject.

mod how;
