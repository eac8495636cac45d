//! Prices by material: small multiples of record and model, all on axes of the same ratio, so that equal distances are equal misses.

use super::picture::{Figure, panel};
use super::sources;
use super::told::{Told, capital_material, count, share, signed, size, two, usd, whole};
use crate::analysis::backtest::CHINA_PRICE_FROM;
use crate::analysis::figures::stem;
use crate::analysis::misses::Subject;
use crate::analysis::paths::YEARS;
use crate::charts::past::{PastChart, decades_of, log_around};
use crate::charts::spec::middle_of;
use crate::data::{MATERIAL_SLUGS, OBSERVED};
use crate::view::pages::parts;

/// The crisis that the panels mark.
const CRISIS: (usize, usize) = (2010, 2012);
const PEAK: usize = 2011;
const MARKS: [usize; 4] = [2010, 2015, 2020, 2025];

pub fn section(told: &Told) -> String {
    let title = format!(
        "Prices: the peak of {PEAK} is met within a quarter for {} of {} materials",
        told.text("prices.2011.within-a-quarter", count),
        told.text("prices.2011.materials", count)
    );
    let decades = told.backtest.paths.prices.iter().map(|(k, path)| decades_of(values(*k, path))).fold(1.0, f64::max);
    let panels: String = told.backtest.paths.prices.iter().map(|(k, path)| one(told, *k, path, decades)).collect();
    let lede = format!(
        "<p>Yearly means in USD of the day per kilogram of oxide. Dots of ink are records, the line is the model, the hairline between them is \
         the miss. This run is given no price after January 2005. Its parameters, though, were chosen with these prices in view. To {} its price outside China is compared, from {CHINA_PRICE_FROM} (dotted \
         rule) its price in China, because the records are prices at Chinese ports. Each step of the axis is ten times the one below, and a \
         factor of ten is equally high in every panel: an equal distance is an equal miss. No line is shifted or stretched to fit.</p>\n",
        CHINA_PRICE_FROM - 1
    );
    parts::section("prices", &title, &format!("{lede}<div class=\"panels\">{panels}</div>\n{}", scores(told)))
}

/// All values of a panel: the model’s and the recorded.
fn values(k: usize, path: &[(usize, f64)]) -> impl Iterator<Item = f64> {
    path.iter().map(|point| point.1).chain(OBSERVED[k].iter().map(|point| point.1))
}

fn one(told: &Told, k: usize, path: &[(usize, f64)], decades: f64) -> String {
    let slug = MATERIAL_SLUGS[k];
    let name = capital_material(k);
    let median = format!("price.{slug}.2008-2025.median-miss");
    let worst = told.worst(|miss| miss.subject == Subject::Price(k));
    let lede = worst.map_or_else(String::new, |miss| {
        format!(
            "Half of {} years off by more than {}; worst {}, {}",
            told.html(&format!("price.{slug}.2008-2025.years"), whole),
            told.html(&median, size),
            miss.when,
            told.off(&format!("{}.miss", stem(miss)))
        )
    });
    let split = path.iter().take_while(|point| point.0 < CHINA_PRICE_FROM).count();
    let run = |points: &[(usize, f64)]| points.iter().map(|(year, value)| (middle_of(*year), *value)).collect();
    let chart = PastChart {
        from: *YEARS.start() as f64,
        to: *YEARS.end() as f64 + 1.0,
        marks: MARKS.iter().map(|year| (middle_of(*year), year.to_string())).collect(),
        axis: log_around(values(k, path), decades),
        unit: "",
        model: vec![run(&path[..split]), run(&path[split..])],
        records: OBSERVED[k].iter().map(|(year, value)| (middle_of(*year as usize), *value)).collect(),
        others: Vec::new(),
        spans: vec![(CRISIS.0 as f64, CRISIS.1 as f64 + 1.0, "2010–12")],
        breaks: vec![CHINA_PRICE_FROM as f64],
        notes: Vec::new(),
        names: ["Record", "Model"],
    };
    let at = |year: usize, side: &str| told.text(&format!("price.{slug}.{year}.{side}"), usd);
    let recorded: Vec<String> = [2008, PEAK, 2025]
        .into_iter()
        .filter(|year| OBSERVED[k].iter().any(|point| point.0 == *year as f64))
        .map(|year| format!("In {year} the record is {} USD/kg, the model {}.", at(year, "record"), at(year, "model")))
        .collect();
    panel(
        &Figure {
            id: &format!("price-{slug}"),
            title: name.clone(),
            lede,
            description: format!(
                "{name}, yearly price from 2008 to 2025, record and model. {} Half of the years are off by more than {}.",
                recorded.join(" "),
                told.text(&median, size)
            ),
            table: table(told, k, path),
        },
        &chart,
        "h3",
    )
}

/// Every year with its two prices, the miss and the source of the record.
fn table(told: &Told, k: usize, path: &[(usize, f64)]) -> String {
    let rows: Vec<Vec<String>> = path
        .iter()
        .map(|(year, _)| {
            let stem = format!("price.{}.{year}", MATERIAL_SLUGS[k]);
            let row = sources::price(k, &year.to_string());
            let is_recorded = row.is_some();
            let cell = |side: &str, how: fn(f64) -> String| {
                if is_recorded { told.html(&format!("{stem}.{side}"), how) } else { "–".to_string() }
            };
            vec![
                year.to_string(),
                told.html(&format!("{stem}.model"), usd),
                cell("record", usd),
                cell("miss", signed),
                sources::told(row),
            ]
        })
        .collect();
    parts::table(
        &format!("{}, USD/kg of oxide, mean of the year", capital_material(k)),
        &["Year", "Model", "Record", "Miss", "Source of the record"],
        &rows,
    )
}

/// The usual scores of both windows, for those who know them.
fn scores(told: &Told) -> String {
    let rows: Vec<Vec<String>> = told
        .backtest
        .prices
        .iter()
        .map(|score| {
            let stem = format!("price.{}.{}-{}", MATERIAL_SLUGS[score.material], score.window.0, score.window.1);
            let correlation = if score.correlation.is_finite() {
                told.html(&format!("{stem}.correlation"), two)
            } else {
                "none: the model does not move".to_string()
            };
            vec![
                format!("{}, {} to {}", capital_material(score.material), score.window.0, score.window.1),
                told.html(&format!("{stem}.years"), whole),
                told.html(&format!("{stem}.log-rmse"), two),
                told.html(&format!("{stem}.bias"), two),
                correlation,
                told.html(&format!("{stem}.u-rolling"), two),
                told.html(&format!("{stem}.u-frozen"), two),
            ]
        })
        .collect();
    format!(
        "<details class=\"fold\"><summary>Scores for those who know them</summary><p>Errors are of natural logarithms, so 0.22 is about {}. \
         U compares the error with that of last year’s price, and with that of the price of the year before the window; below 1 the model is \
         nearer.</p>{}</details>\n",
        share(libm::exp(0.22) - 1.0),
        parts::table(
            "Prices in two windows",
            &["Material and window", "Years", "Error", "Bias", "Correlation", "U, last year", "U, year before"],
            &rows,
        )
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::past::PastAxis;

    #[test]
    fn panels_share_their_scale_whatever_they_show() {
        let ratio = |axis: PastAxis| match axis {
            PastAxis::Log { low, high } => high / low,
            PastAxis::Plain { .. } => f64::NAN,
        };
        let [a, b] = [[1.0, 100.0], [300.0, 3000.0]].map(|values| ratio(log_around(values, 2.5)));
        assert!((a / b - 1.0).abs() < 1e-9);
    }
}
