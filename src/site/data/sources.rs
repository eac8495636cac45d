//! Every source once: its addresses, its terms, and how many rows name it.

use crate::page::provenance::SourceLink;
use crate::site::parts::TableBox;
use crate::site::sources::rows::{rows, sources};
use crate::site::sources::tables::Source;
use leptos::prelude::*;

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

/// The terms, and the table of all sources.
#[component]
pub fn Sources() -> impl IntoView {
    let terms = TERMS.map(|(name, covers, duty)| view! { <li>{format!("{name}: {covers}; {duty}.")}</li> });
    view! {
        <p>
            "The tables quote single facts with their sources. Whoever passes a row on keeps to the terms of its source."
        </p>
        <ul>{terms.into_iter().collect_view()}</ul>
        <TableBox
            label="Sources"
            head=["Source", "Terms", "Rows"].map(String::from).into()
            wrap="table-wrap rows rows--sources"
        >
            <tbody>{sources().iter().map(|source| view! { <SourceLine source/> }).collect_view()}</tbody>
        </TableBox>
    }
}

#[component]
fn SourceLine(source: &'static Source) -> impl IntoView {
    let n = rows().iter().filter(|row| row.number.source_id == source.id).count();
    view! {
        <tr id=format!("source-{}", source.id)>
            <th scope="row">
                <SourceLink title=source.title.as_str() addresses=source.address.as_str()/>
            </th>
            <td>{source.terms.as_str()}</td>
            <td>{n}</td>
        </tr>
    }
}
