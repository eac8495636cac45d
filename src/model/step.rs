//! One month, readable as the story: limits, mines, plants, recycling, demand, trade, reserves, shipments, use, prices, investment.
//!
//! Prices are those of the end of the last month until `price` moves them. The order is that of model.md section 14.

use super::keys::N_MATERIALS;
use super::month::Month;
use super::state::State;
use super::{
    availability, investment, limits, magnet_orders, magnets, mining, origin, oxide_use, price, recycling, reserves,
    separation, shipments, thrift, trade,
};

/// A mechanism with the name under which the documents describe it.
pub(super) struct Mechanism {
    /// Not in the page's program, which has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub slug: &'static str,
    pub run: fn(&mut Month),
}

const fn mechanism(_slug: &'static str, run: fn(&mut Month)) -> Mechanism {
    Mechanism {
        #[cfg(not(target_arch = "wasm32"))]
        slug: _slug,
        run,
    }
}

/// The mechanisms in the order of a month; `anatomy` takes it from here too.
pub(super) static MECHANISMS: [Mechanism; 16] = [
    mechanism("limits", limits::step),
    mechanism("mining", mining::step),
    mechanism("separation", separation::step),
    mechanism("recycling", recycling::step),
    mechanism("magnet-demand", magnet_orders::step),
    mechanism("oxide-use", oxide_use::step),
    mechanism("trade", trade::step),
    mechanism("reserves", reserves::step),
    mechanism("shipments", shipments::step),
    mechanism("availability", availability::step),
    mechanism("origin", origin::step),
    mechanism("magnets", magnets::step),
    mechanism("price", price::step),
    mechanism("thrift", thrift::step),
    mechanism("investment", investment::step),
    mechanism("books", check_books),
];

/// Months between two checks of the ledger; the check reads every stock.
const CHECK_EVERY: usize = 12;

/// All that happens in a month.
pub(super) fn step(month: &mut Month) {
    for mechanism in &MECHANISMS {
        (mechanism.run)(month);
    }
}

/// Checks the books at the end of a year.
fn check_books(month: &mut Month) {
    if month.t % CHECK_EVERY == CHECK_EVERY - 1 {
        check_balance(month.state);
    }
}

/// Notes the largest relative gap between the ledger and the sum of all stocks.
pub(super) fn check_balance(state: &mut State) {
    for k in 0..N_MATERIALS {
        let error = (state.ledger[k] - state.total_stock(k)).abs() / state.ledger[k];
        state.balance_error = state.balance_error.max(error);
    }
}
