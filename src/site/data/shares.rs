//! How many rows have which grade of trust.

use crate::format::percent;
use crate::site::sources::row::Row;

/// Grades of rows that were read in a source or computed from one; page and document print the same sum.
pub const SOURCED: [&str; 2] = ["verified", "derived"];

/// How many of the rows have the grade.
pub fn count(rows: &[&Row], grade: &str) -> usize {
    rows.iter().filter(|row| row.grade == grade).count()
}

/// The part of the rows that have one of the grades, in percent.
pub fn share(rows: &[&Row], grades: &[&str]) -> String {
    let n: usize = grades.iter().map(|grade| count(rows, grade)).sum();
    percent(n as f64 / rows.len() as f64)
}
