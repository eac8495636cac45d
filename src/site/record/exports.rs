//! China's exports of rare earths in the years of the quota.

use super::figure::{Figure, cell, range};
use super::picture::{PictureWithTable, over_time};
use super::results::results;
use super::sources::{self, RecordSource};
use super::words::{kilotonnes, signed, size};
use crate::chart::record_chart::{RecordAxis, RecordChart};
use crate::chart::spec::middle_of;
use crate::format::in_words;
use crate::site::parts::{Section, Table};
use crate::study::backtest::Pair;
use crate::study::figures::stem;
use crate::study::misses::{Miss, Subject};
use crate::study::paths::EXPORT_YEARS;
use crate::tables::kinds::RecordSeries;
use crate::tables::{EXPORTS_OBSERVED, EXPORTS_OTHER, SMUGGLED_EXPORTS};
use crate::units::TONNES_PER_KILOTONNE;
use leptos::prelude::*;

const TOP: f64 = 60_000.0;
const STEP: f64 = 20_000.0;

#[component]
pub fn Exports() -> impl IntoView {
    let worst = results().worst(|miss| miss.subject == Subject::Exports);
    let by_year = EXPORT_YEARS.map(|year| {
        let at = |side: &str| results().text(&format!("exports.{year}.{side}"), kilotonnes);
        format!("{year}: record {}, model {}.", at("record"), at("model"))
    });
    let by_year: Vec<String> = by_year.collect();
    view! {
        <Section id="exports-quota" title=worst.map(title).unwrap_or_default()>
            <PictureWithTable
                id="exports"
                title="Rare earths exported by China, thousand tonnes of oxide a year"
                lede=view! { <Lede/> }.into_any()
                description=format!(
                    "China’s exports of rare earths from 2009 to 2014, record and model. {}",
                    by_year.join(" ")
                )
                drawings=over_time(&chart())
            >
                <Table
                    label="China’s exports of rare earths; the miss is against the legal record"
                    head=["Year", "Model", "Record", "Miss", "Source of the record"].map(String::from).into()
                    rows=results().backtest.exports.iter().map(cells).collect()
                />
            </PictureWithTable>
        </Section>
    }
}

fn title(worst: &Miss) -> String {
    let stem = stem(worst);
    let side = if worst.relative() < 0.0 { "below" } else { "above" };
    let least = results().value(&format!("{stem}.with-least-smuggling"));
    let most = results().value(&format!("{stem}.with-most-smuggling"));
    let is_within = least <= worst.model && worst.model <= most;
    let beside = if is_within { ", within what smuggling may have added" } else { "" };
    let off = results().text(&format!("{stem}.miss"), size);
    format!("Exports under the quota: {off} {side} the legal record in {}{beside}", worst.when)
}

#[component]
fn Lede() -> impl IntoView {
    let from_memory = EXPORTS_OBSERVED
        .iter()
        .filter_map(|point| sources::record(RecordSeries::ChinaExportsOxide, &point.0.to_string()))
        .filter(|row| sources::is_from_memory(row))
        .count();
    view! {
        "By year. The record of 2011 is the middle of two printed figures. Records from memory: "{in_words(from_memory)}" of "
        {in_words(EXPORTS_OBSERVED.len())}
        ". The record holds legal exports only, the model’s line also what is smuggled past the quota: the thin bar leads to the \
         record with smuggling, by two readings of China’s White Paper of June 2012, "
        <Figure name="exports.2011.with-least-smuggling" words=kilotonnes/>" and "
        <Figure name="exports.2011.with-most-smuggling" words=kilotonnes/>"."
    }
}

fn chart() -> RecordChart {
    let by_year = |points: &[(f64, f64)]| -> Vec<(f64, f64)> {
        points.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect()
    };
    let with_smuggling = SMUGGLED_EXPORTS.iter().filter_map(|(year, part)| {
        let legal = EXPORTS_OBSERVED.iter().find(|point| point.0 == *year)?.1;
        Some((middle_of(*year as usize), legal * (1.0 + part)))
    });
    let highest = with_smuggling.clone().reduce(|a, b| if a.1 > b.1 { a } else { b });
    let model = results().backtest.paths.exports.iter().map(|(year, value)| (middle_of(*year), *value));
    RecordChart {
        from: *EXPORT_YEARS.start() as f64,
        to: *EXPORT_YEARS.end() as f64 + 1.0,
        marks: EXPORT_YEARS.map(|year| (middle_of(year), year.to_string())).collect(),
        axis: RecordAxis::Plain { top: TOP, step: STEP, divisor: TONNES_PER_KILOTONNE },
        unit: "kt/yr",
        model: vec![model.collect()],
        records: by_year(EXPORTS_OBSERVED),
        others: by_year(EXPORTS_OTHER).into_iter().chain(with_smuggling).collect(),
        spans: Vec::new(),
        breaks: Vec::new(),
        notes: highest.map(|(at, value)| (at, value, "with smuggling".to_string())).into_iter().collect(),
        names: ["Record", "Model"],
    }
}

fn cells(pair: &Pair) -> Vec<AnyView> {
    let stem = format!("exports.{}", pair.when);
    let printed = range(&stem, ["lower-record", "higher-record"], kilotonnes);
    let printed = printed.map(|range| view! { <br/>"printed: "{range} });
    let smuggling = range(&stem, ["with-least-smuggling", "with-most-smuggling"], kilotonnes);
    let smuggled = smuggling.is_some().then(|| sources::record(RecordSeries::SmuggledExportsHigher, &pair.when));
    vec![
        pair.when.clone().into_any(),
        cell(&stem, "model", kilotonnes),
        view! {
            {cell(&stem, "record", kilotonnes)}{printed}{smuggling.map(|range| view! { <br/>"with smuggling: "{range} })}
        }
        .into_any(),
        cell(&stem, "miss", signed),
        view! {
            <RecordSource row=sources::record(RecordSeries::ChinaExportsOxide, &pair.when)/>
            {smuggled.map(|row| view! { "; "<RecordSource row/> })}
        }
        .into_any(),
    ]
}
