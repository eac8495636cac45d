//! `chokepoint backtest`: hindcasts and forecasts against what happened, the largest misses first.

use super::ended::{Ended, written};
use crate::study::backtest::{Pair, backtest};
use crate::study::figures::{figures, stem};
use crate::study::misses;
use crate::tables::MATERIAL_SLUGS;
use std::io::Write;

const PERCENT: f64 = 100.0;
const N_WORST: usize = 10;

pub fn print(out: &mut impl Write) -> Ended {
    written(write(out))
}

/// Every figure as CSV.
pub fn csv() -> String {
    figures(&backtest()).csv()
}

fn write(out: &mut impl Write) -> std::io::Result<()> {
    let result = backtest();
    let figures = figures(&result);
    let value = |key: &str| figures.get(key).map_or(f64::NAN, |figure| figure.value);
    writeln!(
        out,
        "{} yearly prices: half missed by more than {:.0} %, {:.0} % within a quarter, {:.0} % off by a factor of two. The worst:",
        value("prices.years"),
        value("prices.median-miss") * PERCENT,
        value("prices.within-a-quarter") * PERCENT,
        value("prices.off-by-two") * PERCENT
    )?;
    for miss in misses::worst_first(misses::all(&result)).iter().take(N_WORST) {
        writeln!(
            out,
            "{:18} model {:.2} record {:.2} miss {:+.0} % apart {:.2} times",
            stem(miss),
            miss.model,
            miss.observed,
            miss.relative() * PERCENT,
            miss.factor()
        )?;
    }
    writeln!(
        out,
        "A. Free run from 2005, no price seen after January 2005 (outside China to 2014, in China from 2015). Also a fit."
    )?;
    for score in &result.prices {
        let correlation =
            if score.correlation.is_nan() { "n/a".to_string() } else { format!("{:.2}", score.correlation) };
        writeln!(
            out,
            "{:5}{}-{} n={} log_rmse={:.2} bias={:+.2} corr={correlation} U_rolling={:.2} U_frozen={:.2}  model/observed {}",
            MATERIAL_SLUGS[score.material],
            score.window.0,
            score.window.1,
            score.pairs.len(),
            score.log_rmse,
            score.bias,
            score.u_rolling,
            score.u_frozen,
            pairs(&score.pairs)
        )?;
    }
    writeln!(out, "China's share of mining: RMSE {:.3}  {}", result.mine_share_rmse, pairs(&result.mine_share))?;
    writeln!(out, "China's exports, t/yr: {}", pairs(&result.exports))?;
    writeln!(out, "B. 2025, severities and spot sensitivities set on this episode.")?;
    writeln!(
        out,
        "Magnet exports, t/month: log_rmse {:.2}  {}",
        result.magnet_exports_log_rmse,
        pairs(&result.magnet_exports)
    )?;
    let quotes: Vec<String> =
        result.quotes.iter().map(|(material, pair)| format!("{}-{}", MATERIAL_SLUGS[*material], shown(pair))).collect();
    writeln!(out, "Quotes in Europe, USD/kg: log_rmse {:.2}  {}", result.quotes_log_rmse, quotes.join(" "))?;
    writeln!(
        out,
        "C. Forecasts from December of 2012 to 2024, policies and plants known, against no change (U below 1 is better)."
    )?;
    for score in &result.skill {
        writeln!(
            out,
            "{:5}{} y ahead: n={} rmse model {:.2} no change {:.2} Theil U {:.2}",
            MATERIAL_SLUGS[score.material],
            score.years_ahead,
            score.n,
            score.rmse,
            score.rmse_no_change,
            score.theil_u()
        )?;
    }
    Ok(())
}

fn pairs(pairs: &[Pair]) -> String {
    pairs.iter().map(shown).collect::<Vec<_>>().join(" ")
}

/// `2011:943/1450`, with three figures for small numbers.
fn shown(pair: &Pair) -> String {
    let number = |value: f64| if value < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") };
    format!("{}:{}/{}", pair.when, number(pair.model), number(pair.observed))
}
