//! The notation in which equations and their signs are written down: a name is a variable, `_` sets an index and `^` an exponent (a word,
//! or what is in braces), `{name}` stands for the value of a parameter, and `"…"` is plain text.

/// Names that are no variables.
const FUNCTIONS: [&str; 13] =
    ["min", "max", "exp", "ln", "clip", "if", "else", "for", "sum", "and", "over", "of", "otherwise"];

/// A change; it is no part of the name that it stands before.
const CHANGE: char = 'Δ';

/// A piece of an equation, or of a sentence with signs in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Variable(&'a str),
    Function(&'a str),
    Index(&'a str),
    Exponent(&'a str),
    /// The name of a parameter whose value is shown.
    Parameter(&'a str),
}

/// The pieces of an equation.
pub fn equation(text: &str) -> Vec<Piece<'_>> {
    pieces(text, |sign| matches!(sign, '"' | '{' | '_' | '^') || is_in_name(sign) && !sign.is_numeric())
}

/// The pieces of a sentence: words stay words, only indices and parameters mean something.
pub fn sentence(text: &str) -> Vec<Piece<'_>> {
    pieces(text, |sign| matches!(sign, '{' | '_'))
}

/// The parameters among the pieces.
pub fn parameters<'a>(pieces: Vec<Piece<'a>>) -> impl Iterator<Item = &'a str> {
    pieces.into_iter().filter_map(|piece| match piece {
        Piece::Parameter(name) => Some(name),
        _ => None,
    })
}

fn pieces(text: &str, is_start: fn(char) -> bool) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, marked) = rest.split_at(rest.find(is_start).unwrap_or(rest.len()));
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        rest = marked;
        if !marked.is_empty() {
            let (piece, after) = first(marked);
            pieces.push(piece);
            rest = after;
        }
    }
    pieces
}

/// The piece that the text begins with, and what comes after it.
fn first(text: &str) -> (Piece<'_>, &str) {
    if let Some(rest) = text.strip_prefix('"') {
        let (quoted, after) = until(rest, '"');
        return (Piece::Text(quoted), after);
    }
    if let Some(rest) = text.strip_prefix('{') {
        let (name, after) = until(rest, '}');
        return (Piece::Parameter(name), after);
    }
    if let Some(rest) = text.strip_prefix('_') {
        let (index, after) = group(rest);
        return (Piece::Index(index), after);
    }
    if let Some(rest) = text.strip_prefix('^') {
        let (exponent, after) = group(rest);
        return (Piece::Exponent(exponent), after);
    }
    let (name, after) = name(text);
    (if FUNCTIONS.contains(&name) { Piece::Function(name) } else { Piece::Variable(name) }, after)
}

/// What stands behind `_` or `^`: a name, or what is in braces.
fn group(text: &str) -> (&str, &str) {
    match text.strip_prefix('{') {
        Some(rest) => until(rest, '}'),
        None => name(text),
    }
}

fn name(text: &str) -> (&str, &str) {
    text.split_at(text.find(|sign| !is_in_name(sign)).unwrap_or(text.len()))
}

/// The text up to a sign and the text after it; all of it where the sign is missing.
fn until(text: &str, end: char) -> (&str, &str) {
    text.split_once(end).unwrap_or((text, ""))
}

fn is_in_name(sign: char) -> bool {
    sign.is_alphanumeric() && sign != CHANGE
}

#[cfg(test)]
mod tests {
    use super::Piece::{Exponent, Function, Index, Parameter, Text, Variable};
    use super::{equation, parameters, sentence};

    #[test]
    fn names_in_an_equation_are_variables() {
        assert_eq!(
            equation("Δa_{X,k} = max(0, b^2)"),
            [
                Text("Δ"),
                Variable("a"),
                Index("X,k"),
                Text(" = "),
                Function("max"),
                Text("(0, "),
                Variable("b"),
                Exponent("2"),
                Text(")"),
            ]
        );
        assert_eq!(equation("\"US:\" x"), [Text("US:"), Text(" "), Variable("x")]);
    }

    #[test]
    fn words_of_a_sentence_stay_words() {
        assert_eq!(
            sentence("in t, from {k_a} of P_{C,plan} on"),
            [Text("in t, from "), Parameter("k_a"), Text(" of P"), Index("C,plan"), Text(" on")]
        );
    }

    #[test]
    fn an_index_in_braces_is_no_parameter() {
        assert_eq!(parameters(equation("{a} x_{b} {c}")).collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn a_brace_that_is_left_open_reaches_to_the_end() {
        assert_eq!(equation("x_{b"), [Variable("x"), Index("b")]);
        assert_eq!(equation("{"), [Parameter("")]);
    }
}
