//! Style rules for the ticks of the tracks: where the baseline of each lever stands. No style may stand in the page itself, so the page
//! names the place and the style sheet knows it.

use crate::scenario::Lever;
use crate::words::board::{baseline_mark, has_slider};
use std::collections::BTreeSet;

/// The rules, one for each place that a lever of the board has its baseline at.
pub fn tick_styles() -> String {
    let marks: BTreeSet<u32> = Lever::all().filter(|lever| has_slider(*lever)).filter_map(baseline_mark).collect();
    let rule = |mark: u32| {
        let at = f64::from(mark) / 1000.0;
        format!("[data-at=\"{mark}\"] {{ --b: {at}; --v: {at}; }}\n")
    };
    marks.into_iter().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_baseline_within_a_track_has_a_rule() {
        let styles = tick_styles();
        let mark = Lever::from_key("ca").and_then(baseline_mark);
        assert_eq!(mark, Some(333));
        assert!(styles.contains("[data-at=\"333\"] { --b: 0.333; --v: 0.333; }"), "{styles}");
        assert!(!styles.contains("\"0\""));
    }
}
