//! Precaution: a limit on one class of goods makes buyers of the others act as if they were limited a little too.
//!
//! bw_c = mean of eff outside China, weighted by use; bx = max_c bw_c, and bse = the same of felt severity;
//! pf_cb = max(felt_cb, 0.4 max_c' felt_c'b). Source: model.md 5.0, 5.6.

use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let row = month.row;
    let (state, flows) = (&*month.state, &mut *month.flows);
    flows.bound_any = 0.0;
    flows.felt_any = 0.0;
    for class in 0..N_CLASSES {
        let weights = row.weights(class);
        let (mut bound, mut felt, mut weight) = (0.0, 0.0, 0.0);
        for b in US..N_BLOCS {
            bound += weights[b] * flows.severity[class][b];
            felt += weights[b] * state.felt_severity[class][b];
            weight += weights[b];
        }
        flows.bound[class] = bound / weight;
        flows.bound_any = flows.bound_any.at_least(bound / weight);
        flows.felt_any = flows.felt_any.at_least(felt / weight);
    }
    for b in US..N_BLOCS {
        let felt = &state.felt_severity;
        let hardest = (0..N_CLASSES).map(|class| felt[class][b]).fold(0.0, f64::max);
        for class in 0..N_CLASSES {
            flows.precaution[class][b] = felt[class][b].at_least(c::PRECAUTION_SPILLOVER * hardest);
        }
    }
}
