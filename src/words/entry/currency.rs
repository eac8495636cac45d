//! Money of other countries than the one that the boxes count in: it is not converted, as rates move.

use super::units::has;

/// Names, codes and prefixes of dollars that are not those of the United States.
const WORDS: &str = "eur euro euros gbp pound pounds sterling jpy yen cny rmb yuan renminbi krw won chf franc francs inr rupee rupees \
                     aud cad nzd hkd sgd a$ au$ c$ ca$ nz$ hk$ s$";

/// Whether an entry in small letters names another currency than US dollars.
pub fn is_foreign(text: &str) -> bool {
    let is_sign =
        |sign: char| matches!(sign, '£' | '¥' | '元' | '円' | '\u{20a0}'..='\u{20cf}' | '\u{ffe0}'..='\u{ffe6}');
    let is_between = |sign: char| sign.is_ascii() && !sign.is_ascii_alphabetic() && sign != '$';
    text.contains(is_sign) || text.split(is_between).any(|word| has(WORDS, word) && !word.is_empty())
}
