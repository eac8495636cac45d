//! Effects: what a scenario does, as the end of the headline. A shortage leads, then a price, then China's share of separation.

use super::answer::{Answer, Figure, Lead, MUCH_DEARER, SHARE_YEAR, VISIBLE_SHARE};
use super::causes::Cause;
use crate::chart::selection::ShortageMaterial;
use crate::chart::words;
use crate::format::{NBSP, change, percent, percent_with, points, price_with, told};
use crate::model::keys::{Bloc, Material};
use crate::tables::{EUROPE_QUOTES, OBSERVED};

/// A price over this multiple of any recorded one is outside experience.
const OUTSIDE_EXPERIENCE: f64 = 2.0;
/// From here on a rise is told as a multiple.
const DOUBLED: f64 = 1.95;

/// The figure of the scenario without its remedies, at the same place and time as the headline's, and what they are.
pub struct Counterfactual {
    pub value: f64,
    /// Empty for several of different kinds.
    pub remedies: String,
}

impl Counterfactual {
    fn remedies(&self) -> &str {
        if self.remedies.is_empty() { "countermeasures" } else { &self.remedies }
    }

    /// It is another figure than the answer's, and shown as another.
    fn differs(&self, answer: &Answer) -> bool {
        is_apart(self.value, answer.shortage.value)
    }
}

/// Two shares that differ by enough, and in what is printed.
pub fn is_apart(a: f64, b: f64) -> bool {
    (a - b).abs() > VISIBLE_SHARE && percent(a) != percent(b)
}

/// `31 %`, strong between bars.
pub fn strong(value: &str) -> String {
    format!("|{value}|")
}

/// Who goes short, within one sentence.
struct Who {
    bloc: Bloc,
    name: &'static str,
    is_brief: bool,
}

impl Who {
    /// By its full name, or by a pronoun where the cause has just named it.
    fn new(answer: &Answer, cause: &Cause) -> Self {
        let bloc = answer.focus.bloc;
        let name = if cause.aim == Some(bloc) { words::verb(bloc, "it", "they") } else { words::bloc(bloc) };
        Self { bloc, name, is_brief: false }
    }

    /// In as few letters as it takes.
    fn brief(self) -> Self {
        let name = if self.name == words::bloc(self.bloc) { words::bloc_brief(self.bloc) } else { self.name };
        Self { name, is_brief: true, ..self }
    }

    fn pronoun(&self) -> &'static str {
        words::verb(self.bloc, "it", "they")
    }

    /// `the European Union goes without 31 % of the magnets it wants in 2028`, or `the EU goes without 31 % of its magnets in 2028`.
    fn lacks(&self, answer: &Answer, only: &str) -> String {
        let Figure { value, year, .. } = answer.shortage;
        let what = shortage_name(answer.focus.shortage);
        let wanted = match self.is_brief {
            true => format!("{} {what}", words::verb(self.bloc, "its", "their")),
            false => format!("the {what} {} {}", self.pronoun(), words::verb(self.bloc, "wants", "want")),
        };
        if is_none(value) {
            return format!("{} {} all {wanted} in {year}", self.name, words::verb(self.bloc, "gets", "get"));
        }
        let goes = words::verb(self.bloc, "goes", "go");
        let [share, _] = told_shares(&answer.shortage);
        let share = strong(&share);
        format!("{} {goes} without {only}{share} of {wanted} in {year}", self.name)
    }
}

/// A share of the scenario and of today's path, as the key figures have them.
fn told_shares(figure: &Figure) -> [String; 2] {
    let [value, baseline, _] = told([figure.value, figure.baseline], percent_with, points(figure.difference()));
    [value, baseline]
}

/// A price of the scenario with its unit, as the key figures have it.
fn told_price(figure: &Figure) -> String {
    let [value, ..] = told([figure.value, figure.baseline], price_with, change(figure.ratio()));
    format!("{value}{NBSP}USD/kg")
}

/// Shown as nothing.
fn is_none(share: f64) -> bool {
    percent(share) == percent(0.0)
}

/// The end of a headline, from the longest form to the shortest.
pub fn effects(answer: &Answer, cause: &Cause) -> Vec<String> {
    match answer.lead() {
        Lead::Shortage => shortage(answer, Who::new(answer, cause)),
        Lead::Dearer => dearer(answer, cause),
        Lead::Relief => relief(answer, Who::new(answer, cause)),
        Lead::Cheaper => cheaper(answer),
        Lead::Share => share(answer),
        Lead::Nothing => vec!["shortages, prices and China’s share stay close to today’s path to 2040.".to_string()],
    }
}

/// What the remedies do, from the longest form to the shortest; empty where there is nothing to say.
pub fn with_remedies(answer: &Answer, other: &Counterfactual, cause: &Cause) -> Vec<String> {
    let remedies = other.remedies();
    let without = percent(other.value);
    let is_short = answer.lead() == Lead::Shortage;
    let who = Who::new(answer, cause);
    if !other.differs(answer) {
        let same = |who: &Who| format!("{}, with or without {remedies}.", who.lacks(answer, ""));
        return if is_short { vec![same(&who), same(&who.brief())] } else { Vec::new() };
    }
    // What makes things worse is no countermeasure, and the shocks alone are not the cause.
    let is_worse = other.value < answer.shortage.value;
    if is_worse && (!is_short || cause.leaves_remedies || other.remedies.is_empty()) {
        return Vec::new();
    }
    let only = if is_short { "" } else { "only " };
    let lacks = who.lacks(answer, only);
    if is_none(answer.shortage.value) {
        return vec![format!("{lacks}; without {remedies} {} would go without {without}.", who.pronoun())];
    }
    let long = format!("{lacks}; without {remedies} it would be {without}.");
    vec![
        long,
        format!("{lacks}, {without} without {remedies}."),
        format!("{}, {without} without {remedies}.", who.brief().lacks(answer, only)),
    ]
}

fn shortage(answer: &Answer, who: Who) -> Vec<String> {
    let (shortage, price) = (&answer.shortage, &answer.price);
    let lacks = who.lacks(answer, "");
    let material = material_name(answer.focus.price);
    let mut out = Vec::new();
    if is_outside_experience(answer) {
        let quote = told_price(price);
        out.push(format!("{lacks}, and {material} is quoted at |{quote}| in {}, beyond all experience.", price.year));
        out.push(format!("{lacks}, and {material} at |{quote}| is beyond all experience."));
    } else if price.ratio() >= MUCH_DEARER {
        let quoted = quoted(answer);
        out.push(format!("{lacks}; {quoted}, {}.", against_path(price)));
        out.push(format!("{lacks}; {quoted}."));
    }
    let [after, before] = told_shares(shortage);
    if after != before && shortage.difference().abs() > VISIBLE_SHARE && shortage.baseline > VISIBLE_SHARE {
        out.push(format!("{lacks}, against {before} on today’s path."));
    }
    out.push(format!("{lacks}."));
    out.push(format!("{}.", who.brief().lacks(answer, "")));
    out
}

fn dearer(answer: &Answer, cause: &Cause) -> Vec<String> {
    let quoted = quoted(answer);
    let mut out = Vec::new();
    if is_outside_experience(answer) {
        out.push(format!("shortages hardly change, but {quoted}, beyond all experience."));
    }
    if cause.is_cut {
        out.push(format!("stocks and other suppliers fill the gap, but {quoted}, {}.", against_path(&answer.price)));
        out.push(format!("stocks and other suppliers fill the gap, but {quoted}."));
    }
    out.push(format!("shortages hardly change, but {quoted}, {}.", against_path(&answer.price)));
    out.push(format!("shortages hardly change, but {quoted}."));
    out.push(format!("{quoted}."));
    out
}

fn relief(answer: &Answer, who: Who) -> Vec<String> {
    let [_, before] = told_shares(&answer.shortage);
    let lacks = who.lacks(answer, "only ");
    if is_none(answer.shortage.value) {
        let goes = words::verb(who.bloc, "goes", "go");
        let long = format!("{lacks}; on today’s path {} {goes} without {before}.", who.pronoun());
        return vec![long, format!("{lacks}.")];
    }
    vec![format!("{lacks}, against {before} on today’s path."), format!("{lacks}.")]
}

fn cheaper(answer: &Answer) -> Vec<String> {
    let quoted = quoted(answer);
    vec![format!("{quoted}, {}.", against_path(&answer.price)), format!("{quoted}.")]
}

fn share(answer: &Answer) -> Vec<String> {
    let figure = &answer.separation;
    let [after, before] = told_shares(figure);
    let share = format!("China separates {} of magnet rare earths in {SHARE_YEAR}", strong(&after));
    vec![format!("{share}, against {before} on today’s path."), format!("{share}.")]
}

/// `dysprosium is quoted at 900 USD/kg outside China in 2028`.
fn quoted(answer: &Answer) -> String {
    let figure = &answer.price;
    format!(
        "{} is quoted at {} outside China in {}",
        material_name(answer.focus.price),
        strong(&told_price(figure)),
        figure.year
    )
}

/// `3.0 times today’s path`, `40 % above today’s path`.
fn against_path(figure: &Figure) -> String {
    let ratio = figure.ratio();
    let how = if ratio >= DOUBLED {
        words::times(ratio)
    } else {
        let direction = if ratio < 1.0 { "below" } else { "above" };
        format!("{} {direction}", percent((ratio - 1.0).abs()))
    };
    format!("{how} today’s path")
}

/// The price is over twice any price of the record, in any market and year.
fn is_outside_experience(answer: &Answer) -> bool {
    let material = answer.focus.price as usize;
    let quotes = EUROPE_QUOTES.iter().filter(|quote| quote.0 == material).map(|quote| quote.3);
    let highest = OBSERVED[material].iter().map(|point| point.1).chain(quotes).fold(0.0_f64, f64::max);
    highest > 0.0 && answer.price.value > OUTSIDE_EXPERIENCE * highest
}

/// A material in a headline, where there is no room for its short name too.
pub fn material_name(material: Material) -> &'static str {
    match material {
        Material::NdPr => "neodymium-praseodymium",
        Material::Rest => "the other rare earths",
        material => words::material(material),
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
