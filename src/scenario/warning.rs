//! What of a link was not understood, as one kind sentence each.

use super::Lever;
use crate::decimal::number_text;
use std::fmt;

/// Longest piece of a link that a sentence repeats.
const LONGEST_QUOTE: usize = 24;
/// More sentences than this are counted, not shown.
const MOST_SENTENCES: usize = 5;

#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    UnknownKey(String),
    UnknownPreset(String),
    UnknownProject(String),
    /// A choice of the page that is not on offer.
    UnknownChoice {
        key: &'static str,
        text: String,
    },
    NotANumber {
        key: String,
        text: String,
    },
    OutOfRange {
        key: String,
        text: String,
        low: f64,
        high: f64,
        used: f64,
    },
    Rounded {
        key: String,
        text: String,
        used: f64,
    },
    Twice(String),
    EndBeforeStart {
        key: String,
    },
    NewerVersion,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(key) => {
                write!(f, "This page does not know “{}” in the link; it was left out.", quote(key))
            }
            Self::UnknownPreset(slug) => {
                write!(f, "There is no story called “{}”; today’s path is taken in its place.", quote(slug))
            }
            Self::UnknownProject(slug) => {
                write!(f, "There is no plant called “{}” to switch; it was left out.", quote(slug))
            }
            Self::UnknownChoice { key, text } => {
                write!(f, "“{}” is not a choice for “{key}”; the nearest or the usual one is shown.", quote(text))
            }
            Self::NotANumber { key, text } if text.is_empty() => {
                write!(f, "{} in the link has no value; it stays as it was.", named(key))
            }
            Self::NotANumber { key, text } => {
                write!(f, "“{}” is not a number for {}; it stays as it was.", quote(text), named(key))
            }
            Self::OutOfRange { key, text, low, high, used } => {
                let [low, high, used] = [low, high, used].map(|value| number_text(*value));
                write!(f, "{} in the link is {}, outside {low} to {high}; {used} is used.", named(key), quote(text))
            }
            Self::Rounded { key, text, used } => {
                let used = number_text(*used);
                write!(f, "{} takes whole numbers; {} was read as {used}.", named(key), quote(text))
            }
            Self::Twice(key) => write!(f, "“{}” stands in the link more than once; the last one counts.", quote(key)),
            Self::EndBeforeStart { key } => {
                write!(f, "{} is not after its start, so that measure has no effect.", named(key))
            }
            Self::NewerVersion => {
                f.write_str("This link was made by a newer version of the page; what could be read is shown.")
            }
        }
    }
}

/// The sentences to show: the first few, then a count.
pub fn sentences(warnings: &[Warning]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for warning in warnings {
        let sentence = warning.to_string();
        if !out.contains(&sentence) {
            out.push(sentence);
        }
    }
    if out.len() > MOST_SENTENCES {
        let more = out.len() - MOST_SENTENCES;
        out.truncate(MOST_SENTENCES);
        out.push(format!("{more} more parts of the link were not understood."));
    }
    out
}

/// A key with the name of its lever, where it is one: `“xh_end” (Heavy rare earths: Ends)`.
fn named(key: &str) -> String {
    let lever = Lever::from_key(key.strip_prefix("b.").unwrap_or(key));
    let name = lever.map(|lever| format!(" ({})", lever.name())).unwrap_or_default();
    format!("“{}”{name}", quote(key))
}

/// A piece of the link, short and on one line.
fn quote(text: &str) -> String {
    let mut out: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_QUOTE).collect();
    if text.chars().count() > LONGEST_QUOTE {
        out.push('…');
    }
    out
}
