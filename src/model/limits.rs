//! Effective severity: a limit bites at once, leakage repairs part of it after about half a year.
//!
//! eff = sev - leak min(felt, sev);  felt += (sev - felt) dt/tau_lk;  yttrium is at least as severe as its own record.
//! Source: model.md 5.0.

use super::coefficients::DT;
use super::keys::*;
use super::math::Bound;
use super::month::Month;

/// A felt severity below this is forgotten.
const FORGOTTEN: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    for class in 0..row.severity.len() {
        for b in US..N_BLOCS {
            let severity = row.severity[class][b];
            let felt = state.felt_severity[class][b];
            if severity <= 0.0 && felt < FORGOTTEN {
                flows.severity[class][b] = 0.0;
                continue;
            }
            flows.severity[class][b] = severity - row.leakage * felt.at_most(severity);
            state.felt_severity[class][b] = felt + (severity - felt) * DT / p.leakage_years;
        }
    }
    for b in US..N_BLOCS {
        for k in 0..N_MATERIALS {
            flows.limit[b][k] = flows.severity[CIRCUIT[k]][b];
        }
        flows.limit[b][YTTRIUM] = flows.limit[b][YTTRIUM].at_least(row.yttrium);
    }
    for k in 0..N_MATERIALS {
        flows.scale[k] = p.scale[k] * state.learned[k];
    }
}
