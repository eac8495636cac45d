//! Links: a query string to a scenario and back. Decoding never fails: what could be read is used, the rest is said in kind sentences.
//!
//! Keys are frozen: bare lever keys, `p.SLUG`, `d.SLUG`, `a.NAME`, `b.KEY` for a second scenario, and the keys of the page in
//! [`PageKey`]. Values are in the model's units. Only what differs from today's path is written.

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
/// Stands before the keys of the second scenario.
const SECOND: &str = "b.";
/// What link shorteners, mail programs and social networks add; dropped without a word.
const TRACKERS: [&str; 12] =
    ["fbclid", "gclid", "dclid", "msclkid", "twclid", "igshid", "mc_cid", "mc_eid", "ref", "source", "s", "si"];
const TRACKER_STEM: &str = "utm_";
/// What a sentence around a link leaves at its end.
const TRAILING: &[char] = &[')', ']', '}', '>', '.', ',', ';', ':', '"', '\'', '”', '’', '»', ' '];

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
        Self::ALL.iter().find(|(_, own)| *own == name).map(|(key, _)| *key)
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
    let pairs = pairs(query);
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
        if page_key == PageKey::Version && number(value).is_some_and(|version| version > VERSION) {
            warnings.push(Warning::NewerVersion);
        }
        link.page.retain(|(other, _)| *other != page_key);
        link.page.push((page_key, value.to_string()));
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
    if let Some(lever) = Lever::from_key(name) {
        read_lever(lever, key, value, scenario, warnings);
        return true;
    }
    if let Some(tail) = name.strip_prefix(ALL_LIMITS) {
        let levers: Vec<Lever> = LIMITS.iter().filter_map(|stem| Lever::from_key(&format!("{stem}{tail}"))).collect();
        for (i, lever) in levers.iter().enumerate() {
            // One sentence for the three.
            let mut unsaid = Vec::new();
            let heard = if i == 0 { &mut *warnings } else { &mut unsaid };
            read_lever(*lever, key, value, scenario, heard);
        }
        if !levers.is_empty() {
            return true;
        }
    }
    if let Some((kind, slug)) = name.split_once('.')
        && let Some(is_read) = read_named(kind, slug, key, value, scenario, warnings)
    {
        return is_read;
    }
    if name.starts_with(TRACKER_STEM) || TRACKERS.contains(&name) {
        return false;
    }
    warnings.push(Warning::UnknownKey(key.to_string()));
    false
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
            let Some(project) = PROJECTS.iter().position(|project| project.slug == name) else {
                warnings.push(Warning::UnknownProject(name.to_string()));
                return Some(false);
            };
            let high = if kind == "p" { 1.0 } else { LONGEST_DELAY };
            if let Some(value) = within(key, value, 0.0, high, warnings) {
                if kind == "p" {
                    scenario.set_switch(project, Some(value));
                } else {
                    scenario.set_delay(project, value);
                }
            }
        }
        "a" => {
            let Some(index) = ASSUMPTIONS.iter().position(|row| row.name == name) else {
                warnings.push(Warning::UnknownKey(key.to_string()));
                return Some(false);
            };
            let row = &ASSUMPTIONS[index];
            if let Some(value) = within(key, value, row.low, row.high, warnings) {
                scenario.set_assumption(index, value);
            }
        }
        _ => return None,
    }
    Some(true)
}

fn read_lever(lever: Lever, key: &str, value: &str, scenario: &mut Scenario, warnings: &mut Vec<Warning>) {
    let row = lever.row();
    if let Some(number) = within(key, value, row.low, row.high, warnings) {
        let used = lever.clamp(number);
        if used != number {
            warnings.push(Warning::Rounded { key: key.to_string(), text: value.to_string(), used });
        }
        scenario.set(lever, used);
    }
}

/// The number in `text`, within `low..=high`; says what was wrong. `None` where there is no number at all.
fn within(key: &str, text: &str, low: f64, high: f64, warnings: &mut Vec<Warning>) -> Option<f64> {
    let Some(value) = number(text) else {
        warnings.push(Warning::NotANumber { key: key.to_string(), text: text.to_string() });
        return None;
    };
    let used = value.clamp(low, high);
    if used != value {
        warnings.push(Warning::OutOfRange { key: key.to_string(), text: text.to_string(), low, high, used });
    }
    Some(used)
}

/// A number as people and programs write it: decimal comma, true minus; infinities are numbers, NaN is none.
fn number(text: &str) -> Option<f64> {
    let plain = text.trim().replace('\u{2212}', "-").replace(',', ".");
    parse_number(&plain)
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

/// Keys and values of a query, percent-decoded; empty pairs are left out.
fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.trim_start_matches('?').split('#').next().unwrap_or_default();
    query
        .trim_end_matches(TRAILING)
        .split('&')
        // What a page writes for "&" that quotes the link.
        .map(|pair| pair.strip_prefix("amp;").unwrap_or(pair))
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (unescape(key).trim().to_string(), unescape(value).trim().to_string())
        })
        .collect()
}

/// Percent-decoding that leaves a broken escape as it stands.
fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let escaped = (bytes[i] == b'%').then(|| bytes.get(i + 1..i + 3)).flatten();
        let byte =
            escaped.and_then(|pair| std::str::from_utf8(pair).ok()).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match byte {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(if bytes[i] == b'+' { b' ' } else { bytes[i] });
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
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
