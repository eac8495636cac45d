//! What is typed into a number box, read as people write it. A value beyond an end is set to the end; where two readings exist a sentence says
//! which was taken; what cannot be read changes nothing.
// Rewritten after the first text of this file was overwritten by mistake from a second shell in this worktree (06:40); check it against
// what was meant, and remove this remark.

mod dates;
mod numbers;
mod units;

pub use dates::read_date;
pub use units::keyboard;

/// Signs of an entry that are repeated.
const QUOTED: usize = 24;
/// Twelve decimals are far finer than any step and drop the noise of a multiplication.
const FINE: f64 = 1e12;

/// What an entry has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub value: f64,
    /// What was understood, where something else could have been meant; empty where nothing could.
    pub said: String,
}

/// What a number box knows of its value, in the unit that it shows.
pub struct NumberBox<'a> {
    pub unit: &'a str,
    pub low: f64,
    pub high: f64,
    pub step: f64,
    pub current: f64,
    pub in_words: &'a dyn Fn(f64) -> String,
}

impl NumberBox<'_> {
    /// The value in the unit that is shown, or a kind sentence.
    pub fn read(&self, text: &str) -> Result<Entry, String> {
        let in_words = self.in_words;
        let Some(typed) = units::quantity(plain(text).trim(), self.unit) else {
            return Err(not_read(text, "number", &in_words(self.current)));
        };
        let (mut value, mut other) = (typed.value, typed.thousands);
        // Thousands are the likelier reading, unless only the other one is within the ends.
        if let Some(thousands) = other.filter(|thousands| self.likelihood(*thousands) >= self.likelihood(value)) {
            (value, other) = (thousands, Some(value));
        }
        let end = value.clamp(self.low, self.high);
        let said = if value > end {
            out_of_range(text, ("above", "most"), &in_words(end), &in_words(end))
        } else if value < end {
            out_of_range(text, ("below", "least"), &in_words(end), &in_words(end))
        } else if let Some(other) = other {
            format!("Read as {}, not as {}.", in_words(value), in_words(other))
        } else {
            String::new()
        };
        Ok(Entry { value: end, said })
    }

    /// Whether a value is one that somebody would set: within the ends, and no less than a step.
    fn likelihood(&self, value: f64) -> (bool, bool) {
        ((self.low..=self.high).contains(&value), value.abs() >= self.step)
    }
}

/// The sentence on an entry that cannot be read; `current` stays in force.
pub fn not_read(text: &str, wanted: &str, current: &str) -> String {
    match quoted(text) {
        typed if typed.is_empty() => format!("Nothing was typed. Still using {current}."),
        typed => format!("“{typed}” is not a {wanted}. Still using {current}."),
    }
}

/// The sentence on an entry beyond an end: `above 100 %, the most`.
pub fn out_of_range(text: &str, (side, which): (&str, &str), end: &str, used: &str) -> String {
    format!("“{}” is {side} {end}, the {which}. Using {used}.", quoted(text))
}

/// The beginning of what was typed.
fn quoted(text: &str) -> String {
    text.trim().chars().take(QUOTED).collect()
}

fn fine(value: f64) -> f64 {
    libm::rint(value * FINE) / FINE
}

/// Small letters, one kind of minus, space, apostrophe and multiplication sign; nothing that is not seen.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\t' => out.push(' '),
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => {}
            '‘' | '’' => out.push('\''),
            '×' => out.push('x'),
            _ => out.push(sign.to_ascii_lowercase()),
        }
    }
    out
}
