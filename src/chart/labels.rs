//! Labels at line ends: as near as possible to what they name, never closer to each other than a line of text.

use super::order::sort;
use crate::decimal::clamped;

/// Room for one label, CSS pixels.
pub const LABEL_GAP: f64 = 16.0;

/// A label that wants to stand at a height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Height of what it names, CSS pixels from the top.
    pub at: f64,
    /// Kept first where not all fit; larger is more important.
    pub rank: u8,
}

/// Heights for the wishes, `None` for those that have no room between `top` and `bottom`. The order from top to bottom is that of
/// the heights wished for; ties keep the order given.
pub fn spread(wishes: &[Wish], top: f64, bottom: f64) -> Vec<Option<f64>> {
    let room = ((bottom - top) / LABEL_GAP).max(0.0) as usize + 1;
    let mut kept: Vec<usize> = (0..wishes.len()).collect();
    sort(&mut kept, |a, b| wishes[*a].rank > wishes[*b].rank);
    kept.truncate(room);
    sort(&mut kept, |a, b| wishes[*a].at < wishes[*b].at || (wishes[*a].at == wishes[*b].at && a < b));

    // Runs of labels that touch move as one: each run stands around the mean of what its members wish.
    struct Run {
        first: f64,
        n: usize,
    }
    let height = |n: usize| (n - 1) as f64 * LABEL_GAP;
    let mut runs: Vec<Run> = Vec::new();
    for &i in &kept {
        let wish = clamped(wishes[i].at, top, bottom);
        let mut run = Run { first: wish, n: 1 };
        while let Some(above) = runs.last() {
            if above.first + height(above.n) + LABEL_GAP <= run.first {
                break;
            }
            let n = above.n + run.n;
            // The mean of the wishes, each measured to the first member of the joint run.
            let shifted = run.first - above.n as f64 * LABEL_GAP;
            let first = (above.first * above.n as f64 + shifted * run.n as f64) / n as f64;
            run = Run { first: first.min(bottom - height(n)).max(top), n };
            runs.pop();
        }
        runs.push(run);
    }
    let mut heights = vec![None; wishes.len()];
    let mut at = kept.iter();
    for run in runs {
        for place in 0..run.n {
            if let Some(&i) = at.next() {
                heights[i] = Some(run.first + place as f64 * LABEL_GAP);
            }
        }
    }
    heights
}
