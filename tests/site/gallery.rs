//! The gallery: one page with every variant of every chart, as stored beside as drawn now. `make gallery` writes it.
//!
//! The page is rendered with every run of these tests, so that it cannot rot; it is written only where `GALLERY` names a folder. Nothing
//! here compares: what differs is marked, not refused.

use crate::pictures::{Picture, pictures, unknown_files};
use crate::rendered::{attributes, tags};
use chokepoint::chart::theme::Rgb;
use chokepoint::site::render;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

const TOKENS: &str = include_str!("../../style/tokens.css");
const STYLE: &str = include_str!("gallery.css");

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Changed,
    New,
    Same,
    Unstored,
}

impl Mark {
    fn of(picture: &Picture, stored: Option<&str>) -> Self {
        match stored {
            _ if !picture.is_stored() => Self::Unstored,
            None => Self::New,
            Some(old) if old == picture.svg => Self::Same,
            Some(_) => Self::Changed,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::New => "new",
            Self::Same => "same",
            Self::Unstored => "unstored",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Unstored => "not stored",
            mark => mark.class(),
        }
    }

    /// Something to look at.
    fn is_news(self) -> bool {
        matches!(self, Self::Changed | Self::New)
    }
}

/// A picture, the file that stands for it, and what came of holding the two together.
struct Row {
    picture: &'static Picture,
    stored: Option<String>,
    mark: Mark,
}

/// The rows of each chart, in the order of the charts.
fn sections() -> Vec<Vec<Row>> {
    let mut sections: Vec<Vec<Row>> = Vec::new();
    for picture in pictures() {
        let stored = picture.stored().filter(|_| picture.is_stored());
        let row = Row { picture, mark: Mark::of(picture, stored.as_deref()), stored };
        match sections.last_mut() {
            Some(rows) if rows[0].picture.chart.name == picture.chart.name => rows.push(row),
            _ => sections.push(vec![row]),
        }
    }
    sections
}

/// How many of the rows have a mark.
fn count<'a>(rows: impl IntoIterator<Item = &'a Row>, mark: Mark) -> usize {
    rows.into_iter().filter(|row| row.mark == mark).count()
}

fn hex(color: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2)
}

/// A picture as an address. An image of its own keeps the page's styles out of it, and its ids, if it ever has any, to itself.
fn address(svg: &str) -> String {
    let mut out = String::from("data:image/svg+xml,");
    for sign in svg.chars() {
        match sign {
            '%' | '#' | '"' | '<' | '>' | '&' | '\n' => write!(out, "%{:02X}", u32::from(sign)).unwrap(),
            _ => out.push(sign),
        }
    }
    out
}

/// `when` says which of the two it is.
#[component]
fn Image(row: &'static Row, svg: &'static str, when: &'static str) -> impl IntoView {
    let Picture { chart, class, height, spec, .. } = row.picture;
    let alt = format!("{}, {}, {when}: {}", chart.name, row.picture.variant(), spec.title);
    view! { <img width=class.width height=*height alt=alt src=address(svg)/> }
}

/// One variant: old, new and, where they differ, the one laid over the other: what stays is black.
#[component]
fn Variant(row: &'static Row) -> impl IntoView {
    let Row { picture, stored, mark } = row;
    let (theme, file, variant) = (picture.theme(), picture.file_name(), picture.variant());
    let (width, height) = (picture.class.width, picture.height);
    let colors = format!("background:{};color:{};--w:{width}px", hex(theme.paper), hex(theme.ink_2));
    let id = file.trim_end_matches(".svg").to_string();
    let old = stored.as_deref();
    let missing = if picture.is_stored() {
        format!("No {file} yet.")
    } else {
        "Not stored: the shapes are those of the light one.".to_string()
    };
    let kept = old.map(|svg| {
        view! {
            <figure>
                <figcaption>"old"</figcaption>
                <Image row svg when="as stored"/>
            </figure>
        }
    });
    let difference = old.filter(|svg| *svg != picture.svg).map(|svg| {
        view! {
            <figure>
                <figcaption>"difference: what stays is black"</figcaption>
                <div class="over">
                    <Image row svg when="as stored, under"/>
                    <Image row svg=&picture.svg when="as drawn now, over"/>
                </div>
            </figure>
        }
    });
    view! {
        <article id=id class=format!("{} {}", mark.class(), variant.replace('-', " "))>
            <h3>
                {variant.replace('-', ", ")}
                " "
                <small>{format!("{width} × {height}")}</small>
                " "
                <span class="mark">{mark.words()}</span>
            </h3>
            <div class="pair" style=colors>
                {old.is_none().then(|| view! { <p>{missing}</p> })}
                {kept}
                <figure>
                    <figcaption>"new"</figcaption>
                    <Image row svg=&picture.svg when="as drawn now"/>
                </figure>
                {difference}
            </div>
        </article>
    }
}

/// All variants of a chart, under what it says of the scenario.
#[component]
fn Section(rows: &'static [Row]) -> impl IntoView {
    let Picture { chart, spec, .. } = rows[0].picture;
    let rest = rows.iter().find(|row| !row.picture.is_moved).map(|row| &row.picture.spec.title);
    let rest = rest.filter(|title| **title != spec.title).map(|title| view! { <p>"At rest: "{title.clone()}</p> });
    let class = if rows.iter().any(|row| row.mark.is_news()) { "news" } else { "calm" };
    view! {
        <section id=chart.name.slug() class=class>
            <h2>{spec.title.clone()}</h2>
            <p><b>{chart.name.slug()}</b>" · "{spec.subtitle.clone()}" · "<a href="#top">"all charts"</a></p>
            {rest}
            {rows.iter().map(|row| view! { <Variant row/> }).collect_view()}
            <p>{spec.caption.clone()}</p>
        </section>
    }
}

/// The charts with what came of them, those with something to look at first.
#[component]
fn List(sections: &'static [Vec<Row>]) -> impl IntoView {
    let news = |rows: &[Row]| rows.iter().filter(|row| row.mark.is_news()).count();
    let mut order: Vec<&Vec<Row>> = sections.iter().collect();
    order.sort_by_key(|rows| std::cmp::Reverse(news(rows)));
    let item = |rows: &'static Vec<Row>| {
        let name = rows[0].picture.chart.name;
        let said = match (count(rows, Mark::Changed), count(rows, Mark::New)) {
            (0, 0) => String::new(),
            (n_changed, 0) => format!("{n_changed} changed"),
            (0, n_new) => format!("{n_new} new"),
            (n_changed, n_new) => format!("{n_changed} changed, {n_new} new"),
        };
        let same = said.is_empty().then_some("same");
        view! { <li><a href=format!("#{name}")>{name.slug()}</a>" "{same}<b>{said}</b></li> }
    };
    view! { <nav aria-label="Charts"><ul>{order.into_iter().map(item).collect_view()}</ul></nav> }
}

/// Boxes that hide rows through the style sheet alone.
#[component]
fn Filters() -> impl IntoView {
    let filter = |name: &'static str| {
        view! { <label><input type="checkbox" id=format!("show-{name}") checked/>" "{name}</label> }
    };
    view! {
        <form aria-label="What is shown">
            <label><input type="checkbox" id="only-news"/>" only what is changed or new"</label>
            {["light", "dark", "narrow", "middle", "wide"].map(filter).collect_view()}
        </form>
    }
}

/// The whole page, with everything it needs inside.
#[component]
fn Gallery(sections: &'static [Vec<Row>]) -> impl IntoView {
    let rows = || sections.iter().flatten();
    let (n_changed, n_new) = (count(rows(), Mark::Changed), count(rows(), Mark::New));
    let (n_same, n_unstored) = (count(rows(), Mark::Same), count(rows(), Mark::Unstored));
    let changed = format!("{} pictures of {} charts: {n_changed} changed", rows().count(), sections.len());
    let others = format!(
        ", {n_new} new, {n_same} the same, {n_unstored} dark ones not stored. Old is the file in tests/snapshots, new is drawn now; UPDATE=1 cargo test --test it snapshots stores what is new."
    );
    let unknown = Some(unknown_files()).filter(|names| !names.is_empty());
    let unknown = unknown.map(|names| view! { <p><b>"Files of no variant:"</b>" "{names.join(", ")}</p> });
    view! {
        <!DOCTYPE html>
        <html lang="en" id="top">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width"/>
                <title>"Chokepoint: gallery"</title>
                <style>{format!("{TOKENS}{STYLE}")}</style>
            </head>
            <body>
                <h1>"Every chart, old beside new"</h1>
                <p><b>{changed}</b>{others}</p>
                {unknown}
                <List sections/>
                <Filters/>
                <main>{sections.iter().map(|rows| view! { <Section rows/> }).collect_view()}</main>
            </body>
        </html>
    }
}

#[test]
fn the_gallery_shows_every_picture() {
    let sections: &'static [Vec<Row>] = sections().leak();
    let page = render(|| view! { <Gallery sections/> });
    let ids = attributes(&page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "two of the same id: {ids:?}");
    for link in attributes(&page, "href") {
        assert!(link.strip_prefix('#').is_some_and(|id| unique.contains(id)), "{link} leads nowhere");
    }
    for picture in pictures() {
        assert!(unique.contains(picture.file_name().trim_end_matches(".svg")), "{} is missing", picture.file_name());
        assert!(page.contains(&address(&picture.svg)), "{} is not drawn", picture.file_name());
    }
    let alts = attributes(&page, "alt");
    assert_eq!(alts.len(), tags(&page).filter(|(tag, _)| tag.starts_with("img ")).count());
    for alt in alts {
        assert!(alt.contains(": "), "a picture without words: {alt:?}");
    }
    for source in attributes(&page, "src") {
        assert!(source.starts_with("data:"), "the page reaches outside for {source}");
    }
    assert!(
        !page.contains("url(") && !tags(&page).any(|(tag, _)| tag.starts_with("script")),
        "the page reaches outside"
    );
    if let Some(folder) = std::env::var_os("GALLERY") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(Path::new(&folder).join("index.html"), page).unwrap();
    }
}
