//! The table of levers: frozen keys, legal rows, groups of the board, and that every lever and every preset moves the page.

use crate::common::run;
use chokepoint::chart::table::table;
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::params::Params;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::{PageKey, decode};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::view::View;
use chokepoint::words::answer::{Focus, Paths, answer, answer_at_focus, focus};
use chokepoint::words::board::{GROUPS, matches, off_reason};
use chokepoint::words::key_figures::key_figures;

/// Links of years ago hold these keys; none may ever go or change its meaning.
const FROZEN: &str = "law xl xh xm xl_t xh_t xm_t xl_start xl_end xl_ramp xh_start xh_end xh_ramp xm_start xm_end xm_ramp xq xq_start xq_end leak \
    tech ret mmr mmr_start mmr_end cq cnres cnres_start cnres_end feedban feedban_start succ delay permit env fin floor floor_start \
    floor_share ca sep mag mines vault vault_start vault_years vault_mag draw allied_days dem d_ev d_wind d_oth d_def thrift recyc";
const FROZEN_PAGE: &str = "v preset chart stage material bloc year view embed lang theme measure backend f";

#[test]
fn keys_are_the_frozen_ones() {
    let keys: Vec<&str> = Lever::all().map(|lever| lever.row().key).collect();
    assert_eq!(keys, FROZEN.split_whitespace().collect::<Vec<_>>());
    let keys: Vec<&str> = PageKey::ALL.iter().map(|(_, key)| *key).collect();
    assert_eq!(keys, FROZEN_PAGE.split_whitespace().collect::<Vec<_>>());
    assert!(keys.iter().all(|key| Lever::from_key(key).is_none()), "a page key is no lever");
}

/// The model has a policy of its own at rest; with the levers at rest it is the same.
#[test]
fn levers_at_rest_are_the_policy_at_rest() {
    assert_eq!(Scenario::default().params(), Params::default());
}

#[test]
fn every_lever_stands_in_one_group_or_folds_under_one_lever() {
    for lever in Lever::all() {
        let row = lever.row();
        let shown = GROUPS.iter().filter(|group| group.levers().any(|own| own == lever)).count();
        let folded = Lever::all().filter(|parent| parent.folded().any(|own| own == lever)).count();
        assert_eq!(shown + folded, 1, "{}", row.key);
        assert!(row.says.contains("{}") && !row.short.is_empty() && !row.meaning.is_empty(), "{}", row.key);
    }
}

/// All that the default view prints: key figures and the tables of the four charts.
fn view(outcome: &Outcome, workspace: &Workspace, focus: Focus) -> Vec<String> {
    let (baseline, history) = (workspace.baseline(), workspace.history());
    let paths = Paths { outcome, baseline, history };
    let mut shown: Vec<String> =
        key_figures(&answer(&paths, focus)).iter().map(|figure| figure.value.clone()).collect();
    let inputs = Inputs {
        history,
        baseline,
        outcome,
        selection: View::default().selection(&focus),
        plants: &[],
        world: None,
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year: 2028,
        moved: true,
        is_comparing: false,
        main: &ALL_CHARTS[0],
    };
    for chart in &ALL_CHARTS {
        shown.extend(table(&chart.make(&inputs).unwrap()).rows.into_iter().flat_map(|row| row.shown));
    }
    shown
}

#[test]
fn every_lever_alone_or_with_its_partner_moves_the_view() {
    let mut workspace = Workspace::new();
    for lever in Lever::all() {
        let row = lever.row();
        let without = run(row.partner, &mut workspace);
        let moves = |value: f64, workspace: &mut Workspace| {
            // An end before its start is worth a sentence and is meant here.
            let scenario = decode(&format!("{}&{}={value}", row.partner, row.key)).0.scenario;
            run_into(&scenario.params(), Groups::ALL, workspace);
            let with = workspace.outcome().clone();
            let paths = Paths { outcome: &with, baseline: workspace.baseline(), history: workspace.history() };
            let focus = focus(&paths);
            view(&with, workspace, focus) != view(&without, workspace, focus)
        };
        let is_moving =
            [row.high, row.low].into_iter().any(|value| value != row.neutral && moves(value, &mut workspace));
        assert!(is_moving, "{} moves nothing that is shown", row.key);
    }
}

#[test]
fn every_preset_moves_at_least_two_figures() {
    let mut workspace = Workspace::new();
    for preset in PRESETS.iter().filter(|preset| !Scenario::of_preset(preset).is_neutral()) {
        let outcome = run(preset.query, &mut workspace);
        let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
        let moved = key_figures(&answer_at_focus(&paths)).iter().filter(|figure| !figure.change.is_empty()).count();
        assert!(moved >= 2, "{} moves {moved} key figures", preset.slug);
    }
    assert!(Scenario::of_preset(&PRESETS[0]) == Scenario::default());
}

/// A card says in which mechanisms a lever acts, and how.
#[test]
fn every_lever_has_what_its_card_tells() {
    for row in Lever::all().map(Lever::row) {
        assert!(!row.meaning.is_empty() && !row.end_means.is_empty(), "{}", row.key);
        let (places, how) = row.enters.split_once(": ").unwrap_or_else(|| panic!("{}: {}", row.key, row.enters));
        assert!(!places.is_empty() && !how.is_empty(), "{}", row.key);
    }
}

#[test]
fn a_lever_that_is_off_does_nothing_and_says_what_would_turn_it_on() {
    let mut workspace = Workspace::new();
    let at_rest = run("", &mut workspace).fingerprint();
    let mut n_off = 0;
    for lever in Lever::all().filter(|lever| lever.row().parent.is_empty()) {
        let row = lever.row();
        let reason = off_reason(&Scenario::default(), lever);
        let moves = [row.low, row.high].into_iter().any(|value| {
            let query = format!("{}={value}", row.key);
            run(&query, &mut workspace).fingerprint() != at_rest
        });
        assert_eq!(reason.is_none(), moves, "{}: off while it acts, or on while it does nothing", row.key);
        let Some(reason) = reason else { continue };
        n_off += 1;
        assert!(reason.starts_with("Works once “"), "{reason}");
        for need in row.needs.split_whitespace() {
            let partner = Lever::from_key(need).unwrap().row();
            let on = decode(&format!("{need}={}", partner.high)).0.scenario;
            assert_eq!(off_reason(&on, lever), None, "{} with {need}", row.key);
            let other_end = if row.neutral == row.high { row.low } else { row.high };
            let query = format!("{need}={}", partner.high);
            let without = run(&query, &mut workspace).fingerprint();
            let with = run(&format!("{query}&{}={other_end}", row.key), &mut workspace).fingerprint();
            assert_ne!(with, without, "{} does nothing with {need}", row.key);
        }
        // One that has been moved can be moved back.
        let mut moved = Scenario::default();
        moved.set(lever, (row.low + row.high) / 2.0);
        assert_eq!(off_reason(&moved, lever), None);
    }
    assert!(n_off >= 1);
}

#[test]
fn the_search_knows_what_people_type() {
    let found = |text: &str| -> Vec<&str> {
        let all = GROUPS.iter().flat_map(|group| group.levers().map(move |lever| (group, lever)));
        all.filter(|(group, lever)| matches(group, *lever, text)).map(|(_, lever)| lever.row().key).collect()
    };
    for (typed, key) in [
        ("yttrium", "xh"),
        ("dysprosium", "xh"),
        ("Terbium", "xh"),
        ("neodymium", "xl"),
        ("NdPr", "xl"),
        ("ndfeb", "xm"),
        ("embargo", "xh"),
        ("export ban", "xl"),
        ("licence", "xh"),
        ("license", "xh"),
        ("export control", "xh"),
        ("quota", "xq"),
        ("smuggling", "leak"),
        ("technology", "tech"),
        ("retaliation", "ret"),
        ("tariff", "ret"),
        ("burma", "mmr"),
        ("kachin", "mmr"),
        ("permitting", "permit"),
        ("permits", "permit"),
        ("bureaucracy", "permit"),
        ("environment", "env"),
        ("pollution", "env"),
        ("United States", "vault"),
        ("USA", "vault"),
        ("america", "fin"),
        ("Europe", "allied_days"),
        ("EU", "allied_days"),
        ("japan", "allied_days"),
        ("korea", "allied_days"),
        ("kazakhstan", "ca"),
        ("central asia", "ca"),
        ("australia", "mines"),
        ("greenland", "mines"),
        ("subsidy", "fin"),
        ("grant", "fin"),
        ("tax credit", "fin"),
        ("price floor", "floor"),
        ("MP Materials", "floor"),
        ("Lynas", "feedban"),
        ("refinery", "sep"),
        ("refining", "sep"),
        ("processing", "sep"),
        ("factory", "mag"),
        ("stockpile", "vault"),
        ("strategic reserve", "vault"),
        ("Project Vault", "vault"),
        ("recycling", "recyc"),
        ("scrap", "recyc"),
        ("urban mining", "recyc"),
        ("EV", "d_ev"),
        ("electric cars", "d_ev"),
        ("wind turbines", "d_wind"),
        ("robots", "d_oth"),
        ("defence", "d_def"),
        ("defense", "d_def"),
        ("military", "d_def"),
        ("substitution", "thrift"),
        ("climate", "dem"),
        ("delay", "delay"),
        ("Japan", "xh"),
        ("South Korea", "xm"),
        ("US", "xl"),
        ("American stockpile", "vault"),
        ("ban on magnets", "xm"),
        ("tariffs", "ret"),
        ("trade war", "ret"),
        ("licences", "xh"),
        ("subsidies", "fin"),
        ("red tape", "permit"),
        ("black market", "leak"),
        ("Quotas", "xq"),
    ] {
        let keys = found(typed);
        assert!(keys.contains(&key), "“{typed}” finds {keys:?} and not {key}");
    }
    for group in &GROUPS {
        for lever in group.levers() {
            for word in lever.row().search.split_whitespace() {
                assert!(matches(group, lever, word), "{} is not found by “{word}”", lever.row().key);
            }
        }
    }
}

#[test]
fn the_search_finds_a_lever_by_any_word_of_it() {
    let found = |text: &str| -> Vec<&str> {
        let all = GROUPS.iter().flat_map(|group| group.levers().map(move |lever| (group, lever)));
        all.filter(|(group, lever)| matches(group, *lever, text)).map(|(_, lever)| lever.row().key).collect()
    };
    assert_eq!(found("leakage"), ["leak"]);
    assert_eq!(found("  HEAVY earths ").first(), Some(&"xh"));
    assert!(found("stockpile").contains(&"vault") && found("recycling").contains(&"recyc"));
    assert_eq!(found("myanmar ore").first(), Some(&"mmr"));
    assert_eq!(found("unicorn"), [""; 0]);
    assert_eq!(found("").len(), GROUPS.iter().flat_map(|group| group.levers()).count());
}

/// A slider of the browser stands on its steps alone: a served page between two of them would not be the story.
#[test]
fn stories_stand_on_the_steps_of_their_levers() {
    for preset in &PRESETS {
        let scenario = Scenario::of_preset(preset);
        for lever in scenario.moved() {
            let value = scenario.get(lever);
            assert_eq!(lever.on_step(value), value, "{}: {}", preset.slug, lever.row().key);
        }
    }
}
