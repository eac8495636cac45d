//! Every source once: its addresses, its terms, and how many rows name it.

use crate::view::pages::parts::source_link;
use crate::view::sources::rows::{rows, sources};
use crate::view::tables::escaped;

/// Terms of a source, what they cover, and what whoever passes a row on has to do.
const TERMS: [(&str, &str, &str); 5] = [
    (
        "Public domain (US government work)",
        "USGS Mineral Commodity Summaries and other US government publications",
        "name the publisher",
    ),
    (
        "CC BY 4.0, International Energy Agency",
        "figures of the IEA Critical Minerals Data Explorer",
        "name the IEA and the licence, say what was changed",
    ),
    (
        "Open Government Licence, British Geological Survey",
        "figures of World Mineral Statistics",
        "name the British Geological Survey © UKRI",
    ),
    (
        "Single facts quoted with their source",
        "a price, a date, a capacity from a public page, a company report or the press",
        "name the source",
    ),
    ("CC BY 4.0, Chokepoint", "calibrated and assumed values, definitions, our own arithmetic", "name Chokepoint"),
];

pub fn html() -> String {
    let terms: String =
        TERMS.iter().map(|(name, covers, duty)| format!("<li>{name}: {covers}; {duty}.</li>")).collect();
    let lines: String = sources()
        .iter()
        .map(|source| {
            let n = rows().iter().filter(|row| row.source_id == source.id).count();
            format!(
                "<tr id=\"source-{}\"><th scope=\"row\">{}</th><td>{}</td><td>{n}</td></tr>\n",
                source.id,
                source_link(&source.title, &source.address),
                escaped(&source.terms),
            )
        })
        .collect();
    format!(
        "<p>The tables quote single facts with their sources. Whoever passes a row on keeps to the terms of its source.</p><ul>{terms}</ul>\n\
         <div class=\"table-wrap rows rows--sources\" tabindex=\"0\" role=\"region\" aria-label=\"Sources\"><table class=\"table\"><caption>Sources</caption>\
         <thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Terms</th><th scope=\"col\">Rows</th></tr></thead>\n<tbody>{lines}</tbody></table></div>\n"
    )
}
