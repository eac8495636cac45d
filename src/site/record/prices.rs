//! Prices by material: small multiples of record and model, all on axes of the same ratio, so that equal distances are equal misses.

use super::figure::{Figure, RelativeMiss, cell};
use super::picture::{PictureWithTable, panel};
use super::results::results;
use super::scores::Scores;
use super::sources::{self, RecordSource};
use super::words::{capital_material, count, signed, size, usd, whole};
use crate::chart::record_chart::{RecordChart, decades_of, log_around};
use crate::chart::spec::middle_of;
use crate::site::parts::{Section, Table};
use crate::study::backtest::CHINA_PRICE_FROM;
use crate::study::figures::stem;
use crate::study::misses::Subject;
use crate::study::paths::YEARS;
use crate::tables::{MATERIAL_SLUGS, OBSERVED};
use leptos::prelude::*;

/// The crisis that the panels mark.
const CRISIS: (usize, usize) = (2010, 2012);
const PEAK: usize = 2011;
const MARKS: [usize; 4] = [2010, 2015, 2020, 2025];

/// The model’s price in each year.
type Path = &'static [(usize, f64)];

#[component]
pub fn Prices() -> impl IntoView {
    let title = format!(
        "Prices: the peak of {PEAK} is met within a quarter for {} of {} materials",
        results().text("prices.2011.within-a-quarter", count),
        results().text("prices.2011.materials", count)
    );
    let paths = &results().backtest.paths.prices;
    let decades = paths.iter().map(|(k, path)| decades_of(values(*k, path))).fold(1.0, f64::max);
    let panels = paths.iter().map(|(k, path)| view! { <Price k=*k path decades/> }).collect_view();
    view! {
        <Section id="prices" title>
            <p>
                "Yearly means in USD of the day per kilogram of oxide. Dots of ink are records, the line is the model, the hairline \
                 between them is the miss. This run is given no price after January 2005. Its parameters, though, were chosen with \
                 these prices in view. To "{CHINA_PRICE_FROM - 1}" its price outside China is compared, from "{CHINA_PRICE_FROM}
                " (dotted rule) its price in China, because the records are prices at Chinese ports. Each step of the axis is ten \
                 times the one below, and a factor of ten is equally high in every panel: an equal distance is an equal miss. No line \
                 is shifted or stretched to fit."
            </p>
            <div class="panels">{panels}</div>
            <Scores/>
        </Section>
    }
}

/// All values of a panel: the model’s and the recorded.
fn values(k: usize, path: Path) -> impl Iterator<Item = f64> {
    path.iter().map(|point| point.1).chain(OBSERVED[k].iter().map(|point| point.1))
}

/// The panel of a material, on an axis of so many decades.
#[component]
fn Price(k: usize, path: Path, decades: f64) -> impl IntoView {
    let slug = MATERIAL_SLUGS[k];
    let name = capital_material(k);
    let years = format!("price.{slug}.2008-2025.years");
    let median = format!("price.{slug}.2008-2025.median-miss");
    let description = describe(k, &results().text(&median, size));
    let lede = results().worst(|miss| miss.subject == Subject::Price(k)).map(|miss| {
        view! {
            "Half of "<Figure name=years words=whole/>" years off by more than "<Figure name=median words=size/>
            "; worst "{miss.when.as_str()}", "<RelativeMiss name=format!("{}.miss", stem(miss))/>
        }
    });
    view! {
        <PictureWithTable
            id=format!("price-{slug}")
            title=name.clone()
            lede=lede.into_any()
            description
            drawings=panel(&chart(k, path, decades))
        >
            <Table
                label=format!("{name}, USD/kg of oxide, mean of the year")
                head=["Year", "Model", "Record", "Miss", "Source of the record"].map(String::from).into()
                rows=path.iter().map(|(year, _)| cells(k, *year)).collect()
            />
        </PictureWithTable>
    }
}

fn describe(k: usize, median: &str) -> String {
    let at = |year: usize, side: &str| results().text(&format!("price.{}.{year}.{side}", MATERIAL_SLUGS[k]), usd);
    let recorded: Vec<String> = [2008, PEAK, 2025]
        .into_iter()
        .filter(|year| OBSERVED[k].iter().any(|point| point.0 == *year as f64))
        .map(|year| format!("In {year} the record is {} USD/kg, the model {}.", at(year, "record"), at(year, "model")))
        .collect();
    format!(
        "{}, yearly price from 2008 to 2025, record and model. {} Half of the years are off by more than {median}.",
        capital_material(k),
        recorded.join(" ")
    )
}

fn chart(k: usize, path: Path, decades: f64) -> RecordChart {
    let (before, after) = path.split_at(path.partition_point(|point| point.0 < CHINA_PRICE_FROM));
    let line = |points: Path| points.iter().map(|(year, value)| (middle_of(*year), *value)).collect();
    RecordChart {
        from: *YEARS.start() as f64,
        to: *YEARS.end() as f64 + 1.0,
        marks: MARKS.map(|year| (middle_of(year), year.to_string())).into(),
        axis: log_around(values(k, path), decades),
        unit: "",
        model: vec![line(before), line(after)],
        records: OBSERVED[k].iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect(),
        others: Vec::new(),
        spans: vec![(CRISIS.0 as f64, CRISIS.1 as f64 + 1.0, "2010–12")],
        breaks: vec![CHINA_PRICE_FROM as f64],
        notes: Vec::new(),
        names: ["Record", "Model"],
    }
}

/// A year with its two prices, the miss and the source of the record.
fn cells(k: usize, year: usize) -> Vec<AnyView> {
    let stem = format!("price.{}.{year}", MATERIAL_SLUGS[k]);
    let row = sources::price(k, &year.to_string());
    let recorded = |measure: &str, words: fn(f64) -> String| match row {
        Some(_) => cell(&stem, measure, words),
        None => "–".into_any(),
    };
    vec![
        year.into_any(),
        cell(&stem, "model", usd),
        recorded("record", usd),
        recorded("miss", signed),
        view! { <RecordSource row/> }.into_any(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::record_chart::RecordAxis;

    #[test]
    fn panels_share_their_scale_whatever_they_show() {
        let ratio = |axis: RecordAxis| match axis {
            RecordAxis::Log { low, high } => high / low,
            RecordAxis::Plain { .. } => f64::NAN,
        };
        let [a, b] = [[1.0, 100.0], [300.0, 3000.0]].map(|values| ratio(log_around(values, 2.5)));
        assert!((a / b - 1.0).abs() < 1e-9);
    }
}
