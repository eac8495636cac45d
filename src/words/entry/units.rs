//! Units as people write them before and after a number: `12 bn`, `$2 billion`, `100 $/kg`, `3 months`, `2 years and 3 months`, `12 kt/yr`.

use super::numbers::{Typed, length, number};
use super::typed::with_digits;
use super::value::fine;
use crate::decimal::parse_number;

/// Units of one kind.
struct Kind {
    /// Sizes and spellings, the spellings with spaces between them.
    words: &'static [(f64, &'static str)],
    /// What may stand beside and changes nothing.
    beside: &'static str,
}

/// What may stand beside any number.
const ANYWHERE: &str = "about a an and at by of per the";
/// Units that are signs.
const SIGNS: [char; 2] = ['$', '%'];
const YEARLY: &str = "year yr y annum pa p";
/// Stands before what something is divided by, as does a stroke.
const PER: &str = "per";
const DOLLARS: &str = "$ us usd dollar dollars";

static SHARE: Kind = Kind { words: &[(1.0, "% percent pct pc cent points point pts pt pp")], beside: "percentage" };
static TIMES: Kind = Kind { words: &[(1.0, "x times fold"), (0.01, "% percent")], beside: "" };
static PLAIN: Kind = Kind { words: &[], beside: "x" };
/// In days.
static TIME: Kind = Kind {
    words: &[
        (YEAR, "yr yrs y year years"),
        (MONTH, "mo mos m mth mths month months"),
        (7.0, "w wk wks week weeks"),
        (1.0, "d day days"),
    ],
    beside: "use",
};
const YEAR: f64 = 365.25;
const MONTH: f64 = YEAR / 12.0;
/// In dollars.
static MONEY: Kind = Kind {
    words: &[
        (1e12, "tn trn trillion"),
        (BILLION, "b bn bln billion billions mrd"),
        (1e6, "m mn mln mio million millions"),
        (1e3, "k thousand"),
    ],
    beside: "",
};
const BILLION: f64 = 1e9;
/// In dollars a kilogram.
static PRICE: Kind = Kind { words: &[(1.0, "kg kilo kilogram"), (1e-3, "t ton tonne")], beside: "" };
/// In tonnes.
static MASS: Kind = Kind {
    words: &[
        (1e6, "mt megatonne megatonnes million"),
        (1e3, "kt kilotonne kilotonnes k thousand"),
        (1.0, "t tonne tonnes ton tons"),
        (1e-3, "kg kilo kilos kilogram kilograms"),
    ],
    beside: "oxide oxides reo ndpr nd pr",
};

impl Kind {
    /// The kind of the unit that a box shows, and the size of that unit.
    fn of(unit: &str) -> (&'static Self, f64) {
        match unit {
            "%" | "pts" | "% a year" => (&SHARE, 1.0),
            "×" => (&TIMES, 1.0),
            "yr" | "years" => (&TIME, YEAR),
            "mo" | "months" => (&TIME, MONTH),
            "d" => (&TIME, 1.0),
            "bn" => (&MONEY, BILLION),
            "$/kg" | "USD/kg" => (&PRICE, 1.0),
            "kt" => (&MASS, 1e3),
            "t" | "t a year" => (&MASS, 1.0),
            _ => (&PLAIN, 1.0),
        }
    }

    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// Whether a unit of this size may stand there: tonnes alone are no price, and tonnes of a price are no weight.
    fn takes(&self, size: f64, is_price: bool) -> bool {
        if self.is(&MASS) { !is_price } else { is_price || size >= 1.0 || !self.is(&PRICE) }
    }

    /// A share alone is not one of a year: `2 yr` is no 2 %, and `2 % a year` may be one.
    fn is_beside(&self, word: &str, unit: &str, has_unit: bool) -> bool {
        let is_dollars = is_money(unit);
        let is_rate = unit.ends_with("a year") || matches!(unit, "pts" | "kt" | "t");
        let is_yearly = !is_dollars && !self.is(&TIME) && (has_unit || is_rate);
        has(ANYWHERE, word)
            || has(self.beside, word)
            || is_dollars && has(DOLLARS, word)
            || is_yearly && has(YEARLY, word)
    }
}

/// What a phone's keyboard should offer for a box: letters and a minus where units of other sizes or negative values may be typed. The
/// keyboard of digits has neither on some phones.
pub fn keyboard(unit: &str, low: f64) -> &'static str {
    if low >= 0.0 && matches!(unit, "%" | "×" | "") { "decimal" } else { "text" }
}

/// A number and its unit in an entry, in the unit that the box shows.
pub fn quantity(text: &str, unit: &str) -> Option<Typed> {
    if text.contains('e')
        && let Some(value) = parse_number(text).filter(|value| value.is_finite())
    {
        return Typed::clear(value);
    }
    read(&with_digits(text).replace('/', " per "), unit).map(|(typed, _)| typed)
}

/// The quantity, and the size of the unit that it names.
fn read(text: &str, unit: &str) -> Option<(Typed, Option<f64>)> {
    let (kind, own) = Kind::of(unit);
    let mut start = text.find(|sign: char| sign.is_ascii_digit())?;
    // `.5` for `0.5`.
    start -= usize::from(text[..start].ends_with(['.', ',']));
    let (before, text) = text.split_at(start);
    let (digits, after) = text.split_at(length(text));
    let after_end = after.find(|sign: char| sign.is_ascii_digit()).unwrap_or(after.len());
    let (after, rest) = after.split_at(after_end);
    let all_words = || words(before).chain(words(after));
    let has_dollars = all_words().any(|word| has(DOLLARS, word));
    let (mut size, mut last) = (None, "");
    for word in all_words() {
        match kind.words.iter().find(|(_, words)| has(words, word)) {
            Some((of_word, _)) if kind.takes(*of_word, has_dollars || last == PER) => size = size.or(Some(*of_word)),
            None if kind.is_beside(word, unit, size.is_some()) => {}
            _ => return None,
        }
        last = word;
    }
    let sign = if before.contains('-') { -1.0 } else { 1.0 };
    let factor = size.map_or(1.0, |size| size / own) * sign;
    let mut typed = number(digits)?;
    typed.value = fine(typed.value * factor);
    typed.thousands = typed.thousands.map(|value| value * factor);
    // `+20 %` of a multiple is 1.2 times.
    if kind.is(&TIMES) && size.is_some_and(|size| size < own) && before.contains(['+', '-']) {
        typed = Typed { value: fine(1.0 + typed.value), thousands: None, is_guess: true };
    }
    if !rest.is_empty() {
        // `2 years and 3 months`, and nothing else, has two numbers; `1 year - 2 years` is a range.
        let (next, of_next) = read(rest, unit)?;
        if !kind.is(&TIME) || after.contains('-') || of_next? >= size? {
            return None;
        }
        typed = Typed::clear(fine(typed.value + next.value))?;
    }
    Some((typed, size))
}

/// Words and signs of a unit, one by one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |sign: char| sign.is_ascii() && !sign.is_ascii_alphanumeric() && !SIGNS.contains(&sign);
    let parts = text.split(is_between).filter(|part| !part.is_empty());
    // A sign is a word of its own, also in `us$` and `$bn`.
    parts.flat_map(|part| {
        let at = part.find(SIGNS).unwrap_or(part.len());
        let (head, tail) = part.split_at(at);
        let (sign, tail) = tail.split_at(usize::from(!tail.is_empty()));
        [head, sign, tail].into_iter().filter(|word| !word.is_empty())
    })
}

/// Whether a box with this unit takes money.
pub fn is_money(unit: &str) -> bool {
    matches!(unit, "bn" | "$/kg" | "USD/kg")
}

/// One of the words between spaces.
pub fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|own| own == word)
}
