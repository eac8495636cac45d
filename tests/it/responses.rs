//! Directional responses: which way a figure goes when a lever is moved along its values.
//! Where an answer turns on the way, only the part is held that goes one way, and a comment says what it does before or behind it.

use crate::common::{column, run, window_mean};
use chokepoint::model::Workspace;

/// A lever moved along `values`, on top of `base`; the mean of `column` over `from..to` rises (or falls).
struct Response {
    lever: &'static str,
    values: &'static [f64],
    column: &'static str,
    window: (f64, f64),
    direction: f64,
    base: &'static str,
    /// Step against the direction that is still level, as a share of the largest value.
    level: f64,
}

const RISES: f64 = 1.0;
const FALLS: f64 = -1.0;
/// At least one step must be this large, as a share of the larger of its two values.
const STRICT: f64 = 0.01;
const LEVEL: f64 = 2e-3;
/// Purchases of a reserve raise prices, so its effect saturates and turns a little.
const LEVEL_OF_A_RESERVE: f64 = 0.03;

const LIMITS: &[f64] = &[0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0];
/// On top of the licences that are there, a small limit lowers what is paid outside for dysprosium by two per cent and its shortage in the EU
/// by less than half a point, before both rise.
const LARGE_LIMITS: &[f64] = &[0.0, 0.6, 0.8, 1.0];
const FOUR_YEARS: &str = "x_start=2027&x_end=2031";
const LATE: &str = "x_start=2032&x_end=2035";
const EMBARGO: &str = "xl=0.7&xh=0.9&xm=0.9&leak=0.05&x_start=2028.5&x_end=2030&x_ramp=0.05";
const EMBARGO_VAULT: &str = "xl=0.7&xh=0.9&xm=0.9&leak=0.05&x_start=2028.5&x_end=2030&x_ramp=0.05&vault_years=1.5";
const Y27: (f64, f64) = (2027.0, 2028.0);
const MID27: (f64, f64) = (2027.5, 2028.5);
const SHOCK: (f64, f64) = (2028.5, 2029.5);

const fn response(
    lever: &'static str,
    values: &'static [f64],
    column: &'static str,
    window: (f64, f64),
    direction: f64,
    base: &'static str,
) -> Response {
    Response { lever, values, column, window, direction, base, level: LEVEL }
}

const fn of_a_reserve(lever: &'static str, values: &'static [f64], column: &'static str) -> Response {
    Response { lever, values, column, window: SHOCK, direction: FALLS, base: EMBARGO_VAULT, level: LEVEL_OF_A_RESERVE }
}

const VAULT: &[f64] = &[0.0, 0.1, 0.25, 0.5, 1.0, 3.0];
const DAYS: &[f64] = &[0.0, 30.0, 60.0, 120.0, 180.0];
const PLANTS: &[f64] = &[0.0, 0.5, 1.0, 1.5];
/// Of a full ban less stays at home than of half a one.
const UP_TO_HALF: &[f64] = &[0.0, 0.25, 0.5];
/// Half as many plants again find no more ore, so that from the planned ones on the figures hardly move.
const UP_TO_PLANNED: &[f64] = &[0.0, 0.5, 1.0];
const NONE_OR_PLANNED: &[f64] = &[0.0, 1.0];
const USES: &[f64] = &[0.5, 1.0, 1.5, 2.0];

const RESPONSES: &[Response] = &[
    response("xh", LIMITS, "spot-exchina.dy", Y27, RISES, FOUR_YEARS),
    response("xh", LARGE_LIMITS, "price-exchina.dy", Y27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "spot-exchina.tb", Y27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "spot-exchina.y", Y27, RISES, FOUR_YEARS),
    response("xl", LIMITS, "spot-exchina.ndpr", Y27, RISES, FOUR_YEARS),
    response("xh", LARGE_LIMITS, "unserved-dy.eu", MID27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "unserved-dy.japan-korea", MID27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "unserved-y.us", MID27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "unserved-magnet.japan-korea", MID27, RISES, FOUR_YEARS),
    response("xh", LIMITS, "gap-dy.eu", MID27, RISES, FOUR_YEARS),
    response("xl", LIMITS, "unserved-ndpr.eu", MID27, RISES, FOUR_YEARS),
    response("xm", LIMITS, "unserved-magnet.us", MID27, RISES, FOUR_YEARS),
    response("xm", LIMITS, "unserved-magnet.eu", MID27, RISES, FOUR_YEARS),
    response("xm", LIMITS, "pricedout-magnet.eu", MID27, RISES, FOUR_YEARS),
    response("xm", LIMITS, "unserved-magnet.japan-korea", MID27, RISES, FOUR_YEARS),
    response(
        "leak",
        &[0.0, 0.1, 0.2, 0.4, 0.6],
        "unserved-magnet.us",
        (2027.5, 2029.0),
        FALLS,
        "xm=0.8&x_start=2027&x_end=2031",
    ),
    response("xh", LIMITS, "price-china.dy", Y27, FALLS, FOUR_YEARS),
    response("fin", &[0.0, 10.0, 30.0, 60.0], "row-sep-reo", (2034.0, 2035.0), RISES, ""),
    response("mines", &[0.5, 1.0, 1.5], "row-mine-reo", (2034.0, 2035.0), RISES, "sep=0"),
    response("mines", &[0.5, 1.0, 1.5], "row-sep-reo", (2034.0, 2035.0), RISES, "sep=0"),
    response("sep", UP_TO_PLANNED, "row-sep-reo", (2034.0, 2035.0), RISES, ""),
    response("sep", NONE_OR_PLANNED, "unserved-dy.eu", (2033.0, 2034.0), FALLS, "xh=0.9&x_start=2032&x_end=2035"),
    response("sep", NONE_OR_PLANNED, "spot-exchina.dy", (2033.0, 2034.0), FALLS, "xh=0.9&x_start=2032&x_end=2035"),
    response("mag", PLANTS, "unserved-magnet.us", (2033.0, 2034.0), FALLS, "xm=0.9&x_start=2032&x_end=2035"),
    of_a_reserve("vault", VAULT, "unserved-magnet.us"),
    of_a_reserve("vault", VAULT, "unserved-ndpr.us"),
    response("allied_days", DAYS, "unserved-magnet.eu", SHOCK, FALLS, EMBARGO),
    response("allied_days", DAYS, "gap-dy.eu", SHOCK, FALLS, EMBARGO),
    Response { level: LEVEL_OF_A_RESERVE, ..response("allied_days", DAYS, "unserved-ndpr.eu", SHOCK, FALLS, EMBARGO) },
    response("dem", &[0.0, 1.0, 2.0], "price-china.ndpr", (2035.0, 2036.0), RISES, ""),
    response("thrift", &[0.0, 0.2, 0.4], "price-china.ndpr", (2032.0, 2035.0), FALLS, ""),
    response("recyc", &[0.0, 0.2, 0.4, 0.6], "price-china.ndpr", (2036.0, 2040.0), FALLS, ""),
    response("mmr", &[0.0, 0.2, 0.4, 0.8], "price-china.dy", (2027.0, 2029.0), RISES, "mmr_end=2031"),
    response("cq", &[-0.02, 0.0, 0.03, 0.07], "price-china.ndpr", (2032.0, 2033.0), FALLS, ""),
    response("tech", &[0.0, 0.5, 1.0], "row-sep-reo", (2031.0, 2032.0), FALLS, ""),
    response("permit", &[0.0, 12.0, 24.0, 48.0], "row-mine-reo", (2030.0, 2031.0), RISES, ""),
    response("floor", &[0.0, 80.0, 110.0, 150.0], "cost-floor", (2030.0, 2031.0), RISES, ""),
    response("feedban", UP_TO_HALF, "curtailed", (2030.0, 2031.0), RISES, ""),
    response("succ", &[0.2, 0.6, 1.0, 1.6], "row-sep-reo", (2035.0, 2036.0), RISES, ""),
    response("delay", &[0.0, 1.0, 3.0, 5.0], "row-sep-reo", (2032.0, 2033.0), FALLS, ""),
    response("xq", &[30.0, 20.0, 14.0, 8.0, 2.0], "price-exchina.ndpr", (2027.5, 2029.0), RISES, "xq_start=2027"),
    response("cnres", &[0.0, 3000.0, 6000.0, 12000.0], "price-china.ndpr", (2027.5, 2029.0), RISES, ""),
    response("env", &[0.0, 0.5, 1.0], "row-sep-reo", (2031.0, 2032.0), FALLS, ""),
    response("env", &[0.0, 0.5, 1.0], "waste-kt", (2034.0, 2035.0), FALLS, ""),
    response("ret", &[0.0, 0.3, 0.6, 1.0], "unserved-magnet.eu", (2028.5, 2030.0), RISES, "floor=110&fin=30"),
    response("d_ev", USES, "price-china.ndpr", (2029.0, 2031.0), RISES, ""),
    response("d_wind", USES, "price-china.ndpr", (2029.0, 2031.0), RISES, ""),
    response("d_oth", USES, "price-china.ndpr", (2029.0, 2031.0), RISES, ""),
    response("d_def", USES, "price-china.ndpr", (2029.0, 2031.0), RISES, ""),
    response("p.mag-mp-10x-northlake", &[0.0, 0.5, 1.0], "magnet-prod.us", (2033.0, 2034.0), RISES, ""),
    response("d.mag-vulcan-benson", &[0.0, 1.0, 3.0], "magnet-prod.us", (2030.0, 2031.0), FALLS, ""),
    response("xm", LIMITS, "supply.magnet.us.china", MID27, FALLS, "xm_start=2027&xm_end=2031"),
    response("xh", LIMITS, "supply.oxide-dy.eu.china", MID27, FALLS, "xh_start=2027&xh_end=2031"),
    response(
        "draw",
        &[0.0, 0.25, 0.5, 1.0],
        "supply.magnet.eu.reserve-drawn",
        (2029.0, 2030.0),
        RISES,
        "allied_days=90&xm=0.7&xl=0.7&xh=0.7&x_start=2029&x_end=2031",
    ),
];

#[test]
fn figures_go_the_way_that_economics_says() {
    let mut workspace = Workspace::new();
    for x in RESPONSES {
        let figures: Vec<f64> = x
            .values
            .iter()
            .map(|value| {
                let outcome = run(&format!("{}&{}={value}", x.base, x.lever), &mut workspace);
                window_mean(&outcome, column(x.column), x.window.0, x.window.1)
            })
            .collect();
        let at = format!("{} -> {} ({}): {figures:?}", x.lever, x.column, x.base);
        let largest = figures.iter().fold(1e-9_f64, |largest, figure| largest.max(figure.abs()));
        let steps: Vec<f64> = figures.windows(2).map(|pair| (pair[1] - pair[0]) * x.direction).collect();
        assert!(steps.iter().all(|step| *step >= -x.level * largest), "against the direction: {at}");
        let is_strict = figures
            .windows(2)
            .zip(&steps)
            .any(|(pair, step)| *step > STRICT * pair[0].abs().max(pair[1].abs()) && *step > 0.0);
        assert!(is_strict, "no step of 1 %: {at}");
    }
}

#[test]
fn a_limit_later_than_the_window_changes_nothing_in_it() {
    let mut workspace = Workspace::new();
    let late = run(&format!("xh=1&xm=1&xl=1&{LATE}"), &mut workspace);
    let baseline = workspace.baseline();
    for t in late.first()..late.first() + 60 {
        assert_eq!(
            late.value(column("price-exchina.dy"), t).to_bits(),
            baseline.value(column("price-exchina.dy"), t).to_bits()
        );
    }
}
