//! A chart as CSV: a row for each month, a column for each line and area, in the unit of the model.

use super::sheet::SOURCE;
use super::spec::*;
use crate::model::keys::calendar;
use std::fmt::Write;

/// The months, then what the chart says, how to read it, where it comes from, and the link.
pub fn csv(spec: &ChartSpec, link: &str) -> String {
    let areas = spec.areas.iter().map(|area| (&area.label, &area.values));
    let lines = spec.lines.iter().map(|line| (&line.label, &line.values));
    let series: Vec<(&String, &Vec<f64>)> = areas.chain(lines).collect();
    let mut out = String::from("month");
    for (label, _) in &series {
        let _ = write!(out, ",\"{}\"", label.replace('"', "\"\""));
    }
    out.push('\n');
    for t in 0..spec.n_months() {
        let (year, month) = calendar(END_OF_CHARTS - spec.n_months() + t);
        let _ = write!(out, "{year}-{month:02}");
        for (_, values) in &series {
            match values.get(t).filter(|value| value.is_finite()) {
                Some(value) => {
                    out.push(',');
                    out.push_str(&value.to_string());
                }
                None => out.push(','),
            }
        }
        out.push('\n');
    }
    out.push('\n');
    for line in [&spec.title, &spec.subtitle, &spec.caption, SOURCE, link] {
        let _ = writeln!(out, "\"{}\"", line.replace('"', "\"\""));
    }
    out
}
