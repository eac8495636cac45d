//! A link as it is delivered: mail programs, messengers, Markdown, spreadsheets and people's hands encode it once more, put signs around
//! it, lose underscores, write capitals. What is beyond doubt is read; no value and no key of ours holds any of the signs that are taken away.

/// A link that was encoded more often than this is not ours.
const MOST_LEVELS: usize = 3;
/// What quoted-printable mail makes of `=`.
const QUOTED_EQUALS: &str = "3D";

/// Keys and values of a query; pairs without a key are left out. Keys are in small letters.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let mut text = query.to_string();
    for _ in 0..MOST_LEVELS {
        let decoded = unescape(&text);
        if decoded == text {
            break;
        }
        text = decoded;
    }
    text.split(['&', ';', '?'])
        // A place on the page is no part of a value.
        .filter_map(|pair| pair.split('#').next())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (plain_key(key), plain_value(value))
        })
        .filter(|(key, _)| !key.is_empty())
        .collect()
}

/// Whether a key stands for one of ours: capitals and lost or escaped joints do not count.
pub fn is_alike(key: &str, own: &str) -> bool {
    letters(key).eq(letters(own))
}

/// Whether a key is one slip of the hand away from one of ours: a letter too many, too few, another one, or two that changed places.
pub fn is_near(key: &str, own: &str) -> bool {
    let [mut a, mut b] = [key, own].map(|text| letters(text).collect::<Vec<_>>());
    if b.len() < SHORTEST_WORD {
        return false;
    }
    let n_same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    a.drain(..n_same);
    b.drain(..n_same);
    let n_same = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.truncate(a.len() - n_same);
    b.truncate(b.len() - n_same);
    match (a.as_slice(), b.as_slice()) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([x1, x2], [y1, y2]) => x1 == y2 && x2 == y1,
        _ => false,
    }
}

/// Shorter words of ours are near to anything.
const SHORTEST_WORD: usize = 4;

fn letters(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'.').map(|byte| byte.to_ascii_lowercase())
}

fn plain_key(text: &str) -> String {
    let text: String = text.chars().filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c)).collect();
    text.trim_matches(['.', '-', '_']).to_ascii_lowercase()
}

fn plain_value(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let text = text.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '%');
    let text = text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric() && !"+-.\u{2212}".contains(c));
    text.trim_start_matches(QUOTED_EQUALS).to_string()
}

/// Signs without a picture: soft hyphens, spaces of all kinds, marks of direction and of byte order.
fn is_invisible(c: char) -> bool {
    c <= ' '
        || matches!(c, '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{feff}')
}

/// Percent-decoding that leaves a broken escape as it stands.
fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let escaped = (bytes[i] == b'%').then(|| bytes.get(i + 1..i + 3)).flatten();
        let byte =
            escaped.and_then(|pair| std::str::from_utf8(pair).ok()).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match byte {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(if bytes[i] == b'+' { b' ' } else { bytes[i] });
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
