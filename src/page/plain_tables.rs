//! What the plain tables show of a scenario. Native only: they are served.

use crate::chart::shares;
use crate::chart::words::capital;
use crate::format::{percent, price};
use crate::model::keys::{FORK, Material, N_BLOCS, N_COUNTRIES, N_HUBS, calendar};
use crate::tables::column;
use crate::words::answer::Paths;
use crate::words::effects::material_name;

/// Columns of the tables: the last full year of the past, and two of the path.
pub const YEARS: [usize; 3] = [2025, 2030, 2035];
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
    pub name: String,
    pub cells: [String; YEARS.len()],
}

/// What the tables show of a scenario.
#[derive(Clone, Debug, Default)]
pub struct PlainTables {
    pub shares: Vec<PlainRow>,
    pub prices: Vec<PlainRow>,
}

impl PlainTables {
    pub fn of(paths: &Paths) -> Self {
        let outcome = |year: usize| if year < calendar(FORK).0 { paths.history } else { paths.outcome };
        let mean = |column: usize, year: usize| outcome(year).year_mean(column, year).unwrap_or_default();
        let share = |(name, first, n): (&str, usize, usize)| {
            let places: Vec<usize> = (first..first + n).collect();
            let cell = |year| percent(shares::of_year(outcome(year), &places[..1], &places, year));
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
