//! Dates as people write them: `2028`, `2028.5`, `2028-06-01`, `1 June 2028`, `June 1st, 2028`, `Jun 28`, `06/2028`, `1.6.2028`, `Q3 2028`,
//! `mid 2028`, `end of 2028`.

use super::{Entry, plain};
use crate::format::{MONTHS, NBSP};
use crate::units::parse_number;

/// Letters that tell a month.
const SHORT: usize = 3;
const CENTURY: u32 = 2000;
const YEAR_DIGITS: usize = 4;
const N_MONTHS: f64 = 12.0;
/// Days of a month, for how far a day is on the way to the next one.
const N_DAYS: f64 = 31.0;
const HUNDREDTHS: f64 = 100.0;
/// Words that place a date in its year, in months from its beginning.
const PARTS: [(&str, u32); 11] = [
    ("early", 0),
    ("start", 0),
    ("beginning", 0),
    ("q1", 0),
    ("h1", 0),
    ("q2", 3),
    ("q3", 6),
    ("h2", 6),
    ("mid", 6),
    ("q4", 9),
    ("end", 12),
];
/// Words that say nothing of the date.
const BESIDE: &str = "of the in on at from until by st nd rd th";

/// A month, and a day of it.
#[derive(Clone, Copy, PartialEq)]
struct Day {
    year: u32,
    /// From 0; 12 is the end of the year.
    month: u32,
    day: u32,
}

impl Day {
    /// Days and months that exist count from 1.
    fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=31).contains(&day) && year >= CENTURY / 2;
        exists.then(|| Self { year, month: month - 1, day })
    }

    /// In years; hundredths, so that links stay short, and never in another month than the one that was named.
    fn value(self) -> f64 {
        let month = f64::from(self.month);
        let first = libm::ceil(month / N_MONTHS * HUNDREDTHS);
        let day = (month + f64::from(self.day - 1) / N_DAYS) / N_MONTHS;
        f64::from(self.year) + first.max(libm::floor(day * HUNDREDTHS)) / HUNDREDTHS
    }

    fn in_words(self) -> String {
        format!("{}{NBSP}{}", MONTHS[self.month as usize % MONTHS.len()], self.year)
    }
}

/// A number of a date, with how many digits it was typed.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    n_digits: usize,
}

impl Number {
    fn is_year(self) -> bool {
        self.n_digits == YEAR_DIGITS
    }

    /// `28` is 2028.
    fn year(self) -> u32 {
        if self.n_digits == 2 { CENTURY + self.value } else { self.value }
    }
}

/// The readings of a date.
struct Reading {
    day: Day,
    /// Another reading that is possible.
    other: Option<Day>,
    /// Parts of it were guessed, such as the year from two digits.
    is_guess: bool,
}

/// Reads a date; `low` and `high` are the ends of the lever, which decide between two readings.
pub fn read_date(text: &str, low: f64, high: f64) -> Option<Entry> {
    let text = plain(text);
    // `2028.5` and `2028.17` are years with decimals, `2028.06` is a month.
    let is_decimal = |tail: &str| tail.parse().is_ok_and(|n: u32| tail.len() != 2 || !(1..=12).contains(&n));
    if let Some((year, tail)) = text.split_once(['.', ','])
        && year.len() == YEAR_DIGITS
        && is_decimal(tail)
    {
        return parse_number(&format!("{year}.{tail}")).map(|value| Entry { value, said: String::new() });
    }
    let Reading { mut day, mut other, is_guess } = reading(&text)?;
    let holds = |day: Day| low <= day.value() && day.value() <= high;
    if let Some(second) = other
        && !holds(day)
        && holds(second)
    {
        (day, other) = (second, Some(day));
    }
    let said = match other {
        Some(other) => format!("Read as {}, not as {}.", day.in_words(), other.in_words()),
        None if is_guess => format!("Read as {}.", day.in_words()),
        None => String::new(),
    };
    Some(Entry { value: day.value(), said })
}

/// What the words and numbers of a date mean.
fn reading(text: &str) -> Option<Reading> {
    let mut numbers: Vec<Number> = Vec::new();
    let (mut month, mut part) = (None, None);
    for word in text.split(|sign: char| !sign.is_ascii_alphanumeric()).flat_map(split_digits) {
        if let Ok(value) = word.parse() {
            numbers.push(Number { value, n_digits: word.len() });
        } else if let Some((_, months)) = PARTS.iter().find(|(name, _)| *name == word) {
            part = Some(*months);
        } else if let Some(named) = named_month(word) {
            month = Some(named);
        } else if !word.is_empty() && !BESIDE.split(' ').any(|other| other == word) {
            return None;
        }
    }
    let clear = |day: Day| Reading { day, other: None, is_guess: false };
    let guessed = |day: Day, year: Number| Reading { day, other: None, is_guess: !year.is_year() };
    match (month, part, numbers.as_slice()) {
        (None, Some(month), &[year]) if year.is_year() => Some(clear(Day { year: year.year(), month, day: 1 })),
        (Some(month), _, &[year]) => Some(guessed(Day::new(year.year(), month, 1)?, year)),
        (Some(month), _, &[year, day]) if year.is_year() => Day::new(year.year(), month, day.value).map(clear),
        (Some(month), _, &[day, year]) => Day::new(year.year(), month, day.value).map(clear),
        (None, None, &[year]) if year.n_digits == 2 || year.is_year() => {
            Some(guessed(Day::new(year.year(), 1, 1)?, year))
        }
        (None, None, &[year, month]) if year.is_year() => {
            let day = Day::new(year.year(), month.value, 1)?;
            Some(Reading { day, other: None, is_guess: text.contains(['.', ',']) })
        }
        (None, None, &[month, year]) => Some(guessed(Day::new(year.year(), month.value, 1)?, year)),
        (None, None, &[year, month, day]) if year.is_year() => Day::new(year.year(), month.value, day.value).map(clear),
        (None, None, &[first, second, year]) => {
            let (first, second, year) = (first.value, second.value, year.year());
            // Most of the world names the day first, the United States the month; a full stop stands behind a day.
            let (day, other) = (Day::new(year, second, first), Day::new(year, first, second));
            let other = other.filter(|other| Some(*other) != day && !text.contains('.'));
            match day {
                Some(day) => Some(Reading { day, other, is_guess: false }),
                None => other.map(clear),
            }
        }
        _ => None,
    }
}

/// `q3` and `june` stay whole; `1st` and `2028q3` fall apart between digits and what follows them.
fn split_digits(word: &str) -> [&str; 2] {
    let n_digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = word.split_at(n_digits);
    [digits, rest]
}

/// The month of a name or of its beginning, from 1.
fn named_month(word: &str) -> Option<u32> {
    let is_named = |name: &&str| word.len() >= SHORT && name.to_ascii_lowercase().starts_with(word);
    MONTHS.iter().position(is_named).map(|at| at as u32 + 1)
}
