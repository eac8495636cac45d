//! A visit without a browser: what is asked for, what the frame makes of it, and what the page says afterwards.

use crate::common::run;
use chokepoint::chart::{Chart, ChartName};
use chokepoint::model::Workspace;
use chokepoint::model::keys::{Law, Material, month_index};
use chokepoint::model::outcome::Groups;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::address::Write;
use chokepoint::session::{Change, Clock, Queue, Session};
use chokepoint::tables::{ASSUMPTIONS, column};
use chokepoint::words::headline::text;

fn lever(key: &str) -> Lever {
    Lever::from_key(key).expect("a key of the table")
}

fn visit() -> Session {
    Session::new(Workspace::new(), None)
}

/// One animation frame at a time, with what it writes into the address.
fn frame(session: &mut Session, changes: Vec<Change>, now_ms: f64) -> Option<Write> {
    let applied = session.apply(changes, Clock { now_ms, is_still: false });
    session.compute(Groups::NONE);
    session.conclude(applied, now_ms)
}

fn moved(key: &str, value: f64) -> Vec<Change> {
    vec![Change::Lever(lever(key), value), Change::Commit]
}

#[test]
fn what_is_asked_for_while_a_frame_runs_waits_for_the_next() {
    let mut queue = Queue::default();
    queue.push(Change::Lever(lever("xh"), 0.5));
    let mut session = visit();
    let taken = queue.take();
    // The reader goes on while the frame works on what it has taken.
    queue.push(Change::Lever(lever("xl"), 0.2));
    frame(&mut session, taken, 0.0);
    frame(&mut session, queue.take(), 16.0);
    assert_eq!(session.under_levers().get(lever("xh")), 0.5);
    assert_eq!(session.under_levers().get(lever("xl")), 0.2);
    assert!(queue.take().is_empty());
}

#[test]
fn a_move_changes_headline_figures_history_and_address() {
    let mut session = visit();
    let (before, figures) = (text(&session.headline()), session.key_figures());
    frame(&mut session, moved("xh", 1.0), 0.0);
    assert_ne!(text(&session.headline()), before);
    assert_ne!(session.key_figures(), figures);
    assert!(session.changed().contains("Heavy rare earths"), "{}", session.changed());
    assert!(session.choices().history.can_undo());
    assert_eq!(session.address(1000.0), Some(Write::Replace));
    assert!(session.query().contains("xh=1"));
    let step = frame(&mut session, vec![Change::Travel(-1)], 2000.0);
    assert_eq!(step, Some(Write::Push));
    assert_eq!(text(&session.headline()), before);
}

#[test]
fn at_rest_the_large_frame_shows_shares_and_with_a_shock_who_goes_short() {
    let shown = |session: &Session| -> &'static Chart { session.main_chart() };
    let mut session = visit();
    assert_eq!(shown(&session).name, ChartName::Share);
    // A remedy is no shock.
    frame(&mut session, moved("recyc", lever("recyc").row().high), 0.0);
    assert_eq!(shown(&session).name, ChartName::Share);
    frame(&mut session, moved("xh", 0.4), 16.0);
    assert_eq!(shown(&session).name, ChartName::Shortage);
    frame(&mut session, vec![Change::Chart(ChartName::Price)], 32.0);
    frame(&mut session, vec![Change::Lever(lever("xh"), 0.0), Change::Commit], 48.0);
    assert_eq!(shown(&session).name, ChartName::Price, "the reader has chosen a tab");
    assert!(!session.query().contains("shortage"));
}

#[test]
fn a_storys_page_is_the_story_and_a_query_adds_to_it() {
    for story in &PRESETS {
        let mut session = Session::new(Workspace::new(), Some(story));
        let served = text(&session.headline());
        assert!(session.open("", Some(story)).is_empty(), "{}", story.slug);
        assert_eq!(text(&session.headline()), served, "{}", story.slug);
        assert_eq!(*session.under_levers(), Scenario::of_preset(story));
        // The address of the story stays until something moves.
        assert_eq!(session.address(1000.0), None, "{}", story.slug);
        frame(&mut session, moved("xl", 0.35), 2000.0);
        assert_eq!(session.address(3000.0), Some(Write::Replace), "{}", story.slug);
    }
    let story = PRESETS.iter().find(|story| !story.query.is_empty()).expect("a story with levers");
    let mut session = Session::new(Workspace::new(), Some(story));
    session.open("floor=55", Some(story));
    let mut expected = Scenario::of_preset(story);
    expected.set(lever("floor"), 55.0);
    assert_eq!(*session.under_levers(), expected);
}

#[test]
fn moves_that_are_held_show_when_they_are_run() {
    let mut session = visit();
    let before = text(&session.headline());
    frame(&mut session, vec![Change::Hold(true)], 0.0);
    frame(&mut session, moved("xh", 1.0), 16.0);
    assert!(session.is_waiting());
    assert_eq!(text(&session.headline()), before);
    assert_eq!(session.under_levers().get(lever("xh")), 1.0);
    frame(&mut session, vec![Change::Run], 32.0);
    assert!(!session.is_waiting());
    assert_ne!(text(&session.headline()), before);
}

#[test]
fn a_replay_ends_where_the_page_was() {
    let mut session = visit();
    frame(&mut session, moved("xh", 1.0), 0.0);
    let after = text(&session.headline());
    frame(&mut session, vec![Change::Replay], 1000.0);
    assert!(session.is_replaying());
    assert_eq!(*session.under_levers(), Scenario::default());
    frame(&mut session, vec![Change::Repaint], 4000.0);
    assert!(!session.is_replaying());
    assert_eq!(text(&session.headline()), after);
}

#[test]
fn the_headline_is_spoken_once_and_not_as_the_page_opens() {
    let mut session = visit();
    assert_eq!(session.speak(), None);
    frame(&mut session, moved("xh", 1.0), 0.0);
    assert_eq!(session.speak(), Some(text(&session.headline())));
    assert_eq!(session.speak(), None);
}

#[test]
fn a_comparison_opens_where_the_two_differ_most() {
    let mut session = visit();
    // The EU is hit hardest in both; only the United States differ.
    session.open("xm=1&b.xm=1&b.xm_t=1&view=compare", None);
    let compared = session.compared().expect("two are compared");
    assert_ne!(compared.rows[0].a, compared.rows[0].b, "{:?}", compared.rows);
}

/// The scenario under the other export rules is known as the page opens and once the reader rests; while levers or assumptions move it is not,
/// and never that of another scenario.
#[test]
fn the_other_export_rules_are_those_of_the_scenario_that_stands() {
    let mut session = visit();
    let laws = |session: &Session| session.inputs().other_rules.iter().map(|under| under.law).collect::<Vec<Law>>();
    let quotes = |session: &Session| -> Vec<f64> {
        let (column, t) = (column::PRICE_EXCHINA + Material::Dy as usize, month_index(2028, 6));
        session.inputs().other_rules.iter().map(|under| under.value(column, t)).collect()
    };
    let mut workspace = Workspace::new();
    let mut by_hand = |link: &str| {
        let run = run(link, &mut workspace);
        run.value(column::PRICE_EXCHINA + Material::Dy as usize, month_index(2028, 6))
    };
    assert_eq!(laws(&session), [Law::Ease, Law::October]);
    assert_eq!(quotes(&session), [by_hand("law=1"), by_hand("law=2")]);
    assert!(!session.rest(), "they are known already");
    let assumed = ["law=1&xh=0.5", "xh=0.5"].map(|link| format!("{link}&a.{}=0.4", ASSUMPTIONS[0].name));
    let moves = [
        (moved("xh", 0.5), [Law::Ease, Law::October], ["law=1&xh=0.5", "law=2&xh=0.5"]),
        (moved("law", 1.0), [Law::Stay, Law::October], ["xh=0.5", "law=2&xh=0.5"]),
        (moved("law", 2.0), [Law::Ease, Law::Stay], ["law=1&xh=0.5", "xh=0.5"]),
        (vec![Change::Assumption(0, 0.4)], [Law::Ease, Law::Stay], [&assumed[0], &assumed[1]]),
    ];
    for (changes, expected, links) in moves {
        frame(&mut session, changes, 0.0);
        assert_eq!(laws(&session), expected);
        assert!(quotes(&session).iter().all(|quote| quote.is_nan()), "{links:?}: stale");
        assert!(session.rest());
        assert_eq!(quotes(&session), links.map(&mut by_hand), "{links:?}");
    }
    frame(&mut session, vec![Change::Compare(true)], 0.0);
    assert!(!session.rest());
    assert!(session.inputs().other_rules.is_empty(), "a comparison shows none");
    frame(&mut session, vec![Change::Compare(false)], 0.0);
    session.rest();
    assert!(quotes(&session).iter().all(|quote| quote.is_finite()));
}
