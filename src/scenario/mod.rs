//! What if: the levers' values, the switches of projects and the assumptions that a reader has chosen, and the parameters they mean.

pub mod delivered;
pub mod link;
mod page_key;
pub mod pair;
pub mod presets;
pub mod warning;
mod world;

use crate::decimal::{clamped, without_noise};
use crate::model::bends::BENDS;
use crate::model::keys::Law;
use crate::model::params::Params;
use crate::tables::constant::TIGHTEST_QUOTA;
use crate::tables::kinds::{LeverKind, LeverRole};
use crate::tables::{ASSUMPTIONS, AssumptionRow, LEVERS, LeverRow, N_LEVERS, N_PROJECTS, PROJECTS};
use std::cmp::Ordering;

const N_ASSUMPTIONS: usize = ASSUMPTIONS.len();
/// Longest delay of a single project, years.
pub const LONGEST_DELAY: f64 = 10.0;

/// A lever: its position in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lever(usize);

impl Lever {
    pub fn all() -> impl Iterator<Item = Self> {
        (0..N_LEVERS).map(Self)
    }

    pub fn from_key(key: &str) -> Option<Self> {
        LEVERS.iter().position(|row| row.key == key).map(Self)
    }

    pub fn index(self) -> usize {
        self.0
    }

    pub fn row(self) -> &'static LeverRow {
        &LEVERS[self.0]
    }

    /// A name that stands alone: `Heavy rare earths`, `Heavy rare earths: Starts`.
    pub fn name(self) -> String {
        let row = self.row();
        match Self::from_key(row.parent) {
            Some(parent) => format!("{}: {}", parent.row().short, row.short),
            None => row.short.to_string(),
        }
    }

    /// The lever that chooses which export rules of China hold.
    fn of_export_rules() -> Option<Self> {
        Self::all().find(|lever| lever.row().role == LeverRole::ExportRules)
    }

    /// Whether a value lies below (-1) or above (1) that of today's path, or is it. The codes of the export rules are no scale: easing holds less
    /// back than the rules that stand, whatever its code.
    pub fn direction(self, value: f64) -> i8 {
        let row = self.row();
        if row.role == LeverRole::ExportRules {
            return match Law::from(value) {
                Law::Ease => -1,
                Law::Stay => 0,
                Law::October => 1,
            };
        }
        match value.partial_cmp(&row.neutral) {
            Some(Ordering::Less) => -1,
            Some(Ordering::Greater) => 1,
            _ => 0,
        }
    }

    /// The levers that fold under this one: whom it hits, when it starts and ends.
    pub fn folded(self) -> impl Iterator<Item = Self> {
        let key = self.row().key;
        Self::all().filter(move |lever| lever.row().parent == key)
    }

    /// The start of an end, the end of a start.
    pub fn other_end(self) -> Option<Self> {
        let other = match self.row().role {
            LeverRole::Start => LeverRole::End,
            LeverRole::End => LeverRole::Start,
            _ => return None,
        };
        Self::from_key(self.row().parent)?.folded().find(|lever| lever.row().role == other)
    }

    pub fn is_end(self) -> bool {
        self.row().role == LeverRole::End
    }

    /// Whether its highest value is none at all: an end that does not come within the run, a quota that holds nothing back.
    pub fn has_unlimited(self) -> bool {
        matches!(self.row().role, LeverRole::End | LeverRole::Quota)
    }

    /// The value is that one.
    pub fn is_unlimited(self, value: f64) -> bool {
        self.has_unlimited() && value >= self.row().high
    }

    /// The levers of which one has to be moved before this one does anything; none for most.
    pub fn needs(self) -> impl Iterator<Item = Self> {
        self.row().needs.split_whitespace().filter_map(Self::from_key)
    }

    /// The nearest legal value: within the ends of the lever, whole for a choice, neutral for what is not a number.
    pub fn clamp(self, value: f64) -> f64 {
        let row = self.row();
        if value.is_nan() {
            return row.neutral;
        }
        let value = clamped(value, row.low, row.high);
        if row.kind == LeverKind::Choice { libm::rint(value) } else { value }
    }

    /// The legal value on the lever's own steps, for a lever that is dragged or stepped.
    pub fn on_step(self, value: f64) -> f64 {
        let row = self.row();
        let steps = libm::rint((self.clamp(value) - row.low) / row.step);
        self.clamp(without_noise(row.low + steps * row.step))
    }
}

/// Everything that a link can say about the world. Legal at all times.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    levers: [f64; N_LEVERS],
    /// Chance that replaces the estimated one: 0 never built, 1 built.
    switches: [Option<f64>; N_PROJECTS],
    /// Years.
    delays: [f64; N_PROJECTS],
    assumptions: [f64; N_ASSUMPTIONS],
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            levers: std::array::from_fn(|i| LEVERS[i].neutral),
            switches: [None; N_PROJECTS],
            delays: [0.0; N_PROJECTS],
            assumptions: std::array::from_fn(|i| ASSUMPTIONS[i].value),
        }
    }
}

impl Scenario {
    pub fn get(&self, lever: Lever) -> f64 {
        self.levers[lever.0]
    }

    /// Sets a lever to the nearest legal value.
    pub fn set(&mut self, lever: Lever, value: f64) {
        self.levers[lever.0] = lever.clamp(value);
    }

    pub fn is_moved(&self, lever: Lever) -> bool {
        self.levers[lever.0] != lever.row().neutral
    }

    /// Back to neutral, with everything that folds under the lever.
    pub fn reset(&mut self, lever: Lever) {
        self.levers[lever.0] = lever.row().neutral;
        for folded in lever.folded() {
            self.levers[folded.0] = folded.row().neutral;
        }
    }

    /// The export rules of China that it assumes.
    pub fn law(&self) -> Law {
        Lever::of_export_rules().map_or(Law::default(), |lever| Law::from(self.get(lever)))
    }

    /// The same scenario under other export rules.
    pub fn under(&self, law: Law) -> Self {
        let mut out = self.clone();
        if let Some(lever) = Lever::of_export_rules() {
            out.set(lever, f64::from(law as u8));
        }
        out
    }

    /// Somewhere between two scenarios, `share` of the way: for a replay. What is chosen and not measured changes half-way.
    pub fn between(from: &Self, to: &Self, share: f64) -> Self {
        if share <= 0.0 {
            return from.clone();
        }
        let mut out = to.clone();
        if share < 1.0 {
            for lever in Lever::all() {
                let (old, new) = (from.get(lever), to.get(lever));
                let is_choice = lever.row().kind == LeverKind::Choice;
                let value = if is_choice { if share < 0.5 { old } else { new } } else { old + share * (new - old) };
                out.set(lever, value);
            }
            for (delay, (old, new)) in out.delays.iter_mut().zip(from.delays.iter().zip(&to.delays)) {
                *delay = old + share * (new - old);
            }
            for (value, (old, new)) in out.assumptions.iter_mut().zip(from.assumptions.iter().zip(&to.assumptions)) {
                *value = old + share * (new - old);
            }
            if share < 0.5 {
                out.switches = from.switches;
            }
        }
        out
    }

    /// Chance of a project that the reader has fixed.
    pub fn switch(&self, project: usize) -> Option<f64> {
        self.switches[project]
    }

    /// Fixes the chance of a project to 0 or 1, or leaves it to the estimate.
    pub fn set_switch(&mut self, project: usize, chance: Option<f64>) {
        self.switches[project] = chance.filter(|chance| !chance.is_nan()).map(|chance| clamped(chance, 0.0, 1.0));
    }

    /// Delay of a project, years.
    pub fn delay(&self, project: usize) -> f64 {
        self.delays[project]
    }

    pub fn set_delay(&mut self, project: usize, years: f64) {
        self.delays[project] = if years.is_nan() { 0.0 } else { clamped(years, 0.0, LONGEST_DELAY) };
    }

    /// A project as it is estimated.
    pub fn reset_project(&mut self, project: usize) {
        self.switches[project] = None;
        self.delays[project] = 0.0;
    }

    pub fn assumption(&self, index: usize) -> f64 {
        self.assumptions[index]
    }

    /// Sets an assumption to the nearest value of its range.
    pub fn set_assumption(&mut self, index: usize, value: f64) {
        let AssumptionRow { value: standard, low, high, .. } = ASSUMPTIONS[index];
        self.assumptions[index] = if value.is_nan() { standard } else { clamped(value, low, high) };
    }

    pub fn reset_assumption(&mut self, index: usize) {
        self.assumptions[index] = ASSUMPTIONS[index].value;
    }

    pub fn is_assumption_moved(&self, index: usize) -> bool {
        self.assumptions[index] != ASSUMPTIONS[index].value
    }

    /// The two rest on the same assumptions, so that they share history and today's path.
    pub fn assumes_as(&self, other: &Self) -> bool {
        self.assumptions == other.assumptions
    }

    /// Levers that are not neutral, in the order of the board.
    pub fn moved(&self) -> impl Iterator<Item = Lever> + '_ {
        Lever::all().filter(|lever| self.is_moved(*lever))
    }

    /// Projects that the reader has switched or delayed.
    pub fn moved_projects(&self) -> impl Iterator<Item = usize> + '_ {
        (0..PROJECTS.len()).filter(|&i| self.switches[i].is_some() || self.delays[i] != 0.0)
    }

    pub fn moved_assumptions(&self) -> impl Iterator<Item = usize> + '_ {
        (0..N_ASSUMPTIONS).filter(|&i| self.is_assumption_moved(i))
    }

    /// No lever and no project is moved, so that the scenario is today's path, whatever it assumes.
    pub fn is_todays_path(&self) -> bool {
        self.moved().next().is_none() && self.moved_projects().next().is_none()
    }

    /// Nothing moved: today's path.
    pub fn is_neutral(&self) -> bool {
        *self == Self::default()
    }

    /// What the scenario means to the model. An end before its start is no time at all, so it becomes the start.
    pub fn params(&self) -> Params {
        let mut params = Params::default();
        params.assumptions.0 = self.assumptions;
        for lever in Lever::all() {
            BENDS[lever.0](&mut params.policy, self.effective(lever));
        }
        for (choice, (switch, delay)) in params.policy.projects.iter_mut().zip(self.switches.iter().zip(self.delays)) {
            choice.switch = switch.map(Into::into);
            choice.delay = delay.into();
        }
        params
    }

    /// The value that the model gets; the reader's own stays as it was set.
    fn effective(&self, lever: Lever) -> f64 {
        let value = self.get(lever);
        // The end of the slider means almost closed, not closed.
        if lever.row().role == LeverRole::Quota {
            return value.max(TIGHTEST_QUOTA);
        }
        match lever.other_end().filter(|_| lever.is_end()) {
            Some(start) => value.max(self.get(start)),
            None => value,
        }
    }

    /// Of a start or an end, whether nothing lies between the two; [`Self::params`] says what that means.
    pub fn lasts_no_time(&self, lever: Lever) -> bool {
        lever.other_end().is_some_and(|other| {
            let (start, end) = if lever.is_end() { (other, lever) } else { (lever, other) };
            self.get(end) <= self.get(start)
        })
    }
}
