//! Links: a query string to a scenario and back. Decoding never fails: what could be read is used, the rest is said in kind sentences.
//!
//! Keys are frozen: bare lever keys, `p.SLUG`, `d.SLUG`, `a.NAME`, `b.KEY` for a second scenario, and the keys of the page in
//! [`PageKey`]. Values are in the model's units. Only what differs from today's path is written.

use super::delivered::{is_alike, is_near, pairs};
use super::presets::Preset;
use super::warning::Warning;
use super::{LONGEST_DELAY, Lever, Scenario};
use crate::data::{ASSUMPTIONS, PROJECTS};
use crate::units::parse_number;

/// The version of the links that this code writes. Older ones are read forever.
pub const VERSION: f64 = 1.0;
/// Stands for the same key of all three export limits: `x_start` sets `xl_start`, `xh_start` and `xm_start`.
const ALL_LIMITS: &str = "x_";
const LIMITS: [&str; 3] = ["xl_", "xh_", "xm_"];
const PERCENT: f64 = 100.0;
/// Before the names of plants, their delays and assumptions.
const NAMED: [&str; 3] = ["p.", "d.", "a."];
/// Stands before the keys of the second scenario.
const SECOND: &str = "b.";

/// The keys of the page, which say nothing about the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKey {
    Version,
    Preset,
    Chart,
    Stage,
    Material,
    Bloc,
    Year,
    View,
    Embed,
    Lang,
    Theme,
    Measure,
    /// Of old links; carried along and without a meaning today.
    Backend,
    Figure,
}

impl PageKey {
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Version, "v"),
        (Self::Preset, "preset"),
        (Self::Chart, "chart"),
        (Self::Stage, "stage"),
        (Self::Material, "material"),
        (Self::Bloc, "bloc"),
        (Self::Year, "year"),
        (Self::View, "view"),
        (Self::Embed, "embed"),
        (Self::Lang, "lang"),
        (Self::Theme, "theme"),
        (Self::Measure, "measure"),
        (Self::Backend, "backend"),
        (Self::Figure, "f"),
    ];

    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| is_alike(name, own)).map(|(key, _)| *key)
    }
}

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
            match Preset::from_slug(value) {
                Some(preset) => *scenario = preset.scenario(),
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
        parts.insert(0, format!("{}={}", PageKey::Version.as_str(), VERSION));
    }
    parts.join("&")
}

/// What of a scenario differs from today's path, each key with `prefix`.
fn write(prefix: &str, scenario: &Scenario, parts: &mut Vec<String>) {
    for lever in scenario.moved() {
        parts.push(format!("{prefix}{}={}", lever.row().key, scenario.get(lever)));
    }
    for (i, project) in PROJECTS.iter().enumerate() {
        if let Some(chance) = scenario.switch(i) {
            parts.push(format!("{prefix}p.{}={}", project.slug, chance));
        }
        if scenario.delay(i) != 0.0 {
            parts.push(format!("{prefix}d.{}={}", project.slug, scenario.delay(i)));
        }
    }
    for i in scenario.moved_assumptions() {
        parts.push(format!("{prefix}a.{}={}", ASSUMPTIONS[i].name, scenario.assumption(i)));
    }
}

/// One pair into the link; false for a pair that was ignored.
fn read(key: &str, value: &str, link: &mut Link, warnings: &mut Vec<Warning>) -> bool {
    if let Some(page_key) = PageKey::from_name(key) {
        if page_key == PageKey::Version {
            match number(value, false) {
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
    read_world(key, key, value, &mut link.scenario, warnings)
}

/// A pair of the second scenario: `key` is the whole one, for the sentences.
fn read_second(name: &str, key: &str, value: &str, second: &mut Scenario, warnings: &mut Vec<Warning>) -> bool {
    if PageKey::from_name(name) == Some(PageKey::Preset) {
        return true;
    }
    read_world(name, key, value, second, warnings)
}

/// A pair that says something about the world: `name` of what, `key` as it stands in the link.
fn read_world(name: &str, key: &str, value: &str, scenario: &mut Scenario, warnings: &mut Vec<Warning>) -> bool {
    if let Some(lever) = Lever::all().find(|lever| is_alike(name, lever.row().key)) {
        read_lever(lever, key, value, scenario, warnings);
        return true;
    }
    let levers = of_all_limits(name);
    for (i, lever) in levers.iter().enumerate() {
        // One sentence for the three.
        let mut unsaid = Vec::new();
        let heard = if i == 0 { &mut *warnings } else { &mut unsaid };
        read_lever(*lever, key, value, scenario, heard);
    }
    if !levers.is_empty() {
        return true;
    }
    if let Some((kind, slug)) = name.split_once('.')
        && let Some(is_read) = read_named(kind, slug, key, value, scenario, warnings)
    {
        return is_read;
    }
    // Link shorteners, mail programs and social networks add keys of their own: of them nothing is said.
    if looks_like_ours(name) || key != name {
        warnings.push(Warning::UnknownKey(key.to_string()));
    }
    false
}

/// The same lever of each export limit, where `name` stands for all three.
fn of_all_limits(name: &str) -> Vec<Lever> {
    let is_meant = |lever: &Lever| {
        let mut tails = LIMITS.iter().filter_map(|stem| lever.row().key.strip_prefix(stem));
        // "xt" belongs to others.
        let is_whole = |tail: &str| tail.len() > 1 || name.len() > ALL_LIMITS.len();
        tails.any(|tail| is_whole(tail) && is_alike(name, &format!("{ALL_LIMITS}{tail}")))
    };
    Lever::all().filter(is_meant).collect()
}

/// Whether a key stands for something here.
fn is_ours(key: &str) -> bool {
    let name = key.strip_prefix(SECOND).unwrap_or(key);
    PageKey::from_name(name).is_some()
        || NAMED.iter().any(|kind| name.starts_with(kind))
        || Lever::all().any(|lever| is_alike(name, lever.row().key))
        || !of_all_limits(name).is_empty()
}

/// Whether an unknown key may be one of ours: its beginning is, and its end nearly, or the whole is a slip of the hand away from one.
fn looks_like_ours(name: &str) -> bool {
    /// Shorter words of ours are near to words of others.
    const SHORTEST: usize = 6;
    let levers = || Lever::all().map(|lever| lever.row().key);
    let is_near_tail = |(stem, tail): (&str, &str)| {
        let tails = || levers().filter_map(|key| key.split_once('_').map(|(_, tail)| tail));
        let is_stem = |key: &str| key == stem || ALL_LIMITS.strip_suffix('_') == Some(stem);
        levers().any(is_stem) && tails().any(|own| is_near(tail, own) || tail.starts_with(own))
    };
    name.split_once('_').is_some_and(is_near_tail)
        || levers()
            .chain(PageKey::ALL.iter().map(|(_, key)| *key))
            .any(|key| key.len() >= SHORTEST && is_near(name, key))
}

/// Projects and assumptions; `None` for another kind.
fn read_named(
    kind: &str,
    name: &str,
    key: &str,
    value: &str,
    scenario: &mut Scenario,
    warnings: &mut Vec<Warning>,
) -> Option<bool> {
    match kind {
        "p" | "d" => {
            let Some(project) = PROJECTS.iter().position(|project| is_alike(name, project.slug)) else {
                warnings.push(Warning::UnknownProject(name.to_string()));
                return Some(false);
            };
            let high = if kind == "p" { 1.0 } else { LONGEST_DELAY };
            if let Some(value) = within(key, value, (0.0, high), kind == "p", warnings) {
                if kind == "p" {
                    scenario.set_switch(project, Some(value));
                } else {
                    scenario.set_delay(project, value);
                }
            }
        }
        "a" => {
            let Some(index) = ASSUMPTIONS.iter().position(|row| is_alike(name, row.name)) else {
                warnings.push(Warning::UnknownKey(key.to_string()));
                return Some(false);
            };
            let row = &ASSUMPTIONS[index];
            if let Some(value) = within(key, value, (row.low, row.high), row.unit == "%", warnings) {
                scenario.set_assumption(index, value);
            }
        }
        _ => return None,
    }
    Some(true)
}

fn read_lever(lever: Lever, key: &str, value: &str, scenario: &mut Scenario, warnings: &mut Vec<Warning>) {
    let row = lever.row();
    if let Some(number) = within(key, value, (row.low, row.high), row.unit.is_share(), warnings) {
        let used = lever.clamp(number);
        if used != number {
            warnings.push(Warning::Rounded { key: key.to_string(), text: value.to_string(), used });
        }
        scenario.set(lever, used);
    }
}

/// The number in `text`, within `low..=high`; says what was wrong. `None` where there is no number at all.
fn within(key: &str, text: &str, (low, high): (f64, f64), is_share: bool, warnings: &mut Vec<Warning>) -> Option<f64> {
    let Some(value) = number(text, is_share) else {
        warnings.push(Warning::NotANumber { key: key.to_string(), text: text.to_string() });
        return None;
    };
    let used = value.clamp(low, high);
    if used != value {
        warnings.push(Warning::OutOfRange { key: key.to_string(), text: text.to_string(), low, high, used });
    }
    Some(used)
}

/// A number as people and programs write it: decimal comma, a share in percent; infinities are numbers, NaN is none.
fn number(text: &str, is_share: bool) -> Option<f64> {
    let plain = text.replace(',', ".");
    let Some(percent) = plain.strip_suffix('%') else { return parse_number(&plain) };
    // Less than one percent may as well be a share with the rest of an escape behind it.
    let is_clear = |percent: &f64| is_share && (*percent == 0.0 || percent.abs() >= 1.0);
    parse_number(percent).filter(is_clear).map(|percent| percent / PERCENT)
}

/// A window that ends before it starts has no effect, and the reader should know.
fn note_empty_windows(scenario: &Scenario, prefix: &str, warnings: &mut Vec<Warning>) {
    for end in Lever::all().filter(|lever| lever.row().key.ends_with("_end") && scenario.is_moved(*lever)) {
        if let Some(stem) = end.row().key.strip_suffix("_end")
            && let Some(start) = Lever::from_key(&format!("{stem}_start"))
            && scenario.get(end) < scenario.get(start)
        {
            warnings.push(Warning::EndBeforeStart { key: format!("{prefix}{}", end.row().key) });
        }
    }
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
