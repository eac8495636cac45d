//! What several tests need: a run of a link, a column by name, a mean over a window.

use chokepoint::data::COLUMNS;
use chokepoint::model::keys::{FORK, N_MONTHS, mid_month};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link;

/// The free months under a link, all columns. The link must be understood as a whole.
#[track_caller]
pub fn run(query: &str, workspace: &mut Workspace) -> Outcome {
    let (link, warnings) = link::decode(query);
    assert_eq!(warnings, [], "{query}");
    run_into(&link.scenario.params(), Groups::ALL, workspace);
    workspace.outcome().clone()
}

/// Position of a column by its name.
#[track_caller]
pub fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| column.name == name).unwrap_or_else(|| panic!("no column {name}"))
}

/// Mean of a column over the free months whose middle lies in `from..to`.
pub fn window_mean(outcome: &Outcome, column: usize, from: f64, to: f64) -> f64 {
    let months: Vec<usize> = (FORK..N_MONTHS).filter(|t| (from..to).contains(&mid_month(*t))).collect();
    months.iter().map(|t| outcome.value(column, *t)).sum::<f64>() / months.len() as f64
}
