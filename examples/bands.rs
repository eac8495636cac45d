//! Time and memory of a study natively: `cargo run --profile test --example bands`. What a page asks for first, then after a drag, where
//! histories and the runs of the baseline are there already.

use chokepoint::model::params::{Assumptions, Policy};
use chokepoint::study::uncertainty::quantity::Quantity;
use chokepoint::study::uncertainty::{BASELINE, FIRST_RUNS, N_SETS, Study, USUAL_RUNS};
use chokepoint::tables::column as c;
use std::time::{Duration, Instant};

/// What the charts and key figures of the default view show, about: two shares by place, prices of two materials in both markets, shortage by
/// bloc, supply of one bloc by origin, money.
fn default_view() -> Vec<Quantity> {
    let blocs: Vec<usize> = (0..5).map(|b| c::MAGNET_PROD + b).collect();
    let hubs = (0..10).map(|h| Quantity::part(&[c::SEP_MAGREO + h], &[c::REFINED_MAGREO]));
    let makers = blocs.iter().map(|bloc| Quantity::part(&[*bloc], &blocs));
    let prices = [c::PRICE_CHINA, c::PRICE_EXCHINA, c::SPOT_EXCHINA].map(|first| [first, first + 1]);
    let shortage = (0..5).flat_map(|b| [c::UNSERVED_MAGNET + b, c::UNSERVED_DY + b]);
    let supply = (0..12).map(|origin| c::SUPPLY + 24 + origin);
    let money = [c::PUBLIC_COST, c::HARM_MID];
    let columns = prices.concat().into_iter().chain(shortage).chain(supply).chain(money).map(Quantity::column);
    hubs.chain(makers).chain(columns).collect()
}

/// Time that a processor has spent on us, which does not count what else it had to do; where the system does not say, time that has passed.
fn now(start: Instant) -> Duration {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let spent = text.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok());
    spent.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Works until the bands of a path are of `n` runs; also the longest step.
fn until(study: &mut Study, path: usize, n: usize, start: Instant) -> (Duration, Duration) {
    let (begin, mut longest) = (now(start), Duration::ZERO);
    while study.runs(path) < n {
        let before = now(start);
        study.step();
        longest = longest.max(now(start) - before);
    }
    (now(start) - begin, longest)
}

fn main() {
    let quantities = default_view();
    let n_quantities = quantities.len();
    let start = Instant::now();
    let policy = |share: f64| {
        let mut policy = Policy::default();
        policy.limits[1].share = share.into();
        policy.limits[2].share = share.into();
        policy
    };
    let mut study = Study::new(&Assumptions::default(), quantities, &[policy(0.5)], USUAL_RUNS, 1);
    println!("{n_quantities} quantities, {N_SETS} sets, memory taken in {:.1?}", start.elapsed());
    for (what, path) in [("baseline", BASELINE), ("scenario", 1)] {
        let (time, longest) = until(&mut study, path, FIRST_RUNS, start);
        println!("first {FIRST_RUNS} runs, {what}: {time:.1?}, longest step {longest:.2?}");
    }
    let (time, longest) = until(&mut study, 1, USUAL_RUNS, start);
    println!("to {USUAL_RUNS} runs of both: {time:.1?}, longest step {longest:.2?}");
    for share in [0.6, 0.7, 0.8] {
        study.ask(1, &policy(share));
        let (first, longest_first) = until(&mut study, 1, FIRST_RUNS, start);
        let (rest, longest) = until(&mut study, 1, USUAL_RUNS, start);
        println!(
            "after a drag: {FIRST_RUNS} runs {first:.1?}, {USUAL_RUNS} runs {:.1?}, longest step {:.2?}",
            first + rest,
            longest.max(longest_first)
        );
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find(|line| line.starts_with("VmHWM")) {
        println!("memory at most: {}", peak.trim_start_matches("VmHWM:").trim());
    }
}
