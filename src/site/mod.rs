//! Everything that is rendered when the site is built: the page of today's path and of every story, the parts that the page fetches, and
//! the documents beside it. The documents are components like those of the page, but never in the browser's program.

mod access;
mod assets;
pub mod data;
pub mod document;
pub mod documents;
pub mod how;
mod lever_cards;
pub mod page;
mod panels;
pub mod parts;
mod plot_heights;
pub mod record;
mod render;
mod room;
pub mod sources;
pub mod template;
mod ticks;
mod trust;

use crate::scenario::presets::PRESETS;
use documents::{ACCESS, DATA, HOW, RECORD};
use leptos::prelude::*;

pub use render::render;

/// Every file that is rendered: its path in the site, and what stands in it.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        (HOW.file, render(|| view! { <how::How/> })),
        (RECORD.file, render(|| view! { <record::Record/> })),
        ("data/backtest.csv", record::csv()),
        ("data/checks.csv", record::checks_csv()),
        (DATA.file, render(|| view! { <data::Data/> })),
        ("panels/cards.html", render(|| view! { <sources::CardFile/> })),
        (ACCESS.file, render(|| view! { <access::Access/> })),
        ("pages.css", assets::styles()),
        ("pages.js", assets::SCRIPT.to_string()),
        ("pages.rows.js", assets::ROW_FILTER.to_string()),
        ("panels/plants.html", panels::plants()),
        ("panels/assumptions.html", panels::assumptions()),
        ("panels/levers.html", render(lever_cards::LeverCards)),
    ]
}

/// The page of today's path and that of every story, each with its path; `None` where the template misses a mark.
pub fn pages(template: &str) -> Option<Vec<(String, String)>> {
    let today = template::fill(template, &page::page(None), "./", None)?;
    let mut pages = vec![("index.html".to_string(), today)];
    for story in PRESETS.iter().filter(|story| !story.query.is_empty()) {
        let filled = template::fill(template, &page::page(Some(story)), "../../", Some(story.slug))?;
        pages.push((format!("s/{}/index.html", story.slug), filled));
    }
    Some(pages)
}

/// The rules of style that follow from tables and forms: the heights of charts, where the baseline stands on the track of each lever, and the
/// room of each.
pub fn styles() -> String {
    plot_heights::height_styles() + &ticks::tick_styles() + &room::room_styles()
}
