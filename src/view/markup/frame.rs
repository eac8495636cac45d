//! A chart's frame: finding, unit, switches, the plot, and under it the caption, the table and the downloads.

use crate::charts::describe::readout;
use crate::charts::table::table;
use crate::charts::{Chart, Inputs, chart};
use crate::view::parts::switches;
use crate::view::tables::{self, escaped};

/// What a frame holds beside its chart.
pub struct Extras<'a> {
    pub class: &'a str,
    /// The first picture, in the plot.
    pub picture: &'a str,
    /// What stands between the plot and the caption.
    pub under: &'a str,
    pub has_table: bool,
}

/// The frame of a chart that the program paints.
pub fn html(inputs: &Inputs, name: &str, class: &str) -> String {
    let class = format!("{class} later");
    whole(inputs, found(name), &Extras { class: &class, picture: "", under: "", has_table: false })
}

/// The chart of a name; the page is written natively, where a wrong name is found by the first test.
pub fn found(name: &str) -> &'static Chart {
    chart(name).unwrap_or_else(|| panic!("no chart is called {name}"))
}

pub fn whole(inputs: &Inputs, chart: &Chart, extras: &Extras) -> String {
    let spec = (chart.make)(inputs);
    let name = chart.name;
    let Extras { class, picture, under, has_table } = extras;
    let table = if *has_table { tables::html(&table(&spec), spec.year) } else { String::new() };
    format!(
        "<figure class=\"chart {class}\" data-chart=\"{name}\">\n\
         <div class=\"chart__head\"><h2 class=\"chart__title\" translate=\"no\">{title}</h2><p class=\"chart__sub\" translate=\"no\">{sub}</p>\
         <div class=\"chart__switch\">{switches}</div></div>\n\
         <div class=\"plot plot--{name}\" tabindex=\"0\" role=\"img\" aria-label=\"{title}\">{picture}</div>\n\
         {under}<p class=\"readout\" translate=\"no\">{readout}</p>\n\
         <figcaption class=\"chart__caption\" translate=\"no\">{caption}</figcaption>\n\
         <div class=\"chart__foot\"><details class=\"chart__table fold\" data-chart-table=\"{name}\"><summary>Table</summary>\
         <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table of the chart\" translate=\"no\">{table}</div></details>\
         <details class=\"chart__save fold\"><summary>Download</summary><p class=\"chart__formats\">{formats}</p></details></div>\n\
         </figure>\n",
        title = escaped(&spec.title),
        readout = escaped(&readout(&spec, spec.year)),
        sub = escaped(&spec.subtitle),
        caption = escaped(&spec.caption),
        switches = switches(chart, &inputs.selection),
        formats = ["png", "svg", "csv"].map(format_button).concat(),
    )
}

fn format_button(format: &str) -> String {
    format!("<button class=\"act\" type=\"button\" data-save=\"{format}\">{}</button>", format.to_uppercase())
}
