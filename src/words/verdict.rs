//! Two scenarios side by side: who goes short of how much less under which, and what it costs. Figures only, no praise.

use super::answer::{COST_YEARS, SHARE_YEAR, VISIBLE_PRICE};
use super::effects::{is_apart, material_name, shortage_name};
use super::key_figures::{N_KEY_FIGURES, SHOWN_COST, labels};
use super::yearly::{ComparedAt, KeyValues};
use crate::chart::words::{bloc, bloc_brief, capital, verb};
use crate::format::{
    NBSP, billions, billions_with, change, percent, percent_with, points, price, price_with, rough_billions,
    signed_billions, signed_rough_billions, told, usd_per_kg,
};

/// Longest verdict, in characters.
pub const LONGEST: usize = 155;
/// What stands where two figures do not differ.
const NONE: &str = "none";

/// A row of the table: a figure under A and B, and what B has more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    pub a: String,
    pub b: String,
    pub difference: String,
}

/// One sentence. `is_same` says that the two scenarios are the same to the last setting.
pub fn verdict(is_same: bool, spot: &ComparedAt, a: &KeyValues, b: &KeyValues) -> String {
    if is_same {
        return "A and B are the same.".to_string();
    }
    let cost = cost(a, b);
    let rest = |sentence: &str| match &cost {
        Some(cost) => format!("{sentence}, and {cost}."),
        None => format!("{sentence}."),
    };
    let quote = quoted(spot, a, b);
    if is_apart(a.unserved, b.unserved) {
        let [long, brief] = [bloc, bloc_brief].map(|name| shortage(spot, a, b, name(spot.focus.bloc)));
        let mut forms = vec![rest(&long), rest(&brief)];
        if let (Some(quote), None) = (quote, &cost) {
            forms.insert(0, format!("{brief}, and {quote} in {}.", spot.price_year));
        }
        return forms.into_iter().find(|form| form.chars().count() <= LONGEST).unwrap_or_else(|| format!("{brief}."));
    }
    if let Some(quote) = quote {
        let long = format!("At their worst, shortages are alike; under B {quote} outside China in {}", spot.price_year);
        let forms = [rest(&long), format!("{long}.")];
        return forms.into_iter().find(|form| form.chars().count() <= LONGEST).unwrap_or(long);
    }
    if is_apart(a.separation, b.separation) {
        let [a, b] = [a, b].map(|four| percent(four.separation));
        return rest(&format!(
            "At their worst, shortages and prices are alike; under B China separates {b} instead of {a} of magnet rare earths in {SHARE_YEAR}"
        ));
    }
    if cost.is_none() && (b.lost - a.lost).abs() > SHOWN_COST {
        let direction = if b.lost > a.lost { "more" } else { "less" };
        let difference = rough_billions((b.lost - a.lost).abs(), 0);
        return format!(
            "At their worst, shortages and prices are alike; under B {difference}{NBSP}USD of output {direction} is lost by {}.",
            COST_YEARS.end()
        );
    }
    match cost {
        Some(cost) => format!("At their worst, shortages and prices are alike, as is China’s share; under B {cost}."),
        None => "A and B differ in no figure that is shown here.".to_string(),
    }
}

fn shortage(spot: &ComparedAt, a: &KeyValues, b: &KeyValues, name: &str) -> String {
    let who = spot.focus.bloc;
    let (goes, they, want) = (verb(who, "goes", "go"), verb(who, "it", "they"), verb(who, "wants", "want"));
    let [a, b] = [a, b].map(|four| percent(four.unserved));
    let what = shortage_name(spot.focus.shortage);
    format!("Under B {name} {goes} without {b} instead of {a} of the {what} {they} {want} in {}", spot.shortage_year)
}

/// `dysprosium is quoted at 400 instead of 900 USD/kg`, where the two differ.
fn quoted(spot: &ComparedAt, a: &KeyValues, b: &KeyValues) -> Option<String> {
    let is_visible = a.price > 0.0 && (b.price / a.price).max(a.price / b.price) > 1.0 + VISIBLE_PRICE;
    (is_visible && price(a.price) != price(b.price)).then(|| {
        format!(
            "{} is quoted at {} instead of {}",
            material_name(spot.focus.price),
            price(b.price),
            usd_per_kg(a.price)
        )
    })
}

/// `public cost is 7.8 bn USD higher by 2035`, where the two differ.
fn cost(a: &KeyValues, b: &KeyValues) -> Option<String> {
    let difference = b.cost - a.cost;
    (difference.abs() > SHOWN_COST).then(|| {
        let direction = if difference > 0.0 { "higher" } else { "lower" };
        format!("public cost is {}{NBSP}USD {direction} by {}", billions(difference.abs()), COST_YEARS.end())
    })
}

/// The key figures of both.
pub fn rows(spot: &ComparedAt, a: &KeyValues, b: &KeyValues) -> [Row; N_KEY_FIGURES] {
    let mut labels = labels(spot);
    labels[1].push_str(", USD/kg");
    labels[3].push_str(", USD");
    labels[4].push_str(", USD");
    let ratio = if a.price > 0.0 { b.price / a.price } else { 1.0 };
    let more = |a: f64, b: f64| if (b - a).abs() > SHOWN_COST { b - a } else { 0.0 };
    let figures = [
        told([a.unserved, b.unserved], percent_with, points(b.unserved - a.unserved)),
        told([a.price, b.price], price_with, change(ratio)),
        told([a.separation, b.separation], percent_with, points(b.separation - a.separation)),
        told([a.cost, b.cost], billions_with, signed_billions(more(a.cost, b.cost))),
        told([a.lost, b.lost], rough_billions, signed_rough_billions(more(a.lost, b.lost))),
    ];
    let mut labels = labels.into_iter();
    figures.map(|[a, b, difference]| {
        let difference = if difference.is_empty() { NONE.to_string() } else { difference };
        Row { label: capital(&labels.next().unwrap_or_default()), a, b, difference }
    })
}
