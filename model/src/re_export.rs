//! Re-export: where a limit hits one bloc harder than the others, goods reach it through them, more so with time.
//!
//! asym_b = max(0, sev_b - mean severity of the other three blocs), weighted by use;  lk += (asym - lk) dt/1.
//! With everybody hit alike nothing is re-exported. Source: model.md 5.0.

use super::coefficients::DT;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let row = month.row;
    let state = &mut *month.state;
    for class in 0..N_CLASSES {
        let weights = row.weights(class);
        let severity = &row.severity[class];
        for b in US..N_BLOCS {
            let (mut sum, mut weight) = (0.0, 0.0);
            for j in US..N_BLOCS {
                if j != b {
                    sum += weights[j] * severity[j];
                    weight += weights[j];
                }
            }
            let harder = (severity[b] - sum / weight).at_least(0.0);
            state.re_export[class][b] += (harder - state.re_export[class][b]) * DT / c::RE_EXPORT_YEARS;
        }
    }
}
