//! `chokepoint backtest`: hindcasts and forecasts against what happened, errors first.

use super::{Ended, written};
use crate::analysis::backtest::{Pair, backtest};
use crate::data::MATERIAL_SLUGS;
use std::io::Write;

pub fn print(out: &mut impl Write) -> Ended {
    written(write(out))
}

fn write(out: &mut impl Write) -> std::io::Result<()> {
    let result = backtest();
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
