//! Quotes in Europe in the months of 2025: a panel for each material that has any.

use super::figure::RelativeMiss;
use super::heading::Rank;
use super::months::{self, END, FIRST, LICENCES, end, marks};
use super::picture::{PictureWithTable, panel};
use super::results::results;
use super::sources;
use super::words::{capital_material, usd, when};
use crate::chart::record_chart::{RecordChart, decades_of, log_around};
use crate::site::parts::Table;
use crate::study::figures::stem;
use crate::study::misses::{Miss, Subject};
use crate::study::paths::LICENCE_YEAR;
use crate::tables::{EUROPE_QUOTES, MATERIAL_SLUGS};
use leptos::prelude::*;

/// The model’s price at the end of each month.
type Path = &'static [(usize, f64)];

#[component]
pub fn Quotes() -> impl IntoView {
    let paths = &results().backtest.paths.quotes;
    let decades = paths.iter().map(|(_, path)| decades_of(path.iter().map(|point| point.1))).fold(1.0, f64::max);
    view! {
        <div class="panels panels--three">
            {paths.iter().map(|(k, path)| view! { <Quote k=*k path decades/> }).collect_view()}
        </div>
    }
}

/// The panel of a material, on an axis of so many decades.
#[component]
fn Quote(k: usize, path: Path, decades: f64) -> impl IntoView {
    let name = capital_material(k);
    let mut misses: Vec<&'static Miss> =
        results().misses.iter().filter(|miss| miss.subject == Subject::Quote(k)).collect();
    misses.sort_by(|a, b| a.when.cmp(&b.when));
    let by_month: Vec<String> = misses.iter().map(|miss| sentence(miss)).collect();
    let description = format!("{name}, spot price outside China by month of {LICENCE_YEAR}. {}", by_month.join(" "));
    let lede = misses.into_iter().enumerate().map(|(i, miss)| {
        let separator = (i > 0).then_some("; ");
        view! { {separator}{when(&miss.when)}" "<RelativeMiss name=format!("{}.miss", stem(miss))/> }
    });
    view! {
        <PictureWithTable
            id=format!("quote-{}", MATERIAL_SLUGS[k])
            title=name.clone()
            lede=lede.collect_view().into_any()
            description
            drawings=panel(&chart(k, path, decades))
            rank=Rank::H4
        >
            <Table
                label=format!("{name}, USD/kg, end of the month")
                head=["Month", "Model", "Quote", "Miss", "Source of the quote"].map(String::from).into()
                rows=path.iter().map(|(month, _)| cells(k, *month)).collect()
            />
        </PictureWithTable>
    }
}

fn sentence(miss: &Miss) -> String {
    let at = |side: &str| results().text(&format!("{}.{side}", stem(miss)), usd);
    format!("{}: quote {}, model {}.", when(&miss.when), at("record"), at("model"))
}

fn chart(k: usize, path: Path, decades: f64) -> RecordChart {
    let quoted = || EUROPE_QUOTES.iter().filter(|quote| quote.0 == k);
    let values = path.iter().map(|point| point.1).chain(quoted().map(|quote| quote.3));
    RecordChart {
        from: FIRST,
        to: END,
        marks: marks(3),
        axis: log_around(values, decades),
        unit: "",
        model: vec![path.iter().map(|(month, value)| (end(*month as f64), *value)).collect()],
        records: quoted().map(|quote| (end(quote.2), quote.3)).collect(),
        others: Vec::new(),
        spans: Vec::new(),
        breaks: vec![LICENCES],
        notes: Vec::new(),
        names: ["Quote", "Model"],
    }
}

fn cells(k: usize, month: usize) -> Vec<AnyView> {
    let at = format!("{LICENCE_YEAR}.{month:02}");
    let stem = format!("quote.{}.{LICENCE_YEAR}-{month:02}", MATERIAL_SLUGS[k]);
    months::cells(&stem, &at, usd, sources::quote(k, &at))
}
