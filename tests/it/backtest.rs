//! The back-test keeps the scores that the model's text prints: a change that makes a hindcast worse is seen here.

use chokepoint::study::backtest::{Backtest, backtest};
use chokepoint::tables::MATERIAL_SLUGS;

/// Scores are printed with two digits, shares with three; half of the last digit is what a bound may give.
const HALF_DIGIT: f64 = 0.005;
const HALF_THIRD_DIGIT: f64 = 0.0005;

/// Material, first year of the window, log RMSE, U against last year's price, U against the price before the window.
const PRICES: [(&str, usize, f64, f64, f64); 14] = [
    ("ndpr", 2008, 0.22, 0.31, 0.24),
    ("ndpr", 2017, 0.27, 0.83, 0.48),
    ("dy", 2008, 0.27, 0.34, 0.20),
    ("dy", 2017, 0.27, 1.28, 0.67),
    ("tb", 2008, 0.42, 0.66, 0.68),
    ("tb", 2017, 0.36, 0.95, 0.41),
    ("sm", 2008, 0.53, 0.39, 0.31),
    ("sm", 2017, 0.38, 1.15, 1.43),
    ("gd", 2017, 0.65, 1.54, 1.75),
    ("y", 2017, 0.54, 1.26, 1.41),
    ("la", 2008, 0.44, 0.42, 0.38),
    ("la", 2017, 0.43, 2.72, 0.97),
    ("ce", 2008, 0.53, 0.51, 0.39),
    ("ce", 2017, 0.46, 2.40, 1.47),
];

/// Material, years ahead, number of forecasts, Theil's U.
const SKILL: [(&str, usize, usize, f64); 15] = [
    ("ndpr", 1, 13, 1.07),
    ("ndpr", 2, 12, 0.91),
    ("ndpr", 3, 11, 0.70),
    ("dy", 1, 13, 1.01),
    ("dy", 2, 12, 0.70),
    ("dy", 3, 11, 0.57),
    ("tb", 1, 13, 1.09),
    ("tb", 2, 12, 1.02),
    ("tb", 3, 11, 0.91),
    ("la", 1, 13, 1.10),
    ("la", 2, 12, 1.12),
    ("la", 3, 11, 0.94),
    ("ce", 1, 13, 1.06),
    ("ce", 2, 12, 1.04),
    ("ce", 3, 11, 0.86),
];

fn prices_are_no_worse(result: &Backtest) {
    assert_eq!(result.prices.len(), PRICES.len());
    for (score, (material, first, log_rmse, u_rolling, u_frozen)) in result.prices.iter().zip(PRICES) {
        assert_eq!((MATERIAL_SLUGS[score.material], score.window.0), (material, first));
        assert!(score.log_rmse < log_rmse + HALF_DIGIT, "{material} {first}: log RMSE {}", score.log_rmse);
        assert!(score.u_rolling < u_rolling + HALF_DIGIT, "{material} {first}: U rolling {}", score.u_rolling);
        assert!(score.u_frozen < u_frozen + HALF_DIGIT, "{material} {first}: U frozen {}", score.u_frozen);
    }
}

#[test]
fn hindcasts_and_forecasts_are_no_worse_than_printed() {
    let result = backtest();
    prices_are_no_worse(&result);
    assert!(result.mine_share_rmse < 0.031 + HALF_THIRD_DIGIT, "{}", result.mine_share_rmse);
    assert!(result.magnet_exports_log_rmse < 0.08 + HALF_DIGIT, "{}", result.magnet_exports_log_rmse);
    assert!(result.quotes_log_rmse < 0.14 + HALF_DIGIT, "{}", result.quotes_log_rmse);
    assert_eq!(result.skill.len(), SKILL.len());
    for (score, (material, years_ahead, n, u)) in result.skill.iter().zip(SKILL) {
        assert_eq!((MATERIAL_SLUGS[score.material], score.years_ahead, score.n), (material, years_ahead, n));
        assert!(score.theil_u() < u + HALF_DIGIT, "{material} {years_ahead} y: U {}", score.theil_u());
    }
}
