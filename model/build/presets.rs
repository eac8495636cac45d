//! `presets.csv`: the stories, each a link under a name. That each link is read without a warning is held by a test, which has the reader.

use crate::kinds::{Section, named};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Preset {
    slug: String,
    title: String,
    sentence: String,
    #[serde(deserialize_with = "named")]
    section: Section,
    query: String,
}

/// Addresses hold it: `s/SLUG/`.
fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

pub fn write(folder: &str, out: &mut String) {
    let rows: Vec<Preset> = crate::table::rows(folder, "presets.csv");
    assert!(rows.first().is_some_and(|row| row.query.is_empty()), "{folder}/presets.csv:2: today's path comes first");
    let _ = writeln!(out, "pub static PRESETS: [PresetRow; {}] = [", rows.len());
    for (i, row) in rows.iter().enumerate() {
        let at = format!("{folder}/presets.csv:{}", i + 2);
        assert!(is_slug(&row.slug), "{at}: column slug: “{}” is no part of an address", row.slug);
        assert!(rows.iter().filter(|other| other.slug == row.slug).count() == 1, "{at}: column slug: there twice");
        assert!(i == 0 || row.query.contains('='), "{at}: column query: moves nothing");
        let _ = writeln!(
            out,
            "PresetRow {{ slug: {:?}, title: {:?}, #[cfg(not(target_arch = \"wasm32\"))] sentence: {:?}, section: Section::{:?}, query: {:?} }},",
            row.slug, row.title, row.sentence, row.section, row.query
        );
    }
    let _ = writeln!(out, "];");
}
