//! What belongs to the CSV of a chart and is no data: what the chart says, how to read it, where it comes from, the link, and what the
//! columns of the file mean.

use super::csv::MARK;
use super::file::source;
use super::spec::ChartSpec;
use super::table::yearly_figures;

const COLUMNS: &str = "\
series: name of the line, layer or place, as in the table of the page
path: scenario, baseline or recorded; A or B where two scenarios are compared
frequency: M for a month, A for a calendar year
period: the month or the year
value: in the unit beside it, as the model has computed it; it knows fewer digits than it writes
unit: the unit of the page’s table
source: model, or the rows of data.html that hold the record";

pub fn notes(spec: &ChartSpec, file: &str, link: &str) -> String {
    format!(
        "{MARK}{}\n{}\n{}\n\nFile: {file}\n{COLUMNS}\nCalendar years: {}\n\n{}\n{link}\n",
        spec.title,
        spec.subtitle,
        spec.caption,
        yearly_figures(spec).to_ascii_lowercase(),
        source()
    )
}
