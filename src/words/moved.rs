//! How many of the controls that stand together have been moved, levers or assumptions.

/// The count of a group: `2 of 11 moved`.
pub fn count_line(n_moved: usize, n: usize) -> String {
    format!("{n_moved} of {n} moved")
}

#[cfg(test)]
mod tests {
    use super::count_line;

    #[test]
    fn the_moved_are_counted_among_all() {
        assert_eq!(count_line(2, 11), "2 of 11 moved");
    }
}
