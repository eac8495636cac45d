//! The scenario of the page as plain tables, for whoever cannot run the program; a page that runs hides them. Rendered natively.

use super::root::to_root;
use super::served::Served;
use crate::chart::words::capital;
use crate::format::{percent, price};
use crate::model::keys::{FORK, Material, N_BLOCS, N_COUNTRIES, N_HUBS, calendar};
use crate::tables::column;
use crate::words::answer::Paths;
use crate::words::effects::material_name;
use leptos::prelude::*;

/// Columns of the tables: the last full year of the past, and two of the path.
const YEARS: [usize; 3] = [2025, 2030, 2035];
const PRICED: [Material; 3] = [Material::NdPr, Material::Dy, Material::Tb];
/// Steps of the chain: name, first column, number of places; China is the first place of each.
const STEPS: [(&str, usize, usize); 3] = [
    ("Mining", column::MINE_MAGREO, N_COUNTRIES),
    ("Separation", column::SEP_MAGREO, N_HUBS),
    ("Magnets", column::MAGNET_PROD, N_BLOCS),
];

/// A row: its name, and a figure for each year.
#[derive(Clone, Debug)]
pub struct PlainRow {
    name: String,
    cells: [String; YEARS.len()],
}

/// What the tables show of a scenario.
#[derive(Clone, Debug, Default)]
pub struct PlainTables {
    shares: Vec<PlainRow>,
    prices: Vec<PlainRow>,
}

impl PlainTables {
    pub fn of(paths: &Paths) -> Self {
        let mean = |column: usize, year: usize| {
            let outcome = if year < calendar(FORK).0 { paths.history } else { paths.outcome };
            outcome.year_mean(column, year).unwrap_or_default()
        };
        let share = |(name, first, n): (&str, usize, usize)| {
            let cell =
                |year| percent(mean(first, year) / (first..first + n).map(|place| mean(place, year)).sum::<f64>());
            PlainRow { name: name.to_string(), cells: YEARS.map(cell) }
        };
        let quote = |material: Material, (market, first): (&str, usize)| {
            let name = format!("{}, {market} China", capital(material_name(material)));
            PlainRow { name, cells: YEARS.map(|year| price(mean(first + material as usize, year))) }
        };
        let markets = [("inside", column::PRICE_CHINA), ("outside", column::SPOT_EXCHINA)];
        let quotes = |material| markets.map(|market| quote(material, market));
        Self { shares: STEPS.into_iter().map(share).collect(), prices: PRICED.into_iter().flat_map(quotes).collect() }
    }
}

#[component]
pub fn Plain() -> impl IntoView {
    let PlainTables { shares, prices } = use_context::<Served>().map(|served| served.plain).unwrap_or_default();
    view! {
        <div class="tables" id="plain">
            <Table
                label="China’s share of each step"
                caption="China’s share of magnet rare earths and magnets, % of world tonnes"
                first="Step"
                rows=shares
            />
            <Table
                label="Prices inside and outside China"
                caption="Price of the oxide, USD per kg, mean of the year"
                first="Material and market"
                rows=prices
            />
            <p class="small">
                <a href=to_root("data.html#plain")>"Where the numbers in these tables come from"</a>
            </p>
        </div>
    }
}

#[component]
fn Table(label: &'static str, caption: &'static str, first: &'static str, rows: Vec<PlainRow>) -> impl IntoView {
    let row = |PlainRow { name, cells }| {
        view! { <tr><th scope="row">{name}</th>{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=label>
            <table class="table">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{first}</th>
                        {YEARS.map(|year| view! { <th scope="col">{year}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
