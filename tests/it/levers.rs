//! The table of levers: frozen keys, legal rows, groups of the board, and that every lever and every preset moves the page.

use crate::common::run;
use chokepoint::charts::table::table;
use chokepoint::charts::{ALL_CHARTS, Inputs};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::{PageKey, decode};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::view::answer::{Focus, Paths, answer, focus};
use chokepoint::view::board::GROUPS;
use chokepoint::view::key_figures::key_figures;
use chokepoint::view::notes::note;
use chokepoint::view::page::Page;

/// Links of years ago hold these keys; none may ever go or change its meaning.
const FROZEN: &str = "xl xh xm xl_t xh_t xm_t xl_start xl_end xl_ramp xh_start xh_end xh_ramp xm_start xm_end xm_ramp xq xq_start xq_end leak \
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

#[test]
fn every_lever_stands_in_one_group_or_folds_under_one_lever() {
    for lever in Lever::all() {
        let row = lever.row();
        let shown = GROUPS.iter().filter(|group| group.levers().any(|own| own == lever)).count();
        let folded = Lever::all().filter(|parent| parent.folded().any(|own| own == lever)).count();
        assert_eq!(shown + folded, 1, "{}", row.key);
        assert!(row.says.contains("{}") && !row.short.is_empty() && !row.meaning.is_empty(), "{}", row.key);
        assert!(["slider", "choice", "date"].contains(&row.kind), "{}", row.key);
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
        selection: Page::default().selection(&focus),
        plants: &[],
        world: None,
        year: 2028,
        moved: true,
        is_comparing: false,
        main: &ALL_CHARTS[0],
    };
    for chart in &ALL_CHARTS {
        shown.extend(table(&(chart.make)(&inputs)).rows.into_iter().flat_map(|row| row.shown));
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
    for preset in PRESETS.iter().filter(|preset| !preset.scenario().is_neutral()) {
        let outcome = run(preset.query, &mut workspace);
        let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
        let moved =
            key_figures(&answer(&paths, focus(&paths))).iter().filter(|figure| !figure.change.is_empty()).count();
        assert!(moved >= 2, "{} moves {moved} key figures", preset.slug);
    }
    assert!(PRESETS[0].scenario() == Scenario::default());
}

#[test]
fn every_lever_has_its_note_in_the_table_of_the_site() {
    let table = include_str!("../../public/data/levers.csv");
    for lever in Lever::all() {
        let row = lever.row();
        let note = note(table, row.key).unwrap_or_else(|| panic!("no note on {}", row.key));
        assert_eq!((note.meaning.as_str(), note.ends.as_str()), (row.meaning, row.end_means), "{}", row.key);
    }
}
