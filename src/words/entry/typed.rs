//! What was typed, in the signs of a plain keyboard: small letters, Western digits, and one spelling of what has several.

use crate::format::in_words;

/// The largest number that is read as a word.
const MOST_IN_WORDS: usize = 12;
/// Where the digits of other scripts begin: Arabic, Persian, Devanagari.
const ZEROS: [u32; 3] = [0x660, 0x6f0, 0x966];
const N_DIGITS: u32 = 10;
/// How far the wide signs of East Asian keyboards are from the plain ones.
const WIDE: u32 = 0xfee0;

/// Small letters, plain digits and spaces, the signs of a keyboard for the finer ones of print, and nothing that is not seen.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    for sign in text.trim().chars() {
        if let Some(hundredths) = fraction(sign) {
            // `2½`, `2 ½`, `½`.
            out.truncate(out.trim_end().len());
            out.push_str(match out.chars().last() {
                None => "0.",
                Some(last) if last.is_ascii_digit() => ".",
                Some(_) => " 0.",
            });
            out.push_str(hundredths);
        } else {
            out.extend(plain_sign(sign));
        }
    }
    out
}

fn fraction(sign: char) -> Option<&'static str> {
    match sign {
        '½' => Some("5"),
        '¼' => Some("25"),
        '¾' => Some("75"),
        _ => None,
    }
}

fn plain_sign(sign: char) -> Option<char> {
    Some(match sign {
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        '\u{2212}' | '\u{2010}'..='\u{2013}' => '-',
        '\u{2019}' | '\u{2018}' | '`' | '\u{66c}' => '\'',
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{61c}'
        | '\u{feff}'
        | '\u{ad}' => return None,
        '\u{66b}' => '.',
        '\u{66a}' => '%',
        '×' => 'x',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - WIDE)?.to_ascii_lowercase(),
        other => digit(other).unwrap_or(other.to_ascii_lowercase()),
    })
}

/// The plain digit for one of another script.
fn digit(sign: char) -> Option<char> {
    let value = ZEROS.iter().filter_map(|zero| u32::from(sign).checked_sub(*zero)).find(|value| *value < N_DIGITS)?;
    char::from_digit(value, N_DIGITS)
}

/// Numbers in words as digits: `two years`, `half a year`, `2 and a half`. Other halves stay words, which no number has.
pub fn with_digits(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(' ') {
        if word == "half" && (out.is_empty() || out == "about") && !text.ends_with(word) {
            out.push_str(" 0.5");
        } else if word == "half"
            && let Some(whole) =
                out.strip_suffix(" and a").filter(|whole| whole.bytes().all(|digit| digit.is_ascii_digit()))
        {
            out = format!("{whole}.5");
        } else {
            if !out.is_empty() {
                out.push(' ');
            }
            match (1..=MOST_IN_WORDS).find(|n| in_words(*n) == word) {
                Some(n) => out.push_str(&n.to_string()),
                None => out.push_str(word),
            }
        }
    }
    out
}
