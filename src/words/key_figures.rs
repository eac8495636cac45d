//! The key figures beside the headline, as words that stand ready.

use super::answer::{Answer, COST_YEARS, Figure, OutputLost, RECORD_YEAR, SHARE_YEAR};
use super::effects::{material_name, shortage_name};
use super::yearly::ComparedAt;
use crate::chart::words;
use crate::format::{
    billions_with, change, percent, percent_with, points, price, price_with, rough_billions, signed_billions,
    signed_rough_billions, told,
};

/// A figure card. All strings are ready to be shown; an empty `change` means that nothing has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    pub label: String,
    pub value: String,
    pub unit: String,
    pub baseline: String,
    pub change: String,
}

impl KeyFigure {
    /// All of it in a line.
    pub fn line(&self) -> String {
        let mut line = format!("{}; {}", self.label, self.value);
        // What begins with a digit is a figure of its own, anything else a unit.
        let is_unit = !self.unit.starts_with(|sign: char| sign.is_ascii_digit());
        for (between, part) in
            [(if is_unit { " " } else { "; " }, &self.unit), ("; ", &self.baseline), ("; ", &self.change)]
        {
            if !part.is_empty() {
                line.push_str(between);
                line.push_str(&part.replace('\n', " "));
            }
        }
        line
    }
}

pub const N_KEY_FIGURES: usize = 5;
/// Money below this is shown as nothing, million USD.
pub const SHOWN_COST: f64 = 50.0;
/// A price this close to the one inside China is the same.
const AS_INSIDE: f64 = 0.05;

/// The years of sums: `2027–2035`.
pub fn span() -> String {
    format!("{}–{}", COST_YEARS.start(), COST_YEARS.end())
}

/// What the figures are, with their place and year.
pub fn labels(spot: &ComparedAt) -> [String; N_KEY_FIGURES] {
    let bloc = words::bloc(spot.focus.bloc);
    let bloc = words::capital(bloc.strip_prefix("the ").unwrap_or(bloc));
    [
        format!("{bloc}: {} not served, {}", shortage_name(spot.focus.shortage), spot.shortage_year),
        format!("{} quote outside China, {}", words::capital(material_name(spot.focus.price)), spot.price_year),
        format!("China’s share of separated magnet rare earths, {SHARE_YEAR}"),
        format!("Public cost outside China, {}", span()),
        format!("Output lost outside China, {}", span()),
    ]
}

pub fn key_figures(answer: &Answer) -> [KeyFigure; N_KEY_FIGURES] {
    let Answer { shortage, price: outside, separation, cost, lost, .. } = answer;
    let spot = ComparedAt { focus: answer.focus, shortage_year: shortage.year, price_year: outside.year };
    let [for_shortage, for_price, for_separation, for_cost, for_lost] = labels(&spot);
    let shown = |money: f64| if money.abs() < SHOWN_COST { 0.0 } else { money };
    [
        card(for_shortage, shortage, percent_with, split(answer), points(shortage.difference())),
        card(
            for_price,
            outside,
            price_with,
            format!("USD/kg, {}", beside(outside.value, answer.inside.value)),
            change(outside.ratio()),
        ),
        card(
            for_separation,
            separation,
            percent_with,
            format!("{} in {RECORD_YEAR}", percent(answer.separation_before)),
            points(separation.difference()),
        ),
        card(for_cost, cost, billions_with, "USD of the day".to_string(), signed_billions(shown(cost.difference()))),
        card(
            for_lost,
            &lost.middle,
            rough_billions,
            spread(lost),
            signed_rough_billions(shown(lost.middle.difference())),
        ),
    ]
}

fn card(label: String, figure: &Figure, say: fn(f64, usize) -> String, unit: String, change: String) -> KeyFigure {
    let [value, baseline, change] = told([figure.value, figure.baseline], say, change);
    KeyFigure { label, value, unit, baseline: format!("today’s path {baseline}"), change }
}

/// The two parts of what is not served, each on a line of its own, so that nothing wraps as they grow.
fn split(answer: &Answer) -> String {
    let priced_out = answer.priced_out.min(answer.shortage.value);
    let not_delivered = percent(answer.shortage.value - priced_out);
    format!("of demand:\n{not_delivered} not delivered,\n{} priced out", percent(priced_out))
}

/// How far apart the lowest and the highest value of what is lost are.
fn spread(lost: &OutputLost) -> String {
    if lost.middle.value < SHOWN_COST {
        return "USD of the day".to_string();
    }
    format!(
        "USD,\n{} to {}:\na factor of thirty",
        rough_billions(lost.low.value, 0),
        rough_billions(lost.high.value, 0)
    )
}

/// The price inside China, beside the one outside.
fn beside(outside: f64, inside: f64) -> String {
    let ratio = if inside > 0.0 { outside / inside } else { 1.0 };
    if (ratio - 1.0).abs() < AS_INSIDE {
        "as inside China".to_string()
    } else {
        format!("{} inside China", price(inside))
    }
}
