//! The list of mines and plants: its words come from the table, and an effect is the difference of two runs that leave the page's own
//! figures alone.

use crate::common::run;
use chokepoint::chart::ChartName;
use chokepoint::chart::selection::ShortageMaterial;
use chokepoint::model::Workspace;
use chokepoint::model::keys::{Bloc, Material};
use chokepoint::model::outcome::Outcome;
use chokepoint::scenario::link;
use chokepoint::tables::PROJECTS;
use chokepoint::words::answer::{Paths, SHARE_YEAR, answer_at_focus};
use chokepoint::words::plant_effects::{Effect, Measure, NONE_VISIBLE, effect};
use chokepoint::words::plants::{Restated, chance, opens, plants, read_delay};

fn project(slug: &str) -> usize {
    PROJECTS.iter().position(|project| project.slug == slug).unwrap()
}

fn paths(outcome: &Outcome) -> Paths<'_> {
    Paths { outcome, baseline: outcome, history: outcome }
}

/// A figure of a run, year by year.
fn figure(measure: Measure, outcome: &Outcome, year: usize) -> f64 {
    let paths = paths(outcome);
    let figure = match measure {
        Measure::Unserved(material, bloc) => paths.unserved(material, bloc, year),
        Measure::Quote(material) => paths.price_outside(material, year),
        Measure::Cost => paths.public_cost(),
        Measure::Separation => paths.separation_share(SHARE_YEAR),
    };
    figure.value
}

const MEASURES: [Measure; 4] = [
    Measure::Unserved(ShortageMaterial::Y, Bloc::Eu),
    Measure::Quote(Material::Dy),
    Measure::Cost,
    Measure::Separation,
];

#[test]
fn an_effect_is_the_largest_difference_of_two_direct_runs() {
    const LINK: &str = "xh=1&d.mine-ngualla=2&p.mine-longonjo=0.4";
    let mut workspace = Workspace::new();
    let shown = run(LINK, &mut workspace);
    let mut aside = shown.clone();
    let mut params = link::decode(LINK).0.scenario.params();
    let untouched = params.clone();
    let mut n_visible = 0;
    for slug in ["sep-eneabba-refinery", "mine-longonjo", "mine-ngualla", "mag-vulcan-benson"] {
        let i = project(slug);
        let [built, never] = [1.0, 0.0].map(|chance| {
            let mut scenario = link::decode(LINK).0.scenario;
            scenario.set_switch(i, Some(chance));
            chokepoint::model::run(&scenario.params())
        });
        for measure in MEASURES {
            let found = effect(measure, i, &mut params, &mut workspace, &mut aside);
            let size = |year: usize| {
                let (built, never) = (figure(measure, &built, year), figure(measure, &never, year));
                if matches!(measure, Measure::Quote(_)) { built / never - 1.0 } else { built - never }
            };
            let largest = (2027..=2035).map(size).fold(0.0_f64, |a, b| if b.abs() > a.abs() { b } else { a });
            assert_eq!(found.size.to_bits(), largest.to_bits(), "{slug}, {measure:?}");
            if let Some(year) = found.year {
                assert_eq!(size(year).to_bits(), found.size.to_bits(), "{slug}, {measure:?} in {year}");
            }
            n_visible += usize::from(measure.text(found) != NONE_VISIBLE);
            assert!(workspace.outcome() == &shown, "{slug}: the page's own figures have changed");
            assert_eq!(params, untouched, "{slug}: the scenario has changed");
        }
    }
    assert!(n_visible >= 6, "only {n_visible} effects are visible");
}

#[test]
fn the_figure_follows_the_tab_and_the_headline() {
    let mut workspace = Workspace::new();
    run("xh=1", &mut workspace);
    let paths = Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
    let answer = answer_at_focus(&paths);
    let focus = answer.focus;
    for chart in [ChartName::Shortage, ChartName::Supply] {
        assert_eq!(Measure::of(chart, &answer), Measure::Unserved(focus.shortage, focus.bloc));
    }
    assert_eq!(Measure::of(ChartName::Price, &answer), Measure::Quote(focus.price));
    assert_eq!(Measure::of(ChartName::Cost, &answer), Measure::Cost);
    for chart in [ChartName::Share, ChartName::Map, ChartName::Chain, ChartName::Stocks] {
        assert_eq!(Measure::of(chart, &answer), Measure::Separation);
    }
}

#[test]
fn effects_have_a_sign_a_unit_and_a_year_and_say_when_there_is_none() {
    let unserved = Measure::Unserved(ShortageMaterial::Magnet, Bloc::Eu);
    let of = |size: f64, year: Option<usize>| Effect { size, year };
    assert_eq!(unserved.text(of(-0.0042, Some(2031))), "−0.4\u{a0}points, 2031");
    assert_eq!(unserved.text(of(-0.0003, Some(2031))), NONE_VISIBLE);
    assert_eq!(Measure::Quote(Material::Dy).text(of(0.081, Some(2030))), "+8\u{a0}%, 2030");
    assert_eq!(Measure::Cost.text(of(787.0, None)), "+0.8\u{a0}bn");
    assert_eq!(Measure::Cost.text(of(-12.0, None)), NONE_VISIBLE);
    assert_eq!(Measure::Separation.text(of(-0.03, None)), "−3\u{a0}points");
    assert!(unserved.sentence().starts_with("European Union: magnets not served: what each plant changes"));
}

#[test]
fn a_row_strikes_out_what_the_scenario_has_changed() {
    let i = project("mine-ngualla");
    let row = |query: &str| {
        let scenario = link::decode(query).0.scenario;
        let outlook = plants(&scenario)[i].outlook;
        (chance(i, &outlook), opens(i, &outlook))
    };
    let plain = |value: &str| Restated { before: None, value: value.to_string() };
    let struck = |before: &str, value: &str| Restated { before: Some(before.to_string()), value: value.to_string() };
    assert_eq!(row(""), (plain("75\u{a0}%"), plain("2027")));
    assert_eq!(row("d.mine-ngualla=2"), (plain("75\u{a0}%"), struck("2027", "2029")));
    assert_eq!(row("p.mine-ngualla=1"), (struck("75\u{a0}%", "100\u{a0}%"), plain("2027")));
    assert_eq!(row("p.mine-ngualla=0.4"), (struck("75\u{a0}%", "40\u{a0}%"), plain("2027")));
    assert_eq!(row("p.mine-ngualla=0"), (struck("75\u{a0}%", "0\u{a0}%"), plain("not opened")));
}

#[test]
fn delays_are_read_as_people_type_them() {
    for (text, years) in [("2", 2.0), ("1,5", 1.5), (" 3 years ", 3.0), ("0", 0.0), ("10 yr", 10.0), ("0.25", 0.25)] {
        assert_eq!(read_delay(text, 4.0).map(|entry| entry.value), Ok(years), "{text}");
    }
    for text in ["", "soon", "NaN", "∞"] {
        let sentence = read_delay(text, 4.0).unwrap_err();
        assert!(sentence.ends_with("The value is still 4\u{a0}years."), "{text}: {sentence}");
    }
}
