//! Was it right before? The model against what happened: prices 2008 to 2025, China's share of mining and its exports, the licences of
//! 2025, and forecasts of one to three years. Errors are of logarithms, so 0.22 is about 22 %.
//!
//! Every score here is also a fit: the parameters were chosen with these years in view. Source: model.md section 12.

pub use super::paths::CHINA_PRICE_FROM;
use super::paths::{Paths, mean, modelled_mine_share, modelled_price};
use crate::model::keys::{DY, Material, NDPR, TB, month_index};
use crate::model::outcome::Outcome;
use crate::model::params::Assumptions;
use crate::model::{Workspace, hindcast};
use crate::tables::*;
use crate::units::MONTHS_PER_YEAR;

/// Fewer recorded years than this make no score.
const LEAST_YEARS: usize = 3;
/// The windows of the hindcast.
pub const WINDOWS: [(usize, usize); 2] = [(2008, 2016), (2017, 2025)];
/// Materials and origin years of the forecast test.
pub const FORECAST_MATERIALS: [usize; 5] = [NDPR, DY, TB, Material::La as usize, Material::Ce as usize];
pub const ORIGINS: std::ops::RangeInclusive<usize> = 2012..=2024;

/// Model and record side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Year, or year and month as `2025.04`.
    pub when: String,
    pub model: f64,
    pub observed: f64,
}

/// How well annual prices of one material were met in one window.
#[derive(Clone, Debug)]
pub struct PriceScore {
    pub material: usize,
    pub window: (usize, usize),
    pub pairs: Vec<Pair>,
    /// Root mean square and mean of ln model - ln observed.
    pub log_rmse: f64,
    pub bias: f64,
    pub correlation: f64,
    /// Error over that of last year's price, and over that of the price of the year before the window.
    pub u_rolling: f64,
    pub u_frozen: f64,
}

/// Forecasts of one material over one horizon, against no change.
#[derive(Clone, Debug)]
pub struct SkillScore {
    pub material: usize,
    pub years_ahead: usize,
    pub n: usize,
    pub rmse: f64,
    pub rmse_no_change: f64,
}

impl SkillScore {
    /// Theil's U: below 1 the model beats no change.
    pub fn theil_u(&self) -> f64 {
        self.rmse / self.rmse_no_change
    }
}

#[derive(Clone, Debug)]
pub struct Backtest {
    pub prices: Vec<PriceScore>,
    pub mine_share: Vec<Pair>,
    /// Root mean square error of China's share of mining.
    pub mine_share_rmse: f64,
    /// t/yr.
    pub exports: Vec<Pair>,
    /// t/month.
    pub magnet_exports: Vec<Pair>,
    pub magnet_exports_log_rmse: f64,
    /// USD/kg.
    pub quotes: Vec<(usize, Pair)>,
    pub quotes_log_rmse: f64,
    pub skill: Vec<SkillScore>,
    /// What the model says of every year, recorded or not.
    pub paths: Paths,
}

/// All scores of the reference parameters. Takes some twenty runs of the model.
pub fn backtest() -> Backtest {
    let assumptions = Assumptions::default();
    let free = hindcast::free_history(&assumptions);
    let workspace = Workspace::new();
    let recent = workspace.history();
    let mine_share: Vec<Pair> = CHINA_MINE_SHARE_OBSERVED
        .iter()
        .map(|&(year, observed)| Pair {
            when: year.to_string(),
            model: modelled_mine_share(&free, year as usize),
            observed,
        })
        .collect();
    let exports = EXPORTS_OBSERVED
        .iter()
        .map(|&(year, observed)| Pair {
            when: year.to_string(),
            model: mean(&free, column::EXPORTS_REO, year as usize),
            observed,
        })
        .collect();
    let magnet_exports: Vec<Pair> = MAGNET_EXPORTS_OBSERVED
        .iter()
        .map(|&(year, month, observed)| Pair {
            when: format!("{year}.{month:02}"),
            model: recent.value(column::EXPORT_MAGNETS, month_index(year as usize, month as usize)) / MONTHS_PER_YEAR,
            observed,
        })
        .collect();
    let quotes: Vec<(usize, Pair)> = EUROPE_QUOTES
        .iter()
        .map(|&(material, year, month, observed)| {
            let t = month_index(year as usize, month as usize);
            let model = recent.value(column::SPOT_EXCHINA + material, t);
            (material, Pair { when: format!("{year}.{month:02}"), model, observed })
        })
        .collect();
    Backtest {
        prices: price_scores(&free),
        mine_share_rmse: root_mean_square(mine_share.iter().map(|pair| pair.model - pair.observed)),
        mine_share,
        exports,
        magnet_exports_log_rmse: root_mean_square(magnet_exports.iter().map(log_error)),
        magnet_exports,
        quotes_log_rmse: root_mean_square(quotes.iter().map(|(_, pair)| log_error(pair))),
        quotes,
        skill: skill(&assumptions),
        paths: Paths::new(&free, recent),
    }
}

fn price_scores(free: &Outcome) -> Vec<PriceScore> {
    let mut scores = Vec::new();
    for (material, recorded) in OBSERVED.iter().enumerate() {
        for window in WINDOWS {
            let points: Vec<(f64, f64)> =
                recorded.iter().copied().filter(|point| (window.0..=window.1).contains(&(point.0 as usize))).collect();
            if points.len() >= LEAST_YEARS {
                scores.push(price_score(free, material, window, &points));
            }
        }
    }
    scores
}

fn price_score(free: &Outcome, material: usize, window: (usize, usize), points: &[(f64, f64)]) -> PriceScore {
    let year_before = |year: f64| recorded_ln(material, year - 1.0);
    let observed: Vec<f64> = points.iter().map(|point| libm::log(point.1)).collect();
    let modelled: Vec<f64> =
        points.iter().map(|point| libm::log(modelled_price(free, material, point.0 as usize))).collect();
    let errors: Vec<f64> = modelled.iter().zip(&observed).map(|(model, observed)| model - observed).collect();
    // Only the years with a recorded price the year before.
    let (mut model, mut last_year) = (Vec::new(), Vec::new());
    for (i, point) in points.iter().enumerate() {
        if let Some(before) = year_before(point.0) {
            model.push(errors[i]);
            last_year.push(observed[i] - before);
        }
    }
    let base = year_before(points[0].0).unwrap_or(observed[0]);
    let log_rmse = root_mean_square(errors.iter().copied());
    PriceScore {
        material,
        window,
        pairs: points
            .iter()
            .zip(&modelled)
            .map(|(point, model)| Pair { when: point.0.to_string(), model: libm::exp(*model), observed: point.1 })
            .collect(),
        log_rmse,
        bias: errors.iter().sum::<f64>() / errors.len() as f64,
        correlation: correlation(&observed, &modelled),
        u_rolling: root_mean_square(model.into_iter()) / root_mean_square(last_year.into_iter()),
        u_frozen: log_rmse / root_mean_square(observed.iter().map(|x| x - base)),
    }
}

/// ln of the recorded price of a year.
fn recorded_ln(material: usize, year: f64) -> Option<f64> {
    OBSERVED[material].iter().find(|point| point.0 == year).map(|point| libm::log(point.1))
}

fn skill(assumptions: &Assumptions) -> Vec<SkillScore> {
    let forecasts: Vec<(usize, Outcome)> =
        ORIGINS.map(|origin| (origin, hindcast::forecast(assumptions, origin))).collect();
    let mut scores = Vec::new();
    for material in FORECAST_MATERIALS {
        let recorded = |year: usize| recorded_ln(material, year as f64);
        for years_ahead in 1..=hindcast::HORIZON {
            let (mut model, mut no_change) = (Vec::new(), Vec::new());
            for (origin, outcome) in &forecasts {
                let year = origin + years_ahead;
                let (Some(then), Some(now)) = (recorded(year), recorded(*origin)) else { continue };
                if year <= hindcast::LAST_RECORDED {
                    model.push(libm::log(modelled_price(outcome, material, year)) - then);
                    no_change.push(now - then);
                }
            }
            scores.push(SkillScore {
                material,
                years_ahead,
                n: model.len(),
                rmse: root_mean_square(model.into_iter()),
                rmse_no_change: root_mean_square(no_change.into_iter()),
            });
        }
    }
    scores
}

fn log_error(pair: &Pair) -> f64 {
    libm::log(pair.model) - libm::log(pair.observed)
}

fn root_mean_square(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut n) = (0.0, 0.0);
    for value in values {
        sum += value * value;
        n += 1.0;
    }
    (sum / n).sqrt()
}

fn correlation(x: &[f64], y: &[f64]) -> f64 {
    let n = x.len() as f64;
    let (mx, my) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (a, b) in x.iter().zip(y) {
        xy += (a - mx) * (b - my);
        xx += (a - mx) * (a - mx);
        yy += (b - my) * (b - my);
    }
    xy / (xx * yy).sqrt()
}
