//! Numbers, units and dates for people: the only place that rounds. English conventions, a true minus, a no-break space before units.

/// No-break space: a number stays with its unit.
pub const NBSP: &str = "\u{a0}";
const HALF: f64 = 0.5;
const MINUS: &str = "\u{2212}";
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with so many decimals, commas between thousands, a true minus and never a minus before nothing.
pub fn number(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_string();
    }
    let scale = (0..decimals).fold(1_u64, |scale, _| scale * 10);
    // Whole numbers in tenths or hundredths: printing floats exactly would bring big tables into the page.
    let units = (value.abs() * scale as f64 + HALF) as u64;
    let (whole, fraction) = (units / scale, units % scale);
    let whole = whole.to_string();
    let mut out = String::new();
    if value < 0.0 && units > 0 {
        out.push_str(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push('.');
        out.push_str(&format!("{fraction:0decimals$}"));
    }
    out
}

/// Like [`number`], without zeros at the end.
pub fn trimmed(value: f64, most_decimals: usize) -> String {
    let text = number(value, most_decimals);
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_string(),
        false => text,
    }
}

/// A figure that rounds to zero.
pub fn is_nothing(text: &str) -> bool {
    !text.bytes().any(|digit| (b'1'..=b'9').contains(&digit))
}

/// The value with a sign in front, also a plus.
fn signed(text: String, value: f64) -> String {
    if value > 0.0 && !is_nothing(&text) { format!("+{text}") } else { text }
}

/// How many digits of a figure are known, and so shown, wherever it stands: in a table, in a sentence, beside the cursor. Each counts on the
/// figure in the unit in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Percents are whole; below one they have a tenth.
    Percent,
    /// Prices have two or three digits: `1,280`, `885`, `65`, `6.9`.
    Price,
    Whole,
    /// A tenth below ten: `3.4`, `12`.
    TenthsBelowTen,
    /// The same with two digits, for what is known no better: `0.4`, `76`, `2,500`.
    Two,
    Hundreds,
}

impl Digits {
    /// The power of ten of the last digit that is shown.
    fn last(self, value: f64) -> i32 {
        /// What rounds to one percent is shown as one percent.
        const ONE_PERCENT: f64 = 0.95;
        /// Less than this is zero at one decimal.
        const NOTHING: f64 = 0.05;
        /// What rounds to ten is shown as ten.
        const TEN: f64 = 9.95;
        const THOUSAND: f64 = 1000.0;
        let (tenths, size) = (-1, value.abs());
        match self {
            Self::Percent if (NOTHING..ONE_PERCENT).contains(&size) => tenths,
            Self::Price | Self::TenthsBelowTen | Self::Two if size < TEN => tenths,
            Self::Price if size >= THOUSAND => 1,
            Self::Two => {
                let (mut last, mut hundred) = (0, 100.0);
                while size >= hundred {
                    hundred *= 10.0;
                    last += 1;
                }
                last
            }
            Self::Hundreds => 2,
            _ => 0,
        }
    }

    /// The figure with these digits, and with `more` of them for [`apart`].
    pub fn number(self, value: f64, more: usize) -> String {
        let last = self.last(value) - more as i32;
        let step = (0..last).fold(1.0, |step, _| step * 10.0);
        if last > 0 { number((value / step).round() * step, 0) } else { number(value, last.unsigned_abs() as usize) }
    }
}

/// `0.312` as `31 %`, `0.004` as `0.4 %`.
pub fn percent(share: f64) -> String {
    percent_with(share, 0)
}

/// The same with more decimals, for [`apart`].
pub fn percent_with(share: f64, more: usize) -> String {
    format!("{}{NBSP}%", Digits::Percent.number(share * 100.0, more))
}

/// Two values as words that differ: with as few more decimals as that takes. Where two more do not do, both as usual.
pub fn apart(values: [f64; 2], say: impl Fn(f64, usize) -> String) -> [String; 2] {
    const MOST: usize = 2;
    let said = |more: usize| values.map(|value| say(value, more));
    (0..=MOST).map(said).find(|[one, other]| one != other).unwrap_or_else(|| said(0))
}

/// Two values and their difference, which is empty where it rounds to nothing. Where it does not, the two are told apart.
pub fn told(values: [f64; 2], say: fn(f64, usize) -> String, difference: String) -> [String; 3] {
    let is_same = is_nothing(&difference);
    let [one, other] = if is_same { values.map(|value| say(value, 0)) } else { apart(values, say) };
    [one, other, if is_same { String::new() } else { difference }]
}

/// A difference of shares: `+28 points`.
pub fn points(difference: f64) -> String {
    let text = Digits::Percent.number(difference * 100.0, 0);
    let noun = if text.strip_prefix(MINUS).unwrap_or(&text) == "1" { "point" } else { "points" };
    format!("{}{NBSP}{noun}", signed(text, difference))
}

/// A relative change: `+192 %`; from fourfold on, as a multiple: `24 × as high`.
pub fn change(ratio: f64) -> String {
    const AS_A_MULTIPLE: f64 = 4.0;
    if ratio >= AS_A_MULTIPLE {
        return format!("{} as high", times(ratio));
    }
    let value = ratio - 1.0;
    format!("{}{NBSP}%", signed(number(value * 100.0, 0), value))
}

/// A price with two or three figures: `1,280`, `885`, `65`, `6.9`.
pub fn price(usd_per_kg: f64) -> String {
    price_with(usd_per_kg, 0)
}

/// The same with more digits, for [`apart`].
pub fn price_with(usd_per_kg: f64, more: usize) -> String {
    Digits::Price.number(usd_per_kg, more)
}

/// A price with its unit: `885 USD/kg`.
pub fn usd_per_kg(value: f64) -> String {
    format!("{}{NBSP}USD/kg", price(value))
}

/// A multiple: `3.4 ×`; from ten on without a decimal.
pub fn times(ratio: f64) -> String {
    format!("{}{NBSP}×", Digits::TenthsBelowTen.number(ratio, 0))
}

/// Money in billions, from millions: `9.4 bn`, `12 bn`.
pub fn billions(million_usd: f64) -> String {
    billions_with(million_usd, 0)
}

/// The same with more decimals, for [`apart`].
pub fn billions_with(million_usd: f64, more: usize) -> String {
    in_billions(Digits::TenthsBelowTen, million_usd, more)
}

/// The same with two digits, for what is known no better: `0.4 bn`, `76 bn`, `2,500 bn`.
pub fn rough_billions(million_usd: f64, more: usize) -> String {
    in_billions(Digits::Two, million_usd, more)
}

fn in_billions(digits: Digits, million_usd: f64, more: usize) -> String {
    format!("{}{NBSP}bn", digits.number(million_usd / 1000.0, more))
}

pub fn signed_billions(million_usd: f64) -> String {
    signed(billions(million_usd), million_usd)
}

/// A difference of what [`rough_billions`] says.
pub fn signed_rough_billions(million_usd: f64) -> String {
    signed(rough_billions(million_usd, 0), million_usd)
}

/// A flow in tonnes: `740 t`, `3,500 t`, `12 kt`.
pub fn tonnes(value: f64) -> String {
    const KILO: f64 = 1000.0;
    const SHOWN_IN_KILO_FROM: f64 = 9950.0;
    if value.abs() >= SHOWN_IN_KILO_FROM {
        format!("{}{NBSP}kt", Digits::TenthsBelowTen.number(value / KILO, 0))
    } else {
        format!("{}{NBSP}t", number(value, 0))
    }
}

/// A point in time: `March 2027`; the first days of a year are the year itself.
pub fn date(year: f64) -> String {
    /// Dates are set in tenths of a year; a little noise must not change the month.
    const NOISE: f64 = 1e-6;
    let whole = (year + NOISE).floor();
    let month = ((year + NOISE - whole) * 12.0).floor() as usize;
    let year = whole as i32;
    if month == 0 { year.to_string() } else { format!("{}{NBSP}{year}", MONTHS[month.min(MONTHS.len() - 1)]) }
}

/// Words with a value in place of each `{}`. A search for two signs would bring its own machinery into the page; one for a brace does not.
pub fn filled(words: &str, value: &str) -> String {
    let mut parts = words.split('{');
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        out.push_str(value);
        out.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    out
}

/// A count with its noun: `1 lever`, `3 levers`.
pub fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1{NBSP}{noun}") } else { format!("{n}{NBSP}{noun}s") }
}

const IN_WORDS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A small whole number as a word, as it is written within a sentence.
pub fn in_words(n: usize) -> String {
    IN_WORDS.get(n).map_or_else(|| n.to_string(), |word| word.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        assert_eq!(number(1234567.0, 0), "1,234,567");
        assert_eq!(number(-0.04, 1), "0.0");
        assert_eq!(number(-3.25, 1), "−3.3");
        assert_eq!(number(f64::NAN, 0), "–");
        assert_eq!(trimmed(0.25, 2), "0.25");
        assert_eq!(trimmed(100.0, 2), "100");
    }

    #[test]
    fn shares_show_tenths_only_below_one_percent() {
        assert_eq!(percent(0.312), "31\u{a0}%");
        assert_eq!(percent(0.0041), "0.4\u{a0}%");
        assert_eq!(percent(0.0001), "0\u{a0}%");
        assert_eq!(percent(0.0097), "1\u{a0}%");
        assert_eq!(points(0.284), "+28\u{a0}points");
        assert_eq!(points(-0.01), "−1\u{a0}point");
        assert_eq!(points(0.0), "0\u{a0}points");
        assert_eq!(change(2.92), "+192\u{a0}%");
        assert_eq!(change(24.15), "24\u{a0}× as high");
    }

    #[test]
    fn prices_have_two_or_three_figures() {
        assert_eq!(price(1284.0), "1,280");
        assert_eq!(price(884.6), "885");
        assert_eq!(price(65.3), "65");
        assert_eq!(price(6.94), "6.9");
        // As a difference, and where it rounds to two digits.
        assert_eq!([-1284.0, -6.94, 9.96].map(price), ["−1,280", "−6.9", "10"]);
    }

    #[test]
    fn billions_and_multiples_have_a_tenth_below_ten() {
        let said = |million: f64| billions(million).replace(NBSP, " ");
        assert_eq!([940.0, 9_940.0, 9_960.0, 12_400.0].map(said), ["0.9 bn", "9.9 bn", "10 bn", "12 bn"]);
        assert_eq!(billions_with(12_400.0, 1).replace(NBSP, " "), "12.4 bn");
        assert_eq!(signed_billions(-12_400.0).replace(NBSP, " "), "\u{2212}12 bn");
        assert_eq!([3.44, 9.97].map(times), ["3.4\u{a0}×", "10\u{a0}×"]);
    }

    #[test]
    fn what_is_known_roughly_has_two_digits() {
        let said = |million: f64| rough_billions(million, 0).replace(NBSP, " ");
        assert_eq!(
            [0.0, 940.0, 76_432.0, 312_345.0, -2_567_890.0].map(said),
            ["0.0 bn", "0.9 bn", "76 bn", "310 bn", "\u{2212}2,600 bn"]
        );
        let told = apart([310_000.0, 314_000.0], rough_billions).map(|said| said.replace(NBSP, " "));
        assert_eq!(told, ["310 bn", "314 bn"]);
    }

    #[test]
    fn more_digits_begin_at_the_last_that_is_shown() {
        let with = |digits: Digits, value: f64| [0, 1, 2].map(|more| digits.number(value, more));
        assert_eq!(with(Digits::Price, 1284.36), ["1,280", "1,284", "1,284.4"]);
        assert_eq!(with(Digits::Percent, 0.432), ["0.4", "0.43", "0.432"]);
        assert_eq!(with(Digits::Hundreds, 4567.0), ["4,600", "4,570", "4,567"]);
        assert_eq!(with(Digits::Two, 995.4), ["1,000", "995", "995.4"]);
    }

    #[test]
    fn words_are_filled_with_a_value() {
        assert_eq!(filled("{} of deliveries withheld", "40\u{a0}%"), "40\u{a0}% of deliveries withheld");
        assert_eq!(filled("from {} to {}", "2027"), "from 2027 to 2027");
        assert_eq!(filled("no limits", "1"), "no limits");
    }

    #[test]
    fn dates_name_the_month() {
        assert_eq!(date(2027.0), "2027");
        assert_eq!(date(2026.9), "November\u{a0}2026");
        assert_eq!(date(2027.2), "March\u{a0}2027");
        assert_eq!(date(2041.0), "2041");
    }
}
