//! Words: the headline's cases and its length, number boxes, lever sentences, the plain page.

use crate::common::run;
use crate::invariants::any_scenario;
use chokepoint::charts::selection::ShortageMaterial;
use chokepoint::model::keys::{Bloc, Material};
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::view::answer::{Answer, Figure, Focus, Paths, answer, focus};
use chokepoint::view::headline::{LONGEST, headline, text};
use chokepoint::view::lever_words::{fold_line, says, value};
use chokepoint::view::number_box;
use proptest::test_runner::{Config, TestRunner};

fn lever(key: &str) -> Lever {
    Lever::from_key(key).unwrap()
}

/// A calm answer, to be changed by each case.
fn calm() -> Answer {
    let same = |value: f64| Figure { year: 2028, value, baseline: value };
    Answer {
        focus: Focus::default(),
        shortage: same(0.01),
        price: same(300.0),
        inside: same(250.0),
        separation: Figure { year: 2035, value: 0.76, baseline: 0.76 },
        separation_before: 0.91,
        cost: same(3000.0),
    }
}

fn sentence(query: &str, answer: &Answer) -> String {
    text(&headline(&decode(query).0.scenario, answer)).replace('\u{a0}', " ")
}

#[test]
fn the_headline_has_its_cases() {
    let mut short = calm();
    short.shortage = Figure { year: 2028, value: 0.31, baseline: 0.03 };
    let mut dear = calm();
    dear.price = Figure { year: 2028, value: 900.0, baseline: 300.0 };
    let mut unheard = calm();
    unheard.price = Figure { year: 2028, value: 3000.0, baseline: 300.0 };
    let mut better = calm();
    better.shortage = Figure { year: 2031, value: 0.01, baseline: 0.06 };
    let mut cheap = calm();
    cheap.price = Figure { year: 2033, value: 200.0, baseline: 300.0 };
    let mut spread = calm();
    spread.separation.value = 0.71;
    for (query, answer, words) in [
        ("", calm(), ["On today’s path", "76 %"].as_slice()),
        ("xh=1", short, &["With 100 % limits on heavy rare earths, ", "goes without 31 %", "in 2028"]),
        ("xh=1&xh_start=2027", short, &["limits on heavy rare earths from 2027"]),
        ("xm=0.5&xm_t=2", short, &["50 % limits on magnets against the European Union", "goes without 31 %"]),
        ("xh=1&xm=1&fin=20", short, &["With 3 levers moved, "]),
        ("xh=1", dear, &["dysprosium is quoted at 900 USD/kg", "3.0 ×"]),
        ("mmr=1", unheard, &["beyond all experience"]),
        ("mag=1.6", better, &["only 1 %", "against 6 %"]),
        ("recyc=0.6", cheap, &["dysprosium is quoted at 200 USD/kg", "against 300 USD/kg"]),
        ("sep=1.8", spread, &["China separates 71 %", "against 76 %"]),
        ("ca=3", calm(), &["stay close to today’s path"]),
        ("p.mine-nolans-arafura=1", short, &["With 1 plant changed, "]),
        ("a.beta=0.6", short, &["With 1 assumption changed, "]),
    ] {
        let said = sentence(query, &answer);
        for word in words {
            assert!(said.contains(word), "{query}: {said}");
        }
        check_sentence(&said);
    }
}

#[track_caller]
fn check_sentence(said: &str) {
    assert!(said.chars().count() <= LONGEST, "{} signs: {said}", said.chars().count());
    assert!(said.ends_with('.') && !said.contains("  ") && !said.contains("NaN") && !said.contains(" ,"), "{said}");
    assert!(said.chars().next().is_some_and(char::is_uppercase) && !said.contains('!'), "{said}");
}

#[test]
fn no_headline_is_longer_than_155_signs_over_10000_random_scenarios() {
    let blocs = [Bloc::UnitedStates, Bloc::Eu, Bloc::JapanKorea, Bloc::Rest];
    let materials = [Material::NdPr, Material::Dy, Material::Tb, Material::Y, Material::Rest];
    let figures = (
        0..blocs.len(),
        0..4_usize,
        0..materials.len(),
        2027..=2040_usize,
        0.0..1.0_f64,
        0.0..1.0_f64,
        0.1..99_999.0_f64,
        0.1..9_999.0_f64,
    );
    let mut runner = TestRunner::new(Config { cases: 10_000, failure_persistence: None, ..Config::default() });
    runner
        .run(
            &(any_scenario(), figures),
            |(scenario, (bloc, short, material, year, unserved, before, price, price_before))| {
                let mut answer = calm();
                answer.focus =
                    Focus { bloc: blocs[bloc], shortage: ShortageMaterial::ALL[short], price: materials[material] };
                answer.shortage = Figure { year, value: unserved, baseline: before };
                answer.price = Figure { year, value: price, baseline: price_before };
                check_sentence(&text(&headline(&scenario, &answer)));
                Ok(())
            },
        )
        .unwrap();
}

#[test]
fn real_runs_make_real_headlines() {
    let workspace = std::cell::RefCell::new(Workspace::new());
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    runner
        .run(&any_scenario(), |scenario| {
            let mut workspace = workspace.borrow_mut();
            run_into(&scenario.params(), Groups::DEFAULT_VIEW, &mut workspace);
            let paths =
                Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
            check_sentence(&text(&headline(&scenario, &answer(&paths, focus(&paths)))));
            Ok(())
        })
        .unwrap();
}

#[test]
fn presets_say_different_things() {
    let mut workspace = Workspace::new();
    let mut said: Vec<String> = Vec::new();
    for preset in &PRESETS {
        let outcome = run(preset.query, &mut workspace);
        let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
        let sentence = text(&headline(&preset.scenario(), &answer(&paths, focus(&paths))));
        check_sentence(&sentence);
        assert!(!said.contains(&sentence), "{}: {sentence}", preset.slug);
        said.push(sentence);
    }
}

#[test]
fn number_boxes_read_what_people_type() {
    let xh = lever("xh");
    for (typed, expected) in
        [("31 %", 0.31), ("31", 0.31), ("31\u{a0}%", 0.31), ("12,5", 0.125), ("0", 0.0), (" 100 ", 1.0)]
    {
        assert_eq!(number_box::read(xh, typed, 0.4), Ok(expected), "{typed}");
    }
    assert_eq!(number_box::read(lever("cq"), "\u{2212}2", 0.0), Ok(-0.02));
    assert_eq!(number_box::read(lever("delay"), "1,5", 0.0), Ok(1.5));
    assert_eq!(number_box::read(lever("cnres"), "4,000", 0.0), Ok(4000.0));
    for typed in ["140", "", "  ", "1e9", "-5", "many", "NaN", "inf", "1..2"] {
        let sentence = number_box::read(xh, typed, 0.4).unwrap_err();
        assert!(sentence.ends_with("Still using 40\u{a0}%."), "{typed}: {sentence}");
    }
    assert!(number_box::read(xh, "140", 0.4).unwrap_err().starts_with("140 is above 100"));
}

#[test]
fn what_a_number_box_shows_can_be_typed_back() {
    for lever in Lever::all().filter(|lever| lever.row().kind != "choice") {
        let row = lever.row();
        let mut at = row.low;
        while at <= row.high {
            let stepped = lever.on_step(at);
            let shown = number_box::shown(lever, stepped);
            let read =
                number_box::read(lever, &shown, row.neutral).unwrap_or_else(|error| panic!("{}: {error}", row.key));
            assert!((read - stepped).abs() <= row.step / 2.0, "{}: {shown} for {stepped}", row.key);
            at += row.step;
        }
    }
}

#[test]
fn levers_speak_in_whole_phrases() {
    let mut scenario = Scenario::default();
    scenario.set(lever("xh"), 0.4);
    scenario.set(lever("xh_t"), 1.0);
    scenario.set(lever("xh_start"), 2027.2);
    assert_eq!(
        says(&scenario, lever("xh")),
        "40\u{a0}% of normal deliveries withheld, to the United States only, from March\u{a0}2027"
    );
    assert_eq!(says(&scenario, lever("xq")), "No quota");
    assert_eq!(value(lever("dem"), 1.5), "50\u{a0}% of the way from announced pledges to net zero");
    for lever in Lever::all() {
        for at in [lever.row().low, lever.row().high, lever.row().neutral] {
            let mut scenario = Scenario::default();
            scenario.set(lever, at);
            let said = says(&scenario, lever);
            assert!(!said.contains("{}") && !said.contains("NaN") && !said.is_empty(), "{}: {said}", lever.row().key);
        }
        let _ = fold_line(&Scenario::default(), lever);
    }
}
