//! Plants outside China that are built in answer to a shortage, from the fork on: magnets, light and heavy separation, metal.
//!
//! g(s, h) = clip((s - h)/0.3, 0, 1). Starts per year: magnets 0.25 g x yearly need of the bloc, all at most 4 % of world need;
//! separation of a hub max(g) x min(4 % of the world market x share of ore without a plant, that ore - what is under way);
//! metal g x 4 % of world NdPr use. Two stages of half the lead time; capacity is lost only where licences bind no more.
//! Source: model.md 5.12; Sprecher et al. 2017 for the 4 %.

use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::math::{Bound, limit};
use super::month::Month;
use super::state::{Answer, State};
use crate::tables::constant as c;
use crate::units::MONTHS_PER_YEAR;

/// Less ore or need than this is none, t.
const NONE: f64 = 1e-9;

/// How far a signal is above its hurdle: 0 nobody builds, 1 starts are at their limit.
fn appetite(signal: f64, hurdle: f64) -> f64 {
    limit((signal - hurdle) / c::RESPONSE_FULL_ABOVE_HURDLE, 0.0, 1.0)
}

/// The same for separation and mines.
pub(super) fn appetite_for_oxide(signal: f64) -> f64 {
    appetite(signal, c::RESPONSE_HURDLE_OXIDE)
}

impl Answer {
    fn under_way_sum(&self) -> f64 {
        self.under_way.iter().sum()
    }

    /// `starts` in t/yr per year; `bound` is the mean severity of limits on its class.
    fn advance(&mut self, starts: f64, lead_years: f64, bound: f64) {
        let moved = self.under_way.map(|stage| stage * N_BUILDING_STAGES as f64 * DT / lead_years);
        self.under_way[0] += starts * DT - moved[0];
        self.under_way[1] += moved[0] - moved[1];
        let unprotected = (1.0 - c::SEVERITY_TO_BINDING * bound).at_least(0.0);
        self.capacity += moved[1] - self.capacity * c::RESPONSE_LOSS_RATE * unprotected * DT;
    }
}

pub(super) fn step(month: &mut Month) {
    if !month.is_free() {
        return;
    }
    let (state, flows) = (&mut *month.state, &*month.flows);
    magnets(state, flows);
    separation(state, flows);
    let world: f64 = flows.use_.iter().map(|bloc| bloc[NDPR]).sum();
    let starts = appetite(state.signal_metal, c::RESPONSE_HURDLE_MAGNETS_METAL)
        * c::RESPONSE_LARGEST_STARTS_OF_WORLD
        * world
        * MONTHS_PER_YEAR;
    let bound = flows.bound[LimitClass::Light as usize];
    state.answer_metal.advance(starts, c::RESPONSE_LEAD_YEARS_MAGNETS_METAL, bound);
}

fn magnets(state: &mut State, flows: &Flows) {
    let mut wanted = [0.0; N_BLOCS];
    for b in US..N_BLOCS {
        let appetite = appetite(state.signal_magnets[b], c::RESPONSE_HURDLE_MAGNETS_METAL);
        wanted[b] = c::RESPONSE_MAGNET_STARTS_PER_NEED * appetite * flows.magnet_demand[b];
    }
    let all: f64 = wanted.iter().sum();
    let most = c::RESPONSE_LARGEST_STARTS_OF_WORLD * flows.magnet_demand.iter().sum::<f64>();
    let granted = if all > NONE { (most / all).at_most(1.0) } else { 0.0 };
    let bound = flows.bound[LimitClass::Magnets as usize];
    for b in US..N_BLOCS {
        let starts = wanted[b] * granted * MONTHS_PER_YEAR;
        state.answer_magnets[b].advance(starts, c::RESPONSE_LEAD_YEARS_MAGNETS_METAL, bound);
    }
}

/// Separation is built where ore is that finds no plant.
fn separation(state: &mut State, flows: &Flows) {
    let heavy = appetite_for_oxide(state.signal_heavy);
    let light = appetite_for_oxide(state.signal_light).at_least(heavy);
    let classes = [
        (&mut state.answer_light, light, &flows.light_without_plant, c::RESPONSE_WORLD_LIGHT_MARKET, LimitClass::Light),
        (&mut state.answer_heavy, heavy, &flows.heavy_without_plant, c::RESPONSE_WORLD_HEAVY_MARKET, LimitClass::Heavy),
    ];
    for (answers, appetite, ore, world, class) in classes {
        let all: f64 = ore[ANSWERING_HUBS].iter().sum();
        for h in ANSWERING_HUBS {
            let mut starts = 0.0;
            if all > NONE {
                let open = (ore[h] * MONTHS_PER_YEAR - answers[h].under_way_sum()).at_least(0.0);
                starts = appetite * (c::RESPONSE_LARGEST_STARTS_OF_WORLD * world * ore[h] / all).at_most(open);
            }
            answers[h].advance(starts, c::RESPONSE_LEAD_YEARS_SEPARATION, flows.bound[class as usize]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plants_pass_two_stages_and_none_closes_while_licences_bind() {
        // 12 t a year in the first stage move on at 2 stages/(2 years x 12 months): 1 t; of 6 t in the second half a ton opens.
        let before = Answer { under_way: [12.0, 6.0], capacity: 120.0 };
        let mut free = before;
        free.advance(24.0, 2.0, 0.0);
        assert_eq!(free.under_way, [13.0, 6.5]);
        // A tenth a year of 120 is lost: 1 t a month.
        assert!((free.capacity - 119.5).abs() < 1e-9, "{}", free.capacity);
        let mut bound = before;
        bound.advance(24.0, 2.0, 0.05);
        assert_eq!(bound.capacity, 120.5);
    }

    #[test]
    fn nobody_builds_below_the_hurdle_and_nobody_more_than_the_limit() {
        assert_eq!(appetite_for_oxide(0.35), 0.0);
        assert!((appetite_for_oxide(0.5) - 0.5).abs() < 1e-9);
        assert_eq!(appetite_for_oxide(2.0), 1.0);
    }
}
