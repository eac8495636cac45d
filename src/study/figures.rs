//! Every number of the back-test under a name of its own: what the native command prints and what the document shows, so that the two
//! cannot differ. A name is `part.subject.when.measure`, without the parts that do not apply.

use super::backtest::{Backtest, WINDOWS};
use super::misses::{self, Miss, Subject};
use super::paths::{EXPORT_YEARS, LICENCE_YEAR, YEARS};
use crate::model::keys::N_MAGNET_MATERIALS;
use crate::tables::*;

/// A miss below this is within a quarter of the record.
const A_QUARTER: f64 = 0.25;
/// The year of the highest prices.
const PEAK: &str = "2011";
/// A miss above this is a factor of two or more.
const A_FACTOR: f64 = 2.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub key: String,
    pub value: f64,
    pub unit: &'static str,
}

/// All figures, in the order in which they are printed.
#[derive(Clone, Debug, Default)]
pub struct Figures(pub Vec<Figure>);

impl Figures {
    pub fn get(&self, key: &str) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.key == key)
    }

    /// A line for each figure: its name, its value, its unit.
    pub fn csv(&self) -> String {
        let mut out = String::from("figure,value,unit\n");
        for Figure { key, value, unit } in &self.0 {
            out.push_str(&format!("{key},{value},{unit}\n"));
        }
        out
    }

    fn add(&mut self, key: String, value: f64, unit: &'static str) {
        self.0.push(Figure { key, value, unit });
    }
}

/// Where the figures of a pair stand: `price.dy.2011`.
pub fn stem(miss: &Miss) -> String {
    // `2025.04` is a month.
    let when = miss.when.replace('.', "-");
    match miss.subject {
        Subject::Price(k) => format!("price.{}.{when}", MATERIAL_SLUGS[k]),
        Subject::MineShare => format!("mine-share.{when}"),
        Subject::Exports => format!("exports.{when}"),
        Subject::MagnetExports => format!("magnet-exports.{when}"),
        Subject::Quote(k) => format!("quote.{}.{when}", MATERIAL_SLUGS[k]),
    }
}

pub fn unit(subject: Subject) -> &'static str {
    match subject {
        Subject::Price(_) | Subject::Quote(_) => "USD/kg",
        Subject::MineShare => "share",
        Subject::Exports => "t/yr",
        Subject::MagnetExports => "t/month",
    }
}

pub fn figures(backtest: &Backtest) -> Figures {
    let mut out = Figures::default();
    let all = misses::all(backtest);
    paths(backtest, &mut out);
    for miss in &all {
        let stem = stem(miss);
        out.add(format!("{stem}.record"), miss.observed, unit(miss.subject));
        out.add(format!("{stem}.miss"), miss.relative(), "share of the record");
        out.add(format!("{stem}.factor"), miss.factor(), "times");
        out.add(format!("{stem}.difference"), miss.model - miss.observed, unit(miss.subject));
    }
    scores(backtest, &mut out);
    summary(&all, &mut out);
    skill(backtest, &mut out);
    others(backtest, &mut out);
    out
}

/// The model's side, also where nothing was recorded.
fn paths(backtest: &Backtest, out: &mut Figures) {
    let paths = &backtest.paths;
    for (material, path) in &paths.prices {
        for (year, value) in path {
            out.add(format!("price.{}.{year}.model", MATERIAL_SLUGS[*material]), *value, "USD/kg");
        }
    }
    for (year, value) in &paths.mine_share {
        out.add(format!("mine-share.{year}.model"), *value, "share");
    }
    for (year, value) in &paths.exports {
        out.add(format!("exports.{year}.model"), *value, "t/yr");
    }
    for (month, value) in &paths.magnet_exports {
        out.add(format!("magnet-exports.{LICENCE_YEAR}-{month:02}.model"), *value, "t/month");
    }
    for (material, path) in &paths.quotes {
        for (month, value) in path {
            out.add(format!("quote.{}.{LICENCE_YEAR}-{month:02}.model", MATERIAL_SLUGS[*material]), *value, "USD/kg");
        }
    }
}

fn scores(backtest: &Backtest, out: &mut Figures) {
    for score in &backtest.prices {
        let stem = format!("price.{}.{}-{}", MATERIAL_SLUGS[score.material], score.window.0, score.window.1);
        out.add(format!("{stem}.years"), score.pairs.len() as f64, "years");
        out.add(format!("{stem}.log-rmse"), score.log_rmse, "ln");
        out.add(format!("{stem}.bias"), score.bias, "ln");
        if score.correlation.is_finite() {
            out.add(format!("{stem}.correlation"), score.correlation, "-");
        }
        out.add(format!("{stem}.u-rolling"), score.u_rolling, "-");
        out.add(format!("{stem}.u-frozen"), score.u_frozen, "-");
    }
    out.add("mine-share.rmse".to_string(), backtest.mine_share_rmse, "share");
    let apart = backtest.mine_share.iter().map(|pair| (pair.model - pair.observed).abs()).collect();
    out.add("mine-share.median-difference".to_string(), misses::middle_of(apart), "share");
    out.add("magnet-exports.log-rmse".to_string(), backtest.magnet_exports_log_rmse, "ln");
    out.add("quote.log-rmse".to_string(), backtest.quotes_log_rmse, "ln");
}

fn is_price(miss: &Miss) -> bool {
    matches!(miss.subject, Subject::Price(_))
}

fn is_within(miss: &Miss, years: &(usize, usize)) -> bool {
    miss.when.parse().is_ok_and(|year: usize| (years.0..=years.1).contains(&year))
}

fn summary(all: &[Miss], out: &mut Figures) {
    let prices: Vec<&Miss> = all.iter().filter(|miss| is_price(miss)).collect();
    let share = |is: &dyn Fn(&Miss) -> bool| prices.iter().filter(|miss| is(miss)).count() as f64 / prices.len() as f64;
    out.add("pairs.count".to_string(), all.len() as f64, "pairs");
    out.add("prices.years".to_string(), prices.len() as f64, "prices");
    out.add("prices.median-miss".to_string(), misses::median(&prices), "share of the record");
    out.add("prices.within-a-quarter".to_string(), share(&|miss| miss.relative().abs() <= A_QUARTER), "share");
    out.add("prices.off-by-two".to_string(), share(&|miss| miss.factor() >= A_FACTOR), "share");
    let peak = || prices.iter().filter(|miss| miss.when == PEAK);
    out.add(format!("prices.{PEAK}.materials"), peak().count() as f64, "materials");
    let met = peak().filter(|miss| miss.relative().abs() <= A_QUARTER).count();
    out.add(format!("prices.{PEAK}.within-a-quarter"), met as f64, "materials");
    for window in WINDOWS {
        let of = |is: &dyn Fn(usize) -> bool| -> Vec<&Miss> {
            let of_material = |miss: &Miss| matches!(miss.subject, Subject::Price(k) if is(k));
            prices.iter().copied().filter(|miss| of_material(miss) && is_within(miss, &window)).collect()
        };
        let span = format!("{}-{}", window.0, window.1);
        let magnet = of(&|k| k < N_MAGNET_MATERIALS);
        let other = of(&|k| k >= N_MAGNET_MATERIALS);
        out.add(format!("prices.{span}.median-miss"), misses::median(&of(&|_| true)), "share of the record");
        out.add(format!("magnet-prices.{span}.median-miss"), misses::median(&magnet), "share of the record");
        out.add(format!("other-prices.{span}.median-miss"), misses::median(&other), "share of the record");
    }
    let span = format!("{}-{}", YEARS.start(), YEARS.end());
    for k in 0..OBSERVED.len() {
        let own: Vec<&Miss> = prices.iter().copied().filter(|miss| miss.subject == Subject::Price(k)).collect();
        if !own.is_empty() {
            let stem = format!("price.{}.{span}", MATERIAL_SLUGS[k]);
            out.add(format!("{stem}.median-miss"), misses::median(&own), "share of the record");
            out.add(format!("{stem}.years"), own.len() as f64, "years");
        }
    }
    for (name, subject) in [
        ("mine-share", Subject::MineShare),
        ("exports", Subject::Exports),
        ("magnet-exports", Subject::MagnetExports),
        ("quote", Subject::Quote(0)),
    ] {
        let own: Vec<&Miss> = all.iter().filter(|miss| miss.subject.is_like(subject)).collect();
        out.add(format!("{name}.count"), own.len() as f64, "records");
        out.add(format!("{name}.median-miss"), misses::median(&own), "share of the record");
    }
}

fn skill(backtest: &Backtest, out: &mut Figures) {
    for score in &backtest.skill {
        let stem = format!("skill.{}.{}", MATERIAL_SLUGS[score.material], score.years_ahead);
        out.add(format!("{stem}.forecasts"), score.n as f64, "forecasts");
        out.add(format!("{stem}.rmse"), score.rmse, "ln");
        out.add(format!("{stem}.rmse-no-change"), score.rmse_no_change, "ln");
        out.add(format!("{stem}.theil-u"), score.theil_u(), "-");
    }
    for years_ahead in 1..=crate::model::hindcast::HORIZON {
        let ahead = || backtest.skill.iter().filter(|score| score.years_ahead == years_ahead);
        out.add(format!("skill.{years_ahead}.materials"), ahead().count() as f64, "materials");
        let better = ahead().filter(|score| score.theil_u() < 1.0).count();
        out.add(format!("skill.{years_ahead}.better"), better as f64, "materials");
        let of_u = |start: f64, pick: fn(f64, f64) -> f64| ahead().map(|score| score.theil_u()).fold(start, pick);
        out.add(format!("skill.{years_ahead}.least-u"), of_u(f64::INFINITY, f64::min), "-");
        out.add(format!("skill.{years_ahead}.most-u"), of_u(0.0, f64::max), "-");
    }
}

/// What was recorded twice with different numbers, and what has no pair.
fn others(backtest: &Backtest, out: &mut Figures) {
    let paths = &backtest.paths;
    for (year, share) in CHINA_MINE_SHARE_OTHER {
        let key = format!("mine-share.{year}.other-record");
        if out.get(&key).is_none() {
            out.add(key, *share, "share");
        }
    }
    let printed = || EXPORTS_OTHER.iter().filter(|point| EXPORT_YEARS.contains(&(point.0 as usize)));
    for (year, _) in printed() {
        let same = || printed().filter(|point| point.0 == *year).map(|point| point.1);
        for (name, value) in
            [("lower-record", same().fold(f64::INFINITY, f64::min)), ("higher-record", same().fold(0.0, f64::max))]
        {
            let key = format!("exports.{year}.{name}");
            if out.get(&key).is_none() {
                out.add(key, value, "t/yr");
            }
        }
    }
    for (name, pick) in [("with-least-smuggling", f64::min as fn(f64, f64) -> f64), ("with-most-smuggling", f64::max)] {
        for (year, legal) in EXPORTS_OBSERVED {
            let readings =
                SMUGGLED_EXPORTS.iter().filter(|point| point.0 == *year).map(|point| legal * (1.0 + point.1));
            if let Some(total) = readings.reduce(pick) {
                out.add(format!("exports.{year}.{name}"), total, "t/yr");
            }
        }
    }
    out.add(format!("magnet-exports.{LICENCE_YEAR}.model"), paths.magnet_exports_year, "t/yr");
    for (year, value) in MAGNET_EXPORTS_YEAR {
        out.add(format!("magnet-exports.{year}.record"), *value, "t/yr");
        out.add(format!("magnet-exports.{year}.miss"), paths.magnet_exports_year / value - 1.0, "share of the record");
    }
    for (bloc, gap) in paths.magnet_gaps.iter().enumerate() {
        out.add(format!("magnet-gap.{}.{LICENCE_YEAR}.largest", BLOC_SLUGS[bloc]), *gap, "share");
    }
    out.add(format!("price.dy.{LICENCE_YEAR}.model-in-china"), paths.dy_china, "USD/kg");
    out.add(format!("price.dy.{LICENCE_YEAR}.model-paid-outside"), paths.dy_paid, "USD/kg");
    for (name, k, year, value) in PRICES_OF_USE {
        let unit = if name.ends_with("-part") { "share" } else { "USD/kg" };
        out.add(format!("price.{}.{year}.{name}-record", MATERIAL_SLUGS[*k]), *value, unit);
    }
}
