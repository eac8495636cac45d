//! Forecasts of one to three years against "no change": Theil's U as dots around 1, and as a table.

use super::figure::{Figure, cell};
use super::picture::{PictureWithTable, rows_of_dots};
use super::results::results;
use super::words::{capital_material, count, material, percent_over_one, two_decimals, whole};
use crate::chart::record_chart::{DotChart, DotRow};
use crate::format::{self, NBSP};
use crate::model::hindcast::HORIZON;
use crate::site::parts::{Section, Table};
use crate::study::backtest::{FORECAST_MATERIALS, ORIGINS, SkillScore};
use crate::tables::MATERIAL_SLUGS;
use leptos::prelude::*;

/// Ends of the axis, with room for words on the left, and its marks.
const LOW: f64 = 0.3;
const HIGH: f64 = 1.35;
const MARKS: [f64; 4] = [0.5, 0.7, 1.0, 1.2];
const HEAD: [&str; 6] = ["Material", "Forecasts", "Error, model", "Error, no change", "Theil’s U", "Model"];

#[component]
pub fn Skill() -> impl IntoView {
    let better = |years: usize| results().text(&format!("skill.{years}.better"), count);
    let title = format!(
        "One year ahead the model beats “no change” for {} of {} materials, three years ahead for {}",
        better(1),
        results().text("skill.1.materials", count),
        better(HORIZON)
    );
    view! {
        <Section id="skill" title>
            <p>
                "A forecast starts from December of each year from "{*ORIGINS.start()}" to "{*ORIGINS.end()}
                ". It knows the prices up to that month and none after. “No change” says that the price of that year stays. The number \
                 is the model’s error over that of no change (Theil’s U): at 1 both are as good, below 1 the model is better, above 1 \
                 it is worse than doing nothing."
            </p>
            <ul>{(1..=HORIZON).map(|years| view! { <Losses years/> }).collect_view()}</ul>
            <p>
                "Even this flatters it: the forecasts know the later policies, quotas and plants, and their parameters were fitted to \
                 the whole period. One year ahead no difference is larger than chance, and for dysprosium and terbium the forecast that \
                 prices return to their mean does better than the model. Fitted to prices up to 2018 only, the model lost to no change \
                 one and two years ahead for dysprosium and terbium, and to the return to the mean at every distance (tests of the \
                 reference implementation, which the command below does not repeat). Nothing here is a price forecast."
            </p>
            <TheilU/>
        </Section>
    }
}

/// For which materials the model is worse than no change.
#[component]
fn Losses(years: usize) -> impl IntoView {
    let is_worse = |k: usize| results().value(&format!("skill.{}.{years}.theil-u", MATERIAL_SLUGS[k])) >= 1.0;
    let names: Vec<&str> = FORECAST_MATERIALS.into_iter().filter(|k| is_worse(*k)).map(material).collect();
    let loses = match names.as_slice() {
        [] => " it loses for none of them.".into_any(),
        names if names.len() == FORECAST_MATERIALS.len() => view! {
            " it loses to no change for every material: its error is "
            <Figure name=format!("skill.{years}.least-u") words=percent_over_one/>" to "
            <Figure name=format!("skill.{years}.most-u") words=percent_over_one/>" larger."
        }
        .into_any(),
        names => format!(" it loses for {}.", joined(names)).into_any(),
    };
    let unit = if years == 1 { "year" } else { "years" };
    view! { <li><strong>{format!("{years}{NBSP}{unit} ahead")}</strong>{loses}</li> }
}

fn joined(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => one.to_string(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[component]
fn TheilU() -> impl IntoView {
    let sentence = |k: usize| {
        let at = |years: usize| results().text(&format!("skill.{}.{years}.theil-u", MATERIAL_SLUGS[k]), two_decimals);
        format!("{}: {}, {} and {}.", capital_material(k), at(1), at(2), at(HORIZON))
    };
    let lede = "Left of the rule the model is better, right of it worse. Both errors are of the logarithm of the yearly price.";
    view! {
        <PictureWithTable
            id="theil-u"
            title="Error of the model over the error of “no change”, one to three years ahead"
            lede=lede.into_any()
            description=format!(
                "Theil’s U one, two and three years ahead. {}",
                FORECAST_MATERIALS.map(sentence).join(" ")
            )
            drawings=rows_of_dots(&chart())
        >
            <Table
                label="Forecasts against no change; errors are of natural logarithms"
                head=HEAD.map(String::from).into()
                rows=results().backtest.skill.iter().map(cells).collect()
            />
        </PictureWithTable>
    }
}

fn chart() -> DotChart {
    let row = |score: &SkillScore| DotRow {
        group: (score.years_ahead == 1).then(|| capital_material(score.material)),
        label: if score.years_ahead == 1 { "1 year".to_string() } else { format!("{} years", score.years_ahead) },
        dots: vec![(score.theil_u(), Some(two_decimals(score.theil_u())))],
    };
    DotChart {
        low: LOW,
        high: HIGH,
        middle: 1.0,
        marks: MARKS.map(|value| (value, value.to_string())).into(),
        sides: [["model better", "better"], ["model worse", "worse"]],
        rows: results().backtest.skill.iter().map(row).collect(),
        has_stems: true,
    }
}

fn cells(score: &SkillScore) -> Vec<AnyView> {
    let stem = format!("skill.{}.{}", MATERIAL_SLUGS[score.material], score.years_ahead);
    let years = format::count(score.years_ahead, "year");
    vec![
        format!("{}, {years} ahead", capital_material(score.material)).into_any(),
        cell(&stem, "forecasts", whole),
        cell(&stem, "rmse", two_decimals),
        cell(&stem, "rmse-no-change", two_decimals),
        cell(&stem, "theil-u", two_decimals),
        if score.theil_u() < 1.0 { "better" } else { "worse" }.into_any(),
    ]
}
