//! String literals of a source file, found by a scanner that knows just enough of Rust's tokens: comments, characters, lifetimes, escapes
//! and raw strings.

/// The text without its unit tests, which stand at its end.
pub fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

/// Every string literal as it is written, without its quotes, and the line that it begins in.
pub fn literals(text: &str) -> Vec<(usize, &str)> {
    let bytes = text.as_bytes();
    let (mut found, mut i) = (Vec::new(), 0);
    while i < bytes.len() {
        let rest = &text[i..];
        i += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment_length(rest)
        } else if rest.starts_with('\'') {
            character_length(rest)
        } else if let Some((before, within, after)) = string(rest, i > 0 && is_of_a_name(bytes[i - 1])) {
            found.push((text[..i].matches('\n').count() + 1, &rest[before..before + within]));
            before + within + after
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    found
}

/// Length of a block comment; they nest.
fn comment_length(rest: &str) -> usize {
    let (mut depth, mut i) = (0, 0);
    while i < rest.len() {
        match rest.as_bytes().get(i..i + 2) {
            Some(b"/*") => (depth, i) = (depth + 1, i + 2),
            Some(b"*/") => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

/// Length of a character such as `'"'`; of a lifetime only the apostrophe counts, as there is no quote behind it.
fn character_length(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match characters.next() {
        // What is escaped may be an apostrophe itself.
        Some((_, '\\')) => rest[3..].find('\'').map_or(1, |end| 3 + end + 1),
        Some(_) => characters.next().filter(|(_, c)| *c == '\'').map_or(1, |(end, _)| end + 1),
        None => 1,
    }
}

fn is_of_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Lengths of a literal's opening, text and end, where one begins. An `r` at the end of a name begins none.
fn string(rest: &str, is_in_name: bool) -> Option<(usize, usize, usize)> {
    if let Some(plain) = rest.strip_prefix('"') {
        let mut is_escaped = false;
        let end = plain.bytes().position(|byte| {
            let is_end = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            is_end
        });
        return Some((1, end?, 1));
    }
    let raw = rest.strip_prefix('r').filter(|_| !is_in_name)?;
    let n_marks = raw.bytes().take_while(|byte| *byte == b'#').count();
    let within = raw[n_marks..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(n_marks));
    Some((1 + n_marks + 1, within.find(&end)?, end.len()))
}

#[test]
fn literals_are_told_from_what_looks_like_them() {
    let text = r####"
        // "in a comment"
        /* "in a /* nested */ one" */
        let quote = '"'; let escaped = '\''; let e = 'é';
        fn name<'a>(text: &'a str) -> &'a str { r#type("plain \"with\" quotes \\") }
        view! { <b>"within"</b> <p class="x">{format!("two
            lines")}</p> }
        let raw = r#"raw "with" quotes"#; let bar = br"bytes";
        #[cfg(test)]
mod tests { const T: &str = "in tests"; }
    "####;
    let texts: Vec<&str> = literals(without_tests(text)).into_iter().map(|(_, text)| text).collect();
    let expected =
        [r#"plain \"with\" quotes \\"#, "within", "x", "two\n            lines", r#"raw "with" quotes"#, "bytes"];
    assert_eq!(texts, expected);
    assert_eq!(literals("\n\"a\"").first(), Some(&(2, "a")));
}
