//! Effective severity: a limit bites at once, leakage repairs part of it after about half a year, re-export more within two years.
//!
//! eff = max(0, sev - leak min(felt, sev) - min(sev, 0.45 min(1, leak/0.2) lk));  felt += (sev - felt) dt/tau_lk;
//! yttrium and samarium are at least as severe as their own record. Source: model.md 5.0.

use super::coefficients::DT;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    let open = (row.leakage / c::RE_EXPORT_FULL_AT_LEAKAGE).at_most(1.0);
    for class in 0..N_CLASSES {
        for b in US..N_BLOCS {
            let severity = row.severity[class][b];
            let felt = state.felt_severity[class][b];
            let through_others = c::RE_EXPORT_LARGEST_LEAKAGE * open * state.re_export[class][b];
            let left = severity - row.leakage * felt.at_most(severity) - through_others.at_most(severity);
            flows.severity[class][b] = left.at_least(0.0);
            state.felt_severity[class][b] = felt + (severity - felt) * DT / p.leakage_years;
        }
    }
    for b in US..N_BLOCS {
        for k in 0..N_MATERIALS {
            flows.limit[b][k] = flows.severity[CIRCUIT[k]][b];
        }
        for k in [YTTRIUM, SAMARIUM] {
            flows.limit[b][k] = flows.limit[b][k].at_least(row.yttrium_samarium[b]);
        }
    }
    for k in 0..N_MATERIALS {
        flows.scale[k] = p.scale[k] * state.learned[k];
    }
}
