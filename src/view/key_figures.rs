//! The four key figures beside the headline, as words that stand ready.

use super::answer::{Answer, COST_YEARS, RECORD_YEAR, SHARE_YEAR};
use super::headline::{material_name, shortage_name};
use crate::charts::words;
use crate::format::{NBSP, billions, change, percent, points, price, signed_billions, times};

/// A figure card. All strings are ready to be shown; an empty `change` means that nothing has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    pub label: String,
    pub value: String,
    pub unit: String,
    pub baseline: String,
    pub change: String,
}

/// Public money below this is shown as nothing, million USD.
const SHOWN_COST: f64 = 50.0;

pub fn key_figures(answer: &Answer) -> [KeyFigure; 4] {
    [shortage(answer), outside_price(answer), separation(answer), cost(answer)]
}

fn shortage(answer: &Answer) -> KeyFigure {
    let figure = &answer.shortage;
    let bloc = words::bloc(answer.focus.bloc);
    let bloc = words::capital(bloc.strip_prefix("the ").unwrap_or(bloc));
    KeyFigure {
        label: format!("{bloc}: {} not served, {}", shortage_name(answer.focus.shortage), figure.year),
        value: percent(figure.value),
        unit: "of demand".to_string(),
        baseline: format!("today’s path {}", percent(figure.baseline)),
        change: if_shown(points(figure.difference())),
    }
}

fn outside_price(answer: &Answer) -> KeyFigure {
    let figure = &answer.price;
    let over_inside = if answer.inside.value > 0.0 { figure.value / answer.inside.value } else { 1.0 };
    KeyFigure {
        label: format!("{} quote outside China, {}", words::capital(material_name(answer.focus.price)), figure.year),
        value: price(figure.value),
        unit: format!("USD/kg, {} inside", times(over_inside)),
        baseline: format!("today’s path {}", price(figure.baseline)),
        change: if_shown(change(figure.ratio())),
    }
}

fn separation(answer: &Answer) -> KeyFigure {
    let figure = &answer.separation;
    KeyFigure {
        label: format!("China’s share of separation, {SHARE_YEAR}"),
        value: percent(figure.value),
        unit: format!("{} in {RECORD_YEAR}", percent(answer.separation_before)),
        baseline: format!("today’s path {}", percent(figure.baseline)),
        change: if_shown(points(figure.difference())),
    }
}

fn cost(answer: &Answer) -> KeyFigure {
    let figure = &answer.cost;
    let difference = if figure.difference().abs() < SHOWN_COST { 0.0 } else { figure.difference() };
    KeyFigure {
        label: format!("Public cost, {}–{}", COST_YEARS.start(), COST_YEARS.end()),
        value: billions(figure.value),
        unit: "USD of the day".to_string(),
        baseline: format!("today’s path {}", billions(figure.baseline)),
        change: if_shown(signed_billions(difference)),
    }
}

/// A change that rounds to nothing is not shown.
fn if_shown(text: String) -> String {
    if text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { text } else { String::new() }
}

/// A card as one line, for whoever cannot see it.
pub fn line(figure: &KeyFigure) -> String {
    format!("{}: {}{NBSP}{}", figure.label, figure.value, figure.unit)
}
