//! Equations with the list of their signs; a parameter in them shows its value and leads to its row.

use super::equation::{Piece, equation, sentence};
use super::parameters;
use leptos::prelude::*;

/// The value of a parameter as a link to its row in the tables.
#[component]
pub fn ParameterLink(name: &'static str) -> impl IntoView {
    let Some(parameter) = parameters::find(name) else { return name.into_any() };
    view! {
        <a class="value" title=parameter.note.as_str() href=format!("data.html#{}", parameter.name)>
            {parameter.shown()}
        </a>
    }
    .into_any()
}

/// The pieces of an equation or of a sentence, in the line.
#[component]
pub fn Formula(pieces: Vec<Piece<'static>>) -> impl IntoView {
    let piece = |piece| match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Variable(name) => view! { <var>{name}</var> }.into_any(),
        Piece::Function(name) => view! { <span class="fn">{name}</span> }.into_any(),
        Piece::Index(index) => view! { <sub>{index}</sub> }.into_any(),
        Piece::Exponent(exponent) => view! { <sup>{exponent}</sup> }.into_any(),
        Piece::Parameter(name) => view! { <ParameterLink name/> }.into_any(),
    };
    pieces.into_iter().map(piece).collect_view()
}

/// Equations, one on a line, and under them the meaning of each sign.
#[component]
pub fn Equations(lines: &'static [&'static str], symbols: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let line = |line: &&'static str| view! { <li><Formula pieces=equation(line)/></li> };
    let symbol = |(sign, meaning): &(&'static str, &'static str)| {
        view! {
            <dt><Formula pieces=equation(sign)/></dt>
            <dd><Formula pieces=sentence(meaning)/></dd>
        }
    };
    let lines =
        (!lines.is_empty()).then(|| view! { <ul class="equations">{lines.iter().map(line).collect_view()}</ul> });
    let symbols =
        (!symbols.is_empty()).then(|| view! { <dl class="symbols">{symbols.iter().map(symbol).collect_view()}</dl> });
    (lines, symbols)
}
