//! How it works: the model in words and equations, in its own order, and what it leaves out. The description of each mechanism is held
//! against the model by a test that changes one quantity at a time and looks at what comes out different.

mod chain;
pub mod covers;
mod demand;
pub mod equation;
pub mod example;
mod glossary;
pub mod graph;
pub mod mechanism;
pub mod parameters;
mod picture;
pub mod quantities;
mod response;
pub mod tables;
pub mod told;
mod users;

use super::parts::section;
use crate::view::tables::escaped;
use mechanism::Mechanism;
use std::fmt::Write;
use tables::TABLES;

pub const LEDE: &str = "What the model adds up each month, in its own order, and what it leaves out.";

/// The parts of the document.
const PARTS: [(&str, &str); 8] = [
    ("idea", "The idea"),
    ("picture", "What acts on what"),
    ("tables", "Before the month: the tables"),
    ("month", "A month, step by step"),
    ("example", "A limit in numbers"),
    ("covers", "What it covers and what it does not"),
    ("limits-in-words", "Its limits in plain words"),
    ("words", "Words"),
];

const IDEA: &str = "<p>Rare earths pass through a chain: mine, separation, oxide, magnet, product, and back as scrap. The model follows nine materials, \
     51 mines, ten places of separation and five blocs of buyers, month by month from 2005 to 2040. It keeps stocks, moves tonnes and changes prices.</p>\
     <p>There are two markets, one in China and one outside it, joined by trade. In each a price rises when traders’ stocks run low, and falls when they are full. \
     A limit of China on exports loosens the tie between the two. Whoever depends on China goes short, quotes jump, and with time others supply more and everybody uses less.</p>\
     <p>Nothing in it is random. The same levers give the same numbers, on every machine. “Today’s path” is the run with all levers at rest: \
     the rules in force in November 2026, and planned mines and plants each with its chance.</p>\
     <p>Each step below says what it does, its equations, and what it reads and changes. A test changes one quantity at a time in the running model and compares \
     what comes out different with what is written here. Numbers in equations are links to their row, with source and grade.</p>";

/// The mechanisms in the order of a month.
pub fn mechanisms() -> impl Iterator<Item = &'static Mechanism> {
    chain::CHAIN.iter().chain(&demand::DEMAND).chain(&users::USERS).chain(&response::RESPONSE)
}

/// The name of a mechanism or a table.
pub fn title(slug: &str) -> &'static str {
    let mechanism = mechanisms().find(|own| own.slug == slug).map(|own| own.name);
    mechanism.or_else(|| TABLES.iter().find(|table| table.slug == slug).map(|table| table.name)).unwrap_or("the start")
}

/// Where a quantity comes from: the table that gives it, or the mechanism that has most to say of it.
pub fn home(quantity: &str) -> Option<&'static str> {
    if let Some(table) = TABLES.iter().find(|table| table.writes.contains(&quantity)) {
        return Some(table.slug);
    }
    mechanisms()
        .filter(|own| own.writes(quantity))
        .max_by_key(|own| own.causes_of(quantity).filter(|cause| !cause.is_aside).count())
        .map(|own| own.slug)
}

fn contents() -> String {
    let mut out = String::from("<nav class=\"contents\" aria-label=\"In this document\"><ol>");
    for (id, name) in PARTS {
        let _ = write!(out, "<li><a href=\"#{id}\">{}</a></li>", escaped(name));
    }
    out.push_str("</ol></nav>\n");
    out
}

fn covers_html() -> String {
    let mut out = String::new();
    for subject in &covers::SUBJECTS {
        let _ = writeln!(
            out,
            "<section class=\"covers\" id=\"{}\"><h3>{}</h3><dl class=\"ways\"><dt>In</dt><dd>{}</dd><dt>Not in</dt><dd>{}</dd></dl></section>",
            subject.id,
            escaped(subject.name),
            escaped(subject.has),
            escaped(subject.has_not)
        );
    }
    out
}

fn list(rows: impl Iterator<Item = (String, String, String)>) -> String {
    let mut out = String::from("<dl class=\"terms\">\n");
    for (id, term, text) in rows {
        let id = if id.is_empty() { id } else { format!(" id=\"{id}\"") };
        let _ = writeln!(out, "<dt{id}>{}</dt><dd>{}</dd>", escaped(&term), escaped(&text));
    }
    out.push_str("</dl>\n");
    out
}

pub fn body() -> String {
    let texts = [
        IDEA.to_string(),
        picture::html(),
        told::tables(),
        told::month(),
        example::html(),
        covers_html(),
        list(
            std::iter::once(covers::no_forecast())
                .chain(covers::LIMITS.iter().map(|(name, text)| (*name, (*text).to_string())))
                .map(|(name, text)| (String::new(), name.to_string(), text)),
        ),
        list(
            glossary::TERMS
                .iter()
                .map(|(id, term, text)| ((*id).to_string(), (*term).to_string(), (*text).to_string())),
        ),
    ];
    let parts: String = PARTS.iter().zip(&texts).map(|((id, name), text)| section(id, name, text)).collect();
    contents() + &parts
}
