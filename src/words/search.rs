//! What is typed into a search, word by word: letters and digits of any script count, everything else stands between words. A search without
//! a word that counts is as good as none.

/// Words that say nothing.
const SMALL_WORDS: &str = "a and by for from in of on or the to";
/// The fewest letters of a word that may be a plural.
const SHORTEST_PLURAL: usize = 3;
/// Signs of an entry or of a search that are repeated.
const QUOTED: usize = 24;

/// Something answers to a search if every word of it begins a word of `text`.
pub fn answers(text: &str, search: &str) -> bool {
    let (text, search) = (text.to_ascii_lowercase(), search.to_ascii_lowercase());
    wanted(&search).all(|word| {
        // `Tariffs` finds a tariff.
        let singular = if word.len() > SHORTEST_PLURAL { word.strip_suffix('s').unwrap_or(word) } else { word };
        words(&text).any(|own| own.starts_with(singular))
    })
}

/// Nothing is searched for.
pub fn is_empty(search: &str) -> bool {
    wanted(&search.to_ascii_lowercase()).next().is_none()
}

/// The words of a search that count; `search` is in small letters.
fn wanted(search: &str) -> impl Iterator<Item = &str> {
    words(search).filter(|word| !is_small(word))
}

/// A word that says nothing, in small letters.
pub fn is_small(word: &str) -> bool {
    SMALL_WORDS.split(' ').any(|small| small == word)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !is_letter(sign)).filter(|word| !word.is_empty())
}

/// A letter or a digit of any script. What is none beyond ASCII are the blocks of marks: the library's own table would bring kilobytes into
/// the page.
fn is_letter(sign: char) -> bool {
    match sign {
        '\u{aa}' | '\u{b5}' | '\u{ba}' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{1680}' => false,
        // General punctuation, currencies, arrows, mathematics, shapes, emoji; superscripts and subscripts are digits.
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{2e00}'..='\u{2e2e}' => false,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{fff0}'..='\u{ffff}' => false,
        '\u{1f000}'..='\u{1faff}' => false,
        _ => !sign.is_ascii() || sign.is_ascii_alphanumeric(),
    }
}

/// The beginning of what was typed, for a sentence about it.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    let mut signs = text.chars();
    let mut out: String = signs.by_ref().take(QUOTED).collect();
    if signs.next().is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_asks_for_each_of_its_words() {
        assert!(answers("price of dysprosium", "Dysprosium PRICE") && answers("price", " "));
        assert!(!answers("price of dysprosium", "dysprosium zinc"));
        assert!(
            answers("Nd-Pr (oxide)", "nd,pr") && answers("a tariff", "TARIFFS!") && answers("Kvanefjeld, 镝", "镝")
        );
    }

    #[test]
    fn what_is_no_word_is_no_search() {
        for nothing in ["", "  ", "\\", "(", "\"", "“”", "’", ".*", "…", "%", "€", "§", "。", "🙂", "of the", "±"]
        {
            assert!(is_empty(nothing) && answers("price", nothing), "{nothing}");
        }
        for something in ["x", "7", "é", "镝", "ж", "a.b*", "CO₂", "ª"] {
            assert!(!is_empty(something), "{something}");
        }
    }

    #[test]
    fn a_long_entry_is_quoted_with_an_ellipsis() {
        assert_eq!(quoted(" zinc "), "zinc");
        assert_eq!(quoted("123456789 123456789 123456789"), "123456789 123456789 1234…");
        assert_eq!(quoted("123456789 123456789 1234"), "123456789 123456789 1234");
    }
}
