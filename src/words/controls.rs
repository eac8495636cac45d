//! What the controls of levers and of assumptions share: the count of a group, why a control is off, where a value stands on its track.

use crate::decimal::clamped;

/// The count of a group: `2 of 11 moved`.
pub fn count_line(n_moved: usize, n: usize) -> String {
    format!("{n_moved} of {n} moved")
}

/// Why a control does nothing until one of those that it needs is `done`: set, or moved. `None` where it needs none.
pub fn works_once(needs: &[&str], done: &str) -> Option<String> {
    let needs: Vec<String> = needs.iter().map(|need| format!("“{need}”")).collect();
    let (last, others) = needs.split_last()?;
    let needs = if others.is_empty() { last.clone() } else { format!("{} or {last}", others.join(", ")) };
    Some(format!("Works once {needs} is {done}"))
}

/// Where a value stands on a track from `low` to `high`, 0 to 1.
pub fn position(value: f64, low: f64, high: f64) -> f64 {
    clamped((value - low) / (high - low), 0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moved_are_counted_among_all() {
        assert_eq!(count_line(2, 11), "2 of 11 moved");
    }

    #[test]
    fn what_a_control_needs_is_listed() {
        assert_eq!(works_once(&[], "set"), None);
        assert_eq!(works_once(&["A"], "set").unwrap(), "Works once “A” is set");
        assert_eq!(works_once(&["A", "B", "C"], "moved").unwrap(), "Works once “A”, “B” or “C” is moved");
    }

    #[test]
    fn a_value_beyond_an_end_of_the_track_stands_at_that_end() {
        assert_eq!([0.0, 2.0, 3.0, 6.0, 9.0].map(|value| position(value, 2.0, 6.0)), [0.0, 0.0, 0.25, 1.0, 1.0]);
    }
}
