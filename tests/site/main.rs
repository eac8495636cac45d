//! What is rendered when the site is built: one binary, one module per subject.

mod sources;
