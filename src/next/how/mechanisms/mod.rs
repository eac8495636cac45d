//! The mechanisms in the order of a month.

mod answers;
mod chain;
mod demand;
mod figures;
mod prices;
mod trade;
mod users;

use super::mechanism::Mechanism;

/// All mechanisms, in the order in which a month runs them.
pub fn mechanisms() -> impl Iterator<Item = &'static Mechanism> {
    let supply = chain::CHAIN.iter().chain(&demand::DEMAND).chain(&trade::TRADE);
    let users = users::USERS.iter().chain(&prices::PRICES);
    supply.chain(users).chain(&answers::ANSWERS).chain(&figures::FIGURES)
}
