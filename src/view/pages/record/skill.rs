//! Forecasts of one to three years against "no change": Theil's U as dots around 1, and as a table.

use super::picture::{Figure, dots};
use super::told::{Told, capital_material, count, material, two, whole};
use crate::analysis::backtest::{FORECAST_MATERIALS, ORIGINS};
use crate::charts::past::{DotChart, DotRow};
use crate::data::MATERIAL_SLUGS;
use crate::format::{self, NBSP};
use crate::model::hindcast::HORIZON;
use crate::view::pages::parts;

/// Ends of the axis, with room for words on the left, and its marks.
const LOW: f64 = 0.44;
const HIGH: f64 = 1.4;
const MARKS: [f64; 5] = [0.5, 0.7, 1.0, 1.2, 1.4];

pub fn section(told: &Told) -> String {
    let better = |years: usize| told.text(&format!("skill.{years}.better"), count);
    let title = format!(
        "One year ahead the model beats “no change” for {} of {} materials, three years ahead for {}",
        better(1),
        told.text("skill.1.materials", count),
        better(HORIZON)
    );
    let intro = format!(
        "<p>A forecast starts from December of each year from {} to {}. It knows the prices up to that month and none after. “No change” says \
         that the price of that year stays. The number is the model’s error over that of no change (Theil’s U): at 1 both are as good, below 1 \
         the model is better, above 1 it is worse than doing nothing.</p>\n{}",
        ORIGINS.start(),
        ORIGINS.end(),
        losers(told)
    );
    parts::section("skill", &title, &format!("{intro}{}", picture(told)))
}

/// Where the model loses, said plainly.
fn losers(told: &Told) -> String {
    let lines: String = (1..=HORIZON)
        .map(|years| {
            let is_worse = |k: usize| told.value(&format!("skill.{}.{years}.theil-u", MATERIAL_SLUGS[k])) >= 1.0;
            let names: Vec<&str> = FORECAST_MATERIALS.into_iter().filter(|k| is_worse(*k)).map(material).collect();
            let ahead = if years == 1 { format!("1{NBSP}year") } else { format!("{years}{NBSP}years") };
            match names.as_slice() {
                [] => format!("<li><strong>{ahead} ahead</strong> it loses for none of them.</li>"),
                names if names.len() == FORECAST_MATERIALS.len() => {
                    format!(
                        "<li><strong>{ahead} ahead</strong> it loses to no change for every material: its error is {} to {} larger.</li>",
                        told.html(&format!("skill.{years}.least-u"), over),
                        told.html(&format!("skill.{years}.most-u"), over)
                    )
                }
                names => format!("<li><strong>{ahead} ahead</strong> it loses for {}.</li>", joined(names)),
            }
        })
        .collect();
    format!(
        "<ul>{lines}</ul>\n<p>Even this flatters it: the forecasts know the later policies, quotas and plants, and their parameters were fitted to \
         the whole period. Fitted to prices up to 2018 only, the model lost to no change over 2019 to 2025 for dysprosium, terbium and cerium \
         (a test of the first implementation, which the command below does not repeat). Nothing here is a price forecast.</p>\n"
    )
}

/// How much larger the model’s error is: `7 %`.
fn over(theil_u: f64) -> String {
    format::percent(theil_u - 1.0)
}

fn joined(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => one.to_string(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn picture(told: &Told) -> String {
    let rows: Vec<DotRow> = told
        .backtest
        .skill
        .iter()
        .map(|score| DotRow {
            group: (score.years_ahead == 1).then(|| capital_material(score.material)),
            label: if score.years_ahead == 1 { "1 year".to_string() } else { format!("{} years", score.years_ahead) },
            dots: vec![(score.theil_u(), Some(two(score.theil_u())))],
        })
        .collect();
    let chart = DotChart {
        low: LOW,
        high: HIGH,
        middle: 1.0,
        marks: MARKS
            .iter()
            .map(|value| (*value, if *value == 1.0 { "1".to_string() } else { format!("{value}") }))
            .collect(),
        sides: [["model better", "better"], ["model worse", "worse"]],
        rows,
        has_stems: true,
    };
    let table_rows: Vec<Vec<String>> = told
        .backtest
        .skill
        .iter()
        .map(|score| {
            let stem = format!("skill.{}.{}", MATERIAL_SLUGS[score.material], score.years_ahead);
            let verdict = if score.theil_u() < 1.0 { "better" } else { "worse" };
            vec![
                format!("{}, {} ahead", capital_material(score.material), format::count(score.years_ahead, "year")),
                told.html(&format!("{stem}.forecasts"), whole),
                told.html(&format!("{stem}.rmse"), two),
                told.html(&format!("{stem}.rmse-no-change"), two),
                told.html(&format!("{stem}.theil-u"), two),
                verdict.to_string(),
            ]
        })
        .collect();
    let said: Vec<String> = FORECAST_MATERIALS
        .into_iter()
        .map(|k| {
            let at = |years: usize| told.text(&format!("skill.{}.{years}.theil-u", MATERIAL_SLUGS[k]), two);
            format!("{}: {}, {} and {}.", capital_material(k), at(1), at(2), at(HORIZON))
        })
        .collect();
    dots(
        &Figure {
            id: "theil-u",
            title: "Error of the model over the error of “no change”, one to three years ahead".to_string(),
            lede: "Left of the rule the model is better, right of it worse. Both errors are of the logarithm of the yearly price.".to_string(),
            description: format!("Theil’s U one, two and three years ahead. {}", said.join(" ")),
            table: parts::table(
                "Forecasts against no change; errors are of natural logarithms",
                &["Material", "Forecasts", "Error, model", "Error, no change", "Theil’s U", "Model"],
                &table_rows,
            ),
        },
        &chart,
    )
}
