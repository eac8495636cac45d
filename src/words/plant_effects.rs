//! What one plant does to the figure in view: the figure with the plant built for certain, against the figure with the plant never
//! built. All else is as the scenario has it, so the effects of two plants can be compared.

use super::answer::{Answer, COST_YEARS, Paths, SHARE_YEAR};
use super::effects::{material_name, shortage_name};
use crate::chart::ChartName;
use crate::chart::selection::ShortageMaterial;
use crate::chart::words;
use crate::format::{change, points, signed_billions};
use crate::model::keys::{Bloc, Material};
use crate::model::outcome::{Groups, Outcome};
use crate::model::params::Params;
use crate::model::{Workspace, run_aside};
use std::ops::RangeInclusive;

/// What stands where no effect survives the rounding.
pub const NONE_VISIBLE: &str = "none visible";
/// The years that are compared: those in which the named plants open.
const YEARS: RangeInclusive<usize> = COST_YEARS;
const N_YEARS: usize = *YEARS.end() - *YEARS.start() + 1;

/// A figure that follows the tab of the main chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Share of the demand of a bloc that is not served.
    Unserved(ShortageMaterial, Bloc),
    /// Quote outside China.
    Quote(Material),
    /// Public money over some years.
    Cost,
    /// China's share of separation in one year.
    Separation,
}

/// How a figure changes. `size` is the change in the figure's own unit, relative for a quote; `year` where years are compared.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Effect {
    pub size: f64,
    pub year: Option<usize>,
}

impl Measure {
    /// The figure that belongs to a chart, for the buyers and materials of the headline.
    pub fn of(chart: ChartName, answer: &Answer) -> Self {
        match chart {
            ChartName::Shortage | ChartName::Supply => Self::Unserved(answer.focus.shortage, answer.focus.bloc),
            ChartName::Price => Self::Quote(answer.focus.price),
            ChartName::Cost => Self::Cost,
            _ => Self::Separation,
        }
    }

    fn groups(self) -> Groups {
        match self {
            Self::Unserved(..) => Groups::SHORTAGE,
            Self::Quote(_) => Groups::PRICES,
            Self::Cost => Groups::TOTALS,
            Self::Separation => Groups::SEPARATION,
        }
    }

    /// The year in which a plant changes the figure most is the one to tell: in the headline's own year most plants are not yet open.
    fn is_yearly(self) -> bool {
        matches!(self, Self::Unserved(..) | Self::Quote(_))
    }

    fn value(self, outcome: &Outcome, year: usize) -> f64 {
        let paths = Paths { outcome, baseline: outcome, history: outcome };
        let figure = match self {
            Self::Unserved(material, bloc) => paths.unserved(material, bloc, year),
            Self::Quote(material) => paths.price_outside(material, year),
            Self::Cost => paths.public_cost(),
            Self::Separation => paths.separation_share(SHARE_YEAR),
        };
        figure.value
    }

    /// The figure year by year; a figure without years has one.
    fn values(self, outcome: &Outcome) -> [f64; N_YEARS] {
        let mut values = [0.0; N_YEARS];
        for (value, year) in values.iter_mut().zip(YEARS).take(if self.is_yearly() { N_YEARS } else { 1 }) {
            *value = self.value(outcome, year);
        }
        values
    }

    /// What the effects are about, as a sentence over the list.
    pub fn sentence(self) -> String {
        let figure = match self {
            Self::Unserved(material, bloc) => {
                let bloc = words::bloc(bloc);
                let bloc = words::capital(bloc.strip_prefix("the ").unwrap_or(bloc));
                format!("{bloc}: {} not served", shortage_name(material))
            }
            Self::Quote(material) => format!("{} quote outside China", words::capital(material_name(material))),
            Self::Cost => format!("Public cost outside China, {}–{}", COST_YEARS.start(), COST_YEARS.end()),
            Self::Separation => format!("China’s share of separation, {SHARE_YEAR}"),
        };
        let when = if self.is_yearly() {
            format!(", in the year of its largest effect, {}–{}", YEARS.start(), YEARS.end())
        } else {
            String::new()
        };
        let less = if matches!(self, Self::Unserved(..)) { " Minus: more is served." } else { "" };
        format!("{figure}: what each plant changes if it is certainly built rather than never{when}.{less}")
    }

    /// An effect in words, with its sign.
    pub fn text(self, effect: Effect) -> String {
        let text = match self {
            Self::Unserved(..) | Self::Separation => points(effect.size),
            Self::Quote(_) => change(1.0 + effect.size),
            Self::Cost => signed_billions(effect.size),
        };
        let is_visible = text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
        match effect.year {
            _ if !is_visible => NONE_VISIBLE.to_string(),
            Some(year) => format!("{text}, {year}"),
            None => text,
        }
    }
}

/// The effect of one plant. Two runs into `aside`; the workspace keeps the figures of its own last run, and `params` its choices.
pub fn effect(
    measure: Measure,
    project: usize,
    params: &mut Params,
    workspace: &mut Workspace,
    aside: &mut Outcome,
) -> Effect {
    let kept = params.policy.projects[project].switch;
    let [built, never] = [1.0, 0.0].map(|chance: f64| {
        params.policy.projects[project].switch = Some(chance.into());
        run_aside(params, measure.groups(), workspace, aside);
        measure.values(aside)
    });
    params.policy.projects[project].switch = kept;
    let mut largest = Effect::default();
    for ((built, never), year) in built.into_iter().zip(never).zip(YEARS) {
        let is_relative = matches!(measure, Measure::Quote(_)) && never > 0.0;
        let size = if is_relative { built / never - 1.0 } else { built - never };
        if size.abs() > largest.size.abs() {
            largest = Effect { size, year: measure.is_yearly().then_some(year) };
        }
    }
    largest
}
