//! The panel of assumptions: every one has words and a group, its ends are survivable, its link round trips, and what is typed is read.

use crate::common::{EMBARGO, run};
use chokepoint::format::usd_per_kg;
use chokepoint::model::Workspace;
use chokepoint::model::keys::{FORK, Material, N_MONTHS};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::scenario::link::{Link, decode, encode};
use chokepoint::scenario::pair::{Pair, Side};
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::change::Change;
use chokepoint::session::choices::Choices;
use chokepoint::session::compared::name;
use chokepoint::session::runs::Runs;
use chokepoint::tables::{ASSUMPTION_NOTES, ASSUMPTIONS, AssumptionRow, COLUMNS, column};
use chokepoint::words::answer::{Focus, Paths, answer};
use chokepoint::words::assumptions::{self, GROUPS, found, moved_by, on_step, position, range, says, shown, value};
use chokepoint::words::changed::moves;
use chokepoint::words::headline::{self, Beside, LONGEST, moved};
use chokepoint::words::steps::step;
use chokepoint::words::swings::swings;
use chokepoint::words::yearly::{Shift, Yearly};
use std::collections::HashSet;

fn index(name: &str) -> usize {
    ASSUMPTIONS.iter().position(|row| row.name == name).unwrap()
}

/// The value that is read, without what is said of it.
fn read(index: usize, text: &str, current: f64) -> Result<f64, String> {
    assumptions::read(index, text, current).map(|entry| entry.value)
}

fn with(name: &str, value: f64) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.set_assumption(index(name), value);
    scenario
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn every_assumption_has_a_name_a_group_and_says_what_it_does() {
    let names: HashSet<&str> = ASSUMPTIONS.iter().map(|row| row.label).collect();
    assert_eq!(names.len(), ASSUMPTIONS.len(), "two assumptions have one name");
    for (row, note) in ASSUMPTIONS.iter().zip(&ASSUMPTION_NOTES) {
        assert!(GROUPS.iter().any(|group| group.key == row.group), "{} is in no group", row.name);
        assert!(row.label.chars().count() <= 40, "{} is a long name", row.label);
        assert!(note.does.ends_with('.'), "{} says {}", row.name, note.does);
        assert!(row.low < row.high && (row.low..=row.high).contains(&row.value), "{}", row.name);
        assert!(row.step > 0.0 && row.step < (row.high - row.low) * row.unit.row().scale, "{}", row.name);
    }
    for group in &GROUPS {
        assert!(ASSUMPTIONS.iter().any(|row| row.group == group.key), "{:?} is empty", group.key);
    }
}

#[test]
fn the_unit_that_is_shown_is_the_unit_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/parameters.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows: Vec<std::collections::HashMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    for row in &ASSUMPTIONS {
        let unit = rows.iter().find(|other| other["name"] == row.name).unwrap()["unit"].as_str();
        let allowed: &[&str] = match unit {
            "share" => &["%"],
            "1/yr" => &["% a year", "a year"],
            "yr" => &["years"],
            "t/yr2" => &["t a year"],
            "-" => &["", "×", "%"],
            other => &[other],
        };
        let shown = row.unit.row();
        assert!(allowed.contains(&shown.in_full), "{}: {unit} is shown as {}", row.name, shown.in_full);
        assert_eq!(shown.scale == 100.0, shown.in_full.starts_with('%'), "{}", row.name);
    }
}

#[test]
fn every_assumption_can_stand_at_its_ends_and_its_link_comes_back() {
    let mut workspace = Workspace::new();
    for (i, AssumptionRow { name, low, high, .. }) in ASSUMPTIONS.iter().enumerate() {
        for end in [*low, *high] {
            let mut scenario = Scenario::default();
            scenario.set_assumption(i, end);
            let query = encode(&Link { scenario: scenario.clone(), ..Link::default() });
            assert!(query.contains(&format!("a.{name}=")), "{query}");
            assert_eq!(decode(&query).0.scenario, scenario, "{query}");
            let outcome = run(&format!("{query}&{EMBARGO}"), &mut workspace);
            for (outcome, months) in
                [(&outcome, FORK..N_MONTHS), (workspace.baseline(), FORK..N_MONTHS), (workspace.history(), 0..FORK)]
            {
                is_finite(outcome, months, &query);
            }
        }
    }
}

fn is_finite(outcome: &Outcome, months: std::ops::Range<usize>, query: &str) {
    for t in months {
        for (k, column) in COLUMNS.iter().enumerate() {
            let value = outcome.value(k, t);
            assert!(value.is_finite(), "{query}: {} is {value} in month {t}", column.name);
        }
    }
}

#[test]
fn an_assumption_moves_history_or_todays_path() {
    let mut workspace = Workspace::new();
    let standard = workspace.baseline().fingerprint();
    for row in &ASSUMPTIONS {
        for end in [row.low, row.high].into_iter().filter(|end| *end != row.value) {
            chokepoint::model::run_into(&with(row.name, end).params(), Groups::ALL, &mut workspace);
            assert_ne!(workspace.baseline().fingerprint(), standard, "{} = {end} leaves today's path", row.name);
        }
    }
}

#[test]
fn values_have_units_and_the_box_takes_back_what_it_shows() {
    for (name, at, expected, typed) in [
        ("beta", 0.4296820378749648, "0.43", "0.43"),
        ("cov", 2.5, "2.5 months", "2.5"),
        ("leakQ", 0.5, "50 % ", "50"),
        ("gnew", 6000.0, "6,000 t a year", "6000"),
        ("gm", -0.01, "−1 % a year", "-1"),
    ] {
        assert_eq!(plain(&value(index(name), at)), expected.trim_end(), "{name}");
        assert_eq!(shown(index(name), at), typed, "{name}");
    }
    for (i, row) in ASSUMPTIONS.iter().enumerate() {
        for at in [row.low, row.value, row.high] {
            assert_eq!(read(i, &shown(i, at), at), Ok(at), "{}", row.name);
            assert_eq!(read(i, &value(i, at), at), Ok(at), "{}: {}", row.name, value(i, at));
        }
        assert_eq!(position(i, row.low), 0.0);
        assert_eq!(position(i, row.high), 1.0);
    }
    assert_eq!(plain(&range(index("leakQ"))), "15 to 65 %");
    assert_eq!(plain(&range(index("gm"))), "−1 to 5 % a year");
    assert_eq!(plain(&says(&Scenario::default(), index("cov"))), "1.62 months, the standard value");
    assert_eq!(plain(&says(&with("cov", 3.0), index("cov"))), "3 months instead of 1.62 months");
}

#[test]
fn what_people_type_is_read_and_the_rest_keeps_the_last_value() {
    let (beta, leak) = (index("beta"), index("leakQ"));
    for (text, expected) in
        [("0,5", 0.5), (" 0.5 ", 0.5), ("0,67", ASSUMPTIONS[beta].value), ("0,600", 0.6), ("0.8", 0.8)]
    {
        assert_eq!(read(beta, text, 0.5), Ok(expected), "{text}");
    }
    for (text, expected) in [("31 %", 0.31), ("31", 0.31), ("31,5\u{202f}%", 0.315)] {
        assert_eq!(read(leak, text, 0.5), Ok(expected), "{text}");
    }
    assert_eq!(read(index("gm"), "−0.5", 0.0), Ok(-0.005));
    assert_eq!(read(index("gnew"), "8,000 t a year", 9000.0), Ok(8000.0));
    for (text, expected) in [
        ("", "Nothing was typed. The value is still 0.5."),
        ("  ", "Nothing was typed. The value is still 0.5."),
        ("much", "“much” is not a number. The value is still 0.5."),
        ("1 or 2", "“1 or 2” is not a number. The value is still 0.5."),
    ] {
        assert_eq!(read(beta, text, 0.5).map_err(|sentence| plain(&sentence)), Err(expected.to_string()), "{text}");
    }
    for (text, end, expected) in [
        ("9", 0.8, "“9” is above the highest value: set to 0.8."),
        ("1e9", 0.8, "“1e9” is above the highest value: set to 0.8."),
        ("-1", 0.3, "“-1” is below the lowest value: set to 0.3."),
    ] {
        let entry = assumptions::read(beta, text, 0.5).unwrap();
        assert_eq!((entry.value, plain(&entry.said).as_str()), (end, expected));
    }
    for text in ["NaN", "inf", "1e999", "∞", "%", "--", "1.2.3"] {
        assert!(read(beta, text, 0.5).is_err(), "{text}");
    }
}

#[test]
fn steps_reach_both_ends_and_pass_the_standard_value() {
    for (i, row) in ASSUMPTIONS.iter().enumerate() {
        let (mut at, mut n_steps, mut has_passed) = (row.low, 0, row.low == row.value);
        while at < row.high {
            let next = moved_by(i, at, 1.0);
            assert!(next > at, "{} stands still at {at}", row.name);
            has_passed |= next == row.value;
            // Links stay short.
            assert!(next == row.value || next.to_string().len() <= 7, "{}: {next}", row.name);
            (at, n_steps) = (next, n_steps + 1);
        }
        assert_eq!(at, row.high, "{}", row.name);
        assert!(has_passed, "{} misses its standard value", row.name);
        assert!((40..=250).contains(&n_steps), "{}: {n_steps} steps", row.name);
        assert_eq!(on_step(i, row.high * 2.0 + 1.0), row.high);
    }
}

#[test]
fn a_drag_is_one_step_with_a_name_and_can_be_undone() {
    let beta = index("beta");
    let mut choices = Choices::default();
    choices.apply(vec![Change::Assumption(beta, 0.5)]);
    choices.apply(vec![Change::Assumption(beta, 0.6), Change::Commit]);
    choices.apply(vec![Change::Assumption(index("cov"), 3.0), Change::Commit]);
    choices.apply(vec![Change::ResetAssumptions(vec![beta, index("cov")])]);
    let (states, at) = choices.history.states(&choices.pair);
    let labels: Vec<String> = states.windows(2).map(|pair| plain(&step(&pair[0].a, &pair[1].a))).collect();
    assert_eq!(at, 3);
    assert_eq!(
        labels,
        [
            "Price response to low stocks 0.67 → 0.6",
            "Stock that traders want 1.62 months → 3 months",
            "Everything reset"
        ]
    );
    choices.apply(vec![Change::Travel(-1)]);
    assert_eq!(choices.pair.a.moved_assumptions().collect::<Vec<_>>(), [beta, index("cov")]);
    choices.apply(vec![Change::Travel(-2)]);
    assert!(choices.pair.a.is_neutral());
    let both = desk_with(&[("beta", 0.6), ("cov", 3.0)]);
    assert_eq!(plain(&step(&Scenario::default(), &both)), "2 assumptions moved");
    let mut limited = both.clone();
    limited.set(Lever::from_key("xh").unwrap(), 0.5);
    let mut reset = limited.clone();
    (0..ASSUMPTIONS.len()).for_each(|i| reset.reset_assumption(i));
    assert_eq!(plain(&step(&limited, &reset)), "2 assumptions reset");
}

fn desk_with(values: &[(&str, f64)]) -> Scenario {
    let mut scenario = Scenario::default();
    values.iter().for_each(|(name, value)| scenario.set_assumption(index(name), *value));
    scenario
}

#[test]
fn a_move_belongs_to_the_side_in_hand_and_a_replay_goes_through_it() {
    let cov = index("cov");
    let mut choices = Choices::default();
    choices.apply(vec![Change::Compare(true), Change::Side(Side::B), Change::Assumption(cov, 3.0), Change::Commit]);
    assert!(!choices.pair.a.is_assumption_moved(cov));
    assert_eq!(choices.pair.b.assumption(cov), 3.0);
    let half = Scenario::between(&choices.pair.a, &choices.pair.b, 0.5);
    assert_eq!(half.assumption(cov), f64::midpoint(ASSUMPTIONS[cov].value, 3.0));
}

#[test]
fn each_side_stands_against_its_own_path_of_today() {
    let pair = Pair { a: decode("xh=0.5&a.beta=0.8").0.scenario, b: decode("xh=0.5").0.scenario };
    let own = |scenario: &Scenario| {
        let mut workspace = Workspace::new();
        chokepoint::model::run_into(&scenario.params(), Groups::ALL, &mut workspace);
        [workspace.outcome().fingerprint(), workspace.baseline().fingerprint(), workspace.history().fingerprint()]
    };
    let wanted = [own(&pair.a), own(&pair.b)];
    let mut runs = Runs::new(Workspace::new());
    let check = |runs: &Runs| {
        for side in Side::ALL {
            let Paths { outcome, baseline, history } = runs.paths(side);
            assert_eq!(
                [outcome.fingerprint(), baseline.fingerprint(), history.fingerprint()],
                wanted[side as usize],
                "{side:?}"
            );
        }
    };
    for side in [Side::A, Side::B, Side::A] {
        runs.show(&pair, side, true);
        runs.freshen(Groups::ALL);
        check(&runs);
    }
    // Alike again, then apart again: nothing of before is taken for fresh.
    let alike = Pair { a: pair.b.clone(), b: pair.b.clone() };
    runs.show(&alike, Side::A, true);
    runs.freshen(Groups::ALL);
    assert_eq!(runs.outcome(Side::A).fingerprint(), wanted[1][0]);
    assert_eq!(runs.outcome(Side::B).fingerprint(), wanted[1][0]);
    runs.show(&pair, Side::B, true);
    runs.freshen(Groups::ALL);
    check(&runs);
}

#[test]
fn the_page_says_what_todays_path_rests_on() {
    let mut workspace = Workspace::new();
    for (query, says, sentence) in [
        ("a.beta=0.8", "1 assumption moved", "With one assumption moved, today’s path moves too"),
        ("a.beta=0.8&a.cov=3", "2 assumptions moved", "With two assumptions moved, today’s path moves too"),
        (
            "xh=1&a.cov=3",
            "1 lever moved, 1 assumption moved",
            "With 100 % limits on heavy rare earths and one changed assumption, ",
        ),
    ] {
        let outcome = run(query, &mut workspace);
        let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
        let scenario = decode(query).0.scenario;
        assert_eq!(plain(&moved(&scenario).unwrap()), says);
        assert_eq!(plain(&name(&scenario)), format!("Your scenario: {says}"));
        let headline =
            headline::text(&headline::headline(&scenario, &answer(&paths, Focus::default()), &Beside::default()));
        assert!(plain(&headline).starts_with(sentence), "{headline}");
        assert!(headline.chars().count() <= LONGEST, "{headline}");
        // Without a lever there is nothing that today's path could differ from.
        assert_eq!(scenario.is_todays_path(), outcome.fingerprint() == workspace.baseline().fingerprint());
    }
}

/// Each assumption alone, at both ends: the headline names the figure that moved most and by how much, or says that none did.
#[test]
fn a_moved_assumption_is_told_with_a_figure_that_moved() {
    let mut workspace = Workspace::new();
    let standard = Yearly::of(workspace.baseline());
    let mut n_moving = 0;
    for row in &ASSUMPTIONS {
        for at in [row.low, row.high] {
            let outcome = run(&format!("a.{}={at}", row.name), &mut workspace);
            let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
            let answer = answer(&paths, Focus::default());
            let scenario = decode(&format!("a.{}={at}", row.name)).0.scenario;
            if scenario.is_neutral() {
                continue;
            }
            let shift = Shift::between(&standard, &Yearly::of(&outcome), &answer);
            let beside = Beside { shift: Some(shift), ..Beside::default() };
            let said = plain(&headline::text(&headline::headline(&scenario, &answer, &beside)));
            assert!(said.chars().count() <= LONGEST, "{said}");
            match said.split_once(", instead of ") {
                Some((now, before)) => {
                    let before = before.trim_end_matches('.');
                    assert!(!now.contains(&format!(" {before} ")), "{}: nothing differs in “{said}”", row.name);
                    n_moving += 1;
                }
                None => {
                    assert!(said.contains("hardly moves"), "{}: {said}", row.name);
                    // A price may move within what is printed of it, money does not.
                    let moved = moves(&shift.spot, &shift.was, &shift.is);
                    let is_money = |line: &String| line.starts_with("public cost") || line.starts_with("output lost");
                    assert!(!moved.iter().any(is_money), "{} at {at}: {moved:?}", row.name);
                }
            }
        }
    }
    assert!(n_moving > ASSUMPTIONS.len() / 2, "{n_moving}");
}

#[test]
fn a_value_that_hardly_moved_is_told_from_the_standard_one() {
    let index = ASSUMPTIONS.iter().position(|row| row.name == "beta").unwrap();
    for (at, said) in [
        (0.8, "0.8 instead of 0.67"),
        (0.674, "0.674 instead of 0.67"),
        (0.6703, "0.6703 instead of 0.6704"),
        (ASSUMPTIONS[index].value + 1e-6, "0.67, hardly moved"),
    ] {
        let mut scenario = Scenario::default();
        scenario.set_assumption(index, at);
        assert_eq!(plain(&says(&scenario, index)), said);
    }
}

#[test]
fn the_panel_counts_what_is_found() {
    // Every combination of words that are found or not, and of what is moved or not.
    let n = ASSUMPTIONS.len();
    for (n_answering, n_moved, search, is_moved_only, line) in [
        (n, 0, "", false, ""),
        (n, 2, "", false, ""),
        (n, 0, "", true, "No assumption has been moved."),
        (n, 2, "", true, "2 of 52 assumptions"),
        (n, 2, " (. ", false, ""),
        (n, 0, "“", true, "No assumption has been moved."),
        (0, 0, " zinc ", false, "No assumption answers to “zinc”. Try a material, a stock or a price."),
        (0, 0, "zinc", true, "No assumption answers to “zinc”. Try a material, a stock or a price."),
        (3, 0, "price", false, "3 of 52 assumptions"),
        (3, 1, "price", false, "3 of 52 assumptions"),
        (3, 0, "price", true, "3 of 52 assumptions found, none of which has been moved."),
        (3, 1, "price", true, "3 of 52 assumptions found, 1 of which has been moved."),
        (3, 2, "price", true, "3 of 52 assumptions found, 2 of which have been moved."),
    ] {
        assert_eq!(plain(&found(n_answering, n_moved, search, is_moved_only)), line, "{search}");
    }
}

#[test]
fn what_moves_a_figure_most_is_listed_by_what_it_does() {
    let mut workspace = Workspace::new();
    let column = column::SPOT_EXCHINA + Material::Dy as usize;
    let mut quote = |index: usize, end: f64| {
        chokepoint::model::run_into(&with(ASSUMPTIONS[index].name, end).params(), Groups::PRICES, &mut workspace);
        workspace.outcome().year_mean(column, 2028).unwrap()
    };
    let ends: Vec<[f64; 2]> =
        ASSUMPTIONS.iter().enumerate().map(|(i, row)| [quote(i, row.low), quote(i, row.high)]).collect();
    let standard = quote(0, ASSUMPTIONS[0].value);
    let size = |i: usize| {
        let [low, high] = ends[i];
        [low - high, low - standard, high - standard].map(f64::abs).into_iter().fold(0.0, f64::max)
    };
    let listed = &swings()[0];
    assert_eq!(listed.standard, usd_per_kg(standard));
    for swing in &listed.swings {
        assert_eq!([&swing.low, &swing.high], [&usd_per_kg(ends[swing.index][0]), &usd_per_kg(ends[swing.index][1])]);
    }
    let least = listed.swings.iter().map(|swing| size(swing.index)).fold(f64::INFINITY, f64::min);
    let is_listed = |i: usize| listed.swings.iter().any(|swing| swing.index == i);
    assert!((0..ASSUMPTIONS.len()).all(|i| is_listed(i) || size(i) <= least));
    assert!(listed.swings.windows(2).all(|pair| size(pair[0].index) >= size(pair[1].index)));
}
