//! The timeline of the named plants of a step: announced, ramping, running in full, each as strong as its chance.

use super::inputs::Inputs;
use super::places::{bloc_hue, country_hue};
use crate::chart::form::{Form, Plan};
use crate::chart::monthly::largest;
use crate::chart::order::sort;
use crate::chart::spec::*;
use crate::chart::words;
use crate::decimal::clamped;
use crate::model::keys::{Bloc, month_index};
use crate::tables::kinds::Stage;
use crate::tables::{PROJECTS, ProjectRow};

const FINDING_YEAR: usize = 2035;
/// A start that differs by less than this, in years, is as announced.
const AS_ANNOUNCED: f64 = 0.04;

/// Hue of the country or bloc of a project.
pub fn hue(project: &ProjectRow) -> Hue {
    match Bloc::ALL.into_iter().find(|bloc| bloc.slug() == project.country) {
        Some(bloc) if bloc != Bloc::China => bloc_hue(bloc),
        _ => country_hue(project.country),
    }
}

pub fn timeline(inputs: &Inputs) -> ChartSpec {
    let stage = inputs.selection.plant_stage();
    let (what, unit) = match stage {
        Stage::Mine => ("mines", "tonnes of rare-earth oxides a year"),
        Stage::Separation => ("separation plants", "tonnes of oxide a year"),
        Stage::Magnet => ("magnet plants", "tonnes of magnets a year"),
    };
    let mut all_open = 0.0;
    let mut rows: Vec<(Plan, Line)> = PROJECTS
        .iter()
        .zip(inputs.plants)
        .filter(|(project, _)| project.stage == stage)
        .map(|(project, plant)| {
            let outlook = plant.outlook;
            let chance = clamped(outlook.share, 0.0, 1.0);
            let late = outlook.start - project.start;
            let plan = Plan {
                label: project.name.to_string(),
                hue: hue(project),
                announced: project.start,
                start: if late.abs() < AS_ANNOUNCED { project.start } else { outlook.start },
                ramp: outlook.ramp,
                chance,
                is_moved: plant.is_moved,
                note: format!("{}, {}", words::amount(project.capacity), DisplayUnit::Percent.say(chance)),
            };
            let opened = |t: usize| {
                let year = crate::model::keys::mid_month(month_index(FIRST_CHART_YEAR, 1) + t);
                project.capacity * clamped((year - outlook.start) / outlook.ramp, 0.0, 1.0)
            };
            let n_months = (LAST_CHART_YEAR + 1 - FIRST_CHART_YEAR) * 12;
            let mut values: Vec<f64> = (0..n_months).map(opened).collect();
            all_open += year_mean(&values, FINDING_YEAR).unwrap_or_default();
            values.iter_mut().for_each(|value| *value *= outlook.share);
            let paint = Paint::Hue(plan.hue);
            (plan, Line::new(project.name, project.name, paint, Role::Scenario, values))
        })
        .collect();
    sort(&mut rows, |a, b| a.0.start < b.0.start);
    let (plans, lines): (Vec<Plan>, Vec<Line>) = rows.into_iter().unzip();
    let max = lines.iter().map(|line| largest(&line.values)).fold(1.0, f64::max);
    let expected: f64 = lines.iter().filter_map(|line| line.year_mean(FINDING_YEAR)).sum();
    let blank = ChartSpec::blank(ChartName::Timeline, inputs.year, inputs.moved);
    let counted = words::amount(expected);
    // Levers may multiply what is expected beyond the plans.
    let beside = if expected > all_open {
        format!("the levers count {counted}, more than is planned")
    } else {
        format!("{counted} as expected")
    };
    ChartSpec {
        title: format!(
            "By {FINDING_YEAR}, {} planned {what} may add {} a year if all open, {beside}",
            plans.len(),
            words::amount(all_open)
        ),
        subtitle: format!("Each plant with its {unit} and its chance; thin: ramping up, thick: running in full, ring: announced start"),
        caption: "The paler a bar, the less likely the plant; as expected and in the table: capacity times chance. Levers and your own choices below \
                  move the bars."
            .to_string(),
        axis: Axis { unit: DisplayUnit::Tonnes, max, ..blank.axis },
        form: Form::Timeline(plans),
        lines,
        ..blank
    }
}
