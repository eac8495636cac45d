//! A chart's frame: finding, unit, switches, the plot, and under it the caption, the table and the downloads.

use crate::charts::describe::{describe, readout};
use crate::charts::spec::ChartSpec;
use crate::charts::table::table;
use crate::charts::{Chart, Inputs, chart};
use crate::view::parts::switches;
use crate::view::tables::{self, escaped};

/// The place of the large frame.
const MAIN: &str = "main";

/// The frame of a chart that the program paints.
pub fn html(inputs: &Inputs, name: &str, class: &str) -> String {
    let chart = found(name);
    let spec = (chart.make)(inputs);
    let caption =
        format!("<figcaption class=\"chart__caption\" translate=\"no\">{}</figcaption>\n", escaped(&spec.caption));
    let under = format!("{}{caption}{}", description(name, ""), foot(name, name, ""));
    figure(inputs, chart, &spec, name, &format!("{class} later"), "", &under)
}

/// The main chart, `picture` in its plot, and apart from it what stands under it: on a phone the chart sticks and the rest scrolls away.
pub fn main(inputs: &Inputs, chart: &Chart, picture: &str, year_bar: &str) -> (String, String) {
    let spec = (chart.make)(inputs);
    let table = tables::html(&table(&spec), spec.year);
    let under = format!(
        "<div class=\"stage__foot\">{year_bar}{}{}<p class=\"chart__sub only-phone\" translate=\"no\">{}</p>\
         <p class=\"chart__caption\" translate=\"no\">{}</p>\n{}</div>\n",
        readout_line(&spec),
        description(MAIN, &describe(&spec)),
        escaped(&spec.subtitle),
        escaped(&spec.caption),
        foot(MAIN, chart.name, &table)
    );
    (figure(inputs, chart, &spec, MAIN, "", picture, ""), under)
}

/// The chart of a name; the page is written natively, where a wrong name is found by the first test.
pub fn found(name: &str) -> &'static Chart {
    chart(name).unwrap_or_else(|| panic!("no chart is called {name}"))
}

/// `place` is the main frame or the chart that the frame was written for; the ids in the frame are made of it. The large frame is what
/// the tabs turn over.
fn figure(
    inputs: &Inputs,
    chart: &Chart,
    spec: &ChartSpec,
    place: &str,
    class: &str,
    picture: &str,
    under: &str,
) -> String {
    let name = chart.name;
    let panel = if place == MAIN {
        format!(" id=\"panel\" role=\"tabpanel\" aria-labelledby=\"tab-{name}\"")
    } else {
        String::new()
    };
    format!(
        "<figure class=\"chart {class}\" data-chart=\"{name}\"{panel}>\n\
         <div class=\"chart__head\"><h2 class=\"chart__title\" id=\"title-{place}\" translate=\"no\">{title}</h2><p class=\"chart__sub\" translate=\"no\">{sub}</p>\
         <div class=\"chart__switch\">{switches}</div></div>\n\
         <div class=\"plot plot--{name}\" role=\"img\" aria-labelledby=\"title-{place}\" aria-describedby=\"says-{place} chart-keys\">{picture}</div>\n{under}</figure>\n",
        title = escaped(&spec.title),
        sub = escaped(&spec.subtitle),
        switches = switches(chart, &inputs.selection),
    )
}

fn readout_line(spec: &ChartSpec) -> String {
    format!("<p class=\"readout\" translate=\"no\">{}</p>\n", escaped(&readout(spec, spec.year)))
}

/// What the chart shows, in words, for those who do not see it.
fn description(place: &str, text: &str) -> String {
    format!("<p class=\"sr\" id=\"says-{place}\" data-describes translate=\"no\">{}</p>\n", escaped(text))
}

/// Table, downloads and sources, all folded. Each is named with the title of its chart.
fn foot(place: &str, name: &str, table: &str) -> String {
    let named = |id: &str| format!("id=\"{id}-{place}\" aria-labelledby=\"{id}-{place} title-{place}\"");
    format!(
        "<div class=\"chart__foot\"><details class=\"chart__table fold\" data-chart-table=\"{name}\"><summary {}>Table</summary>\
         <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-{place} title-{place}\" translate=\"no\">{table}</div></details>\
         <details class=\"chart__save fold\"><summary {}>Download</summary><p class=\"chart__formats\" role=\"group\" aria-labelledby=\"save-{place} title-{place}\">{}</p></details>\
         <button class=\"act\" type=\"button\" data-source=\"chart\" aria-expanded=\"false\">Sources</button></div>\n",
        named("table"),
        named("save"),
        ["png", "svg", "csv"].map(format_button).concat()
    )
}

fn format_button(format: &str) -> String {
    format!("<button class=\"act\" type=\"button\" data-save=\"{format}\">{}</button>", format.to_uppercase())
}
