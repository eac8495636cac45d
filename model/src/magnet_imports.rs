//! What is ordered from China, what is allowed of it, and what each bloc plans to make.
//!
//! nd = max(0, orders - own - allied), nr = Dm - own - allied;  under a limit s imports are min(nd (1-s), max(0, nr) A(s)) with
//! A(s) = (1-s)(1 + 1.5 max(0, 1 - 25 s)). Source: model.md 5.5.

use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

const MAGNETS: usize = LimitClass::Magnets as usize;

/// Share of a need that still arrives under a limit: at very low severity there is slack.
pub(super) fn slack(severity: f64) -> f64 {
    1.0 + c::SLACK_AT_NO_LIMIT * (1.0 - c::SLACK_DECLINE * severity).at_least(0.0)
}

pub(super) fn step(month: &mut Month) {
    let flows = &mut *month.flows;
    flows.magnet_exports = 0.0;
    flows.magnets_counted_on = 0.0;
    for b in US..N_BLOCS {
        plan_bloc(b, flows);
        flows.magnet_exports += flows.magnet_imports[b];
    }
    flows.magnet_imports[CHINA] = 0.0;
}

fn plan_bloc(b: usize, flows: &mut Flows) {
    let (own, allied) = (flows.magnets_own[b], flows.magnets_allied[b]);
    let wanted = (flows.magnet_orders[b] - own - allied).at_least(0.0);
    let demand = flows.magnet_demand[b];
    let needed = (demand - own - allied).at_least(0.0);
    flows.magnet_dependence[b] = needed / demand;
    // Makers in China know that a queue holds more orders than are needed.
    flows.magnets_counted_on += wanted.at_most(c::MAGNETS_HELD_ORDERS_OVER_NEED * needed);
    let severity = flows.severity[MAGNETS][b];
    flows.magnet_imports[b] = if severity > 0.0 {
        let permitted = needed * (1.0 - severity) * slack(severity);
        permitted.at_most(wanted * (1.0 - severity))
    } else {
        wanted
    };
    flows.magnet_plan[b] = own + flows.magnets_sold[b];
}
