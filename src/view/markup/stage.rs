//! The stage: headline, tabs, the main chart with the year slider, and the four key figures.

use super::frame;
use super::{INFO, MINUS, PLUS, Today, icon};
use crate::charts::fluid::fluid_svg;
use crate::charts::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::charts::{ALL_CHARTS, Chart};
use crate::scenario::Scenario;
use crate::session::view::FIRST_YEAR_SHOWN;
use crate::view::headline;
use crate::view::key_figures::key_figures;
use crate::view::parts;

/// The classes of plots in the stage: name of the class, and the size that its picture is drawn for. `style/chart.css` shows one of
/// them by the width of the frame and the height of the screen.
const PICTURES: [(&str, f64, f64); 6] = [
    ("first--phone", 358.0, 150.0),
    ("first--short", 340.0, 134.0),
    ("first--narrow", 380.0, 300.0),
    ("first--middle", 500.0, 320.0),
    ("first--wide", 768.0, 264.0),
    ("first--full", 912.0, 376.0),
];

/// The marks of the key figures' source cards, and what they are called.
const FIGURES: [(&str, &str); 4] =
    [("figure-shortage", "shortage"), ("figure-price", "price"), ("figure-share", "share"), ("figure-cost", "cost")];
/// For whoever reads the headline: it leads to what the figures in it rest on.
const SOURCES: &str = "<a href=\"data.html#figures\">Where these numbers come from</a>";

/// The button that unfolds where a key figure comes from.
fn source_button(mark: &str, name: &str) -> String {
    format!(
        "<button class=\"info\" type=\"button\" data-source=\"{mark}\" aria-expanded=\"false\" aria-label=\"Sources: {name}\">{INFO}</button>"
    )
}

pub fn html(today: &Today) -> String {
    let inputs = today.inputs();
    let chart = &ALL_CHARTS[0];
    let spec = (chart.make)(&inputs);
    let picture: String = PICTURES.map(|(class, width, height)| fluid_svg(&spec, width, height, class)).concat();
    let (figure, under) = frame::main(&inputs, chart, &picture, &year_bar());
    let figures: String = key_figures(&today.answer)
        .iter()
        .zip(FIGURES)
        .map(|(figure, (mark, name))| {
            let card = parts::key_figure(figure);
            format!(
                "<div class=\"fig\"><dl class=\"fig-card\" translate=\"no\">{card}</dl>{}</div>\n",
                source_button(mark, name)
            )
        })
        .collect();
    let headline = headline::headline(&Scenario::default(), &today.answer, None);
    format!(
        "<div class=\"stage\">\n<div class=\"stage__head\">\
         <p class=\"eyebrow\"><b id=\"moved\" translate=\"no\" hidden></b><span id=\"at-rest\">Today’s path</span><span>A sandbox, not a forecast</span><span class=\"eyebrow__from\">{SOURCES}</span></p>\
         <h1 class=\"headline headline--rest\" data-headline=\"\" translate=\"no\">{}</h1>{}</div>\n\
         <div class=\"stage__chart\">\n{}{figure}</div>\n</div>\n{under}\
         <section class=\"bench__figs\" aria-label=\"Key figures\"><p class=\"small figs__from\"><span class=\"only-phone\">A sandbox, not a forecast. </span>{SOURCES} \
         <b class=\"assumed only-phone\" id=\"assumed\" translate=\"no\" hidden></b></p>{}\n\
         <div class=\"figs\">\n{figures}</div></section>\n",
        parts::headline(&headline),
        changed("not-phone"),
        tabs(chart),
        changed("only-phone"),
    )
}

/// The line that says what the last move has changed, with a way to see it again.
fn changed(class: &str) -> String {
    format!(
        "<p class=\"changed {class}\" data-changed data-empty translate=\"no\"><span></span> <button class=\"act\" type=\"button\" data-action=\"replay\">Replay</button> <button class=\"act only-phone\" type=\"button\" data-action=\"undo\">Undo</button></p>"
    )
}

fn tabs(chosen: &Chart) -> String {
    let mut out = String::from("<div class=\"tabs\" role=\"tablist\" aria-label=\"Charts\">");
    for chart in ALL_CHARTS.iter().filter(|chart| chart.is_tab()) {
        let is_chosen = chart.name == chosen.name;
        let index = if is_chosen { 0 } else { -1 };
        out.push_str(&format!(
            "<button role=\"tab\" type=\"button\" id=\"tab-{name}\" data-tab=\"{name}\" aria-controls=\"panel\" aria-selected=\"{is_chosen}\" tabindex=\"{index}\">{}</button>",
            chart.tab,
            name = chart.name
        ));
    }
    out.push_str("</div>\n");
    out
}

/// The year under the cursor, shared by all charts.
fn year_bar() -> String {
    let step = |by: i32, name: &str, path: &str| {
        format!(
            "<button class=\"step\" type=\"button\" aria-label=\"{name}\" data-year-step=\"{by}\">{}</button>",
            icon(path)
        )
    };
    format!(
        "<div class=\"yearbar\"><label class=\"sr\" for=\"year\">Year</label>\
         <input class=\"range\" id=\"year\" type=\"range\" min=\"{FIRST_CHART_YEAR}\" max=\"{LAST_CHART_YEAR}\" step=\"1\" value=\"{FIRST_YEAR_SHOWN}\" autocomplete=\"off\">\
         <span class=\"yearbar__end\">{}<b id=\"year-shown\" translate=\"no\">{FIRST_YEAR_SHOWN}</b>{}</span></div>",
        step(-1, "Year before", MINUS),
        step(1, "Year after", PLUS),
    )
}
