//! Answers of the model to policies that must have the right sign, or stay within a bound.

use super::paths::{HEAVY, LIGHT, MAGNETS, Path, Paths, hold, magnet_stop, stop};
use crate::model::keys::*;
use crate::model::params::Policy;
use crate::tables::{column as col, constant as c};

/// An answer: what is asked of it, whether it is so, and the figures that it is read from.
#[derive(Debug)]
pub struct Response {
    pub number: usize,
    pub asks: &'static str,
    /// What the figures are.
    pub reads: &'static str,
    pub holds: bool,
    pub values: Vec<f64>,
}

/// A path may move against its direction by so much of its largest value, and has to move by more than that in all.
const SLACK: f64 = 5e-3;
const MOVES: f64 = 2e-3;
const SMALLEST: f64 = 1e-9;
/// Shares of exports that a limit is tried with.
const SHARES: [f64; 7] = [0.0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0];

/// All of them. That books balance and nothing is negative or infinite is tested by random policies.
pub fn responses() -> Vec<Response> {
    let mut paths = Paths::new();
    let mut out = prices(&mut paths);
    out.extend(shortages(&mut paths));
    out.extend(remedies(&mut paths));
    out.sort_by_key(|response| response.number);
    out
}

fn response(
    number: usize,
    asks: &'static str,
    reads: &'static str,
    holds: bool,
    values: impl Into<Vec<f64>>,
) -> Response {
    Response { number, asks, reads, holds, values: values.into() }
}

/// The mean of a column moves one way when a lever does.
struct Slope {
    column: usize,
    from: f64,
    to: f64,
    rises: bool,
}

impl Slope {
    fn test(
        &self,
        number: usize,
        asks: &'static str,
        reads: &'static str,
        paths: &mut Paths,
        levels: &[f64],
        bend: impl Fn(&mut Policy, f64),
    ) -> Response {
        let values: Vec<f64> = levels
            .iter()
            .map(|level| paths.of(|policy| bend(policy, *level)).mean(self.column, self.from, self.to))
            .collect();
        let sign = if self.rises { 1.0 } else { -1.0 };
        let largest = values.iter().map(|value| value.abs()).fold(SMALLEST, f64::max);
        let steps = values.windows(2).map(|pair| (pair[1] - pair[0]) * sign);
        let is_steady = steps.clone().all(|step| step >= -SLACK * largest);
        let moves = steps.sum::<f64>() > MOVES * largest;
        response(number, asks, reads, is_steady && moves, values)
    }
}

fn prices(paths: &mut Paths) -> Vec<Response> {
    let outside = col::PRICE_EXCHINA + NDPR;
    let inside = col::PRICE_CHINA + NDPR;
    let dy_quote = col::SPOT_EXCHINA + DY;
    let (today, stopped, magnets) = (paths.today(), paths.of(stop), paths.of(magnet_stop));
    let over_today = |path: &Path, year: usize| path.year(outside, year) / today.year(outside, year);
    let dearer: Vec<f64> = [2027, 2028, 2029, 2031].iter().map(|year| over_today(&stopped, *year)).collect();
    let lowest = dearer.iter().copied().fold(f64::INFINITY, f64::min);
    let first_year = over_today(&magnets, 2027);
    let october = paths.of(|policy| policy.law = Law::October);
    let mut least_ratio = f64::INFINITY;
    for path in [&stopped, &magnets, &today, &october] {
        let ratios = path.series(outside, 2027.25, 2035.0).zip(path.series(inside, 2027.25, 2035.0));
        least_ratio = ratios.map(|(outside, inside)| outside / inside).fold(least_ratio, f64::min);
    }
    let by_law = [Law::Ease, Law::Stay, Law::October]
        .map(|law| paths.of(|policy| policy.law = law).mean(dy_quote, 2027.5, 2029.0));
    vec![
        response(
            1,
            "A full stop of exports: NdPr outside is dearer than on today’s path in the first two years, and later not cheaper by more than a tenth",
            "price over that of today’s path in 2027, 2028, 2029 and 2031",
            dearer[0] > 1.0 && dearer[1] > 1.0 && lowest > 0.9,
            dearer,
        ),
        response(
            2,
            "A stop of magnets: NdPr outside stays within a tenth of today’s path in the first year",
            "price over that of today’s path in 2027",
            first_year > 0.9,
            [first_year],
        ),
        response(
            3,
            "While limits hold, NdPr outside costs at least its price in China less freight",
            "lowest price outside over that in China",
            least_ratio >= libm::exp(-c::FREIGHT) - SMALLEST,
            [least_ratio],
        ),
        Slope { column: dy_quote, from: 2027.5, to: 2028.5, rises: true }.test(
            4,
            "The harder a limit on heavy materials, the higher the quote of dysprosium",
            "USD/kg at 0, 10, 20, 40, 60, 80 and 100 %",
            paths,
            &SHARES,
            |policy, share| hold(&mut policy.limits[HEAVY], share, 2027.0, 2041.0),
        ),
        response(
            13,
            "The quote of dysprosium is lowest where China’s rules ease and highest under those of October 2025",
            "USD/kg where they ease, stay, and under those of October",
            by_law[0] < by_law[1] && by_law[1] < by_law[2],
            by_law,
        ),
        Slope { column: inside, from: 2031.0, to: 2035.0, rises: false }.test(
            16,
            "Thrift makes NdPr cheaper",
            "USD/kg at 0, 20 and 40 %",
            paths,
            &[0.0, 0.2, 0.4],
            |policy, share| policy.thrift = share.into(),
        ),
        Slope { column: col::PRICE_CHINA + DY, from: 2027.0, to: 2029.0, rises: true }.test(
            17,
            "A loss of Myanmar’s ore makes dysprosium dearer",
            "USD/kg at 0, 20, 40 and 80 %",
            paths,
            &[0.0, 0.2, 0.4, 0.8],
            |policy, share| {
                policy.myanmar.loss = share.into();
                policy.myanmar.end = 2031.0.into();
            },
        ),
    ]
}

/// All exports to the EU of magnets, for good.
fn eu_stop(policy: &mut Policy) {
    magnet_stop(policy);
    policy.limits[MAGNETS].target = Target::Only(Bloc::Eu);
}

fn shortages(paths: &mut Paths) -> Vec<Response> {
    let short = |bloc: usize| col::UNSERVED_MAGNET + bloc;
    let (today, stopped, general, targeted) = (paths.today(), paths.of(stop), paths.of(magnet_stop), paths.of(eu_stop));
    let in_2035: Vec<f64> = (US..N_BLOCS).map(|b| stopped.year(short(b), 2035)).collect();
    let mut of_eu: Vec<f64> = (2027..=2030).map(|year| targeted.year(short(EU), year)).collect();
    let others = [US, JAPAN_KOREA, REST].iter().map(|b| targeted.mean(short(*b), 2028.0, 2030.0)).fold(0.0, f64::max);
    let under_general = general.year(short(EU), 2028);
    let is_milder = of_eu[1] < 0.67 * under_general && of_eu[3] < of_eu[1] && others < 0.01;
    of_eu.extend([under_general, others]);
    let without_leakage = paths.of(|policy| {
        eu_stop(policy);
        policy.leakage = 0.0.into();
    });
    let is_tight = without_leakage.year(short(EU), 2028) > targeted.year(short(EU), 2028) + 0.1;
    let endless = paths.of(|policy| {
        stop(policy);
        policy.leakage = 0.0.into();
    });
    let (july, december) = (endless.month(col::EXPORT_MAGNETS, 2040, 7), endless.month(col::EXPORT_MAGNETS, 2040, 12));
    let echoes: Vec<f64> = [[1.0, 1.0, 1.0], [0.0, 0.0, 0.7], [0.0, 0.8, 0.0], [0.2, 0.6, 0.4]]
        .iter()
        .map(|shares| {
            let path = paths.of(|policy| {
                for (limit, share) in policy.limits.iter_mut().zip(shares).filter(|(_, share)| **share > 0.0) {
                    hold(limit, *share, 2027.0, 2029.0);
                }
            });
            let echo = |b: usize| path.largest(short(b), 2030.5, 2041.0) - today.largest(short(b), 2030.5, 2041.0);
            (0..N_BLOCS).map(echo).fold(f64::NEG_INFINITY, f64::max)
        })
        .collect();
    let loudest = echoes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    vec![
        Slope { column: short(EU), from: 2027.5, to: 2028.5, rises: true }.test(
            5,
            "The harder a limit on magnets, the more of the EU’s demand is not met",
            "share at 0, 10, 20, 40, 60, 80 and 100 %",
            paths,
            &SHARES,
            |policy, share| hold(&mut policy.limits[MAGNETS], share, 2027.0, 2041.0),
        ),
        response(
            7,
            "In an endless stop no bloc lacks more than a quarter of its magnets in 2035",
            "share not met in the United States, the EU, Japan and Korea, others",
            in_2035.iter().all(|share| *share < 0.25),
            in_2035,
        ),
        response(
            8,
            "A stop of magnets for the EU alone does less than two thirds of a stop for all after a year, then less, and under 1 % elsewhere",
            "share not met in the EU from 2027 to 2030; in a stop for all in 2028; elsewhere at most",
            is_milder,
            of_eu,
        ),
        response(9, "Nothing is re-exported where leakage is off", "", is_tight, []),
        response(
            10,
            "Limits without an end do not end",
            "magnets exported in July and December 2040, tonnes a year",
            december <= july + 100.0,
            [july, december],
        ),
        response(
            11,
            "From a year and a half after a limit has ended no echo above 3 % of magnets is left",
            "share not met above today’s path after four limits",
            loudest < 0.03,
            echoes,
        ),
        Slope { column: col::HARM_MID, from: 2027.5, to: 2029.0, rises: true }.test(
            19,
            "The harder a limit on magnets, the more output is lost",
            "million USD a year at 0, 20, 40, 70 and 100 %",
            paths,
            &[0.0, 0.2, 0.4, 0.7, 1.0],
            |policy, share| hold(&mut policy.limits[MAGNETS], share, 2027.0, 2041.0),
        ),
    ]
}

fn remedies(paths: &mut Paths) -> Vec<Response> {
    let us_short = col::UNSERVED_MAGNET + US;
    let (today, stopped) = (paths.today(), paths.of(stop));
    let separated = stopped.year(col::ROW_SEP_REO, 2035) / today.year(col::ROW_SEP_REO, 2035);
    let us_to_china = col::OXIDE_FLOW + HUB_US * N_BLOCS + CHINA;
    let sold = [&today, &stopped].map(|path| path.largest(us_to_china, 2027.0, 2041.0));
    let sold = sold[0].max(sold[1]);
    let limits = |policy: &mut Policy| {
        for (class, share) in [(LIGHT, 0.6), (HEAVY, 0.7), (MAGNETS, 0.7)] {
            hold(&mut policy.limits[class], share, 2029.0, 2031.0);
        }
    };
    let without = paths.of(limits).mean(us_short, 2029.0, 2031.0);
    let with = paths
        .of(|policy| {
            limits(policy);
            policy.vault.budget = 2.0.into();
            policy.vault.start = 2027.0.into();
            policy.vault.years = 2.0.into();
        })
        .mean(us_short, 2029.0, 2031.0);
    let levels = [0.0, 0.5, 1.0, 1.5];
    vec![
        response(
            6,
            "An endless stop is answered: in 2035 separation outside is at least 15 % above today’s path",
            "times today’s path",
            separated > 1.15,
            [separated],
        ),
        response(12, "The United States sell no oxide to China", "largest flow, tonnes a year", sold < 1.0, [sold]),
        Slope { column: col::ROW_SEP_REO, from: 2031.0, to: 2032.0, rises: true }.test(
            14,
            "With more separation plants there is more separation outside in 2031",
            "tonnes a year at 0, 0.5, 1 and 1.5 times the plants",
            paths,
            &levels,
            |policy, factor| policy.separation = factor.into(),
        ),
        Slope { column: col::UNSERVED_MAGNET + EU, from: 2030.0, to: 2031.0, rises: false }.test(
            15,
            "With more magnet plants less of the EU’s demand is not met under a limit",
            "share at 0, 0.5, 1 and 1.5 times the plants",
            paths,
            &levels,
            |policy, factor| {
                hold(&mut policy.limits[MAGNETS], 0.8, 2029.0, 2041.0);
                policy.magnet_plants = factor.into();
            },
        ),
        response(
            18,
            "A US reserve does not raise the US shortage under a limit; half a point is allowed for its effect on prices",
            "share not met without and with it",
            with <= without + 0.005,
            [without, with],
        ),
    ]
}
