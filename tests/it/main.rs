//! All native tests but the counting allocator: one binary, one module per subject.

// `build/table.rs` names it at the root.
use chokepoint::tables::kinds;

mod assumptions;
mod backtest;
mod charts;
mod charts_forms;
mod charts_time;
mod common;
mod comparisons;
mod consistency;
mod cursor_text;
mod data;
mod data_build;
mod documents;
mod entries;
mod files;
mod gallery;
mod goldens;
mod history;
mod invariants;
mod invariants_in_words;
mod levers;
mod link;
mod pair;
mod palette;
mod plants;
mod record;
mod responses;
mod session;
mod snapshots;
mod tidy;
mod words;
