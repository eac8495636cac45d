//! The usual scores of the yearly prices in both windows, under a fold.

use super::figure::cell;
use super::results::results;
use super::words::{capital_material, share, two_decimals, whole};
use crate::site::parts::Table;
use crate::study::backtest::PriceScore;
use crate::tables::MATERIAL_SLUGS;
use leptos::prelude::*;

const HEAD: [&str; 7] =
    ["Material and window", "Years", "Error", "Bias", "Correlation", "U, last year", "U, year before"];
/// An error of logarithms that is explained as a share.
const EXAMPLE: f64 = 0.22;

#[component]
pub fn Scores() -> impl IntoView {
    view! {
        <details class="fold">
            <summary>"Scores for those who know them"</summary>
            <p>
                "Errors are of natural logarithms, so "{two_decimals(EXAMPLE)}" is about "{share(libm::exp(EXAMPLE) - 1.0)}
                ". U compares the error with that of last year’s price, and with that of the price of the year before the \
                 window; below 1 the model is nearer."
            </p>
            <Table
                label="Prices in two windows"
                head=HEAD.map(String::from).into()
                rows=results().backtest.prices.iter().map(cells).collect()
            />
        </details>
    }
}

fn cells(score: &PriceScore) -> Vec<AnyView> {
    let (from, to) = score.window;
    let stem = format!("price.{}.{from}-{to}", MATERIAL_SLUGS[score.material]);
    let correlation = if score.correlation.is_finite() {
        cell(&stem, "correlation", two_decimals)
    } else {
        "none: the model does not move".into_any()
    };
    vec![
        format!("{}, {from} to {to}", capital_material(score.material)).into_any(),
        cell(&stem, "years", whole),
        cell(&stem, "log-rmse", two_decimals),
        cell(&stem, "bias", two_decimals),
        correlation,
        cell(&stem, "u-rolling", two_decimals),
        cell(&stem, "u-frozen", two_decimals),
    ]
}
