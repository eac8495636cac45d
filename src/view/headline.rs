//! The headline: one computed sentence. A cause (what was moved), then the strongest effect: a shortage, a price, a share.
//!
//! Every case has a long and a short form; the longest that fits is taken.

use super::answer::{Answer, SHARE_YEAR, VISIBLE_PRICE, VISIBLE_SHARE};
use super::lever_words::cause;
use crate::charts::selection::ShortageMaterial;
use crate::charts::words;
use crate::data::{EUROPE_QUOTES, OBSERVED};
use crate::format::{NBSP, count, percent, times, usd_per_kg};
use crate::model::keys::{Bloc, Material};
use crate::scenario::Scenario;

/// Longest headline, in characters.
pub const LONGEST: usize = 155;
/// A price over this multiple of any recorded one is outside experience.
const OUTSIDE_EXPERIENCE: f64 = 2.0;

/// A piece of the sentence; figures are strong.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub text: String,
    pub is_strong: bool,
}

/// The sentence as parts: figures between bars in `marked` become strong.
fn parts(marked: &str) -> Vec<Part> {
    marked
        .split('|')
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(i, text)| Part { text: text.to_string(), is_strong: i % 2 == 1 })
        .collect()
}

/// The sentence as plain text.
pub fn text(parts: &[Part]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect()
}

pub fn headline(scenario: &Scenario, answer: &Answer) -> Vec<Part> {
    if scenario.is_neutral() {
        return parts(&at_rest(answer));
    }
    let causes = causes(scenario);
    let effects = effects(answer);
    // A named cause matters more than a second effect.
    for cause in &causes {
        for effect in &effects {
            let sentence = format!("{cause}{effect}");
            if length(&sentence) <= LONGEST {
                return parts(&sentence);
            }
        }
    }
    // The shortest cause with the shortest effect always fits; this is for a cause that somebody makes longer one day.
    parts(effects.last().map_or("", String::as_str))
}

fn length(marked: &str) -> usize {
    marked.chars().filter(|c| *c != '|').count()
}

fn at_rest(answer: &Answer) -> String {
    format!(
        "On today’s path China still separates |{}| of magnet rare earths in {SHARE_YEAR}, after {} in 2024. Move a lever to see who goes short.",
        percent(answer.separation.value),
        percent(answer.separation_before)
    )
}

/// What was moved, longest form first; each ends where the effect begins.
fn causes(scenario: &Scenario) -> Vec<String> {
    let levers: Vec<_> = scenario.moved().filter(|lever| lever.row().parent.is_empty()).collect();
    let others = scenario.moved().count() - levers.len();
    let plants = scenario.moved_projects().count();
    let assumptions = scenario.moved_assumptions().count();
    let mut out = Vec::new();
    if plants == 0 && assumptions == 0 && !levers.is_empty() && levers.len() <= 2 {
        let named: Vec<String> = levers.iter().map(|lever| cause(scenario, *lever)).collect();
        out.push(format!("With {}, ", named.join(" and ")));
    }
    let mut counts = Vec::new();
    if !levers.is_empty() || others > 0 {
        counts.push(format!("{} moved", count(levers.len().max(1), "lever")));
    }
    if plants > 0 {
        counts.push(format!("{} changed", count(plants, "plant")));
    }
    if assumptions > 0 {
        counts.push(format!("{} changed", count(assumptions, "assumption")));
    }
    out.push(format!("With {}, ", counts.join(", ")));
    out.push("In this scenario ".to_string());
    out
}

/// The strongest effect, longest form first.
fn effects(answer: &Answer) -> Vec<String> {
    let shortage = &answer.shortage;
    let price = &answer.price;
    let material = material_name(answer.focus.price);
    let dearer = format!("{material} is quoted at |{}| outside China in {}", usd_per_kg(price.value), price.year);
    if shortage.difference() > VISIBLE_SHARE {
        let lacks = lacks(answer, "");
        let mut out = Vec::new();
        if is_outside_experience(answer) {
            out.push(format!("{lacks}, and {material} at |{}| is beyond all experience.", usd_per_kg(price.value)));
        } else if price.ratio() > 1.0 + VISIBLE_PRICE {
            out.push(format!("{lacks}; {dearer}."));
        }
        out.push(format!("{lacks}, against {} on today’s path.", percent(shortage.baseline)));
        out.push(format!("{lacks}."));
        return out;
    }
    if price.ratio() > 1.0 + VISIBLE_PRICE {
        let mut out = Vec::new();
        if is_outside_experience(answer) {
            out.push(format!("nobody goes short, but {dearer}, beyond all experience."));
        }
        out.push(format!(
            "stocks and other suppliers fill the gap, but {dearer}, {} today’s path.",
            times(price.ratio())
        ));
        out.push(format!("nobody goes short, but {dearer}, {} today’s path.", times(price.ratio())));
        out.push(format!("nobody goes short; {dearer}."));
        return out;
    }
    if shortage.difference() < -VISIBLE_SHARE {
        let lacks = lacks(answer, "only ");
        return vec![format!("{lacks}, against {} on today’s path.", percent(shortage.baseline))];
    }
    if price.ratio() < 1.0 - VISIBLE_PRICE {
        let cheaper = format!("{material} is quoted at |{}| outside China in {}", usd_per_kg(price.value), price.year);
        return vec![
            format!("{cheaper}, against {} on today’s path.", usd_per_kg(price.baseline)),
            format!("{cheaper}."),
        ];
    }
    if answer.separation.difference().abs() > VISIBLE_SHARE {
        let share =
            format!("China separates |{}| of magnet rare earths in {SHARE_YEAR}", percent(answer.separation.value));
        return vec![
            format!("{share}, against {} on today’s path.", percent(answer.separation.baseline)),
            format!("{share}."),
        ];
    }
    vec![format!("shortages, prices and China’s share stay close to today’s path to 2040.")]
}

/// `the European Union goes without 31 % of the magnets it wants in 2028`.
fn lacks(answer: &Answer, only: &str) -> String {
    let (bloc, shortage) = (answer.focus.bloc, &answer.shortage);
    let (goes, wants) = if bloc == Bloc::JapanKorea { ("go", "they want") } else { ("goes", "it wants") };
    format!(
        "{} {goes} without {only}|{}| of the {} {wants} in {}",
        words::bloc(bloc),
        percent(shortage.value),
        shortage_name(answer.focus.shortage),
        shortage.year
    )
}

/// The price is over twice any price of the record, in any market and year.
fn is_outside_experience(answer: &Answer) -> bool {
    let material = answer.focus.price as usize;
    let quotes = EUROPE_QUOTES.iter().filter(|quote| quote.0 == material).map(|quote| quote.3);
    let highest = OBSERVED[material].iter().map(|point| point.1).chain(quotes).fold(0.0_f64, f64::max);
    highest > 0.0 && answer.price.value > OUTSIDE_EXPERIENCE * highest
}

pub fn material_name(material: Material) -> &'static str {
    match material {
        Material::NdPr => "neodymium-praseodymium",
        Material::Dy => "dysprosium",
        Material::Tb => "terbium",
        Material::Sm => "samarium",
        Material::Gd => "gadolinium",
        Material::Y => "yttrium",
        Material::La => "lanthanum",
        Material::Ce => "cerium",
        Material::Rest => "the other rare earths",
    }
}

pub fn shortage_name(material: ShortageMaterial) -> &'static str {
    match material {
        ShortageMaterial::Magnet => "magnets",
        ShortageMaterial::NdPr => "neodymium-praseodymium",
        ShortageMaterial::Dy => "dysprosium",
        ShortageMaterial::Y => "yttrium",
    }
}

/// `2 levers moved`, for the line above the headline; `None` on today's path.
pub fn moved(scenario: &Scenario) -> Option<String> {
    let n = scenario.moved().count() + scenario.moved_projects().count() + scenario.moved_assumptions().count();
    (n > 0).then(|| if n == 1 { format!("1{NBSP}setting changed") } else { format!("{n}{NBSP}settings changed") })
}
