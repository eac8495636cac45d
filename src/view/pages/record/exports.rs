//! China's exports of rare earths in the years of the quota.

use super::picture::{Figure, plate};
use super::sources;
use super::told::{Told, kilotonnes, signed, size};
use crate::analysis::figures::stem;
use crate::analysis::misses::Subject;
use crate::analysis::paths::EXPORT_YEARS;
use crate::charts::past::{PastAxis, PastChart};
use crate::charts::spec::middle_of;
use crate::data::{EXPORTS_OBSERVED, EXPORTS_OTHER, SMUGGLED_EXPORTS};
use crate::format::in_words;
use crate::units::TONNES_PER_KILOTONNE;
use crate::view::pages::parts;

const TOP: f64 = 60_000.0;
const STEP: f64 = 20_000.0;

pub fn section(told: &Told) -> String {
    let title = told.worst(|miss| miss.subject == Subject::Exports).map_or_else(String::new, |miss| {
        let stem = stem(miss);
        let side = if miss.relative() < 0.0 { "below" } else { "above" };
        let is_within = told.value(&format!("{stem}.with-least-smuggling")) <= miss.model
            && miss.model <= told.value(&format!("{stem}.with-most-smuggling"));
        let beside = if is_within { ", within what smuggling may have added" } else { "" };
        let off = told.text(&format!("{stem}.miss"), size);
        format!("Exports under the quota: {off} {side} the legal record in {}{beside}", miss.when)
    });
    let smuggled = SMUGGLED_EXPORTS.iter().flat_map(|(year, part)| {
        let legal = EXPORTS_OBSERVED.iter().find(|point| point.0 == *year)?.1;
        Some((middle_of(*year as usize), legal * (1.0 + part)))
    });
    let chart = PastChart {
        from: *EXPORT_YEARS.start() as f64,
        to: *EXPORT_YEARS.end() as f64 + 1.0,
        marks: EXPORT_YEARS.map(|year| (middle_of(year), year.to_string())).collect(),
        axis: PastAxis::Plain { top: TOP, step: STEP, divisor: TONNES_PER_KILOTONNE },
        unit: "kt/yr",
        model: vec![told.backtest.paths.exports.iter().map(|(year, value)| (middle_of(*year), *value)).collect()],
        records: EXPORTS_OBSERVED.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect(),
        others: EXPORTS_OTHER
            .iter()
            .map(|(year, value)| (middle_of(*year as usize), *value))
            .chain(smuggled.clone())
            .collect(),
        spans: Vec::new(),
        breaks: Vec::new(),
        notes: smuggled
            .reduce(|a, b| if a.1 > b.1 { a } else { b })
            .map(|(at, value)| (at, value, "with smuggling".to_string()))
            .into_iter()
            .collect(),
        names: ["Record", "Model"],
    };
    let said: Vec<String> = EXPORT_YEARS
        .map(|year| {
            let at = |side: &str| told.text(&format!("exports.{year}.{side}"), kilotonnes);
            format!("{year}: record {}, model {}.", at("record"), at("model"))
        })
        .collect();
    let from_memory = EXPORTS_OBSERVED
        .iter()
        .filter_map(|point| sources::record("china-exports-oxide", &point.0.to_string()))
        .filter(|row| sources::is_from_memory(row))
        .count();
    let figure = Figure {
        id: "exports",
        title: "Rare earths exported by China, thousand tonnes of oxide a year".to_string(),
        lede: format!(
            "By year. The record of 2011 is the middle of two printed figures. Records from memory: {} of {}. The record \
             holds legal exports only, the model’s line also what is smuggled past the quota: the thin bar leads to the record with smuggling, \
             by two readings of China’s White Paper of June 2012, {} and {}.",
            in_words(from_memory),
            in_words(EXPORTS_OBSERVED.len()),
            told.html("exports.2011.with-least-smuggling", kilotonnes),
            told.html("exports.2011.with-most-smuggling", kilotonnes)
        ),
        description: format!("China’s exports of rare earths from 2009 to 2014, record and model. {}", said.join(" ")),
        table: table(told),
    };
    parts::section("exports-quota", &title, &plate(&figure, &chart))
}

fn table(told: &Told) -> String {
    let rows: Vec<Vec<String>> = told
        .backtest
        .exports
        .iter()
        .map(|pair| {
            let stem = format!("exports.{}", pair.when);
            let mut record = told.html(&format!("{stem}.record"), kilotonnes);
            let ends = ["lower-record", "higher-record"].map(|end| format!("{stem}.{end}"));
            if ends.iter().all(|end| told.figures.get(end).is_some()) {
                let [low, high] = ends.map(|end| told.html(&end, kilotonnes));
                record = format!("{record}<br>printed: {low} to {high}");
            }
            let mut source = sources::told(sources::record("china-exports-oxide", &pair.when));
            let ends = ["with-least-smuggling", "with-most-smuggling"].map(|end| format!("{stem}.{end}"));
            if ends.iter().all(|end| told.figures.get(end).is_some()) {
                let [low, high] = ends.map(|end| told.html(&end, kilotonnes));
                record = format!("{record}<br>with smuggling: {low} to {high}");
                source = format!("{source}; {}", sources::told(sources::record("smuggled-exports-higher", &pair.when)));
            }
            vec![
                pair.when.clone(),
                told.html(&format!("{stem}.model"), kilotonnes),
                record,
                told.html(&format!("{stem}.miss"), signed),
                source,
            ]
        })
        .collect();
    parts::table(
        "China’s exports of rare earths; the miss is against the legal record",
        &["Year", "Model", "Record", "Miss", "Source of the record"],
        &rows,
    )
}
