//! All native tests but the counting allocator: one binary, one module per subject.

mod assumptions;
mod backtest;
mod charts;
mod charts_forms;
mod charts_time;
mod checks;
mod common;
mod comparisons;
mod consistency;
mod cursor_text;
mod data;
mod data_build;
mod decimal;
mod documents;
mod entries;
mod entry_dates;
mod figures_read_alike;
mod files;
mod fingerprints;
mod goldens;
mod history;
mod invariants;
mod invariants_in_words;
mod levers;
mod link;
mod other_rules;
mod pair;
mod palette;
// The gallery, which is rendered with the site, shows more of a picture than its file.
#[allow(dead_code)]
mod pictures;
mod plants;
mod record;
mod reference_runs;
mod responses;
mod search;
mod second_backend;
mod selection;
mod session;
mod snapshots;
mod tables;
mod tidy;
mod uncertainty;
mod words;
