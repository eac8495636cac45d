//! What holds of the words in 10,000 random scenarios: nothing unfilled, no number that is none, no gap in a sentence.

use crate::common::world;
use chokepoint::chart::cursor_text;
use chokepoint::chart::describe::describe;
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS};
use chokepoint::cli::words::Dice;
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::compared::name;
use chokepoint::tables::ASSUMPTIONS;
use chokepoint::words::answer::{Paths, answer, focus};
use chokepoint::words::causes::causes;
use chokepoint::words::changed::changed;
use chokepoint::words::effects::effects;
use chokepoint::words::headline::{Beside, headline, moved, outcome, text};
use chokepoint::words::key_figures::key_figures;
use chokepoint::words::remedies::undone;
use chokepoint::words::steps::step;
use chokepoint::words::verdict::{rows, verdict};
use chokepoint::words::yearly::{ComparedAt, KeyValues, Shift, Yearly};
use chokepoint::words::{assumptions, lever_words, plants, project_words, title};

const CASES: usize = 10_000;
const N_THREADS: usize = 2;

#[track_caller]
fn check(what: &str, said: &str, scenario: &Scenario) {
    let is_whole =
        !said.contains(['{', '}', '|']) && !said.contains("  ") && !said.contains(" ,") && !said.contains(" .");
    // “inf” begins words too.
    let is_number =
        !said.contains("NaN") && !said.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "inf");
    assert!(
        is_whole && is_number,
        "{what}: “{said}” of {:?}",
        scenario.moved().map(|l| (l.row().key, scenario.get(l))).collect::<Vec<_>>()
    );
}

/// What is said of a scenario without a run.
fn check_settings(scenario: &Scenario, before: &Scenario) {
    for lever in Lever::all() {
        check("a lever", &lever_words::says(scenario, lever), scenario);
        check("a fold", &lever_words::fold_line(scenario, lever), scenario);
        check("a cause", &lever_words::cause(lever, scenario.get(lever)), scenario);
    }
    for project in scenario.moved_projects() {
        check("a plant", &project_words::name(project), scenario);
        check("a plant", &project_words::fate(scenario, project), scenario);
    }
    for index in 0..ASSUMPTIONS.len() {
        check("an assumption", &assumptions::says(scenario, index), scenario);
    }
    for cause in causes(scenario) {
        check("a cause", &cause.text, scenario);
    }
    check("the remedies", &undone(scenario), scenario);
    check("what is moved", &moved(scenario).unwrap_or_default(), scenario);
    check("the name", &name(scenario), scenario);
    check("a step", &step(before, scenario), scenario);
}

/// One of the charts, with one choice of each switch.
fn check_chart(n: usize, inputs: Inputs, scenario: &Scenario) {
    let chart = &ALL_CHARTS[n % ALL_CHARTS.len()];
    let turn = n / ALL_CHARTS.len();
    let mut selection = inputs.selection;
    for (i, switch) in chart.switches.iter().enumerate() {
        selection = selection.with(*switch, (turn / (1 + 2 * i)) % switch.choices().len());
    }
    let is_comparing = turn % 5 == 4;
    let (moved, year) = (inputs.moved || is_comparing, 2015 + turn % 26);
    let spec = chart.spec(&Inputs { selection, year, moved, is_comparing, ..inputs }).unwrap();
    for said in [
        &spec.title,
        &spec.subtitle,
        &spec.caption,
        &describe(&spec),
        &cursor_text::sentence(&spec, Some(turn % 3), None),
    ] {
        check(chart.name.slug(), said, scenario);
    }
    for line in &spec.lines {
        check(chart.name.slug(), &line.label, scenario);
    }
}

fn check_some(seed: u64, cases: usize) {
    let mut dice = Dice::new(seed);
    let mut workspace = Workspace::new();
    let standard = Yearly::of(workspace.baseline());
    let mut before: Option<(Scenario, Yearly)> = None;
    for n in 0..cases {
        let scenario = dice.scenario();
        run_into(&scenario.params(), Groups::ALL, &mut workspace);
        let paths =
            Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
        let focus = focus(&paths);
        let answer = answer(&paths, focus);
        let yearly = Yearly::of(paths.outcome);
        let is_shifted = scenario.is_todays_path() && !scenario.is_neutral();
        let shift = is_shifted.then(|| Shift::between(&standard, &yearly, &answer));
        for without in [None, Some(answer.shortage.value), Some(dice.roll())] {
            let said = headline(&scenario, &answer, &Beside { without, shift });
            check("the headline", &text(&said), &scenario);
            check("the title", &title::title(&scenario, &said).replace(" | ", ": "), &scenario);
        }
        for cause in causes(&scenario) {
            for effect in effects(&answer, &cause) {
                check("an effect", &effect.replace('|', ""), &scenario);
            }
        }
        check("a story", &outcome(&answer, 100), &scenario);
        for figure in key_figures(&answer) {
            check("a key figure", &figure.line(), &scenario);
        }
        let (other, was) = before.get_or_insert_with(|| (Scenario::default(), standard));
        check_settings(&scenario, other);
        let spot = ComparedAt::of_difference(was, &yearly, [&answer, &answer]);
        let [a, b]: [KeyValues; 2] = [was.at(&spot), yearly.at(&spot)];
        check("the verdict", &verdict(*other == scenario, &spot, &a, &b), &scenario);
        check("what changed", &changed(other, &scenario, &spot, &a, &b), &scenario);
        for row in rows(&spot, &a, &b) {
            for said in [&row.label, &row.a, &row.b, &row.difference] {
                check("a comparison", said, &scenario);
            }
        }
        let inputs = Inputs {
            history: paths.history,
            baseline: paths.baseline,
            outcome: paths.outcome,
            selection: focus.selection(),
            plants: &plants::plants(&scenario),
            world: Some(world()),
            other_rules: &[],
            late: Some(LATE_CHARTS),
            year: 2028,
            moved: !scenario.is_todays_path(),
            is_comparing: false,
            main: &ALL_CHARTS[0],
        };
        check_chart(n, inputs, &scenario);
        before = Some((scenario, yearly));
    }
}

#[test]
fn nothing_is_left_unfilled_in_10000_random_scenarios() {
    std::thread::scope(|scope| {
        for thread in 0..N_THREADS {
            scope.spawn(move || check_some(1 + thread as u64, CASES / N_THREADS));
        }
    });
}
