//! Where each record comes from: its row in the tables, with its source and its grade of trust.

use crate::page::provenance::{GradeWords, SourceLink};
use crate::site::sources::conflicts;
use crate::site::sources::row::Row;
use crate::site::sources::rows::find;
use crate::site::sources::tables::Conflict;
use crate::study::misses::{Miss, Subject};
use crate::tables::MATERIAL_SLUGS;
use crate::tables::kinds::{Grade, Named, RecordSeries};
use leptos::prelude::*;

/// The yearly price of a material.
pub fn price(material: usize, year: &str) -> Option<&'static Row> {
    find(&format!("observed.{}.{year}", MATERIAL_SLUGS.get(material)?))
}

/// The record of a series in a year, or in a month of it (`2025.04`).
pub fn record(series: RecordSeries, when: &str) -> Option<&'static Row> {
    find(&format!("record-{}-{}", series.name(), when.replace('.', "-")))
}

/// The record of a series that is kept for several materials.
pub fn record_of(series: RecordSeries, material: usize, when: &str) -> Option<&'static Row> {
    let (series, material) = (series.name(), MATERIAL_SLUGS.get(material)?);
    find(&format!("record-{series}-{material}-{}", when.replace('.', "-")))
}

/// The quote of a material in Europe in a month.
pub fn quote(material: usize, when: &str) -> Option<&'static Row> {
    record_of(RecordSeries::EuropeQuote, material, when)
}

/// The record of a miss.
pub fn of(miss: &Miss) -> Option<&'static Row> {
    match miss.subject {
        Subject::Price(k) => price(k, &miss.when),
        Subject::MineShare => record(RecordSeries::ChinaMineShare, &miss.when),
        Subject::Exports => record(RecordSeries::ChinaExportsOxide, &miss.when),
        Subject::MagnetExports => record(RecordSeries::ChinaExportsMagnets, &miss.when),
        Subject::Quote(k) => quote(k, &miss.when),
    }
}

pub fn is_from_memory(row: &Row) -> bool {
    row.number.grade == Grade::FromMemory
}

/// Source and grade of a record, and a link to its row; nothing without a row.
#[component]
pub fn RecordSource(row: Option<&'static Row>) -> impl IntoView {
    row.map(|Row { id, number, .. }| {
        view! {
            <SourceLink title=number.source.as_str() addresses=number.address.as_str()/>" · "
            <GradeWords grade=number.grade/>" · "
            <a href=format!("data.html#{id}") aria-label=format!("row {id}")>"row"</a>
        }
    })
}

/// The other sources of a record, each behind a semicolon.
#[component]
pub fn OtherSources(row: Option<&'static Row>) -> impl IntoView {
    let others = row.map(|row| conflicts::of(&row.id)).unwrap_or_default();
    let other = |Conflict { number, .. }: &Conflict| {
        view! {
            "; "<SourceLink title=number.source.as_str() addresses=number.address.as_str()/>" · "
            <GradeWords grade=number.grade/>
        }
    };
    others.into_iter().map(other).collect_view()
}
