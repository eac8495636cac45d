//! The mechanisms in the order of a month, and which of them and of the tables hang together.

mod answers;
mod chain;
mod demand;
mod figures;
mod prices;
mod trade;
mod users;

use super::mechanism::Mechanism;
use super::tables::TABLES;

/// All mechanisms, in the order in which a month runs them.
pub fn mechanisms() -> impl Iterator<Item = &'static Mechanism> {
    let supply = chain::CHAIN.iter().chain(&demand::DEMAND).chain(&trade::TRADE);
    let users = users::USERS.iter().chain(&prices::PRICES);
    supply.chain(users).chain(&answers::ANSWERS).chain(&figures::FIGURES)
}

/// The name of a mechanism or of a table.
pub fn title(slug: &str) -> &'static str {
    let mechanism = mechanisms().find(|mechanism| mechanism.slug == slug).map(|mechanism| mechanism.name);
    let table = || TABLES.iter().find(|table| table.slug == slug).map(|table| table.name);
    mechanism.or_else(table).unwrap_or("the start")
}

/// The number of a mechanism in the order of a month, from 1.
pub fn step_number(slug: &str) -> usize {
    mechanisms().position(|mechanism| mechanism.slug == slug).map_or(0, |i| i + 1)
}

/// Where a quantity comes from: the table that gives it, or the mechanism that names most causes of it.
pub fn home(quantity: &str) -> Option<&'static str> {
    if let Some(table) = TABLES.iter().find(|table| table.writes.contains(&quantity)) {
        return Some(table.slug);
    }
    mechanisms()
        .filter(|mechanism| mechanism.writes(quantity))
        .max_by_key(|mechanism| mechanism.causes_of(quantity).filter(|cause| !cause.is_aside).count())
        .map(|mechanism| mechanism.slug)
}

/// The mechanisms that read a quantity.
pub fn readers(quantity: &str) -> Vec<&'static str> {
    mechanisms().filter(|mechanism| mechanism.reads().contains(&quantity)).map(|mechanism| mechanism.slug).collect()
}

/// Mechanisms and tables that this one reads, and mechanisms that read what it writes.
pub fn neighbours(mechanism: &Mechanism) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut before = Vec::new();
    for place in mechanism.reads().into_iter().filter_map(home) {
        if place != mechanism.slug && !before.contains(&place) {
            before.push(place);
        }
    }
    let is_after = |other: &Mechanism| other.reads().into_iter().any(|quantity| home(quantity) == Some(mechanism.slug));
    let after = mechanisms().filter(|other| other.slug != mechanism.slug && is_after(other));
    (before, after.map(|other| other.slug).collect())
}
