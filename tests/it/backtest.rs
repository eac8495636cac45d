//! The back-test keeps the scores that the model's text prints: a change that makes a hindcast worse is seen here.

use chokepoint::study::backtest::{Backtest, backtest};
use chokepoint::tables::MATERIAL_SLUGS;

/// Scores are printed with two digits, shares with three; half of the last digit is what a bound may give.
const HALF_DIGIT: f64 = 0.005;
const HALF_THIRD_DIGIT: f64 = 0.0005;

/// Material, first year of the window, log RMSE, U against last year's price, U against the price before the window.
const PRICES: [(&str, usize, f64, f64, f64); 14] = [
    ("ndpr", 2008, 0.24, 0.34, 0.27),
    ("ndpr", 2017, 0.21, 0.65, 0.37),
    ("dy", 2008, 0.35, 0.44, 0.26),
    ("dy", 2017, 0.27, 1.30, 0.68),
    ("tb", 2008, 0.50, 0.79, 0.80),
    ("tb", 2017, 0.28, 0.75, 0.32),
    ("sm", 2008, 0.32, 0.24, 0.19),
    ("sm", 2017, 0.24, 0.66, 0.88),
    ("gd", 2017, 0.50, 1.21, 1.35),
    ("y", 2017, 0.33, 0.78, 0.87),
    ("la", 2008, 0.48, 0.43, 0.41),
    ("la", 2017, 0.39, 2.48, 0.89),
    ("ce", 2008, 0.40, 0.39, 0.30),
    ("ce", 2017, 0.48, 2.47, 1.51),
];

/// Material, years ahead, number of forecasts, Theil's U.
const SKILL: [(&str, usize, usize, f64); 15] = [
    ("ndpr", 1, 13, 0.78),
    ("ndpr", 2, 12, 0.55),
    ("ndpr", 3, 11, 0.54),
    ("dy", 1, 13, 1.01),
    ("dy", 2, 12, 0.71),
    ("dy", 3, 11, 0.48),
    ("tb", 1, 13, 1.01),
    ("tb", 2, 12, 0.83),
    ("tb", 3, 11, 0.61),
    ("la", 1, 13, 0.93),
    ("la", 2, 12, 0.62),
    ("la", 3, 11, 0.47),
    ("ce", 1, 13, 0.95),
    ("ce", 2, 12, 0.66),
    ("ce", 3, 11, 0.50),
];

/// Error of China's share of mining, and log RMSE of magnet exports and quotes of 2025.
const MINE_SHARE: f64 = 0.030;
const MAGNET_EXPORTS: f64 = 0.07;
const QUOTES: f64 = 0.15;

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
    assert!(result.mine_share_rmse < MINE_SHARE + HALF_THIRD_DIGIT, "{}", result.mine_share_rmse);
    assert!(result.magnet_exports_log_rmse < MAGNET_EXPORTS + HALF_DIGIT, "{}", result.magnet_exports_log_rmse);
    assert!(result.quotes_log_rmse < QUOTES + HALF_DIGIT, "{}", result.quotes_log_rmse);
    assert_eq!(result.skill.len(), SKILL.len());
    for (score, (material, years_ahead, n, u)) in result.skill.iter().zip(SKILL) {
        assert_eq!((MATERIAL_SLUGS[score.material], score.years_ahead, score.n), (material, years_ahead, n));
        assert!(score.theil_u() < u + HALF_DIGIT, "{material} {years_ahead} y: U {}", score.theil_u());
    }
}

/// The rows of a table of the specification, without spaces.
fn printed() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model.md");
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| line.starts_with('|')).map(|line| line.to_lowercase().replace(' ', "")).collect()
}

#[test]
fn the_specification_prints_these_scores() {
    let printed = printed();
    let is_printed = |row: String| assert!(printed.contains(&row), "docs/model.md lacks {row}");
    for (material, first, log_rmse, u_rolling, u_frozen) in PRICES {
        let last = first + 8;
        is_printed(format!("|{material}|{first}to{last}|{log_rmse:.2}|{u_rolling:.2}|{u_frozen:.2}|"));
    }
    for own in SKILL.chunks(3) {
        let [one, two, three] = [own[0].3, own[1].3, own[2].3];
        is_printed(format!("|{}|{one:.2}|{two:.2}|{three:.2}|", own[0].0));
    }
    is_printed(format!("|china’sshareofmining|{MINE_SHARE:.3}|"));
    is_printed(format!("|magnetexportsof2025,bymonth|{MAGNET_EXPORTS:.2}|"));
    is_printed(format!("|quotesineurope,2025|{QUOTES:.2}|"));
}
