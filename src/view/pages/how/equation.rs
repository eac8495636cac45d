//! A little language for equations: names become variables, `_` sets an index, `^` an exponent, `{name}` the value of a parameter with
//! a link to its row. `"…"` is plain text.

use super::parameters;
use std::fmt::Write;

/// Words that are no variables.
const FUNCTIONS: [&str; 13] =
    ["min", "max", "exp", "ln", "clip", "if", "else", "for", "sum", "and", "over", "of", "otherwise"];

const CHANGE: char = 'Δ';

/// An equation as HTML.
pub fn html(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut i = 0;
    while let Some(&sign) = signs.get(i) {
        i += 1;
        match sign {
            '"' => {
                let end = position(&signs, i, '"');
                out.push_str(&escaped(&signs[i..end]));
                i = end + 1;
            }
            '{' => {
                let end = position(&signs, i, '}');
                let name: String = signs[i..end].iter().collect();
                out.push_str(&parameters::link(&name));
                i = end + 1;
            }
            '_' => {
                let (index, next) = group(&signs, i);
                let _ = write!(out, "<sub>{index}</sub>");
                i = next;
            }
            '^' => {
                let (power, next) = group(&signs, i);
                let _ = write!(out, "<sup>{power}</sup>");
                i = next;
            }
            // A change is no part of the name that it stands before.
            CHANGE => out.push(CHANGE),
            sign if sign.is_alphabetic() => {
                let end = (i..signs.len()).find(|at| !signs[*at].is_alphanumeric()).unwrap_or(signs.len());
                let word: String = signs[i - 1..end].iter().collect();
                if FUNCTIONS.contains(&word.as_str()) {
                    let _ = write!(out, "<span class=\"fn\">{word}</span>");
                } else {
                    let _ = write!(out, "<var>{word}</var>");
                }
                i = end;
            }
            sign => out.push_str(&escaped(&[sign])),
        }
    }
    out
}

/// What stands behind `_` or `^`: a word, or what is in braces.
fn group(signs: &[char], from: usize) -> (String, usize) {
    if signs.get(from) == Some(&'{') {
        let end = position(signs, from + 1, '}');
        (escaped(&signs[from + 1..end]), end + 1)
    } else {
        let end = (from..signs.len()).find(|at| !signs[*at].is_alphanumeric()).unwrap_or(signs.len());
        (escaped(&signs[from..end]), end)
    }
}

fn position(signs: &[char], from: usize, sign: char) -> usize {
    (from..signs.len()).find(|at| signs[*at] == sign).unwrap_or(signs.len())
}

fn escaped(signs: &[char]) -> String {
    crate::view::tables::escaped(&signs.iter().collect::<String>())
}

/// The parameters that an equation names.
pub fn named(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        if sign == '{' && before != '_' && before != '^' {
            let rest = &text[at + 1..];
            out.push(rest.split('}').next().unwrap_or(rest));
        }
        before = sign;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_variables_and_parameters_are_their_values() {
        assert_eq!(
            html("a_{X,k} = max(0, b^2)"),
            "<var>a</var><sub>X,k</sub> = <span class=\"fn\">max</span>(0, <var>b</var><sup>2</sup>)"
        );
        assert!(html("x · {k_ulo}").ends_with("href=\"data.html#k_ulo\">0.65</a>"));
        assert_eq!(named("{a} x_{b} {c}"), ["a", "c"]);
    }
}
