//! China's exports of rare earths in the years of the quota.

use super::picture::{Figure, plate};
use super::sources;
use super::told::{Told, kilotonnes, signed};
use crate::analysis::figures::stem;
use crate::analysis::misses::Subject;
use crate::analysis::paths::EXPORT_YEARS;
use crate::charts::past::{PastAxis, PastChart};
use crate::charts::spec::middle_of;
use crate::data::{EXPORTS_OBSERVED, EXPORTS_OTHER};
use crate::units::TONNES_PER_KILOTONNE;
use crate::view::pages::parts;

const TOP: f64 = 60_000.0;
const STEP: f64 = 20_000.0;

pub fn section(told: &Told) -> String {
    let title = told.worst(|miss| miss.subject == Subject::Exports).map_or_else(String::new, |miss| {
        let off = told.off_text(&format!("{}.miss", stem(miss)));
        format!("Exports under the quota: {off} in {}, the worst year", miss.when)
    });
    let chart = PastChart {
        from: *EXPORT_YEARS.start() as f64,
        to: *EXPORT_YEARS.end() as f64 + 1.0,
        marks: EXPORT_YEARS.map(|year| (middle_of(year), year.to_string())).collect(),
        axis: PastAxis::Plain { top: TOP, step: STEP, divisor: TONNES_PER_KILOTONNE },
        unit: "kt/yr",
        model: vec![told.backtest.paths.exports.iter().map(|(year, value)| (middle_of(*year), *value)).collect()],
        records: EXPORTS_OBSERVED.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect(),
        others: EXPORTS_OTHER.iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect(),
        spans: Vec::new(),
        breaks: Vec::new(),
        notes: Vec::new(),
        names: ["Record", "Model"],
    };
    let said: Vec<String> = EXPORT_YEARS
        .map(|year| {
            let at = |side: &str| told.text(&format!("exports.{year}.{side}"), kilotonnes);
            format!("{year}: record {}, model {}.", at("record"), at("model"))
        })
        .collect();
    let figure = Figure {
        id: "exports",
        title: "Rare earths that China exported with a permit, thousand tonnes of oxide a year".to_string(),
        lede: "By year. The record of 2011 is the middle of two printed figures. Four of the six records are from memory; smuggling is in \
               neither line."
            .to_string(),
        description: format!("China’s legal exports of rare earths from 2009 to 2014, record and model. {}", said.join(" ")),
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
                record = format!("{record}, between {low} and {high}");
            }
            vec![
                pair.when.clone(),
                told.html(&format!("{stem}.model"), kilotonnes),
                record,
                told.html(&format!("{stem}.miss"), signed),
                sources::told(sources::record("china-exports-oxide", "all", &pair.when)),
            ]
        })
        .collect();
    parts::table(
        "China’s exports of rare earths with a permit",
        &["Year", "Model", "Record", "Miss", "Source of the record"],
        &rows,
    )
}
