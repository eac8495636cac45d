//! Terms of trade: who sells no oxide to China, how much is bought at thin quotes, and the prices of the first months of 2026.

use crate::fields::MATERIALS;
use crate::kinds::{Stage, named};
use crate::series::{Series, by_material, find};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Seller {
    #[serde(deserialize_with = "named")]
    stage: Stage,
    #[serde(rename = "no_sale_to_china")]
    is_kept_from_china: Option<bool>,
}

pub fn write(folder: &str, series: &Series, out: &mut String) {
    by_material(series, "thin", "THIN", out);
    let months = "2026-01..04";
    let held: Vec<(usize, f64)> = (0..MATERIALS.len())
        .filter_map(|k| Some((k, find(series, &format!("observed.{}.{months}", MATERIALS[k]))?)))
        .collect();
    let _ = writeln!(
        out,
        "/// Prices in China from January to April 2026 that stand for all four months, (position of the material, USD/kg).\npub const OBSERVED_HELD: &[(usize, f64)] = &{held:?};"
    );
    let sellers: Vec<Seller> = crate::table::rows(folder, "facilities.csv");
    let kept: Vec<bool> = (sellers.iter().enumerate())
        .filter(|(_, row)| row.stage == Stage::Separation)
        .map(|(i, row)| {
            row.is_kept_from_china.unwrap_or_else(|| {
                panic!("{folder}/facilities.csv:{}: column no_sale_to_china: a separation plant needs one", i + 2)
            })
        })
        .collect();
    let _ = writeln!(
        out,
        "/// Whether a plant has state money or a state as its buyer, so that its oxide is not sold to China; in the order of `SEPARATORS`.\npub static NO_SALE_TO_CHINA: [bool; {}] = {kept:?};",
        kept.len()
    );
}
