//! Times of the native model, medians over many runs: `cargo bench --bench model`. With `-- --once VIEW` it runs one update
//! of a warm workspace, for counting instructions under callgrind.

use chokepoint::model::outcome::Groups;
use chokepoint::model::params::Params;
use chokepoint::model::{Workspace, run_into};
use std::hint::black_box;
use std::time::Instant;

const RUNS: usize = 400;

/// What is measured: a name and the groups of figures that are written.
const VIEWS: [(&str, Groups); 3] =
    [("step only", Groups::NONE), ("default view", Groups::DEFAULT_VIEW), ("all columns", Groups::ALL)];

/// Two scenarios in turn, so that nothing can be kept from the run before.
fn scenarios() -> [Params; 2] {
    let mut limited = Params::default();
    limited.policy.limits[1].share = 0.8.into();
    limited.policy.limits[2].share = 0.4.into();
    [Params::default(), limited]
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let scenarios = scenarios();
    let mut workspace = Workspace::new();
    if let Some(at) = arguments.iter().position(|argument| argument == "--once") {
        let view = arguments.get(at + 1).map_or("all columns", String::as_str);
        let groups = VIEWS.iter().find(|(name, _)| *name == view).map_or(Groups::ALL, |(_, groups)| *groups);
        run_into(&scenarios[1], groups, &mut workspace);
        return;
    }
    println!("169 free months, native, median of {RUNS} runs (microseconds; fastest in brackets)");
    for (name, groups) in VIEWS {
        let mut times: Vec<u128> = (0..RUNS)
            .map(|i| {
                let start = Instant::now();
                run_into(black_box(&scenarios[i % 2]), groups, &mut workspace);
                start.elapsed().as_nanos()
            })
            .collect();
        times.sort_unstable();
        println!("{name:14} {:8.1} [{:.1}]", times[RUNS / 2] as f64 / 1e3, times[0] as f64 / 1e3);
    }
    let start = Instant::now();
    black_box(Workspace::new());
    println!("{:14} {:8.1}", "start-up", start.elapsed().as_nanos() as f64 / 1e3);
}
