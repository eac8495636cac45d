//! Use of oxides by bloc, in magnets and elsewhere, and orders to traders.
//!
//! use = u0 e th + a th e (NdPr in magnets: a th), a = plan x content x scale x what thrift and technical saving leave;
//! dep = clip(1 - local supply/use at Chinese prices, 0, 1);  O = clip(use + (use covU (1 + hoard(mom + pf)) - U)/tadj, 0, 2.5 use).
//! Source: model.md 5.6.

use super::coefficients::{Coefficients, DT};
use super::flows::Flows;
use super::forcing::MonthForcing;
use super::keys::*;
use super::math::{Bound, limit};
use super::month::Month;
use super::state::{ByMarket, State};
use crate::tables::constant as c;

/// Less use than this is none, t.
const NONE: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let baseline_response = month.baseline.map(|factors| &factors.response);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    use_by_bloc(p, row, baseline_response, state, flows);
    dependence(row, state, flows);
    orders(p, state, flows);
}

/// What thrift and technical savings leave of the content of a magnet.
fn remaining(row: &MonthForcing) -> [f64; N_MAGNET_MATERIALS] {
    [1.0 - c::NDPR_THRIFT_RATIO * row.thrift, row.dy_saving * (1.0 - row.thrift), row.tb_saving * (1.0 - row.thrift)]
}

fn use_by_bloc(
    p: &Coefficients,
    row: &MonthForcing,
    baseline_response: Option<&ByMarket>,
    state: &State,
    flows: &mut Flows,
) {
    flows.use_at_china_prices = [0.0; N_MATERIALS];
    let remaining = remaining(row);
    for b in 0..N_BLOCS {
        let m = market_of(b);
        let at_baseline = baseline_response.map_or(flows.response[m], |table| table[m]);
        let mut at_china_prices = [0.0; N_MATERIALS];
        let mut other = [0.0; N_MATERIALS];
        for k in 0..N_MATERIALS {
            other[k] = row.nonmagnet[k] * flows.scale[k] * row.bloc_share[CIRCUIT[k]][b] * DT;
            flows.use_[b][k] = other[k] * flows.response[m][k] * state.intensity[m][k];
            flows.use_reference[b][k] = other[k] * at_baseline[k] * state.intensity[m][k];
            at_china_prices[k] = other[k] * flows.response[INSIDE][k];
        }
        for k in 0..N_MAGNET_MATERIALS {
            let intensity = state.intensity[m][k];
            let magnets = flows.magnet_plan[b] * p.content_of_magnet[k] * flows.scale[k] * remaining[k];
            let need;
            // A magnet plant cannot do with less NdPr per magnet when its price rises; it can with Dy and Tb.
            if k == NDPR {
                need = magnets * intensity;
                flows.use_reference[b][k] += need;
                at_china_prices[k] += magnets;
            } else {
                need = magnets * intensity * flows.response[m][k];
                flows.use_reference[b][k] = (other[k] + magnets) * at_baseline[k] * intensity;
                at_china_prices[k] += magnets * flows.response[INSIDE][k];
            }
            flows.magnet_need[b][k] = need;
            flows.use_[b][k] += need;
        }
        if b != CHINA {
            for k in 0..N_MATERIALS {
                flows.use_at_china_prices[k] += at_china_prices[k] * state.intensity[INSIDE][k];
            }
        }
    }
}

fn dependence(row: &MonthForcing, state: &mut State, flows: &mut Flows) {
    let (mut total, mut limited) = ([0.0; N_MATERIALS], [0.0; N_MATERIALS]);
    for b in US..N_BLOCS {
        for k in 0..N_MATERIALS {
            total[k] += flows.use_[b][k];
            limited[k] += flows.use_[b][k] * flows.limit[b][k];
        }
    }
    for k in 0..N_MATERIALS {
        state.bind[k] = if total[k] > NONE { limited[k] / total[k] } else { 0.0 };
        let at_china_prices = flows.use_at_china_prices[k];
        let gap =
            if at_china_prices > NONE { (at_china_prices - flows.supply[OUTSIDE][k]) / at_china_prices } else { 0.0 };
        flows.dependence[k] = gap.at_least(0.0);
    }
    let need: f64 = flows.magnet_need[US..].iter().map(|bloc| bloc[NDPR]).sum();
    let metal = row.metal + state.answer_metal.capacity;
    flows.metal_dependence = if need > NONE { (1.0 - metal * DT / need).at_least(0.0) } else { 0.0 };
    flows.dependence[NDPR] = flows.dependence[NDPR].at_least(flows.metal_dependence);
}

fn orders(p: &Coefficients, state: &State, flows: &mut Flows) {
    let mut rising = ByMarket::default();
    for k in 0..N_MATERIALS {
        let momentum = |m: usize| state.ln_price[m][k] - state.planning[m][k];
        // Buyers in China follow a rise outside, unless limits keep the markets apart.
        let spread = p.contagion * momentum(OUTSIDE) * (1.0 - c::CONTAGION_DECLINE * state.bind[k]).at_least(0.0);
        rising[INSIDE][k] = limit(momentum(INSIDE).at_least(spread), 0.0, c::LARGEST_MOMENTUM);
        rising[OUTSIDE][k] = limit(momentum(OUTSIDE), 0.0, c::LARGEST_MOMENTUM);
    }
    for b in 0..N_BLOCS {
        let rising = &rising[market_of(b)];
        for k in 0..N_MATERIALS {
            let use_ = flows.use_[b][k];
            // Buyers of magnet materials fear a limit on other goods too.
            let severity = if k < N_MAGNET_MATERIALS { &flows.precaution } else { &state.felt_severity };
            let fear = c::FEAR * severity[CIRCUIT[k]][b];
            let target = use_ * p.user_cover * (1.0 + p.hoarding * (rising[k] + fear));
            flows.orders[b][k] = limit(
                use_ + (target - state.users[b][k]) / p.user_correction_months,
                0.0,
                c::LARGEST_ORDERS_OVER_USE * use_,
            );
        }
    }
}
