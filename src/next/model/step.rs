//! One month, readable as the story: limits, mines, plants, recycling, demand, trade, reserves, shipments, use, prices, investment.
//!
//! Prices are those of the end of the last month until `price` moves them. The order is that of model.md section 14.

use super::keys::N_MATERIALS;
use super::month::Month;
use super::state::State;
use super::{
    allied_sales, availability, by_products, china_quota, investment, limits, magnet_imports, magnet_orders, magnets,
    mining, origin, oxide_use, precaution, price, published_stocks, quotes, re_export, recycling, reserves, response,
    sales_to_china, separation, shipments, signals, state_buying, substitution, thrift, trade, work_for_stock,
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
pub(super) static MECHANISMS: [Mechanism; 30] = [
    mechanism("re-export", re_export::step),
    mechanism("limits", limits::step),
    mechanism("precaution", precaution::step),
    mechanism("mining", mining::step),
    mechanism("separation", separation::step),
    mechanism("recycling", recycling::step),
    mechanism("magnet-demand", magnet_orders::step),
    mechanism("allied-sales", allied_sales::step),
    mechanism("magnet-imports", magnet_imports::step),
    mechanism("work-for-stock", work_for_stock::step),
    mechanism("oxide-use", oxide_use::step),
    mechanism("trade", trade::step),
    mechanism("published-stocks", published_stocks::step),
    mechanism("reserves", reserves::step),
    mechanism("shipments", shipments::step),
    mechanism("sales-to-china", sales_to_china::step),
    mechanism("state-buying", state_buying::step),
    mechanism("by-products", by_products::step),
    mechanism("availability", availability::step),
    mechanism("origin", origin::step),
    mechanism("magnets", magnets::step),
    mechanism("substitution", substitution::step),
    mechanism("quotes", quotes::step),
    mechanism("price", price::step),
    mechanism("thrift", thrift::step),
    mechanism("china-quota", china_quota::step),
    mechanism("investment", investment::step),
    mechanism("signals", signals::step),
    mechanism("response", response::step),
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
