//! A chart as data: what is drawn, in model units, months and color roles; no pixel, no theme, no browser.
//!
//! Lines and areas hold one value for each month from January of the first year shown to December 2040. Before [`TODAY`] they are the
//! model's own past. How the figures are drawn is the chart's [`Form`]; table, description and cursor read the same lines for every form.

use super::form::Form;
pub use super::hue::Hue;
pub use super::name::ChartName;
pub use super::unit::DisplayUnit;
use crate::model::keys::{FORK, mid_month, month_index};
use crate::units::MONTHS_PER_YEAR;

/// First and last year under the cursor; charts begin here unless they show a longer record.
pub const FIRST_CHART_YEAR: usize = 2015;
pub const LAST_CHART_YEAR: usize = 2040;
pub const N_CHART_YEARS: usize = LAST_CHART_YEAR - FIRST_CHART_YEAR + 1;
/// Month index after the last month shown.
pub const END_OF_CHARTS: usize = month_index(LAST_CHART_YEAR, 12) + 1;
/// First month in which a scenario may differ: a constant of the data set, not the clock.
pub const TODAY: usize = FORK;
/// Months of a chart from today on.
pub const N_MONTHS_AHEAD: usize = END_OF_CHARTS - TODAY;

/// The vertical axis; it always holds zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    pub unit: DisplayUnit,
    /// Smallest value that has to fit, at most zero, in the unit of the model.
    pub min: f64,
    /// Largest value that has to fit, in the unit of the model.
    pub max: f64,
    /// The axis ends exactly at `max`: shares of a whole.
    pub is_whole: bool,
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
    Dotted,
    /// The second scenario of a comparison.
    LongDashed,
}

/// Whose figures a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Baseline,
    Scenario,
    /// The scenario under other export rules of China than it assumes.
    OtherRules,
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
    /// Rows of the data set that hold it: an id, or the start of several ids with a star behind it.
    pub source: String,
    pub mark: RecordMark,
    pub points: Vec<(usize, f64)>,
}

/// Something that happened, marked at a point in time (year with decimals).
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub year: f64,
    pub label: String,
}

/// A threshold: a thin rule across the plot with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub value: f64,
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
    pub name: ChartName,
    /// The finding, as a sentence.
    pub title: String,
    /// What is shown, in which unit, of which time.
    pub subtitle: String,
    /// How to read it and where it comes from.
    pub caption: String,
    /// How the figures are drawn.
    pub form: Form,
    pub axis: Axis,
    /// First year of the values, and of the time axis.
    pub first_year: usize,
    /// Figures are levels, not flows: a year's figure is that of its last month.
    pub is_stock: bool,
    /// Year under the cursor.
    pub year: usize,
    /// The reader has changed something.
    pub is_moved: bool,
    /// Two scenarios are compared: B is drawn where the baseline is otherwise.
    pub is_comparing: bool,
    /// Labels left and right of today.
    pub past_label: &'static str,
    pub ahead_label: &'static str,
    pub areas: Vec<Area>,
    pub lines: Vec<Line>,
    pub records: Vec<Records>,
    pub events: Vec<Event>,
    pub levels: Vec<Level>,
    pub notes: Vec<Note>,
}

impl ChartSpec {
    /// A chart without figures, to be filled in.
    pub fn blank(name: ChartName, year: usize, is_moved: bool) -> Self {
        Self {
            name,
            title: String::new(),
            subtitle: String::new(),
            caption: String::new(),
            form: Form::Curves,
            axis: Axis { unit: DisplayUnit::Percent, min: 0.0, max: 1.0, is_whole: false },
            first_year: FIRST_CHART_YEAR,
            is_stock: false,
            year,
            is_moved,
            is_comparing: false,
            past_label: "modelled past",
            ahead_label: "modelled ahead",
            areas: Vec::new(),
            lines: Vec::new(),
            records: Vec::new(),
            events: Vec::new(),
            levels: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The figure of a year: the mean of its months, or of a stock the level at its end.
    pub fn of_year(&self, values: &[f64], year: usize) -> Option<f64> {
        if self.is_stock { year_end(values, year) } else { year_mean(values, year) }
    }

    /// Months on the time axis.
    pub fn n_months(&self) -> usize {
        (LAST_CHART_YEAR + 1 - self.first_year) * 12
    }

    /// The middle of the month at a position of the values, as a year with decimals.
    pub fn year_of(&self, position: usize) -> f64 {
        self.first_year as f64 + (position as f64 + 0.5) / MONTHS_PER_YEAR
    }

    /// Position of the first free month among the months of the chart.
    pub fn today(&self) -> usize {
        self.n_months() - N_MONTHS_AHEAD
    }

    /// The line whose value stands beside the cursor.
    pub fn lead(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.is_lead)
    }

    /// A value in words, with its unit.
    pub fn say(&self, value: f64) -> String {
        self.axis.unit.say(value)
    }
}

impl Line {
    /// A plain line with a name at its end and no past.
    pub fn new(label: &str, short: &str, paint: Paint, role: Role, values: Vec<f64>) -> Self {
        Self {
            label: label.to_string(),
            short: short.to_string(),
            paint,
            stroke: if role == Role::Baseline { Stroke::Dashed } else { Stroke::Plain },
            role,
            is_lead: false,
            has_past: false,
            has_label: true,
            values,
        }
    }

    /// With the months before today, thin.
    pub fn with_past(self) -> Self {
        Self { has_past: true, ..self }
    }

    /// The chart's subject.
    pub fn leading(self) -> Self {
        Self { is_lead: true, stroke: Stroke::Strong, ..self }
    }

    pub fn year_mean(&self, year: usize) -> Option<f64> {
        year_mean(&self.values, year)
    }
}

impl Area {
    pub fn year_mean(&self, year: usize) -> Option<f64> {
        year_mean(&self.values, year)
    }
}

/// Mean of a calendar year, where each of its months has a value; values end with the last month of the last year.
pub fn year_mean(values: &[f64], year: usize) -> Option<f64> {
    let first_year = LAST_CHART_YEAR + 1 - values.len() / 12;
    let from = year.checked_sub(first_year).filter(|_| year <= LAST_CHART_YEAR)? * 12;
    let mean = values.get(from..from + 12)?.iter().sum::<f64>() / MONTHS_PER_YEAR;
    mean.is_finite().then_some(mean)
}

/// The value of the last month of a calendar year.
pub fn year_end(values: &[f64], year: usize) -> Option<f64> {
    let months_after = LAST_CHART_YEAR.checked_sub(year)? * 12;
    let at = values.len().checked_sub(months_after + 1)?;
    values.get(at).copied().filter(|value| value.is_finite())
}

/// Where a calendar year stands: in its middle.
pub fn middle_of(year: usize) -> f64 {
    year as f64 + 0.5
}

/// The boundary between past and future as a year with decimals.
pub fn today_year() -> f64 {
    mid_month(TODAY) - 0.5 / crate::units::MONTHS_PER_YEAR
}
