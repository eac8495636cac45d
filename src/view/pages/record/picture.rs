//! A picture in the document: a heading that says the finding, the picture with its text alternative, and the same numbers as a table
//! under a fold.

use crate::charts::past::{DotChart, PastChart, dot_picture, past_picture};
use crate::view::tables::escaped;

/// Widths for which a picture is drawn: on a phone, and elsewhere; CSS pixels.
const NARROW: f64 = 288.0;
const WIDE: f64 = 648.0;
/// A panel of small multiples, and its height.
const PANEL: (f64, f64) = (256.0, 208.0);
const NARROW_HEIGHT: f64 = 220.0;
const WIDE_HEIGHT: f64 = 320.0;

pub struct Figure<'a> {
    pub id: &'a str,
    /// Text; the finding.
    pub title: String,
    /// HTML under the title: what is shown, in which unit.
    pub lede: String,
    /// Text for those who do not see the picture.
    pub description: String,
    /// HTML: the table with all numbers, and what is to be said of its sources.
    pub table: String,
}

fn svg(id: &str, class: &str, figure: &Figure, size: (f64, f64), inner: &str) -> String {
    let (title, description) = (escaped(&figure.title), escaped(&figure.description));
    format!(
        "<svg class=\"past {class}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" fill=\"none\">\
         <title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>{inner}</svg>\n",
        size.0, size.1
    )
}

fn framed(figure: &Figure, heading: &str, class: &str, pictures: &str) -> String {
    format!(
        "<figure class=\"plate {class}\" id=\"{}\"><figcaption><{heading}>{}</{heading}><p class=\"small\">{}</p></figcaption>\n{pictures}\
         <details class=\"fold\"><summary>Table and sources<span class=\"sr\">: {}</span></summary>{}</details></figure>\n",
        figure.id,
        escaped(&figure.title),
        figure.lede,
        escaped(&figure.title),
        figure.table
    )
}

/// A picture in two widths, of which the style sheet shows one.
pub fn plate(figure: &Figure, chart: &PastChart) -> String {
    let pictures: String = [("narrow", NARROW, NARROW_HEIGHT), ("wide", WIDE, WIDE_HEIGHT)]
        .map(|(class, width, height)| {
            let size = (width, height);
            let id = format!("{}-{class}", figure.id);
            svg(&id, &format!("past--{class}"), figure, size, &past_picture(chart, size))
        })
        .concat();
    framed(figure, "h3", "", &pictures)
}

/// A panel of small multiples under a heading of a rank.
pub fn panel(figure: &Figure, chart: &PastChart, heading: &str) -> String {
    let picture = svg(figure.id, "past--panel", figure, PANEL, &past_picture(chart, PANEL));
    framed(figure, heading, "plate--panel", &picture)
}

/// Rows of dots in two widths.
pub fn dots(figure: &Figure, chart: &DotChart) -> String {
    let pictures: String = [("narrow", NARROW), ("wide", WIDE)]
        .map(|(class, width)| {
            let (inner, height) = dot_picture(chart, width);
            svg(&format!("{}-{class}", figure.id), &format!("past--{class}"), figure, (width, height), &inner)
        })
        .concat();
    framed(figure, "h3", "", &pictures)
}
