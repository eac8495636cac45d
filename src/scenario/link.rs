//! Links: a query string to a scenario and back. Decoding never fails: what could be read is used, the rest is said in kind sentences.
//!
//! Keys are frozen: bare lever keys, `p.SLUG`, `d.SLUG`, `a.NAME`, `b.KEY` for a second scenario, and the keys of the page in
//! [`PageKey`]. Values are in the model's units. Only what differs from today's path is written.

use super::delivered::{is_alike, pairs};
pub use super::page_key::PageKey;
use super::presets;
use super::warning::Warning;
use super::{Lever, Scenario, world};
use crate::decimal::number_text;
use crate::tables::{ASSUMPTIONS, PROJECTS};

/// The version of the links that this code writes. Older ones are read forever.
pub const VERSION: f64 = 1.0;
/// Stands before the keys of the second scenario.
const SECOND: &str = "b.";

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    pub scenario: Scenario,
    /// Choices of the page, as written.
    pub page: Vec<(PageKey, String)>,
    /// The scenario that this one is compared with.
    pub second: Scenario,
}

/// Reads a query, with or without its question mark.
pub fn decode(query: &str) -> (Link, Vec<Warning>) {
    let mut link = Link::default();
    let mut warnings = Vec::new();
    let pairs = pairs(query, is_ours);
    // A preset first, whatever its place: the other keys of the link change it.
    for (key, value) in &pairs {
        let (scenario, name) = match key.strip_prefix(SECOND) {
            Some(name) => (&mut link.second, name),
            None => (&mut link.scenario, key.as_str()),
        };
        if PageKey::from_name(name) == Some(PageKey::Preset) {
            match presets::by_slug(value) {
                Some(preset) => *scenario = Scenario::of_preset(preset),
                None => warnings.push(Warning::UnknownPreset(value.clone())),
            }
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &pairs {
        let is_read = match key.strip_prefix(SECOND) {
            Some(name) => read_second(name, key, value, &mut link.second, &mut warnings),
            None => read(key, value, &mut link, &mut warnings),
        };
        if is_read {
            if seen.contains(&key.as_str()) {
                warnings.push(Warning::Twice(key.clone()));
            } else {
                seen.push(key);
            }
        }
    }
    note_empty_windows(&link.scenario, "", &mut warnings);
    note_empty_windows(&link.second, SECOND, &mut warnings);
    (link, warnings)
}

/// Writes the query without its question mark; empty where nothing differs from the plain page.
pub fn encode(link: &Link) -> String {
    let mut parts = Vec::new();
    write("", &link.scenario, &mut parts);
    write(SECOND, &link.second, &mut parts);
    for (key, value) in &link.page {
        if !matches!(key, PageKey::Version | PageKey::Preset) {
            parts.push(format!("{}={}", key.as_str(), escape(value)));
        }
    }
    if !parts.is_empty() {
        parts.insert(0, format!("{}={}", PageKey::Version.as_str(), number_text(VERSION)));
    }
    parts.join("&")
}

/// What of a scenario differs from today's path, each key with `prefix`.
fn write(prefix: &str, scenario: &Scenario, parts: &mut Vec<String>) {
    for lever in scenario.moved() {
        parts.push(format!("{prefix}{}={}", lever.row().key, number_text(scenario.get(lever))));
    }
    for (i, project) in PROJECTS.iter().enumerate() {
        if let Some(chance) = scenario.switch(i) {
            parts.push(format!("{prefix}p.{}={}", project.slug, number_text(chance)));
        }
        if scenario.delay(i) != 0.0 {
            parts.push(format!("{prefix}d.{}={}", project.slug, number_text(scenario.delay(i))));
        }
    }
    for i in scenario.moved_assumptions() {
        parts.push(format!("{prefix}a.{}={}", ASSUMPTIONS[i].name, number_text(scenario.assumption(i))));
    }
}

/// One pair into the link; false for a pair that was ignored.
fn read(key: &str, value: &str, link: &mut Link, warnings: &mut Vec<Warning>) -> bool {
    if let Some(page_key) = PageKey::from_name(key) {
        if page_key == PageKey::Version {
            match world::number(value, false) {
                Some(version) if version > VERSION => warnings.push(Warning::NewerVersion),
                Some(_) => {}
                None => warnings.push(Warning::UnknownChoice { key: page_key.as_str(), text: value.to_string() }),
            }
        }
        link.page.retain(|(other, _)| *other != page_key);
        // Slugs are in small letters.
        link.page.push((page_key, value.to_ascii_lowercase()));
        return true;
    }
    world::read(key, key, value, &mut link.scenario, warnings)
}

/// A pair of the second scenario: `key` is the whole one, for the sentences.
fn read_second(name: &str, key: &str, value: &str, second: &mut Scenario, warnings: &mut Vec<Warning>) -> bool {
    if PageKey::from_name(name) == Some(PageKey::Preset) {
        return true;
    }
    world::read(name, key, value, second, warnings)
}

/// Whether a key stands for something here.
fn is_ours(key: &str) -> bool {
    let name = key.strip_prefix(SECOND).unwrap_or(key);
    PageKey::from_name(name).is_some()
        || world::NAMED.iter().any(|kind| name.starts_with(kind))
        || Lever::all().any(|lever| is_alike(name, lever.row().key))
        || !world::of_all_limits(name).is_empty()
}

/// A window that ends before it starts has no effect, and the reader should know.
fn note_empty_windows(scenario: &Scenario, prefix: &str, warnings: &mut Vec<Warning>) {
    let ends = Lever::all().filter(|lever| lever.is_end() && scenario.lasts_no_time(*lever));
    warnings.extend(ends.map(|end| Warning::EndBeforeStart { key: format!("{prefix}{}", end.row().key) }));
}

/// Percent-encoding of everything but letters, digits and `-._~`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
