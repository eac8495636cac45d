//! What a saved file is called: the chart, the scenario in words, and a mark of its own for every link, so that no two scenarios share a name.

use super::headline::{Span, text};
use super::search::is_small;
use crate::scenario::Scenario;

/// Longest part that names the scenario, characters.
const LONGEST: usize = 60;
/// Words, beside those that say nothing, that no name ends with.
const HANGING: [&str; 12] = ["with", "than", "is", "are", "as", "at", "but", "no", "its", "while", "minus", "without"];
/// Offset and factor of FNV-1a with 32 bits.
const FNV_OFFSET: u32 = 0x811c_9dc5;
const FNV_FACTOR: u32 = 0x0100_0193;

/// The name without an ending: `chokepoint-price-total-embargo-3f2a91bc`. `what` is the chart, `query` that of the link in the file.
pub fn file_name(what: &str, scenario: &Scenario, headline: &[Span], is_comparing: bool, query: &str) -> String {
    let name = match scenario.preset().filter(|_| !is_comparing) {
        Some(story) => slug(story.title),
        None => slug(&text(headline)),
    };
    format!("chokepoint-{what}-{name}-{:08x}", mark(query))
}

/// Words of small letters and digits between hyphens: all of them or, where there is no room, those of the clauses that fit whole. Where these
/// are short, as many words as there is room for, the last of which says something.
fn slug(text: &str) -> String {
    let (mut out, mut clause_end) = (String::new(), 0);
    for typed in text.split([' ', '\u{a0}']) {
        let word = plain_word(typed);
        if word.is_empty() {
            continue;
        }
        if out.len() + usize::from(!out.is_empty()) + word.len() > LONGEST {
            out.truncate(if clause_end >= LONGEST / 2 { clause_end } else { last_word_that_says_something(&out) });
            return out;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word);
        if typed.ends_with([',', ';', ':', '.']) {
            clause_end = out.len();
        }
    }
    out
}

/// One word with letters, digits and hyphens only. Signs that a number is not the same without become words.
fn plain_word(typed: &str) -> String {
    let mut out = String::new();
    for (at, sign) in typed.char_indices() {
        match sign {
            '%' => out.push_str("-pct-"),
            '×' => out.push_str("-x-"),
            '\u{2212}' => out.push_str("minus-"),
            '$' => out.push_str("-usd-"),
            '\'' | '’' | ',' => {}
            '₂' => out.push('2'),
            _ if sign.is_ascii_alphanumeric() => out.push(sign.to_ascii_lowercase()),
            // A decimal point stays one, as a hyphen.
            _ if at > 0 && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.replace("--", "-").trim_matches('-').to_string()
}

/// Where a name ends that is cut: not with `of` or `the`, nor with a number without what it counts.
fn last_word_that_says_something(name: &str) -> usize {
    let mut end = name.len();
    while let Some(at) = name[..end].rfind('-') {
        let word = &name[at + 1..end];
        if !is_small(word) && !HANGING.contains(&word) && !word.bytes().all(|sign| sign.is_ascii_digit()) {
            break;
        }
        end = at;
    }
    end
}

fn mark(query: &str) -> u32 {
    query.bytes().fold(FNV_OFFSET, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(FNV_FACTOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_that_any_disk_takes() {
        assert_eq!(slug("The EU’s users go without 31\u{a0}% of it."), "the-eus-users-go-without-31-pct-of-it");
        assert_eq!(slug("0.4 % of 1,280 jobs."), "0-4-pct-of-1280-jobs");
        assert_eq!(slug("100% of 2.5\u{a0}× (or −2\u{a0}%) – US–China"), "100-pct-of-2-5-x-or-minus-2-pct-us-china");
        assert_eq!(slug("CO₂ “per” user… $5/kg"), "co2-per-user-usd-5-kg");
        for word in ["a", "ab", "abc", "abcd", "abcde"] {
            assert!(slug(&format!("{word} ").repeat(90)).len() <= LONGEST);
        }
        // A name ends with a clause, else with a word that says something.
        let long = "With 100 % limits on heavy rare earths, users outside China go without 31 % of what they want.";
        assert_eq!(slug(long), "with-100-pct-limits-on-heavy-rare-earths");
        let no_clause = "Full limits on heavy rare earths leave users outside China without 31 % of the dysprosium";
        assert_eq!(slug(no_clause), "full-limits-on-heavy-rare-earths-leave-users-outside-china");
        let today = Scenario::default();
        let name = |query: &str| file_name("price", &today, &[], false, query);
        assert!(name("").starts_with("chokepoint-price-todays-path-"), "{}", name(""));
        assert_ne!(name("year=2030"), name("year=2031"));
    }
}
