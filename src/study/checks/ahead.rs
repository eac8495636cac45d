//! Facts about what is ahead: outlooks of others, and what crises of the past say of a crisis to come.

use super::fact::{Answer, Verdict};
use super::paths::{
    HEAVY, LIGHT, MAGNET_STAGE, MAGNETS, MALAYSIA, Path, Paths, REFERENCE, UNMET, hold, magnet_stop, stop, supply,
};
use crate::model::keys::*;
use crate::model::params::Policy;
use crate::tables::column as col;

/// World market of oxides that growth is measured in, t REO/yr.
const WORLD_MARKET: f64 = 400e3;
/// Output lost for a tenth of magnets, million USD (Goldman).
const LOST_FOR_A_TENTH: f64 = 150e3;
const TENTH: f64 = 0.10;
const MILLION_PER_BILLION: f64 = 1e3;

pub(super) fn answers(paths: &mut Paths) -> Vec<(usize, Answer)> {
    let today = &paths.today();
    let refined = |hub: usize, year: usize| today.share(col::SEP_MAGREO, N_HUBS, hub, year);
    let mined = |year: usize| today.share(col::MINE_MAGREO, N_COUNTRIES, CHINA, year);
    let demand = |year: usize| (0..N_BLOCS).map(|b| today.year(supply(MAGNET_STAGE, b, REFERENCE), year)).sum::<f64>();
    let growth = libm::pow(demand(2040) / demand(2024), 1.0 / (2040.0 - 2024.0)) - 1.0;
    vec![
        (19, Answer::ratio([refined(CHINA, 2030), refined(CHINA, 2035), refined(CHINA, 2040)])),
        (20, Answer::ratio([mined(2030), mined(2035)])),
        (21, Answer::ratio([refined(MALAYSIA, 2030), refined(HUB_AUSTRALIA, 2030)])),
        (22, answer_to_a_stop(paths, today)),
        (23, thrift_and_recycling(paths, today)),
        (25, output_lost(paths)),
        (31, again_2010(paths)),
        // A dispute between outlooks: near one of them, far below the other.
        (32, Answer::judged([growth], Verdict::Off)),
        (35, magnet_stops(paths, today)),
        (36, Answer::ratio([1.0 - today.share(col::MAGNET_PROD, N_BLOCS, CHINA, 2030)])),
    ]
}

fn answer_to_a_stop(paths: &mut Paths, today: &Path) -> Answer {
    /// More separation than today's path in 2035, a bloc that is short no more, and growth that is near the record.
    const ANSWERS: f64 = 1.05;
    const STILL_SHORT: f64 = 0.25;
    const FAST: f64 = 0.03;
    let stopped = paths.of(stop);
    let separated = |path: &Path, year: usize| path.year(col::ROW_SEP_REO, year);
    let ratio = separated(&stopped, 2035) / separated(today, 2035);
    let gained = |path: &Path| separated(path, 2036) - separated(path, 2031);
    let growth = (gained(&stopped) - gained(today)) / (2036.0 - 2031.0) / WORLD_MARKET;
    let short = stopped.year(col::UNSERVED_MAGNET + JAPAN_KOREA, 2035);
    let is_wrong = ratio < ANSWERS || short > STILL_SHORT;
    Answer::judged([growth, short, ratio], Verdict::by_sign(is_wrong, growth > FAST))
}

fn thrift_and_recycling(paths: &mut Paths, today: &Path) -> Answer {
    let price = |path: &Path| path.mean(col::PRICE_CHINA + NDPR, 2027.0, 2036.0);
    let thrift = 1.0 - price(&paths.of(|policy| policy.thrift = 0.5.into())) / price(today);
    let recycling = 1.0 - price(&paths.of(|policy| policy.recycling = 0.6.into())) / price(today);
    let is_right = thrift > recycling && recycling > 0.0;
    Answer::judged([thrift, recycling], Verdict::by_sign(!is_right, is_right))
}

fn output_lost(paths: &mut Paths) -> Answer {
    /// The highest measure is near the estimate that it is made from.
    const NEAR: std::ops::Range<f64> = 0.7..1.5;
    let stopped = paths.of(magnet_stop);
    let sum = |origin: usize| (US..N_BLOCS).map(|b| stopped.year(supply(MAGNET_STAGE, b, origin), 2028)).sum::<f64>();
    let estimate = LOST_FOR_A_TENTH * (sum(UNMET) / sum(REFERENCE)) / TENTH;
    let (low, high) = (stopped.year(col::HARM_LOW, 2028), stopped.year(col::HARM_HIGH, 2028));
    let is_near = low > 0.0 && NEAR.contains(&(high / estimate));
    let japan = stopped.year(col::HARM + JAPAN_KOREA, 2028);
    Answer::judged([high / MILLION_PER_BILLION, japan / MILLION_PER_BILLION], Verdict::by_sign(false, is_near))
}

fn again_2010(paths: &mut Paths) -> Answer {
    let again = |policy: &mut Policy| {
        for class in [LIGHT, HEAVY] {
            hold(&mut policy.limits[class], 0.9, 2027.7, 2028.2);
            policy.limits[class].target = Target::Only(Bloc::JapanKorea);
            policy.limits[class].ramp = 0.05.into();
        }
        policy.quota.cap = 10.0.into();
        policy.quota.start = 2027.5.into();
        policy.quota.end = 2032.0.into();
        policy.leakage = 0.3.into();
    };
    let path = paths.of(again);
    let price = |year: usize| path.year(col::PRICE_EXCHINA + NDPR, year);
    Answer::ratio([price(2028).max(price(2029)) / price(2027)])
}

/// Three months as in 2025, and a stop that lasts: NdPr in China and outside against today's path.
fn magnet_stops(paths: &mut Paths, today: &Path) -> Answer {
    const FALLS: f64 = 0.97;
    const FALLS_OUTSIDE: f64 = 0.9;
    const RISES: f64 = 1.02;
    let short = paths.of(|policy| {
        hold(&mut policy.limits[MAGNETS], 0.72, 2027.24, 2027.5);
        policy.limits[MAGNETS].ramp = 0.08.into();
    });
    let spring = |path: &Path| path.mean(col::PRICE_CHINA + NDPR, 2027.25, 2027.5);
    let inside = spring(&short) / spring(today);
    let lasting = paths.of(magnet_stop);
    let month = |path: &Path, month: usize| path.month(col::PRICE_EXCHINA + NDPR, 2027, month);
    let outside = (1..=12).map(|m| month(&lasting, m) / month(today, m)).sum::<f64>() / 12.0;
    let is_wrong = inside < FALLS || outside < FALLS_OUTSIDE;
    Answer::judged([inside, outside], Verdict::by_sign(is_wrong, inside >= RISES))
}
