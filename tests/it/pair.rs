//! Two scenarios: the runs behind them, their words and their charts, and the link that holds both.

use chokepoint::chart::compare::{A, B};
use chokepoint::chart::csv::csv;
use chokepoint::chart::selection::Selection;
use chokepoint::chart::spec::Role;
use chokepoint::chart::table::table;
use chokepoint::chart::{ALL_CHARTS, ChartName, Inputs, LATE_CHARTS, chart};
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run, run_into};
use chokepoint::scenario::Scenario;
use chokepoint::scenario::link::{Link, decode, encode};
use chokepoint::scenario::pair::{Pair, Side};
use chokepoint::session::change::Change;
use chokepoint::session::choices::Choices;
use chokepoint::session::compared::{compared, name};
use chokepoint::session::runs::Runs;
use chokepoint::session::snapshot::{Snapshot, label};
use chokepoint::session::view::View;
use chokepoint::tables::column;
use std::collections::BTreeSet;

const ONE: &str = "xh=0.8&xm=0.6";
const OTHER: &str = "xh=0.8&xm=0.6&vault=6&p.mine-nolans-arafura=1";

fn scenario(query: &str) -> Scenario {
    decode(query).0.scenario
}

fn pair(a: &str, b: &str) -> Pair {
    Pair { a: scenario(a), b: scenario(b) }
}

#[test]
fn both_scenarios_stand_in_the_link() {
    let link = Link { scenario: scenario(ONE), second: scenario(OTHER), ..Link::default() };
    let (again, warnings) = decode(&encode(&link));
    assert_eq!((&again.scenario, &again.second, warnings.len()), (&link.scenario, &link.second, 0));
    assert!(View::from_link(&again).0.is_comparing);
    // A comparison with today's path has no key of B, so the view says it.
    let (page, warnings) = View::from_link(&decode("xh=0.8&view=compare").0);
    assert!(page.is_comparing && warnings.is_empty());
    assert!(encode(&Link { page: page.to_link(), ..Link::default() }).contains("view=compare"));
    assert!(!View::from_link(&decode(ONE).0).0.is_comparing);
    // Stories for both, each with a change of its own.
    let (link, warnings) = decode("preset=myanmar-dark&b.preset=2010&b.leak=0.1");
    assert_eq!(warnings, []);
    assert_eq!(name(&link.scenario), "Myanmar goes dark");
    assert_eq!(link.second.get(chokepoint::scenario::Lever::from_key("leak").unwrap()), 0.1);
}

#[test]
fn bad_keys_of_the_second_scenario_are_named_in_full() {
    let (link, warnings) = decode("b.xh=80&b.unknown=1&b.chart=price&b.=2&b.xh_end=2027&b.xh_start=2030");
    let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(link.second.get(chokepoint::scenario::Lever::from_key("xh").unwrap()), 1.0);
    for part in ["“b.xh” (Heavy rare earths) in the link is 80", "“b.unknown”", "“b.chart”", "“b.xh_end”"]
    {
        assert!(said.iter().any(|sentence| sentence.contains(part)), "{part} in {said:?}");
    }
}

#[test]
fn each_side_has_the_figures_of_its_own_run_whichever_the_levers_move() {
    let pair = pair(ONE, OTHER);
    let mut runs = Runs::new(Workspace::new());
    let fingerprint = |scenario: &Scenario| run(&scenario.params()).fingerprint();
    for side in [Side::A, Side::B, Side::A] {
        runs.show(&pair, side, true);
        runs.freshen(Groups::ALL);
        assert_eq!(runs.outcome(Side::A).fingerprint(), fingerprint(&pair.a), "{side:?}");
        assert_eq!(runs.outcome(Side::B).fingerprint(), fingerprint(&pair.b), "{side:?}");
    }
    // A move of B leaves A alone; a swap swaps.
    let mut moved = pair.clone();
    moved.b = scenario("mmr=0.5");
    assert!(runs.show(&moved, Side::B, true));
    runs.freshen(Groups::ALL);
    assert_eq!(runs.outcome(Side::B).fingerprint(), fingerprint(&moved.b));
    moved.swap();
    runs.show(&moved, Side::B, true);
    runs.freshen(Groups::ALL);
    assert_eq!(runs.outcome(Side::A).fingerprint(), fingerprint(&scenario("mmr=0.5")));
    assert_eq!(runs.outcome(Side::B).fingerprint(), fingerprint(&pair.a));
}

#[test]
fn other_assumptions_on_one_side_do_not_reach_the_other() {
    let pair = pair("xh=0.5&a.beta=0.5", "xh=0.5");
    let mut runs = Runs::new(Workspace::new());
    runs.show(&pair, Side::A, true);
    runs.freshen(Groups::ALL);
    assert_eq!(runs.outcome(Side::A).fingerprint(), run(&pair.a.params()).fingerprint());
    assert_eq!(runs.outcome(Side::B).fingerprint(), run(&pair.b.params()).fingerprint());
    let mut workspace = Workspace::new();
    run_into(&pair.a.params(), Groups::ALL, &mut workspace);
    assert_eq!(runs.paths_under_levers().baseline.fingerprint(), workspace.baseline().fingerprint());
}

#[test]
fn a_run_beside_changes_nothing_that_is_shown() {
    let pair = pair(ONE, "");
    let mut runs = Runs::new(Workspace::new());
    runs.show(&pair, Side::A, false);
    runs.freshen(Groups::ALL);
    let before = runs.outcome(Side::A).fingerprint();
    let beside = runs.aside(&scenario(OTHER), Groups::ALL).fingerprint();
    assert_eq!(beside, run(&scenario(OTHER).params()).fingerprint());
    assert_eq!(runs.aside(&scenario(OTHER), Groups::ALL).fingerprint(), beside);
    assert_eq!(runs.outcome(Side::A).fingerprint(), before);
}

fn compared_inputs<'a>(runs: &'a Runs, main: ChartName) -> Inputs<'a> {
    let paths = runs.paths(Side::A);
    Inputs {
        history: paths.history,
        baseline: runs.outcome(Side::B),
        outcome: paths.outcome,
        selection: Selection::default(),
        plants: &[],
        world: None,
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year: 2028,
        moved: true,
        is_comparing: true,
        main: chart(main),
    }
}

#[test]
fn every_line_of_a_comparison_bears_its_letter_and_the_difference_is_that_of_the_table() {
    let mut runs = Runs::new(Workspace::new());
    runs.show(&pair(ONE, OTHER), Side::A, true);
    runs.freshen(Groups::ALL);
    for main in ALL_CHARTS.iter().filter(|chart| chart.is_tab()) {
        let inputs = compared_inputs(&runs, main.name);
        let spec = main.spec(&inputs).unwrap();
        let is_lettered =
            spec.title.starts_with("A: ") || spec.title.contains(", 2028: A ") && spec.title.contains(", B ");
        assert!(is_lettered && !spec.title.contains("baseline"), "{}", spec.title);
        assert!(!spec.caption.contains("the baseline"), "{}", spec.caption);
        for line in spec.lines.iter().filter(|line| line.role == Role::Baseline) {
            assert!(line.label.ends_with(B) && line.short.ends_with(B), "{}: {}", main.name, line.label);
        }
        assert!(spec.lead().is_none_or(|line| line.label.ends_with(A) && line.short == A), "{}", main.name);
    }
    // B minus A in 2028, by hand from the two runs.
    let inputs = compared_inputs(&runs, ChartName::Price);
    let difference = table(&chart(ChartName::Difference).spec(&inputs).unwrap());
    let row = &difference.rows[0];
    let at = difference.columns.iter().position(|year| year == "2028").unwrap();
    let price = |side: Side| runs.outcome(side).year_mean(column::PRICE_EXCHINA + 1, 2028).unwrap();
    let expected = price(Side::B) - price(Side::A);
    assert!((row.values[at].unwrap() - expected).abs() < 1e-9, "{:?} is not {expected}", row.values[at]);
}

#[test]
fn a_file_of_a_comparison_says_of_each_series_whose_it_is() {
    let mut runs = Runs::new(Workspace::new());
    runs.show(&pair(ONE, OTHER), Side::A, true);
    runs.freshen(Groups::ALL);
    let mut n_pairs = 0;
    for own in ALL_CHARTS.iter().filter(|chart| chart.name != ChartName::Difference && chart.name != ChartName::Map) {
        let text = csv(&own.spec(&compared_inputs(&runs, own.name)).unwrap());
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let of = |path: &str| -> BTreeSet<String> {
            rows.iter().filter(|row| &row[1] == path).map(|row| row[0].to_string()).collect()
        };
        let (a, b) = (of(A), of(B));
        let letter = |series: &String, letter: &str| series.ends_with(&format!(", {letter}"));
        assert!(a.iter().all(|series| !letter(series, B)), "{}: {a:?}", own.name);
        for series in &b {
            let name = series.strip_suffix(", B").unwrap_or_else(|| panic!("{}: {series} has no letter", own.name));
            assert!(!a.contains(name), "{}: {series} stands beside {name}, which has no letter", own.name);
            n_pairs += usize::from(a.contains(&format!("{name}, A")));
        }
        assert!(of("scenario").is_empty() && of("baseline").is_empty(), "{}", own.name);
    }
    assert!(n_pairs > 8, "{n_pairs}");
}

#[test]
fn a_comparison_names_both_and_swaps_with_them() {
    let mut runs = Runs::new(Workspace::new());
    let both = pair("preset=myanmar-dark", "");
    runs.show(&both, Side::A, true);
    runs.freshen(Groups::ALL);
    let told = compared(&runs);
    assert_eq!(told.names, ["Myanmar goes dark", "Today’s path"]);
    let mut swapped = both.clone();
    swapped.swap();
    runs.show(&swapped, Side::A, true);
    runs.freshen(Groups::ALL);
    let again = compared(&runs);
    assert_eq!(again.spot, told.spot);
    for (row, mirrored) in told.rows.iter().zip(&again.rows) {
        assert_eq!((&row.a, &row.b), (&mirrored.b, &mirrored.a));
    }
    runs.show(&pair(ONE, ONE), Side::A, true);
    runs.freshen(Groups::ALL);
    assert_eq!(compared(&runs).verdict, "A and B are the same.");
}

#[test]
fn a_move_is_told_against_what_stood_before() {
    let mut runs = Runs::new(Workspace::new());
    let told = Snapshot::of(&runs);
    runs.show(&pair("xh=0.4", ""), Side::A, false);
    runs.freshen(Groups::ALL);
    let line = told.line(&Snapshot::of(&runs)).replace('\u{a0}', " ");
    assert!(line.starts_with("Heavy rare earths 0 % → 40 %.") && line.contains("not served"), "{line}");
    assert_eq!(label(&pair(ONE, OTHER), &pair(OTHER, ONE)), "A and B swapped");
    assert_eq!(label(&pair(ONE, ""), &pair(ONE, ONE)), "A copied to B");
    assert_eq!(
        label(&pair(ONE, ""), &pair(ONE, "leak=0.1")).replace('\u{a0}', " "),
        "B: Leakage through third countries 20 % → 10 %"
    );
}

#[test]
fn a_step_that_only_b_took_is_undone_in_sight() {
    let mut desk = Choices::default();
    let vault = chokepoint::scenario::Lever::from_key("vault").unwrap();
    desk.apply(vec![Change::Lever(vault, 3.0), Change::Commit, Change::Compare(true), Change::Side(Side::B)]);
    desk.apply(vec![Change::Lever(vault, 6.0), Change::Commit, Change::Compare(false)]);
    assert!(!desk.view.is_comparing);
    desk.apply(vec![Change::Travel(-1)]);
    assert!(desk.view.is_comparing, "B has changed out of sight");
    desk.apply(vec![Change::Compare(false), Change::Travel(-1)]);
    assert!(!desk.view.is_comparing, "A has changed, which is seen by itself");
}
