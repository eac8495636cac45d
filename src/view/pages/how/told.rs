//! A mechanism and a table as HTML.

use super::mechanism::{Mechanism, causes};
use super::tables::{TABLES, Table};
use super::{equation, home, mechanisms, parameters, quantities, title};
use crate::data::{LEVERS, LeverRow};
use crate::model::anatomy::tables_moved;
use crate::model::params::Policy;
use crate::scenario::Lever;
use crate::scenario::link::decode;
use crate::view::pages::parts;
use crate::view::tables::escaped;
use std::collections::BTreeSet;
use std::fmt::Write;

fn equations(lines: &[&str]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines.iter().map(|line| format!("<li>{}</li>", equation::html(line))).collect();
    format!("<ul class=\"equations\">{lines}</ul>\n")
}

fn symbols(key: &[(&str, &str)]) -> String {
    let rows: String = key
        .iter()
        .map(|(sign, meaning)| format!("<dt>{}</dt><dd>{}</dd>", equation::html(sign), plain(meaning)))
        .collect();
    if rows.is_empty() { rows } else { format!("<dl class=\"symbols\">{rows}</dl>\n") }
}

/// Text in which only `{name}` and indices mean something.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for (i, part) in text.split('{').enumerate() {
        match part.split_once('}').filter(|_| i > 0) {
            Some((name, rest)) if parameters::find(name).is_some() => {
                out.push_str(&parameters::link(name));
                out.push_str(&escaped(rest));
            }
            Some((index, rest)) => {
                let _ = write!(out, "{}{}", escaped(index), escaped(rest));
            }
            None => out.push_str(&escaped(part)),
        }
    }
    indexed(&out)
}

/// `P_ref` in running text with its index below the line.
fn indexed(text: &str) -> String {
    let mut parts = text.split('_');
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let end = part.find(|sign: char| !sign.is_alphanumeric() && sign != ',').unwrap_or(part.len());
        // A name of a parameter in a link keeps its line.
        if out.ends_with(|sign: char| sign.is_lowercase() && sign.is_ascii())
            && part.len() > end
            && part[end..].starts_with('"')
        {
            let _ = write!(out, "_{part}");
        } else {
            let _ = write!(out, "<sub>{}</sub>{}", &part[..end], &part[end..]);
        }
    }
    out
}

fn quantity_link(slug: &str) -> String {
    let name = escaped(quantities::name(slug));
    match home(slug) {
        Some(place) => format!("<a href=\"#{place}\">{name}</a>"),
        None => name,
    }
}

/// What each written quantity is made of.
fn effects(own: &Mechanism) -> String {
    let rows: Vec<Vec<String>> = own
        .effects
        .iter()
        .map(|(to, line)| {
            let unit = quantities::find(to).map_or("", |quantity| quantity.unit);
            let mut made_of: Vec<String> = causes(line)
                .map(|cause| {
                    let before = if cause.is_old { ", as it was" } else { "" };
                    format!("{}{before} <b class=\"sign\">{}</b>", quantity_link(cause.name), cause.sign.mark())
                })
                .collect();
            if made_of.is_empty() {
                made_of.push("its own past".to_string());
            }
            vec![format!("{}<br><small>{}</small>", escaped(quantities::name(to)), escaped(unit)), made_of.join(", ")]
        })
        .collect();
    parts::table(&format!("{}: what changes, and with what", own.name), &["Changes", "With"], &rows).replacen(
        "class=\"table\"",
        "class=\"table table--words\"",
        1,
    )
}

/// Mechanisms and tables that this one reads, and mechanisms that read what it writes.
fn neighbours(own: &Mechanism) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut before: Vec<&str> = Vec::new();
    for place in own.reads().into_iter().filter_map(home) {
        if place != own.slug && !before.contains(&place) {
            before.push(place);
        }
    }
    let after = mechanisms()
        .filter(|other| other.slug != own.slug && other.reads().iter().any(|quantity| home(quantity) == Some(own.slug)))
        .map(|other| other.slug)
        .collect();
    (before, after)
}

fn links(slugs: &[&str]) -> String {
    let links: Vec<String> =
        slugs.iter().map(|slug| format!("<a href=\"#{slug}\">{}</a>", escaped(title(slug)))).collect();
    if links.is_empty() { "nothing else".to_string() } else { links.join(", ") }
}

fn parameter_rows(own: &Mechanism) -> String {
    let borrowed = own.borrowed.iter().filter_map(|name| parameters::find(name));
    let assumptions = own.assumptions.iter().filter_map(|name| parameters::find(name));
    let mut seen = BTreeSet::new();
    let rows: Vec<Vec<String>> = assumptions
        .chain(parameters::used_in(own.source.1))
        .chain(borrowed)
        .filter(|parameter| seen.insert(parameter.name.clone()))
        .map(|parameter| {
            vec![
                format!("<a href=\"data.html#{0}\"><code>{0}</code></a>", escaped(&parameter.name)),
                escaped(&parameter.note),
                escaped(&parameter.shown()),
                escaped(&parameter.unit),
                parts::grade(&parameter.status),
                if parameter.is_assumption {
                    format!("<code>a.{}</code>", escaped(&parameter.name))
                } else {
                    String::new()
                },
            ]
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    parts::table(
        &format!("{}: parameters", own.name),
        &["Name", "What it is", "Value", "Unit", "Grade", "In links"],
        &rows,
    )
    .replacen("class=\"table\"", "class=\"table table--words\"", 1)
}

fn lever_item(row: &LeverRow) -> String {
    let text = row.enters.split_once(": ").map_or("", |(_, text)| text);
    format!("<li><b>{}</b>: {} <code>{}</code></li>", escaped(row.label), escaped(text), row.key)
}

/// The levers that enter a mechanism, those that fold under another left out.
fn levers(slug: &str) -> String {
    let rows = LEVERS.iter().filter(|row| row.parent.is_empty() && places(row).any(|place| place == slug));
    let items: String = rows.map(lever_item).collect();
    if items.is_empty() {
        items
    } else {
        format!("<h4>Levers that enter here</h4>\n<ul class=\"levers\">{items}</ul>\n")
    }
}

/// The mechanisms in which a lever acts.
pub fn places(row: &LeverRow) -> impl Iterator<Item = &'static str> + use<> {
    row.enters.split_once(": ").map_or("", |(places, _)| places).split_whitespace()
}

fn one(number: usize, own: &Mechanism) -> String {
    let (before, after) = neighbours(own);
    format!(
        "<section class=\"mechanism\" id=\"{}\"><h3>{number}. {}</h3>\n<p>{}</p>\n{}{}\
         <dl class=\"ways\"><dt>Depends on</dt><dd>{}</dd><dt>Acts on</dt><dd>{}</dd></dl>\n{}\
         <details class=\"fold\"><summary>What changes with what, and parameters</summary>\n{}{}\
         <p class=\"small\">In the source: <code>src/model/{}</code></p></details></section>\n",
        own.slug,
        escaped(own.name),
        escaped(own.text),
        equations(own.equations),
        symbols(own.symbols),
        links(&before),
        links(&after),
        levers(own.slug),
        effects(own),
        parameter_rows(own),
        own.source.0,
    )
}

/// A month, step by step.
pub fn month() -> String {
    let intro = "<p>The steps run in this order, each on what the steps before it have left. Prices are those of the end of last month until step 13 moves them. \
                 In the equations Δ is the change of a month, Δt is 1/12 year, clip(x, a, b) keeps x between a and b, exp and ln are the exponential and the natural logarithm. \
                 An index k stands for a material, b for a bloc, j for a place or source, C for China, X for outside it. A sum or max with an index runs over all of them. \
                 A sign means what the list below its own equations says.</p>\n";
    intro.to_string() + &mechanisms().enumerate().map(|(i, own)| one(i + 1, own)).collect::<String>()
}

/// The quantities that a lever bends, with what it needs to act.
pub fn bends(lever: Lever) -> BTreeSet<&'static str> {
    let row = lever.row();
    let with = |value: f64| -> Policy {
        let mut scenario = decode(row.partner).0.scenario;
        scenario.set(lever, value);
        scenario.params().policy
    };
    let at_rest = with(row.neutral);
    let mut out = tables_moved(&at_rest, &with(row.low));
    out.extend(tables_moved(&at_rest, &with(row.high)));
    out
}

fn table(own: &Table, bent: &[(Lever, BTreeSet<&'static str>)]) -> String {
    let rows: Vec<Vec<String>> = own
        .writes
        .iter()
        .map(|slug| {
            let keys: Vec<String> = bent
                .iter()
                .filter(|(_, quantities)| quantities.contains(slug))
                .map(|(lever, _)| format!("<code>{}</code>", lever.row().key))
                .collect();
            let readers: Vec<&str> =
                mechanisms().filter(|other| other.reads().contains(slug)).map(|other| other.slug).collect();
            let unit = quantities::find(slug).map_or("", |quantity| quantity.unit);
            vec![
                format!("{}<br><small>{}</small>", escaped(quantities::name(slug)), escaped(unit)),
                if keys.is_empty() { "none".to_string() } else { keys.join(" ") },
                links(&readers),
            ]
        })
        .collect();
    format!(
        "<section class=\"mechanism\" id=\"{}\"><h3>{}</h3>\n<p>{}</p>\n{}{}{}<p class=\"small\">In the source: <code>src/model/forcing/{}</code></p></section>\n",
        own.slug,
        escaped(own.name),
        plain(own.text),
        equations(own.equations),
        symbols(own.symbols),
        parts::table(&format!("{}: quantities", own.name), &["Quantity", "Levers", "Read by"], &rows).replacen(
            "class=\"table\"",
            "class=\"table table--words\"",
            1
        ),
        own.source.0,
    )
}

/// Before the month.
pub fn tables() -> String {
    let bent: Vec<(Lever, BTreeSet<&'static str>)> = Lever::all().map(|lever| (lever, bends(lever))).collect();
    let intro = "<p>What comes from outside is written down once, month by month, before a run begins. Here the levers act; nothing in these tables answers to what happens in the run. \
                 Signs are explained below the equations in which they stand.</p>\n";
    intro.to_string() + &TABLES.iter().map(|own| table(own, &bent)).collect::<String>()
}
