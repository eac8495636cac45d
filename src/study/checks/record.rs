//! Facts of 2024 to August 2026, which history answers.

use super::fact::{Answer, Verdict};
use super::paths::{DY_STAGE, MAGNET_STAGE, MALAYSIA, N_SERVING, Path, Paths, REFERENCE, STOCK_BUILT, supply};
use crate::model::keys::*;
use crate::tables::{column as col, constant as c};
use crate::units::MONTHS_PER_YEAR;

/// Countries of mining in the order of the columns.
const UNITED_STATES: usize = 1;
const MYANMAR: usize = 4;
/// Growth rates so near are the same.
const NEAR_GROWTH: f64 = 0.10;
/// Shortage of dysprosium that makes magnet makers stop, and that is felt at all.
const STOPS: f64 = 0.05;
const FELT: f64 = 0.005;
/// Less dysprosium than this is none, t/yr.
const NONE: f64 = 1e-9;

pub(super) fn answers(paths: &mut Paths) -> Vec<(usize, Answer)> {
    let path = &paths.today();
    let mut answers = magnets(path);
    answers.extend(plants(path));
    answers.extend(prices(path));
    answers.extend(China(path).answers());
    answers
}

/// Magnets from China in a month, t.
fn exports_to(path: &Path, bloc: usize, year: usize, month: usize) -> f64 {
    path.month(col::MAGNET_FLOW + bloc, year, month) / MONTHS_PER_YEAR
}

fn magnets(path: &Path) -> Vec<(usize, Answer)> {
    let all = |month: usize| path.month(col::EXPORT_MAGNETS, 2026, month) / MONTHS_PER_YEAR;
    let us = |year: usize, month: usize| path.month(col::EXPORT_MAGNETS_US, year, month) / MONTHS_PER_YEAR;
    let us_year = |year: usize| path.year(col::EXPORT_MAGNETS_US, year);
    vec![
        (1, Answer::ratio([path.quarter(col::EXPORT_MAGNETS, 2026, 1), all(3)])),
        (2, Answer::ratio([us(2026, 3), us(2026, 2)])),
        (3, Answer::ratio([us_year(2025), us_year(2024)])),
        (4, Answer::ratio([us(2025, 5), us(2025, 6), us(2025, 7)])),
        (5, Answer::ratio([exports_to(path, JAPAN_KOREA, 2025, 9)])),
        (6, Answer::ratio([exports_to(path, EU, 2025, 8), exports_to(path, EU, 2025, 11)])),
        (28, Answer::ratio([path.month(col::MAGNET_PROD, 2025, 8) / MONTHS_PER_YEAR / 1e3])),
        (30, Answer::ratio([path.year(col::EXPORT_MAGNETS, 2024), path.year(col::TRADE_BALANCE, 2024)])),
        (33, Answer::ratio([c::JOBS_IN_MAGNETS])),
        (34, Answer::ratio([path.year(supply(MAGNET_STAGE, US, REFERENCE), 2025)])),
    ]
}

fn plants(path: &Path) -> Vec<(usize, Answer)> {
    let us_mine = col::MINE_REO + UNITED_STATES;
    let us_ndpr = col::SEPARATED + HUB_US * N_MATERIALS + NDPR;
    let lynas_ndpr = col::SEPARATED + MALAYSIA * N_MATERIALS + NDPR;
    let lynas_heavy = col::SEP_DYTB + MALAYSIA;
    let reliance = [path.year(col::US_NIR_COMPOUNDS, 2024), path.year(col::US_NIR_COMPOUNDS, 2025)];
    let rises = reliance[1] > reliance[0];
    vec![
        (8, Answer::ratio([path.year(us_mine, 2025), path.quarter(us_mine, 2026, 1)])),
        (9, Answer::ratio([path.year(us_ndpr, 2025), path.quarter(us_ndpr, 2026, 1)])),
        (10, Answer::ratio([path.quarter(col::COST_FLOOR, 2025, 4), path.quarter(col::COST_FLOOR, 2026, 1)])),
        (
            11,
            Answer::ratio([
                path.quarter(lynas_ndpr, 2025, 3),
                path.quarter(lynas_ndpr, 2025, 4),
                path.quarter(lynas_heavy, 2025, 3),
                path.quarter(lynas_heavy, 2025, 4),
            ]),
        ),
        (12, Answer { modelled: reliance.to_vec(), verdict: (!rises).then_some(Verdict::Contradicts) }),
        (26, Answer::ratio([path.year(col::MINE_REO + MYANMAR, 2024), path.year(col::MINE_REO + MYANMAR, 2025)])),
    ]
}

fn prices(path: &Path) -> Vec<(usize, Answer)> {
    let quote = |k: usize, year: usize, month: usize| path.month(col::SPOT_EXCHINA + k, year, month);
    let china = |k: usize, year: usize, month: usize| path.month(col::PRICE_CHINA + k, year, month);
    let samarium = quote(SAMARIUM, 2025, 8) / path.year(col::PRICE_CHINA + SAMARIUM, 2024);
    let over_china = |month: usize| quote(NDPR, 2025, month) / china(NDPR, 2025, month);
    vec![
        (13, Answer::ratio([china(DY, 2026, 1)])),
        (14, Answer::ratio([quote(YTTRIUM, 2025, 11), quote(YTTRIUM, 2026, 2)])),
        (15, Answer::ratio([quote(DY, 2025, 12), quote(DY, 2026, 1)])),
        (16, Answer::ratio([samarium])),
        (17, Answer::ratio([over_china(12), over_china(9)])),
        (18, Answer::ratio([path.year(col::PAID_WORLD_DY, 2025), path.year(col::PAID_WORLD_Y, 2025)])),
    ]
}

/// China's own output and exports of oxide.
struct China<'a>(&'a Path);

impl China<'_> {
    fn answers(&self) -> Vec<(usize, Answer)> {
        let growth = self.growth_of_exports();
        let near = (growth[0] - 0.129).abs().max((growth[1] - 0.23).abs()) < NEAR_GROWTH;
        let japan = self.0.largest(col::UNSERVED_DY + JAPAN_KOREA, 2026.0, 2026.0 + 8.0 / MONTHS_PER_YEAR);
        let shipped: f64 = (US..N_BLOCS).map(|b| self.dysprosium_shipped(b)).sum();
        vec![
            (7, Answer::judged(growth, Verdict::by_sign(growth[0].min(growth[1]) < 0.0, near))),
            (24, Answer::judged([japan], Verdict::by_sign(japan <= FELT, japan > STOPS))),
            (27, Answer::ratio([self.0.month(col::SEP_DYTB, 2024, 6)])),
            (29, Answer::ratio([shipped / MONTHS_PER_YEAR])),
        ]
    }

    /// Of oxide exports: 2025 over 2024, and the first two months of 2026 over those of 2025.
    fn growth_of_exports(&self) -> [f64; 2] {
        let years = self.0.year(col::EXPORTS_REO, 2025) / self.0.year(col::EXPORTS_REO, 2024);
        let two_months =
            |year: usize| self.0.month(col::EXPORTS_REO, year, 1) + self.0.month(col::EXPORTS_REO, year, 2);
        [years - 1.0, two_months(2026) / two_months(2025) - 1.0]
    }

    /// To a bloc in August 2025 with what went into stock, t/yr.
    fn dysprosium_shipped(&self, bloc: usize) -> f64 {
        let value = |origin: usize| self.0.month(supply(DY_STAGE, bloc, origin), 2025, 8);
        let served: f64 = (0..N_SERVING).map(value).sum();
        value(0) * (1.0 + value(STOCK_BUILT) / served.max(NONE))
    }
}
