//! Pictures of records for the documents: records in ink beside the line of the model, by year or by month, on a plain or a logarithmic
//! axis; and rows of dots around a value that means "no difference". Not for the page: native only.

/// The vertical axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RecordAxis {
    /// From zero to `top`, a number and a rule at each multiple of `step`; numbers are divided by `divisor`.
    Plain { top: f64, step: f64, divisor: f64 },
    /// Equal distances are equal ratios; numbers at powers of ten.
    Log { low: f64, high: f64 },
}

impl RecordAxis {
    /// The values that have a rule and a number.
    pub fn ticks(&self) -> Vec<f64> {
        match *self {
            Self::Plain { top, step, .. } => {
                let n = (top / step).round() as usize;
                (0..=n).map(|i| step * i as f64).collect()
            }
            Self::Log { low, high } => {
                const LEAST_POWER: i32 = -2;
                const MOST_POWER: i32 = 5;
                let powers =
                    (LEAST_POWER..=MOST_POWER).map(|power| libm::exp(f64::from(power) * std::f64::consts::LN_10));
                powers.filter(|value| (low..=high).contains(value)).collect()
            }
        }
    }

    /// Where a value stands between bottom (0) and top (1).
    pub fn share(&self, value: f64) -> f64 {
        match *self {
            Self::Plain { top, .. } => value / top,
            Self::Log { low, high } => libm::log(value / low) / libm::log(high / low),
        }
    }

    /// A value as its tick says it.
    pub fn divisor(&self) -> f64 {
        match *self {
            Self::Plain { divisor, .. } => divisor,
            Self::Log { .. } => 1.0,
        }
    }
}

/// A logarithmic axis of `decades` powers of ten around the middle of some values, so that panels beside each other have one scale.
pub fn log_around(values: impl IntoIterator<Item = f64>, decades: f64) -> RecordAxis {
    let (low, high) =
        values.into_iter().fold((f64::INFINITY, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let middle = (libm::log(low) + libm::log(high)) / 2.0;
    let half = decades * std::f64::consts::LN_10 / 2.0;
    RecordAxis::Log { low: libm::exp(middle - half), high: libm::exp(middle + half) }
}

/// Decades that hold these values with a little air.
pub fn decades_of(values: impl IntoIterator<Item = f64>) -> f64 {
    const AIR: f64 = 1.2;
    let (low, high) =
        values.into_iter().fold((f64::INFINITY, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    libm::log10(high / low * AIR * AIR)
}

/// Records beside the model over time. Positions are years or months with decimals: the middle of a year is `2011.5`.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChart {
    pub from: f64,
    pub to: f64,
    /// Words below the axis.
    pub marks: Vec<(f64, String)>,
    pub axis: RecordAxis,
    /// Above the numbers of the axis; empty where the words beside the picture name it.
    pub unit: &'static str,
    /// The model; each run of points is a line of its own.
    pub model: Vec<Vec<(f64, f64)>>,
    pub records: Vec<(f64, f64)>,
    /// Where sources differ: position, the other value beside the record's.
    pub others: Vec<(f64, f64)>,
    /// A time that matters, with its name on top.
    pub spans: Vec<(f64, f64, &'static str)>,
    /// A point in time from which something else is compared.
    pub breaks: Vec<f64>,
    /// Words right of points: position, value, text.
    pub notes: Vec<(f64, f64, String)>,
    /// Names at the right end: of the records and of the model.
    pub names: [&'static str; 2],
}

/// A row of dots.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// Stands over the row where it begins a group.
    pub group: Option<String>,
    pub label: String,
    /// Values, those that have words beside them with their words.
    pub dots: Vec<(f64, Option<String>)>,
}

/// Rows of dots around `middle`, on a logarithmic axis.
#[derive(Clone, Debug, PartialEq)]
pub struct DotChart {
    pub low: f64,
    pub high: f64,
    pub middle: f64,
    pub marks: Vec<(f64, String)>,
    /// Words left and right of the middle, each long and short.
    pub sides: [[&'static str; 2]; 2],
    pub rows: Vec<DotRow>,
    /// A line from the middle to each dot.
    pub has_stems: bool,
}
