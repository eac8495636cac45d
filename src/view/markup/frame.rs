//! A chart's frame: finding, unit, switches, the plot, and under it the caption, the table and the downloads.

use crate::charts::describe::readout;
use crate::charts::spec::ChartSpec;
use crate::charts::table::table;
use crate::charts::{Chart, Inputs, chart};
use crate::view::parts::switches;
use crate::view::tables::{self, escaped};

/// The frame of a chart that the program paints.
pub fn html(inputs: &Inputs, name: &str, class: &str) -> String {
    let chart = found(name);
    let spec = (chart.make)(inputs);
    let caption =
        format!("<figcaption class=\"chart__caption\" translate=\"no\">{}</figcaption>\n", escaped(&spec.caption));
    figure(
        inputs,
        chart,
        &spec,
        &format!("{class} later"),
        "",
        &format!("{}{caption}{}", readout_line(&spec), foot(name, "")),
    )
}

/// The main chart, `picture` in its plot, and apart from it what stands under it: on a phone the chart sticks and the rest scrolls away.
pub fn main(inputs: &Inputs, chart: &Chart, picture: &str, year_bar: &str) -> (String, String) {
    let spec = (chart.make)(inputs);
    let table = tables::html(&table(&spec), spec.year);
    let under = format!(
        "<div class=\"stage__foot\">{year_bar}{}<p class=\"chart__sub only-phone\" translate=\"no\">{}</p>\
         <p class=\"chart__caption\" translate=\"no\">{}</p>\n{}</div>\n",
        readout_line(&spec),
        escaped(&spec.subtitle),
        escaped(&spec.caption),
        foot(chart.name, &table)
    );
    (figure(inputs, chart, &spec, "", picture, ""), under)
}

/// The chart of a name; the page is written natively, where a wrong name is found by the first test.
pub fn found(name: &str) -> &'static Chart {
    chart(name).unwrap_or_else(|| panic!("no chart is called {name}"))
}

fn figure(inputs: &Inputs, chart: &Chart, spec: &ChartSpec, class: &str, picture: &str, under: &str) -> String {
    let name = chart.name;
    format!(
        "<figure class=\"chart {class}\" data-chart=\"{name}\">\n\
         <div class=\"chart__head\"><h2 class=\"chart__title\" translate=\"no\">{title}</h2><p class=\"chart__sub\" translate=\"no\">{sub}</p>\
         <div class=\"chart__switch\">{switches}</div></div>\n\
         <div class=\"plot plot--{name}\" tabindex=\"0\" role=\"img\" aria-label=\"{title}\">{picture}</div>\n{under}</figure>\n",
        title = escaped(&spec.title),
        sub = escaped(&spec.subtitle),
        switches = switches(chart, &inputs.selection),
    )
}

fn readout_line(spec: &ChartSpec) -> String {
    format!("<p class=\"readout\" translate=\"no\">{}</p>\n", escaped(&readout(spec, spec.year)))
}

/// Table, downloads and sources, all folded.
fn foot(name: &str, table: &str) -> String {
    format!(
        "<div class=\"chart__foot\"><details class=\"chart__table fold\" data-chart-table=\"{name}\"><summary>Table</summary>\
         <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table of the chart\" translate=\"no\">{table}</div></details>\
         <details class=\"chart__save fold\"><summary>Download</summary><p class=\"chart__formats\">{}</p></details>\
         <button class=\"act\" type=\"button\" data-source=\"chart\" aria-expanded=\"false\">Sources</button></div>\n",
        ["png", "svg", "csv"].map(format_button).concat()
    )
}

fn format_button(format: &str) -> String {
    format!("<button class=\"act\" type=\"button\" data-save=\"{format}\">{}</button>", format.to_uppercase())
}
