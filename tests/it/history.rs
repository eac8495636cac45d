//! Undo and redo, the choices that changes act on, and what is held: undo after do is the identity, whatever was done.

use chokepoint::scenario::pair::{Pair, Side};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::change::Change;
use chokepoint::session::choices::Choices;
use chokepoint::session::history::{History, LONGEST};
use chokepoint::tables::N_PROJECTS;
use chokepoint::words::board::GROUPS;
use proptest::prelude::*;

fn lever(key: &str) -> Lever {
    Lever::from_key(key).unwrap()
}

fn moved(value: f64) -> Pair {
    let mut pair = Pair::default();
    pair.a.set(lever("xh"), value);
    pair
}

#[test]
fn a_drag_is_one_step() {
    let mut history = History::default();
    for value in [0.0, 0.3, 0.6] {
        history.touch(&moved(value));
    }
    assert!(history.commit(&moved(0.9)));
    assert_eq!(history.travel(&moved(0.9), -1), Some(moved(0.0)));
    assert_eq!(history.travel(&moved(0.0), -1), None);
    assert_eq!(history.travel(&moved(0.0), 1), Some(moved(0.9)));
    assert!(!history.can_redo());
}

#[test]
fn a_gesture_that_ends_where_it_began_is_no_step() {
    let mut history = History::default();
    history.touch(&moved(0.2));
    assert!(!history.commit(&moved(0.2)));
    assert!(!history.can_undo());
}

#[test]
fn undo_in_the_middle_of_a_drag_goes_back_to_its_start() {
    let mut history = History::default();
    history.touch(&moved(0.0));
    assert_eq!(history.travel(&moved(0.5), -1), Some(moved(0.0)));
    assert_eq!(history.travel(&moved(0.0), 1), Some(moved(0.5)));
}

#[test]
fn two_hundred_steps_are_remembered_and_no_more() {
    let mut history = History::default();
    for i in 0..=LONGEST + 4 {
        history.touch(&moved(i as f64 / 1000.0));
        history.commit(&moved((i + 1) as f64 / 1000.0));
    }
    let newest = moved((LONGEST + 5) as f64 / 1000.0);
    assert_eq!(LONGEST, 200);
    assert_eq!(history.states(&newest).1, LONGEST);
    assert_eq!(history.travel(&newest, -1000), Some(moved(0.005)));
    assert!(!history.can_undo());
    assert_eq!(history.travel(&moved(0.005), 1000), Some(newest));
}

#[test]
fn a_drag_can_be_undone_in_one_step_and_a_preset_too() {
    let mut choices = Choices::default();
    choices.apply(vec![Change::Lever(lever("xh"), 0.2)]);
    let todo = choices.apply(vec![Change::Lever(lever("xh"), 0.9), Change::Commit]);
    assert!(todo.refocus && !todo.push);
    let mut other = Scenario::default();
    other.set(lever("mmr"), 0.5);
    assert!(choices.apply(vec![Change::Scenario(Box::new(other.clone()))]).push);
    choices.apply(vec![Change::Travel(-1)]);
    assert_eq!(choices.scenario().get(lever("xh")), 0.9);
    choices.apply(vec![Change::Travel(-1)]);
    assert!(choices.scenario().is_neutral());
    choices.apply(vec![Change::Travel(1), Change::Travel(1)]);
    assert_eq!(*choices.scenario(), other);
    choices.apply(vec![Change::Travel(-2)]);
    assert!(choices.scenario().is_neutral());
}

#[test]
fn the_levers_move_the_chosen_scenario_and_swap_and_copy_can_be_undone() {
    let mut choices = Choices::default();
    choices.apply(vec![Change::Lever(lever("xh"), 0.4), Change::Commit, Change::Compare(true), Change::Side(Side::B)]);
    choices.apply(vec![Change::Lever(lever("xm"), 0.7), Change::Commit]);
    let both = choices.pair.clone();
    assert_eq!((both.a.get(lever("xh")), both.a.get(lever("xm"))), (0.4, 0.0));
    assert_eq!((both.b.get(lever("xh")), both.b.get(lever("xm"))), (0.0, 0.7));
    choices.apply(vec![Change::Swap]);
    assert_eq!((&choices.pair.a, &choices.pair.b), (&both.b, &both.a));
    choices.apply(vec![Change::CopyToB]);
    assert_eq!((&choices.pair.a, &choices.pair.b), (&both.b, &both.b));
    choices.apply(vec![Change::Travel(-2)]);
    assert_eq!(choices.pair, both);
    // Without a comparison the levers move A, and B is kept.
    choices.apply(vec![Change::Compare(false)]);
    assert_eq!((choices.side, &choices.pair), (Side::A, &both));
}

#[test]
fn a_group_is_reset_as_one_step() {
    let mut choices = Choices::default();
    let mut start = Scenario::default();
    for (key, value) in [("xh", 0.4), ("xm_start", 2030.0), ("mmr", 0.5)] {
        start.set(lever(key), value);
    }
    choices.apply(vec![Change::Scenario(Box::new(start.clone()))]);
    choices.apply(vec![Change::ResetGroup(&GROUPS[0])]);
    assert_eq!(choices.scenario().moved().collect::<Vec<_>>(), [lever("mmr")]);
    choices.apply(vec![Change::Travel(-1)]);
    assert_eq!(*choices.scenario(), start);
}

#[test]
fn all_projects_are_reset_in_one_step_and_levers_stay() {
    let mut choices = Choices::default();
    choices.apply(vec![Change::Lever(lever("xh"), 0.2), Change::Commit]);
    choices.apply(vec![Change::Project(3, Some(0.0)), Change::ProjectDelay(5, 2.0)]);
    let moved = choices.pair.clone();
    choices.apply(vec![Change::ResetProjects(Some(3))]);
    assert_eq!(choices.scenario().moved_projects().collect::<Vec<_>>(), [5]);
    choices.apply(vec![Change::Travel(-1), Change::ResetProjects(None)]);
    assert_eq!((choices.scenario().moved_projects().count(), choices.scenario().get(lever("xh"))), (0, 0.2));
    choices.apply(vec![Change::Travel(-1)]);
    assert_eq!(choices.pair, moved);
}

#[test]
fn a_repaint_changes_nothing() {
    let mut choices = Choices::default();
    assert_eq!(choices.apply(vec![Change::Repaint]), Default::default());
    assert_eq!(choices.pair, Pair::default());
}

/// Anything that a reader can do to the scenarios.
fn any_change() -> impl Strategy<Value = Vec<Change>> {
    let a_lever = || (0..Lever::all().count()).prop_map(|i| Lever::all().nth(i).unwrap());
    prop_oneof![
        (a_lever(), 0.0..=1.0_f64).prop_map(|(lever, at)| {
            let row = lever.row();
            vec![Change::Lever(lever, row.low + at * (row.high - row.low)), Change::Commit]
        }),
        (a_lever(), proptest::collection::vec(0.0..3000.0_f64, 1..5)).prop_map(|(lever, values)| {
            let drag = values.into_iter().map(|value| Change::Lever(lever, value));
            drag.chain(std::iter::once(Change::Commit)).collect()
        }),
        a_lever().prop_map(|lever| vec![Change::ResetLever(lever)]),
        (0..GROUPS.len()).prop_map(|i| vec![Change::ResetGroup(&GROUPS[i])]),
        (0..PRESETS.len()).prop_map(|i| vec![Change::Scenario(Box::new(Scenario::of_preset(&PRESETS[i])))]),
        (0..N_PROJECTS, proptest::option::of(0.0..=1.0_f64)).prop_map(|(i, chance)| vec![Change::Project(i, chance)]),
        (0..N_PROJECTS, 0.0..=10.0_f64).prop_map(|(i, years)| vec![Change::ProjectDelay(i, years), Change::Commit]),
        any::<bool>().prop_map(|is_b| vec![Change::Side(if is_b { Side::B } else { Side::A })]),
        Just(vec![Change::Swap]),
        Just(vec![Change::CopyToB]),
        (-3..=3_isize).prop_map(|n| vec![Change::Travel(n)]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    /// 20 readers of 1,000 random steps each.
    #[test]
    fn undo_after_do_is_the_identity_over_a_thousand_steps(steps in proptest::collection::vec(any_change(), 1000)) {
        let mut choices = Choices { side: Side::A, ..Choices::default() };
        choices.apply(vec![Change::Compare(true)]);
        for changes in steps {
            let before = choices.pair.clone();
            let is_travel = matches!(changes[0], Change::Travel(_));
            choices.apply(changes);
            let after = choices.pair.clone();
            if after != before && !is_travel {
                choices.apply(vec![Change::Travel(-1)]);
                prop_assert_eq!(&choices.pair, &before);
                choices.apply(vec![Change::Travel(1)]);
                prop_assert_eq!(&choices.pair, &after);
                prop_assert!(!choices.history.can_redo());
            }
            let (states, at) = choices.history.states(&choices.pair);
            prop_assert!(at <= LONGEST);
            prop_assert_eq!(states[at], &choices.pair);
        }
        // All the way back and forth again.
        let end = choices.pair.clone();
        let (n_back, n_ahead) = { let (states, at) = choices.history.states(&end); (at as isize, (states.len() - 1 - at) as isize) };
        choices.apply(vec![Change::Travel(-n_back)]);
        prop_assert!(!choices.history.can_undo());
        choices.apply(vec![Change::Travel(n_back)]);
        prop_assert_eq!(&choices.pair, &end);
        let (states, at) = choices.history.states(&choices.pair);
        prop_assert_eq!((states.len() - 1 - at) as isize, n_ahead);
    }
}
