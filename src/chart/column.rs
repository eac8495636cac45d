//! The columns of a chart: each series of figures that it shows, with its name, unit and source. The table, the files, the description and
//! the cursor's sentences are made of these.

use super::form::Form;
use super::spec::*;
use super::unit::DisplayUnit;

/// Whose figures a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    Scenario,
    /// The baseline, or the second scenario of a comparison.
    Baseline,
    /// The scenario under other export rules of China than it assumes.
    OtherRules,
    Recorded,
}

/// The source of what the model has computed.
pub const MODEL: &str = "model";

pub struct ChartColumn<'a> {
    pub label: &'a str,
    pub path: Path,
    pub unit: DisplayUnit,
    /// [`MODEL`], or the rows of the data set that hold the record.
    pub source: &'a str,
    /// A layer of a stack.
    pub is_layer: bool,
    /// The small multiple that it belongs to.
    pub cell: Option<usize>,
    is_stock: bool,
    figures: Figures<'a>,
}

enum Figures<'a> {
    /// One value for each month of the chart.
    Months(&'a [f64]),
    /// Values of calendar years.
    Years(&'a [(usize, f64)]),
}

impl ChartColumn<'_> {
    /// The figure of a calendar year: the mean of its months, or of a stock the level at its end.
    pub fn of_year(&self, year: usize) -> Option<f64> {
        match self.figures {
            Figures::Months(values) if self.is_stock => year_end(values, year),
            Figures::Months(values) => year_mean(values, year),
            Figures::Years(points) => points.iter().find(|point| point.0 == year).map(|point| point.1),
        }
    }

    /// The figures of the months, from the first month of the chart on; none of a record by year.
    pub fn months(&self) -> &[f64] {
        match self.figures {
            Figures::Months(values) => values,
            Figures::Years(_) => &[],
        }
    }
}

/// All columns: the subject first; layers as they lie on each other, from the ground up (of small multiples, one after the other); then what
/// was recorded.
pub fn columns<'a>(spec: &'a ChartSpec) -> Vec<ChartColumn<'a>> {
    let modelled = |label: &'a str, path: Path, values: &'a [f64]| ChartColumn {
        label,
        path,
        unit: spec.axis.unit,
        source: MODEL,
        is_layer: false,
        cell: None,
        is_stock: spec.is_stock,
        figures: Figures::Months(values),
    };
    let mut out = Vec::new();
    let layers = |cell: Option<usize>, areas: &'a [Area]| {
        let layer = move |area: &'a Area| ChartColumn {
            is_layer: true,
            cell,
            ..modelled(&area.label, Path::Scenario, &area.values)
        };
        areas.iter().map(layer)
    };
    match &spec.form {
        Form::Cells(cells) => {
            for (i, cell) in cells.iter().enumerate() {
                out.extend(layers(Some(i), &spec.areas[cell.areas.clone()]));
            }
        }
        _ => out.extend(layers(None, &spec.areas)),
    }
    for (role, path) in
        [(Role::Scenario, Path::Scenario), (Role::Baseline, Path::Baseline), (Role::OtherRules, Path::OtherRules)]
    {
        for is_lead in [true, false] {
            for line in spec.lines.iter().filter(|line| line.role == role && line.is_lead == is_lead) {
                out.push(modelled(&line.label, path, &line.values));
            }
        }
    }
    for records in &spec.records {
        out.push(ChartColumn {
            label: &records.label,
            path: Path::Recorded,
            unit: spec.axis.unit,
            source: &records.source,
            is_layer: false,
            cell: None,
            is_stock: spec.is_stock,
            figures: Figures::Years(&records.points),
        });
    }
    out
}

/// The columns that a reader sees as rows of the table: the chain has too many flows to list each of them twice.
pub fn columns_in_table(spec: &ChartSpec) -> Vec<ChartColumn<'_>> {
    let has_baselines = !matches!(spec.form, Form::Chain(_));
    columns(spec).into_iter().filter(|column| has_baselines || column.path != Path::Baseline).collect()
}
