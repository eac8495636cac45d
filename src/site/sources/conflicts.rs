//! What other sources say of the same number: `conflicts.csv`. Both are shown, as a range, wherever the row is.

use super::number::Number;
use super::row::{Row, Table};
use super::tables::Conflict;
use super::{shown, tables};
use std::sync::LazyLock;

static CONFLICTS: LazyLock<Vec<Conflict>> = LazyLock::new(tables::conflicts);

pub fn all() -> &'static [Conflict] {
    &CONFLICTS
}

/// What others say of a row.
pub fn of(id: &str) -> Vec<&'static Conflict> {
    all().iter().filter(|conflict| conflict.row == id).collect()
}

/// A record whose own source prints a range, of which it is the middle: no other source disagrees.
pub fn is_middle(row: &Row) -> bool {
    let others = of(&row.id);
    let is_same = |other: &&Conflict| other.number.source == row.number.source;
    row.table == Table::Records && !others.is_empty() && others.iter().all(is_same)
}

/// `16,900 to 18,600`: the row and the others from the lowest to the highest; `None` where nobody disagrees.
pub fn range(row: &Row) -> Option<String> {
    fn text(number: &Number) -> Option<(f64, &str)> {
        Some((number.value.parse().ok()?, &number.value))
    }
    let mut texts: Vec<(f64, &str)> = of(&row.id).iter().filter_map(|other| text(&other.number)).collect();
    texts.push(text(&row.number)?);
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, last) = (texts.first()?, texts.last()?);
    let unit = row.number.unit;
    (texts.len() > 1).then(|| format!("{} to {}", shown::text(first.1, unit), shown::text(last.1, unit)))
}
