//! The searches among levers and assumptions: whatever is typed, what is found holds each word of it, and what is no word asks for nothing.

use chokepoint::scenario::Lever;
use chokepoint::tables::{ASSUMPTIONS, PROJECT_NOTES};
use chokepoint::words::board::{GROUPS, Group, found_in, found_line, matches, search_words};
use chokepoint::words::{assumptions, search};
use proptest::prelude::*;

fn levers() -> impl Iterator<Item = (&'static Group, Lever)> {
    GROUPS.iter().flat_map(|group| group.levers().map(move |lever| (group, lever)))
}

/// Everything that the two searches look through.
fn texts() -> Vec<String> {
    let levers = levers().map(|(group, lever)| search_words(group, lever));
    levers.chain((0..ASSUMPTIONS.len()).map(assumption_words)).collect()
}

/// Letters of scripts that people search in; digits count too.
fn is_plain_letter(sign: char) -> bool {
    sign.is_alphabetic() || sign.is_ascii_digit()
}

/// A word of a search without the `s` of a plural.
fn stem(word: &str) -> &str {
    if word.len() > 3 { word.strip_suffix('s').unwrap_or(word) } else { word }
}

fn assumption_words(index: usize) -> String {
    assumptions::search_words(index, &assumptions::served_words(index))
}

#[test]
fn letters_of_any_script_count_and_marks_do_not() {
    // Letters in circles and squares stand among the shapes and pictures.
    let is_shape = |sign: char| matches!(sign, '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}');
    for sign in ('\0'..=char::MAX).filter(|sign| !is_shape(*sign)) {
        let text = format!("x{sign}");
        if is_plain_letter(sign) {
            assert!(!search::answers("x", &text), "{sign} ({:x}) does not count", u32::from(sign));
        }
        if sign.is_ascii_punctuation()
            || sign.is_whitespace()
            || "“”„‘’«»‹›…–—·•×÷±§¶°€£¥¢₽→↑≤≈∞、。「」！？（）％".contains(sign)
        {
            assert!(search::is_empty(&sign.to_string()) && search::answers("x", &text), "{sign} counts");
        }
    }
}

#[test]
fn marks_alone_ask_for_nothing() {
    for typed in ["", " ", "\\", "(", ")", "\"", "'", "“", ".*", "[", "^$", "%", "?", "of the", "( of )"] {
        assert_eq!(found_line(typed), None, "{typed}");
        assert!(levers().all(|(group, lever)| matches(group, lever, typed)), "{typed}");
        assert_eq!(assumptions::found(ASSUMPTIONS.len(), 0, typed, false), "", "{typed}");
    }
    // Marks around words change nothing.
    for (typed, plain) in
        [("“yttrium”", "yttrium"), ("(export) ban!", "export ban"), ("\\quota\\", "quota"), ("price*", "price")]
    {
        assert_eq!(found_line(typed), found_line(plain), "{typed}");
        assert!(texts().iter().all(|text| search::answers(text, typed) == search::answers(text, plain)), "{typed}");
    }
    assert!(found_line("zzz(").unwrap().starts_with("No lever answers to “zzz(”."));
}

/// How many levers answer.
fn n_found(typed: &str) -> usize {
    GROUPS.iter().map(|group| found_in(group, typed)).sum()
}

#[test]
fn a_search_knows_the_country_of_each_planned_mine_and_plant() {
    for note in &PROJECT_NOTES {
        for country in note.site_country.split('/') {
            assert!(n_found(country) > 0, "{country}: {}", note.subject);
        }
    }
}

#[test]
fn a_search_knows_both_spellings_and_what_people_call_things() {
    for (one, other) in
        [("defence", "defense"), ("licence", "license"), ("recycling", "recycle"), ("US", "United States")]
    {
        assert!(n_found(one) > 0 && n_found(other) > 0, "{one}, {other}");
    }
    for typed in [
        "Laos",
        "Burma",
        "UK",
        "Britain",
        "Mountain Pass",
        "Lynas",
        "EV",
        "stockpile",
        "smuggling",
        "subsidy",
        "Pentagon",
    ] {
        assert!(n_found(typed) > 0, "{typed}");
    }
}

#[test]
fn an_assumption_is_found_by_its_key_and_by_each_word_of_its_name() {
    for (index, row) in ASSUMPTIONS.iter().enumerate() {
        let text = assumption_words(index);
        assert!(search::answers(&text, &format!("a.{}", row.name)), "{}", row.name);
        for word in row.label.split_whitespace() {
            assert!(search::answers(&text, word), "{}: {word}", row.name);
        }
    }
}

proptest! {
    #[test]
    fn what_is_found_holds_what_was_searched_for(typed in "(\\PC{0,12}|[a-z.*()\\\\\"' ]{0,10}|(price|ore|US|stock|heavy)[^a-z]{0,3}(demand|of|EU|mines)?)") {
        let small = typed.to_ascii_lowercase();
        // Split by another rule than the page's: at every sign that is no letter or digit to the standard library.
        let words: Vec<&str> = small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let counts = |word: &&&str| !search::is_empty(word) && word.is_ascii();
        for text in texts().iter().filter(|text| search::answers(text, &typed)) {
            let text = text.to_ascii_lowercase();
            for word in words.iter().filter(counts) {
                prop_assert!(text.contains(stem(word)), "{} is not in {}", word, text);
            }
        }
        let n: usize = GROUPS.iter().map(|group| found_in(group, &typed)).sum();
        let is_asked = !search::is_empty(&typed);
        prop_assert_eq!(found_line(&typed).is_some(), is_asked);
        prop_assert!(is_asked || n == levers().count());
    }
}
