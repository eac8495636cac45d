//! Who goes short: physical gaps, unserved demand against the baseline's prices, the part that is priced out, stock cover.
//!
//! unserved_magnet = 1 - consumption/Dref, priced out 1 - Dm/Dref; unserved_k = 1 - use f/usm, priced out 1 - use/usm; cut at 0.
//! Source: model.md section 6.

use super::view::{Row, View};
use crate::keys::*;
use crate::math::Bound;
use crate::tables::{column, constant as c};
use crate::units::{MONTHS_PER_YEAR, MUSD_PER_TONNE_USD_PER_KG};

/// A smaller reference is none, t.
const NONE: f64 = 1e-12;

/// Output lost for want of magnets, million USD/yr: what is short and a part of what is priced out, low, middle and high per kg; and
/// demand that redesign has taken away. China's own is not counted.
fn write_harm(view: &View, out: &mut Row) {
    let flows = view.flows;
    let mut sum = 0.0;
    for b in US..N_BLOCS {
        let demand = flows.magnet_demand[b];
        let priced_out = (flows.magnet_reference[b] - demand).at_least(0.0);
        let lost = (demand - flows.magnets_consumed[b] + c::HARM_WEIGHT_OF_PRICED_OUT * priced_out).at_least(0.0);
        sum += lost;
        out[column::HARM + b] = lost * MONTHS_PER_YEAR * c::HARM_PER_KG_MIDDLE * MUSD_PER_TONNE_USD_PER_KG;
        out[column::SUBSTITUTED + b] = 1.0 - view.state.magnet_intensity[b];
    }
    for (column, per_kg) in [
        (column::HARM_LOW, c::HARM_PER_KG_LOW),
        (column::HARM_MID, c::HARM_PER_KG_MIDDLE),
        (column::HARM_HIGH, c::HARM_PER_KG_HIGH),
    ] {
        out[column] = sum * MONTHS_PER_YEAR * per_kg * MUSD_PER_TONNE_USD_PER_KG;
    }
}

pub(super) fn write(view: &View, out: &mut Row) {
    write_harm(view, out);
    let (state, flows) = (view.state, view.flows);
    for b in 0..N_BLOCS {
        let (demand, consumed) = (flows.magnet_demand[b], flows.magnets_consumed[b]);
        let reference = flows.magnet_reference[b];
        let available = &state.availability[b];
        out[column::GAP_MAGNET + b] = 1.0 - consumed / demand;
        out[column::GAP_NDPR + b] = 1.0 - available[NDPR];
        out[column::GAP_DY + b] = 1.0 - available[DY];
        out[column::GAP_Y + b] = 1.0 - available[YTTRIUM];
        out[column::PRICEDOUT_MAGNET + b] = (1.0 - demand / reference).at_least(0.0);
        out[column::UNSERVED_MAGNET + b] = (1.0 - consumed / reference).at_least(0.0);
        for (k, priced_out, unserved) in [
            (NDPR, column::PRICEDOUT_NDPR, column::UNSERVED_NDPR),
            (DY, column::PRICEDOUT_DY, column::UNSERVED_DY),
            (YTTRIUM, column::PRICEDOUT_Y, column::UNSERVED_Y),
        ] {
            let (use_, reference) = (flows.use_[b][k], flows.use_reference[b][k]);
            let missing = |met: f64| if reference > NONE { (1.0 - met / reference).at_least(0.0) } else { 0.0 };
            out[priced_out + b] = missing(use_);
            out[unserved + b] = missing(use_ * available[k]);
        }
    }
}

pub(super) fn write_cover(view: &View, out: &mut Row) {
    let (state, flows) = (view.state, view.flows);
    for b in 0..N_BLOCS {
        for (k, cover) in [(NDPR, column::COVER_DAYS_NDPR), (DY, column::COVER_DAYS_DY)] {
            let use_ = flows.use_[b][k];
            out[cover + b] =
                if use_ > 0.0 { (state.users[b][k] + state.reserve[b][k]) / use_ * c::DAYS_PER_MONTH } else { 0.0 };
        }
        let magnets = state.magnet_users[b] + state.magnet_reserve[b];
        out[column::COVER_DAYS_MAGNET + b] = magnets / flows.magnet_demand[b] * c::DAYS_PER_MONTH;
    }
}
