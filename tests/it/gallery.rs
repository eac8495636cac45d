//! The gallery: one page with every variant of every chart, as stored beside as drawn now. `make gallery` writes it.
//!
//! The page is made with every run of the tests, so that it cannot rot; it is written only where `GALLERY` names a folder. Nothing here
//! compares: what differs is marked, not refused.

use crate::snapshots::{Picture, pictures, unknown_files};
use chokepoint::chart::svg::escaped;
use chokepoint::chart::theme::Rgb;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

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

fn quoted(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

fn image(out: &mut String, row: &Row, svg: &str, when: &str) {
    let Picture { chart, class, height, spec, .. } = row.picture;
    let alt = format!("{}, {}, {when}: {}", chart.name, row.picture.variant(), spec.title);
    let (source, alt, width) = (address(svg), quoted(&alt), class.width);
    write!(out, "<img width=\"{width}\" height=\"{height}\" alt=\"{alt}\" src=\"{source}\">").unwrap();
}

/// One variant: old, new and, where they differ, the one laid over the other: what stays is black.
fn write_row(out: &mut String, row: &Row) {
    let Row { picture, stored, mark } = row;
    let (theme, file) = (picture.theme(), picture.file_name());
    let id = file.trim_end_matches(".svg");
    let (mark, words, variant) = (mark.class(), mark.words(), picture.variant());
    let classes = variant.replace('-', " ");
    let (width, height) = (picture.class.width, picture.height);
    write!(
        out,
        "\n<article id=\"{id}\" class=\"{mark} {classes}\">\n<h3>{} <small>{width} × {height}</small> <span class=\"mark\">{words}</span></h3>\n<div class=\"pair\" style=\"background:{};color:{};--w:{width}px\">",
        variant.replace('-', ", "),
        hex(theme.paper),
        hex(theme.ink_2),
    )
    .unwrap();
    match stored {
        Some(old) => {
            out.push_str("\n<figure><figcaption>old</figcaption>");
            image(out, row, old, "as stored");
            out.push_str("</figure>");
        }
        None if picture.is_stored() => write!(out, "\n<p>No {file} yet.</p>").unwrap(),
        None => out.push_str("\n<p>Not stored: the shapes are those of the light one.</p>"),
    }
    out.push_str("\n<figure><figcaption>new</figcaption>");
    image(out, row, &picture.svg, "as drawn now");
    out.push_str("</figure>");
    if let Some(old) = stored.as_ref().filter(|old| **old != picture.svg) {
        out.push_str("\n<figure><figcaption>difference: what stays is black</figcaption><div class=\"over\">");
        image(out, row, old, "as stored, under");
        image(out, row, &picture.svg, "as drawn now, over");
        out.push_str("</div></figure>");
    }
    out.push_str("\n</div>\n</article>");
}

fn write_section(out: &mut String, rows: &[Row]) {
    let Picture { chart, spec, .. } = rows[0].picture;
    let rest = rows.iter().find(|row| !row.picture.is_moved).map(|row| &row.picture.spec.title);
    let class = if rows.iter().any(|row| row.mark.is_news()) { "news" } else { "calm" };
    let name = chart.name;
    write!(out, "\n<section id=\"{name}\" class=\"{class}\">\n<h2>{}</h2>", escaped(&spec.title)).unwrap();
    write!(out, "\n<p><b>{name}</b> · {} · <a href=\"#top\">all charts</a></p>", escaped(&spec.subtitle)).unwrap();
    if let Some(title) = rest.filter(|title| **title != spec.title) {
        write!(out, "\n<p>At rest: {}</p>", escaped(title)).unwrap();
    }
    rows.iter().for_each(|row| write_row(out, row));
    write!(out, "\n<p>{}</p>\n</section>", escaped(&spec.caption)).unwrap();
}

/// The charts with what came of them, those with something to look at first.
fn write_list(out: &mut String, sections: &[Vec<Row>]) {
    let news = |rows: &[Row]| rows.iter().filter(|row| row.mark.is_news()).count();
    let mut order: Vec<&Vec<Row>> = sections.iter().collect();
    order.sort_by_key(|rows| std::cmp::Reverse(news(rows)));
    out.push_str("\n<nav aria-label=\"Charts\"><ul>");
    for rows in order {
        let name = rows[0].picture.chart.name;
        let n_news = match (count(rows, Mark::Changed), count(rows, Mark::New)) {
            (0, 0) => String::from("same"),
            (n_changed, 0) => format!("<b>{n_changed} changed</b>"),
            (0, n_new) => format!("<b>{n_new} new</b>"),
            (n_changed, n_new) => format!("<b>{n_changed} changed, {n_new} new</b>"),
        };
        write!(out, "\n<li><a href=\"#{name}\">{name}</a> {n_news}</li>").unwrap();
    }
    out.push_str("\n</ul></nav>");
}

/// Boxes that hide rows through the style sheet alone.
const FILTERS: &str = r#"
<form aria-label="What is shown">
<label><input type="checkbox" id="only-news"> only what is changed or new</label>
<label><input type="checkbox" id="show-light" checked> light</label>
<label><input type="checkbox" id="show-dark" checked> dark</label>
<label><input type="checkbox" id="show-narrow" checked> narrow</label>
<label><input type="checkbox" id="show-middle" checked> middle</label>
<label><input type="checkbox" id="show-wide" checked> wide</label>
</form>"#;

/// Pictures have their true size; two stand beside each other where the window is wide enough for both.
const STYLE: &str = "
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 56px; }
body { margin: 0; padding: 0 24px 64px; background: var(--paper); color: var(--ink); font: 14px/20px var(--sans); }
h1, h2, h3, p, ul, figure { margin: 0; padding: 0; }
h1 { padding: 24px 0 4px; font: 700 28px/36px var(--serif); }
h2 { max-width: 56em; font: 600 22px/28px var(--serif); }
h3 { display: flex; align-items: center; gap: 12px; margin-bottom: 4px; font: 600 14px/20px var(--sans); }
h3::first-letter { text-transform: uppercase; }
a { white-space: nowrap; color: inherit; text-underline-offset: 3px; text-decoration-color: var(--edge); }
small { font-size: 12px; font-weight: 400; color: var(--ink-2); }
p { max-width: 72em; color: var(--ink-2); }
p b, nav b { color: var(--ink); }
ul { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 12px 0; list-style: none; color: var(--ink-2); }
form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 20px; padding: 10px 0; background: var(--paper); border-block: 1px solid var(--rule); }
label { display: flex; align-items: center; gap: 6px; min-height: 24px; }
section { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--ink); }
article { margin: 20px 0; }
.mark { padding: 0 8px; border-radius: 2px; box-shadow: inset 0 0 0 1px var(--edge); font-size: 12px; font-weight: 400; color: var(--ink-2); }
:is(.changed, .new) .mark { box-shadow: none; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.pair { display: flex; flex-wrap: wrap; gap: 8px 16px; padding: 8px; outline: 1px solid var(--rule); }
figure { width: var(--w); max-width: 100%; }
figcaption { font-size: 12px; line-height: 16px; padding-bottom: 4px; }
/* In the place of an old picture, narrow enough to stand beside the widest new one. */
.pair p { width: 200px; padding-top: 20px; font-size: 12px; line-height: 16px; color: inherit; }
img { display: block; max-width: 100%; height: auto; }
.over { position: relative; isolation: isolate; background: #000; }
.over img + img { position: absolute; inset: 0; }
.over img { background: #fff; }
.over img + img { mix-blend-mode: difference; }
:root:has(#only-news:checked) :is(.same, .unstored, .calm),
:root:not(:has(#show-light:checked)) .light,
:root:not(:has(#show-dark:checked)) .dark,
:root:not(:has(#show-narrow:checked)) .narrow,
:root:not(:has(#show-middle:checked)) .middle,
:root:not(:has(#show-wide:checked)) .wide { display: none; }
";

/// The whole page, with everything it needs inside.
fn page() -> String {
    let sections = sections();
    let rows = || sections.iter().flatten();
    let mut out = String::with_capacity(8 << 20);
    let tokens = include_str!("../../style/tokens.css");
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\" id=\"top\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Chokepoint: gallery</title>\n<style>\n{tokens}{STYLE}</style>\n<h1>Every chart, old beside new</h1>"
    )
    .unwrap();
    let (n_changed, n_new) = (count(rows(), Mark::Changed), count(rows(), Mark::New));
    let (n_same, n_unstored) = (count(rows(), Mark::Same), count(rows(), Mark::Unstored));
    write!(
        out,
        "\n<p><b>{} pictures of {} charts: {n_changed} changed</b>, {n_new} new, {n_same} the same, {n_unstored} dark ones not stored. Old is the file in tests/snapshots, new is drawn now; UPDATE=1 cargo test --test it snapshots stores what is new.</p>",
        rows().count(),
        sections.len(),
    )
    .unwrap();
    let unknown = unknown_files();
    if !unknown.is_empty() {
        write!(out, "\n<p><b>Files of no variant:</b> {}</p>", escaped(&unknown.join(", "))).unwrap();
    }
    write_list(&mut out, &sections);
    out.push_str(FILTERS);
    out.push_str("\n<main>");
    sections.iter().for_each(|rows| write_section(&mut out, rows));
    out.push_str("\n</main>\n</html>\n");
    out
}

#[test]
fn the_gallery_shows_every_picture() {
    let page = page();
    let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "two of the same id: {ids:?}");
    for link in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(unique.contains(link), "#{link} leads nowhere");
    }
    for picture in pictures() {
        assert!(unique.contains(picture.file_name().trim_end_matches(".svg")), "{} is missing", picture.file_name());
        assert!(page.contains(&address(&picture.svg)), "{} is not drawn", picture.file_name());
    }
    for tag in page.split("<img ").skip(1) {
        let alt = tag.split("alt=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(alt.contains(": "), "a picture without words: {alt:?}");
    }
    for outside in ["src=\"http", "href=\"http", "url(", "<script"] {
        assert!(!page.contains(outside), "the page reaches outside with {outside}");
    }
    if let Some(folder) = std::env::var_os("GALLERY") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(Path::new(&folder).join("index.html"), page).unwrap();
    }
}
