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
type Mechanism = (&'static str, fn(&mut Month));

/// The mechanisms in the order of a month; `anatomy` takes it from here too.
pub(super) static MECHANISMS: [Mechanism; 30] = [
    ("re-export", re_export::step),
    ("limits", limits::step),
    ("precaution", precaution::step),
    ("mining", mining::step),
    ("separation", separation::step),
    ("recycling", recycling::step),
    ("magnet-demand", magnet_orders::step),
    ("allied-sales", allied_sales::step),
    ("magnet-imports", magnet_imports::step),
    ("work-for-stock", work_for_stock::step),
    ("oxide-use", oxide_use::step),
    ("trade", trade::step),
    ("published-stocks", published_stocks::step),
    ("reserves", reserves::step),
    ("shipments", shipments::step),
    ("sales-to-china", sales_to_china::step),
    ("state-buying", state_buying::step),
    ("by-products", by_products::step),
    ("availability", availability::step),
    ("origin", origin::step),
    ("magnets", magnets::step),
    ("substitution", substitution::step),
    ("quotes", quotes::step),
    ("price", price::step),
    ("thrift", thrift::step),
    ("china-quota", china_quota::step),
    ("investment", investment::step),
    ("signals", signals::step),
    ("response", response::step),
    ("books", check_books),
];

/// Months between two checks of the ledger; the check reads every stock.
const CHECK_EVERY: usize = 12;

/// All that happens in a month.
pub(super) fn step(month: &mut Month) {
    for (_, run) in &MECHANISMS {
        run(month);
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
