//! All native tests but the counting allocator: one binary, one module per subject.

mod backtest;
mod data;
