//! What other sources say of the same number: `conflicts.csv`. Both are shown, as a range, wherever the row is.

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
    row.table == Table::Records && !others.is_empty() && others.iter().all(|other| other.source == row.source)
}

/// `16,900 to 18,600`: the row and the others from the lowest to the highest; `None` where nobody disagrees.
pub fn range(row: &Row) -> Option<String> {
    let others = of(&row.id);
    let mut texts: Vec<(f64, &str)> =
        others.iter().filter_map(|other| Some((other.value.parse().ok()?, other.value.as_str()))).collect();
    texts.push((row.value.parse().ok()?, &row.value));
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, last) = (texts.first()?, texts.last()?);
    (texts.len() > 1).then(|| format!("{} to {}", shown::text(first.1, &row.unit), shown::text(last.1, &row.unit)))
}
