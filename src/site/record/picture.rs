//! A picture in the document: a heading that says the finding, the picture with its text alternative, and the same numbers as a table
//! under a fold.

use super::heading::{Heading, Rank};
use crate::chart::draw::Size;
use crate::chart::record_chart::{DotChart, RecordChart};
use crate::chart::record_picture::{dot_picture, record_picture};
use leptos::prelude::*;

/// Widths for which a picture is drawn: on a phone, and elsewhere; CSS pixels.
const NARROW: f64 = 288.0;
const WIDE: f64 = 648.0;
const NARROW_HEIGHT: f64 = 220.0;
const WIDE_HEIGHT: f64 = 320.0;
/// A panel of small multiples.
const PANEL: Size = (256.0, 208.0);

/// Of the narrow and the wide form of a picture the style sheet shows one; a panel has one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Narrow,
    Wide,
    Panel,
}

impl Form {
    /// Its name in ids and style sheets.
    fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
            Self::Panel => "panel",
        }
    }
}

/// What the SVG backend drew for one width.
pub struct Drawing {
    form: Form,
    size: Size,
    /// The elements of the picture, without the `svg` around them.
    svg: String,
}

/// A chart over time in two widths.
pub fn over_time(chart: &RecordChart) -> Vec<Drawing> {
    [(Form::Narrow, (NARROW, NARROW_HEIGHT)), (Form::Wide, (WIDE, WIDE_HEIGHT))]
        .map(|(form, size)| Drawing { form, size, svg: record_picture(chart, size) })
        .into()
}

/// A chart over time as a panel of small multiples.
pub fn panel(chart: &RecordChart) -> Vec<Drawing> {
    vec![Drawing { form: Form::Panel, size: PANEL, svg: record_picture(chart, PANEL) }]
}

/// Rows of dots in two widths.
pub fn rows_of_dots(chart: &DotChart) -> Vec<Drawing> {
    [(Form::Narrow, NARROW), (Form::Wide, WIDE)]
        .map(|(form, width)| {
            let (svg, height) = dot_picture(chart, width);
            Drawing { form, size: (width, height), svg }
        })
        .into()
}

/// A picture with its heading, a line on what is shown in which unit, and its numbers; the children are the table.
#[component]
pub fn PictureWithTable(
    #[prop(into)] id: String,
    /// The finding.
    #[prop(into)]
    title: String,
    lede: AnyView,
    /// For readers who do not see the picture.
    #[prop(into)]
    description: String,
    drawings: Vec<Drawing>,
    #[prop(default = Rank::H3)] rank: Rank,
    children: Children,
) -> impl IntoView {
    let is_panel = drawings.iter().any(|drawing| drawing.form == Form::Panel);
    let class = if is_panel { "plate plate--panel" } else { "plate" };
    let pictures = drawings
        .into_iter()
        .map(|drawing| {
            let prefix = if is_panel { id.clone() } else { format!("{id}-{}", drawing.form.name()) };
            view! { <Picture prefix title=title.clone() description=description.clone() drawing/> }
        })
        .collect_view();
    let heading = title.clone();
    view! {
        <figure class=class id=id>
            <figcaption>
                <Heading rank>{heading}</Heading>
                <p class="small">{lede}</p>
            </figcaption>
            {pictures}
            <details class="fold">
                <summary>"Table and sources"<span class="sr">": "{title}</span></summary>
                {children()}
            </details>
        </figure>
    }
}

/// A drawing of the SVG backend with its name and its description; their ids begin with the prefix.
#[component]
fn Picture(prefix: String, title: String, description: String, drawing: Drawing) -> impl IntoView {
    let Drawing { form, size: (width, height), svg } = drawing;
    let (title_id, description_id) = (format!("{prefix}-t"), format!("{prefix}-d"));
    let labels = format!("{title_id} {description_id}");
    view! {
        <svg
            class=format!("past past--{}", form.name())
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-labelledby=labels
            fill="none"
        >
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            <g inner_html=svg></g>
        </svg>
    }
}
