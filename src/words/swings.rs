//! Which assumptions move a figure most: each alone from one end of its range to the other, history run again. Native only: the page is served
//! with the list.

use super::answer::{CALM_YEAR, SHARE_YEAR, separation_share, sum_of_years, unserved_column};
use super::key_figures::span;
use crate::chart::selection::ShortageMaterial;
use crate::format::{NBSP, percent, rough_billions, usd_per_kg};
use crate::model::keys::{Bloc, Law, Material};
use crate::model::outcome::{Groups, Outcome};
use crate::model::params::{Assumptions, Params, Policy};
use crate::model::{Workspace, run_into};
use crate::tables::{ASSUMPTIONS, column};
use std::sync::LazyLock;

/// The assumptions that are listed for a figure.
const LISTED: usize = 5;
struct Figure {
    name: fn() -> String,
    law: Law,
    value: fn(&Outcome) -> f64,
    say: fn(f64) -> String,
}

const FIGURES: [Figure; 4] = [
    Figure {
        name: || format!("Dysprosium quote outside China, {CALM_YEAR}"),
        law: Law::Stay,
        value: |outcome| year(outcome, column::SPOT_EXCHINA + Material::Dy as usize),
        say: usd_per_kg,
    },
    Figure {
        name: || format!("China’s share of separated magnet rare earths, {SHARE_YEAR}"),
        law: Law::Stay,
        value: |outcome| separation_share(outcome, SHARE_YEAR),
        say: percent,
    },
    Figure {
        name: || {
            format!("Magnets not served in the European Union, {CALM_YEAR}, under the export rules of October 2025")
        },
        law: Law::October,
        value: |outcome| year(outcome, unserved_column(ShortageMaterial::Magnet) + Bloc::Eu as usize),
        say: percent,
    },
    Figure {
        name: || format!("Output lost outside China, {}, under the export rules of October 2025", span()),
        law: Law::October,
        value: |outcome| sum_of_years(outcome, column::HARM_MID),
        say: |value| format!("{}{NBSP}USD", rough_billions(value, 0)),
    },
];

fn year(outcome: &Outcome, column: usize) -> f64 {
    outcome.year_mean(column, CALM_YEAR).unwrap_or_default()
}

/// What an assumption does to a figure.
pub struct Swing {
    /// Position of the assumption.
    pub index: usize,
    /// The figure with the assumption at the low and at the high end of its range.
    pub low: String,
    pub high: String,
}

/// A figure with the assumptions that move it most, the strongest first.
pub struct Swings {
    pub figure: String,
    /// The figure by the standard values.
    pub standard: String,
    pub swings: Vec<Swing>,
}

static SWINGS: LazyLock<Vec<Swings>> = LazyLock::new(swings_of_all);

pub fn swings() -> &'static [Swings] {
    &SWINGS
}

fn swings_of_all() -> Vec<Swings> {
    let mut workspace = Workspace::new();
    let standard = values(&Assumptions::default(), &mut workspace);
    let ends: Vec<[[f64; FIGURES.len()]; 2]> = (0..ASSUMPTIONS.len())
        .map(|i| {
            [ASSUMPTIONS[i].low, ASSUMPTIONS[i].high].map(|end| {
                let mut assumptions = Assumptions::default();
                assumptions.0[i] = end;
                values(&assumptions, &mut workspace)
            })
        })
        .collect();
    let of = |k: usize| {
        let size = |i: &usize| {
            let [low, high] = ends[*i].map(|values| values[k]);
            (low - high).abs().max((low - standard[k]).abs()).max((high - standard[k]).abs())
        };
        let mut order: Vec<usize> = (0..ASSUMPTIONS.len()).collect();
        order.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let say = FIGURES[k].say;
        let swing = |index: usize| Swing { index, low: say(ends[index][0][k]), high: say(ends[index][1][k]) };
        Swings {
            figure: (FIGURES[k].name)(),
            standard: say(standard[k]),
            swings: order.into_iter().take(LISTED).map(swing).collect(),
        }
    };
    (0..FIGURES.len()).map(of).collect()
}

/// All figures under a set of assumptions.
fn values(assumptions: &Assumptions, workspace: &mut Workspace) -> [f64; FIGURES.len()] {
    let mut out = [0.0; FIGURES.len()];
    for law in [Law::Stay, Law::October] {
        let policy = Policy { law, ..Policy::default() };
        run_into(&Params { assumptions: *assumptions, policy }, Groups::DEFAULT_VIEW, workspace);
        for (value, figure) in out.iter_mut().zip(&FIGURES).filter(|(_, figure)| figure.law == law) {
            *value = (figure.value)(workspace.outcome());
        }
    }
    out
}
