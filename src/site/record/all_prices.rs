//! All yearly prices in one picture: model over record, a row of dots for each material, the worst named.

use super::figure::cell;
use super::picture::{PictureWithTable, rows_of_dots};
use super::results::{results, worst};
use super::words::{capital_material, factor, share, signed, usd_per_kg};
use crate::chart::record_chart::{DotChart, DotRow};
use crate::model::keys::NDPR;
use crate::site::parts::Table;
use crate::study::figures::stem;
use crate::study::misses::{Miss, Subject};
use leptos::prelude::*;

/// Ends of the picture, with room for words on the left, and its marks: model over record.
const LOW: f64 = 0.16;
const HIGH: f64 = 4.0;
const MARKS: [(f64, &str); 5] = [(0.25, "¼"), (0.5, "½"), (1.0, "record"), (2.0, "2 ×"), (4.0, "4 ×")];

#[component]
pub fn AllPrices() -> impl IntoView {
    let half = results().text("prices.within-a-quarter", share);
    let description = format!(
        "A row of dots for each of {} materials around the record. {half} of the dots lie within a quarter of it; the rest scatter to both \
         sides, the small markets the farthest.",
        results().backtest.paths.prices.len()
    );
    let lede = "Model over record, one dot for each year from 2008 to 2025 that has a record; equal distances are equal ratios. The five \
                worst carry their year.";
    let rows = results()
        .misses
        .iter()
        .filter_map(|miss| match miss.subject {
            Subject::Price(k) => Some(cells(k, miss)),
            _ => None,
        })
        .collect();
    view! {
        <PictureWithTable
            id="all-misses"
            title=format!("Every yearly price: {half} within a quarter of the record")
            lede=lede.into_any()
            description
            drawings=rows_of_dots(&chart())
        >
            <Table
                label="All yearly prices, the largest miss first"
                head=["Price", "Model", "Record", "Miss", "Apart"].map(String::from).into()
                rows
            />
        </PictureWithTable>
    }
}

fn chart() -> DotChart {
    let row = |k: usize| DotRow {
        group: None,
        label: if k == NDPR { "NdPr".to_string() } else { capital_material(k) },
        dots: results()
            .misses
            .iter()
            .filter(|miss| miss.subject == Subject::Price(k))
            .map(|miss| (miss.model / miss.observed, worst().contains(miss).then(|| miss.when.clone())))
            .collect(),
    };
    DotChart {
        low: LOW,
        high: HIGH,
        middle: 1.0,
        marks: MARKS.map(|(value, text)| (value, text.to_string())).into(),
        sides: [["model too low", "too low"], ["model too high", "too high"]],
        rows: results().backtest.paths.prices.iter().map(|(k, _)| row(*k)).collect(),
        has_stems: false,
    }
}

fn cells(material: usize, miss: &Miss) -> Vec<AnyView> {
    let stem = stem(miss);
    vec![
        format!("{}, {}", capital_material(material), miss.when).into_any(),
        cell(&stem, "model", usd_per_kg),
        cell(&stem, "record", usd_per_kg),
        cell(&stem, "miss", signed),
        cell(&stem, "factor", factor),
    ]
}
