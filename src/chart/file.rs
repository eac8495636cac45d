//! What the files of a chart have in common: how months are named, how numbers are written, and who is named as the source.

use super::column::Path;
use super::spec::*;
use crate::model::keys::calendar;
use crate::tables::dates::{DATA_TO, NOT_KNOWN};

const SOURCE: &str = "Chokepoint, a rare-earth supply sandbox, not a forecast. Sources: data/sources.csv of the site.";

/// Where a file comes from, and up to which day its data go.
pub fn source() -> String {
    format!("{SOURCE} {DATA_TO} {NOT_KNOWN}")
}

/// Digits that are kept of a number: many more than are known, few enough to drop the noise of a conversion.
const N_DIGITS: i32 = 9;

/// A month of the model as ISO 8601 writes it, `2027-03`.
pub fn iso_month(t: usize) -> String {
    let (year, month) = calendar(t);
    format!("{year}-{month:02}")
}

/// The same of a month of a chart; `t` counts from the first of these.
pub fn month(spec: &ChartSpec, t: usize) -> String {
    iso_month(END_OF_CHARTS - spec.n_months() + t)
}

/// What a path is called in files.
pub fn path_name(spec: &ChartSpec, path: Path) -> &'static str {
    match path {
        Path::Scenario if spec.is_comparing => super::compare::A,
        Path::Baseline if spec.is_comparing => super::compare::B,
        Path::Scenario => "scenario",
        Path::Baseline => "baseline",
        Path::OtherRules => "scenario under other rules",
        Path::Recorded => "recorded",
    }
}

/// A value without the noise of a conversion: 31.7, not 31.700000000000003. `None` for what is no number.
pub fn clean(value: f64) -> Option<f64> {
    if !value.is_finite() {
        return None;
    }
    let mut power = 0;
    let mut size = value.abs();
    while size >= 10.0 {
        size /= 10.0;
        power += 1;
    }
    while size < 1.0 && size > 0.0 && power > -N_DIGITS {
        size *= 10.0;
        power -= 1;
    }
    let scale = libm::pow(10.0, f64::from((N_DIGITS - 1 - power).abs()));
    Some(if power < N_DIGITS { libm::rint(value * scale) / scale } else { libm::rint(value / scale) * scale })
}
