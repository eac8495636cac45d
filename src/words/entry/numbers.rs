//! Digits with separators, in the conventions of most countries: `12,000.5`, `12.000,5`, `12 000,5`, `12'000.5`.

use crate::decimal::parse_number;

/// Digits between two marks of thousands.
const GROUP: usize = 3;

/// A number as it was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// With a single mark as the decimal mark.
    pub value: f64,
    /// The same with that mark between thousands, where this is possible too: `12.000`, `12,000`.
    pub thousands: Option<f64>,
    /// What was meant is said in any case.
    pub is_guess: bool,
}

impl Typed {
    /// A number with one reading.
    pub fn clear(value: f64) -> Option<Self> {
        Some(Self { value, thousands: None, is_guess: false })
    }
}

/// Where the digits that begin a text end. A mark belongs to them if a digit follows, a space if three do.
pub fn length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let n_digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = n_digits(0);
    loop {
        let n_next = n_digits(at + 1);
        let is_part = match bytes.get(at) {
            Some(b'.' | b',' | b'\'') => n_next > 0,
            Some(b' ') => at > 0 && n_next == GROUP,
            _ => false,
        };
        if !is_part {
            return at;
        }
        at += 1 + n_next;
    }
}

/// Reads digits with marks; `None` where the marks make no sense.
pub fn number(digits: &str) -> Option<Typed> {
    let whole = digits.split(['.', ',']).next().unwrap_or_default();
    let is_spaced = whole.contains([' ', '\'']);
    if is_spaced && !is_grouped(whole.split([' ', '\''])) {
        return None;
    }
    let digits: String = digits.chars().filter(|sign| !matches!(sign, ' ' | '\'')).collect();
    let without = |mark: char| parse_number(&digits.chars().filter(|sign| *sign != mark).collect::<String>());
    let Some(at) = digits.rfind(['.', ',']) else {
        return Typed::clear(parse_number(&digits)?);
    };
    let (head, tail) = digits.split_at(at);
    let (mark, tail) = (if tail.starts_with('.') { '.' } else { ',' }, &tail[1..]);
    if head.contains(mark) {
        // Only thousands are marked more than once.
        let is_thousands = is_grouped(digits.split(mark));
        return is_thousands.then(|| without(mark)).flatten().and_then(Typed::clear);
    }
    // The last mark is the decimal one; another kind before it stands between thousands.
    let head: String = head.chars().filter(char::is_ascii_digit).collect();
    let value = parse_number(&format!("{head}.{tail}"))?;
    let has_one_mark = !is_spaced && head.len() == at;
    let is_group = tail.len() == GROUP && (1..=GROUP).contains(&at) && !head.starts_with('0');
    let thousands = (has_one_mark && is_group).then(|| without(mark)).flatten();
    // Nobody needs three zeros behind a decimal mark.
    Some(Typed { value, thousands, is_guess: thousands.is_some() && tail == "000" })
}

/// One to three digits, and three in each group that follows.
fn is_grouped<'a>(mut groups: impl Iterator<Item = &'a str>) -> bool {
    groups.next().is_some_and(|first| (1..=GROUP).contains(&first.len())) && groups.all(|group| group.len() == GROUP)
}
