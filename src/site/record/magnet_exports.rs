//! Magnets that China exported in the months of 2025.

use super::months::{self, END, FIRST, LICENCES, marks, middle};
use super::picture::{PictureWithTable, over_time};
use super::results::results;
use super::sources;
use super::words::{tonnes, when};
use crate::chart::record_chart::{RecordAxis, RecordChart};
use crate::site::parts::Table;
use crate::study::paths::LICENCE_YEAR;
use crate::tables::MAGNET_EXPORTS_OBSERVED;
use crate::tables::kinds::RecordSeries;
use leptos::prelude::*;

const TOP: f64 = 8_000.0;
const STEP: f64 = 2_000.0;

#[component]
pub fn MagnetExports() -> impl IntoView {
    let by_month = results().backtest.magnet_exports.iter().map(|pair| {
        let stem = format!("magnet-exports.{}", pair.when.replace('.', "-"));
        let at = |side: &str| results().text(&format!("{stem}.{side}"), tonnes);
        format!("{}: record {}, model {}.", when(&pair.when), at("record"), at("model"))
    });
    let by_month: Vec<String> = by_month.collect();
    let description =
        format!("China’s magnet exports by month of {LICENCE_YEAR}, record and model. {}", by_month.join(" "));
    let lede = "The dotted rule is the start of the licences, 4 April. No monthly records of January to March are in the data set.";
    view! {
        <PictureWithTable
            id="magnet-exports"
            title=format!("Magnets that China exported in {LICENCE_YEAR}, tonnes a month")
            lede=lede.into_any()
            description
            drawings=over_time(&chart())
        >
            <Table
                label=format!("Magnet exports of China, {LICENCE_YEAR}")
                head=["Month", "Model", "Record", "Miss", "Source of the record"].map(String::from).into()
                rows=results().backtest.paths.magnet_exports.iter().map(|(month, _)| cells(*month)).collect()
            />
        </PictureWithTable>
    }
}

fn chart() -> RecordChart {
    let model = results().backtest.paths.magnet_exports.iter().map(|(month, value)| (middle(*month as f64), *value));
    RecordChart {
        from: FIRST,
        to: END,
        marks: marks(2),
        axis: RecordAxis::Plain { top: TOP, step: STEP, divisor: 1.0 },
        unit: "t a month",
        model: vec![model.collect()],
        records: MAGNET_EXPORTS_OBSERVED.iter().map(|(_, month, value)| (middle(*month), *value)).collect(),
        others: Vec::new(),
        spans: Vec::new(),
        breaks: vec![LICENCES],
        notes: Vec::new(),
        names: ["Record", "Model"],
    }
}

fn cells(month: usize) -> Vec<AnyView> {
    let at = format!("{LICENCE_YEAR}.{month:02}");
    let stem = format!("magnet-exports.{LICENCE_YEAR}-{month:02}");
    months::cells(&stem, &at, tonnes, sources::record(RecordSeries::ChinaExportsMagnets, &at))
}
