//! The thin lines of the charts: the scenario under the export rules that it does not assume.

use crate::common::{EMBARGO, run, under_rules};
use chokepoint::chart::describe::{describe, table};
use chokepoint::chart::other_rules::UnderRules;
use chokepoint::chart::selection::{CostMeasure, Selection, ShareMeasure, Switch};
use chokepoint::chart::spec::{ChartSpec, Role, Stroke};
use chokepoint::chart::{ALL_CHARTS, ChartName, Inputs, LATE_CHARTS, chart};
use chokepoint::model::Workspace;
use chokepoint::model::keys::{Bloc, Law};
use chokepoint::tables::column;

const YEAR: usize = 2028;

fn with(switch: Switch, choice: usize) -> Selection {
    Selection::default().with(switch, choice)
}

/// Every chart that shows them, and one that does not, under the embargo.
fn specs(other_rules: &[UnderRules], is_comparing: bool) -> Vec<ChartSpec> {
    let mut workspace = Workspace::new();
    let outcome = run(EMBARGO, &mut workspace);
    let charts = [
        (ChartName::Shortage, Selection::default()),
        (ChartName::Price, Selection::default()),
        (ChartName::Cost, with(Switch::CostMeasure, CostMeasure::OutputLost as usize)),
        (ChartName::Supply, with(Switch::Bloc, Bloc::JapanKorea as usize)),
        (ChartName::Share, Selection::default()),
        (ChartName::Share, with(Switch::ShareMeasure, ShareMeasure::Tonnes as usize)),
        (ChartName::Share, with(Switch::ShareStage, 0)),
        (ChartName::Share, with(Switch::ShareStage, 2)),
        (ChartName::Cost, Selection::default()),
    ];
    let make = |(name, selection): (ChartName, Selection)| {
        let inputs = Inputs {
            history: workspace.history(),
            baseline: workspace.baseline(),
            outcome: &outcome,
            other_rules,
            selection,
            plants: &[],
            world: None,
            late: Some(LATE_CHARTS),
            year: YEAR,
            moved: true,
            is_comparing,
            main: &ALL_CHARTS[0],
        };
        chart(name).spec(&inputs).unwrap()
    };
    charts.into_iter().map(make).collect()
}

fn thin(spec: &ChartSpec) -> Vec<&chokepoint::chart::spec::Line> {
    spec.lines.iter().filter(|line| line.role == Role::OtherRules).collect()
}

#[test]
fn charts_show_the_scenario_under_each_other_rule_and_say_which_is_which() {
    let known = under_rules(EMBARGO, &mut Workspace::new());
    let mut specs = specs(&known, false);
    let without = specs.pop().unwrap();
    assert!(thin(&without).is_empty() && !without.caption.contains("export rules"), "public cost shows none");
    for spec in &specs {
        let lines = thin(spec);
        assert_eq!(lines.iter().map(|line| line.stroke).collect::<Vec<_>>(), [Stroke::Thin, Stroke::Dotted]);
        assert!(lines.iter().all(|line| line.values.iter().all(|value| value.is_finite())), "{}", spec.title);
        assert_ne!(lines[0].values, lines[1].values, "{}", spec.title);
        assert!(spec.caption.ends_with(" under other export rules: rules ease (solid), October 2025 rules (dotted)."));
        let table = table(spec);
        for name in ["rules ease", "rules of October 2025"] {
            let row = table.rows.iter().find(|row| row.label.ends_with(&format!(", {name}"))).expect(name);
            assert!(row.values.iter().all(Option::is_some) && !row.is_scenario, "{}", row.label);
        }
        // They would take the room of what the reader moves.
        assert!(!describe(spec).contains("rules"), "{}", describe(spec));
    }
    // By hand: what the EU lacks in magnets, and what China separates, under the rules of October 2025.
    let october = run(&format!("{EMBARGO}&law=2"), &mut Workspace::new());
    let lacks = october.year_mean(column::UNSERVED_MAGNET + Bloc::Eu as usize, YEAR);
    assert_eq!(thin(&specs[0])[1].year_mean(YEAR), lacks);
    let tonnes = thin(&specs[5])[1].year_mean(YEAR).unwrap();
    assert!((tonnes - october.year_mean(column::SEP_MAGREO, YEAR).unwrap()).abs() < 1e-9);
}

/// While the reader moves, the rows of the table stay, without figures, and the axes stand.
#[test]
fn lines_that_are_not_known_are_empty_and_leave_the_axis_alone() {
    let known = under_rules(EMBARGO, &mut Workspace::new());
    let mut stale = known.clone();
    stale.iter_mut().for_each(|under| under.forget(under.law));
    for (spec, before) in specs(&stale, false).iter().zip(specs(&known, false)) {
        assert!(thin(spec).iter().all(|line| line.values[spec.today()..].iter().all(|value| value.is_nan())));
        assert_eq!(spec.axis, before.axis, "{}", spec.title);
        assert_eq!(spec.caption, before.caption);
        let labels = |spec: &ChartSpec| table(spec).rows.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
        assert_eq!(labels(spec), labels(&before));
    }
    // Before they have been known once nothing is held.
    let unknown = [Law::Ease, Law::October].map(UnderRules::unknown);
    assert!(specs(&unknown, false)[0].axis.max <= specs(&known, false)[0].axis.max);
}

#[test]
fn a_comparison_shows_none() {
    for spec in specs(&[], true) {
        assert!(thin(&spec).is_empty() && !spec.caption.contains("export rules"), "{}", spec.caption);
    }
}
