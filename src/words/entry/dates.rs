//! Dates as people write them: `2028`, `2028.5`, `2028-06-01`, `1 June 2028`, `June 1st, 2028`, `Jun 28`, `06/2028`, `1.6.2028`, `Q3 2028`,
//! `mid 2028`, `end of 2028`, `end of June 2028`, `2028-06-01T12:00`, `today`. Where a month was guessed or could be another one, it is said.

use super::typed::plain;
use super::value::Entry;
use crate::decimal::parse_number;
use crate::format::{MONTHS, NBSP, date};

/// Letters that tell a month.
const SHORT: usize = 3;
const CENTURY: u32 = 2000;
const YEAR_DIGITS: usize = 4;
const N_MONTHS: f64 = 12.0;
/// Days of a month, for how far a day is on the way to the next one.
const N_DAYS: f64 = 31.0;
/// The last day of each month, in a leap year.
const LAST_DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY: u32 = 2;
const LEAP_YEARS: u32 = 4;
const HUNDREDTHS: f64 = 100.0;
/// Words that place a date: months from the beginning of its year; beside a month the day of it, 0 for words that name no day.
const PARTS: [(&str, u32, u32); 12] = [
    ("early", 0, 1),
    ("start", 0, 1),
    ("beginning", 0, 1),
    ("q1", 0, 0),
    ("h1", 0, 0),
    ("q2", 3, 0),
    ("q3", 6, 0),
    ("h2", 6, 0),
    ("mid", 6, 15),
    ("q4", 9, 0),
    ("late", 9, 21),
    ("end", 12, NEXT),
];
/// Stands for the first day of the next month.
const NEXT: u32 = 32;
/// Signs between the parts of a date.
const BETWEEN: [char; 6] = [' ', '.', ',', '/', '-', '\''];
/// Words for the first date that a box takes.
const NOW: &str = "now today immediately";
/// Signs of a date written as `2028-06-01`, before the time of the day.
const DAY_LENGTH: usize = 10;
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
        let is_short = month == FEBRUARY && !year.is_multiple_of(LEAP_YEARS);
        let last = *LAST_DAYS.get(month.checked_sub(1)? as usize)? - u32::from(is_short);
        let exists = (1..=last).contains(&day) && year >= CENTURY / 2;
        exists.then(|| Self { year, month: month - 1, day })
    }

    /// A day of a month, or with [`NEXT`] the first of the next month.
    fn of_part(year: u32, month: u32, day: u32) -> Option<Self> {
        let first = Self::new(year, month, 1)?;
        Some(if day == NEXT { Self { month, ..first } } else { Self { day, ..first } })
    }

    /// In years; hundredths, so that links stay short, and never in another month than the one that was named.
    fn value(self) -> f64 {
        let month = f64::from(self.month);
        let first = libm::ceil(month / N_MONTHS * HUNDREDTHS);
        let day = (month + f64::from(self.day - 1) / N_DAYS) / N_MONTHS;
        f64::from(self.year) + first.max(libm::floor(day * HUNDREDTHS)) / HUNDREDTHS
    }

    fn in_words(self) -> String {
        let (years, month) = (self.month as usize / MONTHS.len(), self.month as usize % MONTHS.len());
        format!("{}{NBSP}{}", MONTHS[month], self.year as usize + years)
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

    fn could_be_year(self) -> bool {
        self.n_digits == 2 || self.is_year()
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
    /// The year was guessed from two digits.
    is_short: bool,
    /// What was meant is said.
    is_guess: bool,
}

/// Reads a date; `low` and `high` are the ends of the lever, which decide between two readings.
pub fn read_date(text: &str, low: f64, high: f64) -> Option<Entry> {
    // The month in which a lever begins counts from there, and the one in which it ends to there.
    let within = |value: f64| match date(value) {
        month if month == date(low) => value.max(low),
        month if month == date(high) => value.min(high),
        _ => value,
    };
    let text = plain(text);
    if NOW.split(' ').any(|word| word == text) {
        return Some(Entry { value: low, said: format!("Read as {}.", date(low)) });
    }
    let text = without_time(&text);
    let said_month = |day: Option<Day>| day.map(|day| format!(", not as {}", day.in_words())).unwrap_or_default();
    // `2028.5` and `2028.17` are years with decimals, `2028.06` is a month.
    let is_decimal = |tail: &str| tail.parse().is_ok_and(|n: u32| tail.len() != 2 || !(1..=12).contains(&n));
    if let Some((year, tail)) = text.split_once(['.', ','])
        && year.len() == YEAR_DIGITS
        && is_decimal(tail)
    {
        let value = within(parse_number(&format!("{year}.{tail}"))?);
        // `2028.5` could be its fifth month.
        let month = Some(tail).filter(|tail| tail.len() == 1).and_then(|tail| tail.parse().ok());
        let other = month.and_then(|month| Day::new(year.parse().ok()?, month, 1));
        let said = other.map_or_else(String::new, |_| format!("Read as {}{}.", date(value), said_month(other)));
        return Some(Entry { value, said });
    }
    let Reading { mut day, mut other, is_short, is_guess } = reading(text)?;
    let holds = |day: Day| (low..=high).contains(&within(day.value()));
    if let Some(second) = other
        && !holds(day)
        && holds(second)
    {
        (day, other) = (second, Some(day));
    }
    // A guess that leads nowhere was none.
    if is_short && !holds(day) {
        return None;
    }
    let is_told = is_guess || other.is_some();
    let said = if is_told { format!("Read as {}{}.", day.in_words(), said_month(other)) } else { String::new() };
    Some(Entry { value: within(day.value()), said })
}

/// What the words and numbers of a date mean.
fn reading(text: &str) -> Option<Reading> {
    let mut numbers: Vec<Number> = Vec::new();
    let (mut month, mut part) = (None, None);
    for word in text.split(BETWEEN).flat_map(split_digits) {
        if let Ok(value) = word.parse() {
            numbers.push(Number { value, n_digits: word.len() });
        } else if let Some(found) = PARTS.iter().find(|(name, ..)| *name == word) {
            part = Some(found);
        } else if let Some(named) = named_month(word) {
            month = Some(named);
        } else if !word.is_empty() && !BESIDE.split(' ').any(|other| other == word) {
            return None;
        }
    }
    let is_short = !numbers.iter().any(|number| number.is_year());
    let (mut other, mut is_guess) = (None, is_short);
    let day = match (month, part, numbers.as_slice()) {
        // A part of a year has several months.
        (None, Some(&(_, month, _)), &[year]) if year.could_be_year() => {
            is_guess = true;
            Some(Day { year: year.year(), month, day: 1 })
        }
        (Some(_), Some((_, _, 0)), _) => None,
        (Some(month), Some(&(_, _, day)), &[year]) => Day::of_part(year.year(), month, day),
        (Some(month), None, &[year]) => Day::new(year.year(), month, 1),
        (Some(month), None, &[year, day]) if year.is_year() => Day::new(year.year(), month, day.value),
        (Some(month), None, &[day, year]) => Day::new(year.year(), month, day.value),
        (None, None, &[year]) if year.could_be_year() => Day::new(year.year(), 1, 1),
        (None, None, &[year, month]) if year.is_year() => {
            is_guess = text.contains(['.', ',']);
            Day::new(year.year(), month.value, 1)
        }
        (None, None, &[month, year]) => Day::new(year.year(), month.value, 1),
        (None, None, &[year, month, day]) if year.is_year() => Day::new(year.year(), month.value, day.value),
        (None, None, &[first, second, year]) => {
            let (first, second, year) = (first.value, second.value, year.year());
            // Most of the world names the day first, the United States the month; a full stop stands behind a day.
            let (day, swapped) = (Day::new(year, second, first), Day::new(year, first, second));
            other = swapped.filter(|_| swapped != day && !text.contains('.'));
            day.or_else(|| other.take())
        }
        _ => None,
    };
    // The end of a month is the beginning of the next: either may be meant.
    if let (Some(day), Some(&(_, _, NEXT))) = (day, part) {
        other = Some(Day { month: day.month - 1, ..day });
    }
    day.map(|day| Reading { day, other, is_short, is_guess })
}

/// `2028-06-01t12:00` and `2028-06-01 12:00:00z` without the time of the day.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        let is_sign = |sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.' | '+' | '-' | 'z');
        rest.strip_prefix(['t', ' ']).is_some_and(|rest| rest.contains(':') && rest.chars().all(is_sign))
    };
    match text.split_at_checked(DAY_LENGTH) {
        Some((day, rest)) if day.matches('-').count() == 2 && is_time(rest) => day,
        _ => text,
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
