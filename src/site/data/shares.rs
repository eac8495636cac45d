//! How many rows have which grade of trust.

use crate::format::percent;
use crate::site::sources::row::Row;
use crate::tables::kinds::Grade;

/// Grades of rows that were read in a source or computed from one; page and document print the same sum.
pub const SOURCED: [Grade; 2] = [Grade::Verified, Grade::Derived];

/// How many of the rows have the grade.
pub fn count(rows: &[&Row], grade: Grade) -> usize {
    rows.iter().filter(|row| row.number.grade == grade).count()
}

/// The part of the rows that have one of the grades, in percent.
pub fn share(rows: &[&Row], grades: &[Grade]) -> String {
    let n: usize = grades.iter().map(|grade| count(rows, *grade)).sum();
    percent(n as f64 / rows.len() as f64)
}
