//! A chart as data: what is drawn, in model units, months and color roles; no pixel, no theme, no browser.
//!
//! Lines and areas hold one value for each month from January 2015 to December 2040. Before [`TODAY`] they are the model's own past.

use super::words;
use crate::model::keys::{FORK, mid_month, month_index};

/// First and last year that a chart shows.
pub const FIRST_CHART_YEAR: usize = 2015;
pub const LAST_CHART_YEAR: usize = 2040;
/// Month index of the first month shown, and the number of months.
pub const FIRST_CHART_MONTH: usize = month_index(FIRST_CHART_YEAR, 1);
pub const N_CHART_MONTHS: usize = month_index(LAST_CHART_YEAR, 12) + 1 - FIRST_CHART_MONTH;
pub const N_CHART_YEARS: usize = LAST_CHART_YEAR - FIRST_CHART_YEAR + 1;
/// First month in which a scenario may differ: a constant of the data set, not the clock.
pub const TODAY: usize = FORK;
/// Position of [`TODAY`] among the months of a chart.
pub const TODAY_POSITION: usize = TODAY - FIRST_CHART_MONTH;

/// Unit of an axis. Values stay in the unit of the model; the words scale them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Shares 0 to 1, shown in percent.
    Percent,
    /// US dollars of the day per kilogram of oxide.
    UsdPerKg,
    /// Tonnes per year.
    Tonnes,
    /// Tonnes per year, shown in thousands.
    Kilotonnes,
}

impl Unit {
    /// What a value of the model is divided by before it is shown.
    pub fn divisor(self) -> f64 {
        match self {
            Self::Percent => 0.01,
            Self::UsdPerKg | Self::Tonnes => 1.0,
            Self::Kilotonnes => crate::units::TONNES_PER_KILOTONNE,
        }
    }
}

/// The vertical axis, from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    pub unit: Unit,
    /// Largest value that has to fit, in the unit of the model.
    pub max: f64,
    /// The axis ends exactly at `max`: shares of a whole.
    pub is_whole: bool,
}

/// One fixed hue per country across the whole page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    China,
    UnitedStates,
    Europe,
    JapanKorea,
    Australia,
    Malaysia,
    Myanmar,
    BrazilCanada,
    Africa,
    IndiaCentralAsia,
    Rest,
}

impl Hue {
    pub const ALL: [Self; 11] = [
        Self::China,
        Self::UnitedStates,
        Self::Europe,
        Self::JapanKorea,
        Self::Australia,
        Self::Malaysia,
        Self::Myanmar,
        Self::BrazilCanada,
        Self::Africa,
        Self::IndiaCentralAsia,
        Self::Rest,
    ];
}

/// The part that a color plays; the theme decides the color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Records only.
    Ink,
    Ink2,
    Ink3,
    Edge,
    Rule,
    /// What the reader changed.
    Accent,
    Hue(Hue),
    /// A hue half mixed with the paper.
    Pale(Hue),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    Thin,
    Plain,
    Strong,
    Dashed,
}

/// Whose figures a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Baseline,
    Scenario,
}

/// A path by month. A month without a value is NaN and leaves a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Name in tables and descriptions, and at the end of the line on a narrow screen.
    pub label: String,
    pub short: String,
    pub paint: Paint,
    pub stroke: Stroke,
    pub role: Role,
    /// The chart's subject: its value stands beside the cursor.
    pub is_lead: bool,
    /// The months before today are drawn too, thin.
    pub has_past: bool,
    /// Named at its right end.
    pub has_label: bool,
    pub values: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Solid,
    /// What is missing: upright hatching on paper, close or wide.
    CloseHatch,
    WideHatch,
}

/// A layer of a stack, listed from the bottom up.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    pub label: String,
    pub short: String,
    pub paint: Paint,
    pub fill: Fill,
    /// Thickness of the layer by month.
    pub values: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordMark {
    /// A level for each calendar year.
    Steps,
    /// A dot at the middle of the year.
    Dots,
}

/// What was recorded, by calendar year. Never rescaled to meet the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Records {
    pub label: String,
    pub mark: RecordMark,
    pub points: Vec<(usize, f64)>,
}

/// Something that happened, marked at a point in time (year with decimals).
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub year: f64,
    pub label: String,
}

/// Words beside a point of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Year with decimals.
    pub year: f64,
    pub value: f64,
    pub text: String,
    pub paint: Paint,
    pub is_below: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Key of the chart in links.
    pub name: &'static str,
    /// The finding, as a sentence.
    pub title: String,
    /// What is shown, in which unit, of which time.
    pub subtitle: String,
    /// How to read it and where it comes from.
    pub caption: String,
    pub axis: Axis,
    /// Year under the cursor.
    pub year: usize,
    /// The reader has changed something.
    pub is_moved: bool,
    /// Words left and right of today.
    pub past: &'static str,
    pub ahead: &'static str,
    pub areas: Vec<Area>,
    pub lines: Vec<Line>,
    pub records: Vec<Records>,
    pub events: Vec<Event>,
    pub notes: Vec<Note>,
}

impl ChartSpec {
    /// The line whose value stands beside the cursor.
    pub fn lead(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.is_lead)
    }

    /// A value in words, with its unit.
    pub fn say(&self, value: f64) -> String {
        words::value(self.axis.unit, value)
    }
}

impl Line {
    pub fn year_mean(&self, year: usize) -> Option<f64> {
        year_mean(&self.values, year)
    }
}

impl Area {
    pub fn year_mean(&self, year: usize) -> Option<f64> {
        year_mean(&self.values, year)
    }
}

/// Mean of a calendar year over the months of a chart that have a value.
pub fn year_mean(values: &[f64], year: usize) -> Option<f64> {
    if !(FIRST_CHART_YEAR..=LAST_CHART_YEAR).contains(&year) {
        return None;
    }
    let from = (year - FIRST_CHART_YEAR) * 12;
    let mut sum = 0.0;
    let mut n_months = 0;
    for value in values.get(from..from + 12)?.iter().filter(|value| value.is_finite()) {
        sum += value;
        n_months += 1;
    }
    (n_months > 0).then(|| sum / n_months as f64)
}

/// Where a month of a chart stands on the time axis, as a year with decimals.
pub fn position_year(position: usize) -> f64 {
    mid_month(FIRST_CHART_MONTH + position)
}

/// Where a calendar year stands: in its middle.
pub fn middle_of(year: usize) -> f64 {
    year as f64 + 0.5
}

/// The boundary between past and future as a year with decimals.
pub fn today_year() -> f64 {
    mid_month(TODAY) - 0.5 / crate::units::MONTHS_PER_YEAR
}
