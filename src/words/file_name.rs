//! What a saved file is called: the chart, the scenario in words, and a mark of its own for every link, so that no two scenarios share a name.

use super::headline::{Part, text};
use crate::scenario::Scenario;
use crate::scenario::presets::Preset;

/// Longest part that names the scenario, characters.
const LONGEST: usize = 60;
/// Offset and factor of FNV-1a with 32 bits.
const FNV_OFFSET: u32 = 0x811c_9dc5;
const FNV_FACTOR: u32 = 0x0100_0193;

/// The name without an ending: `chokepoint-price-total-embargo-3f2a91bc`. `what` is the chart, `query` that of the link in the file.
pub fn file_name(what: &str, scenario: &Scenario, headline: &[Part], is_comparing: bool, query: &str) -> String {
    let name = match Preset::of(scenario).filter(|_| !is_comparing) {
        Some(story) => slug(story.title),
        None => slug(&text(headline)),
    };
    format!("chokepoint-{what}-{name}-{:08x}", mark(query))
}

/// Words of small letters and digits between hyphens, as many as there is room for.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in text.split([' ', '\u{a0}', '-']) {
        // A decimal point stays one, as a hyphen.
        let word = word.trim_end_matches('.').replace('.', "-");
        let word: String = word.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        if out.len() + usize::from(!out.is_empty()) + word.len() > LONGEST {
            break;
        }
        if !out.is_empty() && !word.is_empty() {
            out.push('-');
        }
        out.push_str(&word.to_ascii_lowercase());
    }
    out
}

fn mark(query: &str) -> u32 {
    query.bytes().fold(FNV_OFFSET, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(FNV_FACTOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_that_any_disk_takes() {
        assert_eq!(slug("The EU’s users go without 31\u{a0}% of it."), "the-eus-users-go-without-31-of-it");
        assert_eq!(slug("0.4 % of 1,280 jobs."), "0-4-of-1280-jobs");
        for word in ["a", "ab", "abc", "abcd", "abcde"] {
            assert!(slug(&format!("{word} ").repeat(90)).len() <= LONGEST);
        }
        let today = Scenario::default();
        let name = |query: &str| file_name("price", &today, &[], false, query);
        assert!(name("").starts_with("chokepoint-price-todays-path-"), "{}", name(""));
        assert_ne!(name("year=2030"), name("year=2031"));
    }
}
