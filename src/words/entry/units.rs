//! Units as people write them before and after a number: `12 bn`, `$2 billion`, `100 $/kg`, `3 months`, `2 years and 3 months`, `12 kt/yr`.

use super::numbers::{Typed, length, number};
use super::typed::with_digits;
use crate::decimal::{parse_number, without_noise};
use crate::tables::box_unit::{BILLION, BoxUnit, BoxUnitRow, DAYS_OF_MONTH, DAYS_OF_YEAR, KILOTONNE, UnitKind};

/// Units of one kind, as they are typed.
struct Spellings {
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

static SHARE: Spellings =
    Spellings { words: &[(1.0, "% percent pct pc cent points point pts pt pp")], beside: "percentage" };
static TIMES: Spellings = Spellings { words: &[(1.0, "x times fold"), (0.01, "% percent")], beside: "" };
static PLAIN: Spellings = Spellings { words: &[], beside: "x" };
/// In days.
static TIME: Spellings = Spellings {
    words: &[
        (DAYS_OF_YEAR, "yr yrs y year years"),
        (DAYS_OF_MONTH, "mo mos m mth mths month months"),
        (7.0, "w wk wks week weeks"),
        (1.0, "d day days"),
    ],
    beside: "use",
};
/// In dollars.
static MONEY: Spellings = Spellings {
    words: &[
        (1e12, "tn trn trillion"),
        (BILLION, "b bn bln billion billions mrd"),
        (1e6, "m mn mln mio million millions"),
        (1e3, "k thousand"),
    ],
    beside: "",
};
/// In dollars a kilogram.
static PRICE: Spellings = Spellings { words: &[(1.0, "kg kilo kilogram"), (1e-3, "t ton tonne")], beside: "" };
/// In tonnes.
static MASS: Spellings = Spellings {
    words: &[
        (1e6, "mt megatonne megatonnes million"),
        (KILOTONNE, "kt kilotonne kilotonnes k thousand"),
        (1.0, "t tonne tonnes ton tons"),
        (1e-3, "kg kilo kilos kilogram kilograms"),
    ],
    beside: "oxide oxides reo ndpr nd pr",
};

/// How the units of a kind are typed.
fn spellings(kind: UnitKind) -> &'static Spellings {
    match kind {
        UnitKind::Plain => &PLAIN,
        UnitKind::Share => &SHARE,
        UnitKind::Times => &TIMES,
        UnitKind::Time => &TIME,
        UnitKind::Money => &MONEY,
        UnitKind::Price => &PRICE,
        UnitKind::Mass => &MASS,
    }
}

/// Whether a unit of this size may stand there: tonnes alone are no price, and tonnes of a price are no weight.
fn takes(kind: UnitKind, size: f64, is_price: bool) -> bool {
    match kind {
        UnitKind::Mass => !is_price,
        UnitKind::Price => is_price || size >= 1.0,
        UnitKind::Plain | UnitKind::Share | UnitKind::Times | UnitKind::Time | UnitKind::Money => true,
    }
}

/// A share alone is not one of a year: `2 yr` is no 2 %, and `2 % a year` may be one.
fn is_beside(unit: BoxUnit, word: &str, has_unit: bool) -> bool {
    let BoxUnitRow { kind, is_rate, .. } = unit.row();
    let is_dollars = is_money(unit);
    let is_yearly = !is_dollars && *kind != UnitKind::Time && (has_unit || *is_rate);
    has(ANYWHERE, word)
        || has(spellings(*kind).beside, word)
        || is_dollars && has(DOLLARS, word)
        || is_yearly && has(YEARLY, word)
}

/// What a phone's keyboard should offer for a box, a value of `inputmode`: letters and a minus where units of other sizes or negative values
/// may be typed. The keyboard of digits has neither on some phones.
pub fn keyboard(unit: BoxUnit, low: f64) -> &'static str {
    if low < 0.0 || unit.row().takes_letters { "text" } else { "decimal" }
}

/// A number and its unit in an entry, in the unit that the box shows.
pub fn quantity(text: &str, unit: BoxUnit) -> Option<Typed> {
    if text.contains('e')
        && let Some(value) = parse_number(text).filter(|value| value.is_finite())
    {
        return Typed::clear(value);
    }
    read(&with_digits(text).replace('/', " per "), unit).map(|(typed, _)| typed)
}

/// The quantity, and the size of the unit that it names.
fn read(text: &str, unit: BoxUnit) -> Option<(Typed, Option<f64>)> {
    let BoxUnitRow { kind, size: own, .. } = *unit.row();
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
        match spellings(kind).words.iter().find(|(_, words)| has(words, word)) {
            Some((of_word, _)) if takes(kind, *of_word, has_dollars || last == PER) => size = size.or(Some(*of_word)),
            None if is_beside(unit, word, size.is_some()) => {}
            _ => return None,
        }
        last = word;
    }
    let sign = if before.contains('-') { -1.0 } else { 1.0 };
    let factor = size.map_or(1.0, |size| size / own) * sign;
    let mut typed = number(digits)?;
    typed.value = without_noise(typed.value * factor);
    typed.thousands = typed.thousands.map(|value| value * factor);
    // `+20 %` of a multiple is 1.2 times.
    if kind == UnitKind::Times && size.is_some_and(|size| size < own) && before.contains(['+', '-']) {
        typed = Typed { value: without_noise(1.0 + typed.value), thousands: None, is_guess: true };
    }
    if !rest.is_empty() {
        // `2 years and 3 months`, and nothing else, has two numbers; `1 year - 2 years` is a range.
        let (next, of_next) = read(rest, unit)?;
        if kind != UnitKind::Time || after.contains('-') || of_next? >= size? {
            return None;
        }
        typed = Typed::clear(without_noise(typed.value + next.value))?;
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
pub fn is_money(unit: BoxUnit) -> bool {
    match unit.row().kind {
        UnitKind::Money | UnitKind::Price => true,
        UnitKind::Plain | UnitKind::Share | UnitKind::Times | UnitKind::Time | UnitKind::Mass => false,
    }
}

/// One of the words between spaces.
pub fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|own| own == word)
}
