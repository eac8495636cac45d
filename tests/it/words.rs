//! Words: the headline's cases and its length, number boxes, lever sentences, the plain page.

use crate::common::run;
use crate::invariants::any_scenario;
use chokepoint::chart::selection::ShortageMaterial;
use chokepoint::model::keys::{Bloc, Material};
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::words::answer::{Answer, Figure, Focus, OutputLost, Paths, answer_at_focus};
use chokepoint::words::headline::{Beside, LONGEST, headline, text};
use chokepoint::words::lever_words::{duration, fold_line, says, today, value};
use proptest::test_runner::{Config, TestRunner};

pub fn lever(key: &str) -> Lever {
    Lever::from_key(key).unwrap()
}

/// A calm answer, to be changed by each case.
pub fn calm() -> Answer {
    let same = |value: f64| Figure { year: 2028, value, baseline: value };
    Answer {
        focus: Focus::default(),
        shortage: same(0.01),
        priced_out: 0.0,
        price: same(300.0),
        inside: same(250.0),
        separation: Figure { year: 2035, value: 0.76, baseline: 0.76 },
        separation_before: 0.91,
        cost: same(3000.0),
        lost: OutputLost::default(),
    }
}

fn sentence(query: &str, answer: &Answer, without: Option<f64>) -> String {
    let beside = Beside { without, ..Beside::default() };
    text(&headline(&decode(query).0.scenario, answer, &beside)).replace('\u{a0}', " ")
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
    // What rounds to the same is told apart.
    let mut hardly = calm();
    (hardly.separation.value, hardly.separation.baseline) = (0.7551, 0.7607);
    let mut a_little = calm();
    a_little.shortage = Figure { year: 2031, value: 0.026, baseline: 0.032 };
    let mut none_left = calm();
    none_left.shortage = Figure { year: 2027, value: 0.0, baseline: 0.03 };
    for (query, answer, expected) in [
        (
            "",
            calm(),
            "On today’s path China still separates 76 % of magnet rare earths in 2035, after 91 % in 2024. Move a lever to see who goes short.",
        ),
        (
            "xh=1",
            short,
            "With 100 % limits on heavy rare earths, the European Union goes without 31 % of the magnets it wants in 2028, against 3 % on today’s path.",
        ),
        (
            "xh=1&xh_start=2027&xh_end=2029",
            short,
            "With 100 % limits on heavy rare earths from 2027 to the end of 2028, the European Union goes without 31 % of the magnets it wants in 2028.",
        ),
        (
            "xm=0.5&xm_t=2",
            short,
            "With 50 % limits on magnets against the European Union, it goes without 31 % of the magnets it wants in 2028, against 3 % on today’s path.",
        ),
        (
            "xl=0.4&xh=0.4",
            short,
            "With 40 % limits on light and heavy rare earths, the European Union goes without 31 % of the magnets it wants in 2028, against 3 % on today’s path.",
        ),
        (
            "xl=1&xh=1&xm=1&xl_start=2027&xh_start=2027&xm_start=2027",
            short,
            "With 100 % limits on light and heavy rare earths and magnets from 2027, the European Union goes without 31 % of the magnets it wants in 2028.",
        ),
        (
            "xh=0.6&xm=0.4&xh_start=2027&xm_start=2027",
            short,
            "With 60 % limits on heavy rare earths and 40 % limits on magnets from 2027, the European Union goes without 31 % of the magnets it wants in 2028.",
        ),
        (
            "xh=0.6&xm=0.4&xm_start=2027",
            short,
            "With 40 % limits on magnets from 2027 and 60 % limits on heavy rare earths, the European Union goes without 31 % of the magnets it wants in 2028.",
        ),
        (
            "xh=1&mmr=0.5&leak=0&tech=1&fin=20",
            short,
            "With 100 % limits on heavy rare earths, a full ban on equipment and know-how, and three other changes, the EU goes without 31 % of its magnets in 2028.",
        ),
        (
            "xh=1",
            dear,
            "With 100 % limits on heavy rare earths, stocks and other suppliers fill the gap, but dysprosium is quoted at 900 USD/kg outside China in 2028.",
        ),
        (
            "env=1",
            dear,
            "With stricter environmental rules, shortages hardly change, but dysprosium is quoted at 900 USD/kg outside China in 2028, 3.0 times today’s path.",
        ),
        (
            "tech=1",
            unheard,
            "With a full ban on equipment and know-how, shortages hardly change, but dysprosium is quoted at 3,000 USD/kg outside China in 2028, beyond all experience.",
        ),
        (
            "mag=1.6",
            better,
            "With 60 % more new magnet capacity, the European Union goes without only 1 % of the magnets it wants in 2031, against 6 % on today’s path.",
        ),
        (
            "mag=1.6",
            none_left,
            "With 60 % more new magnet capacity, the European Union gets all the magnets it wants in 2027; on today’s path it goes without 3 %.",
        ),
        (
            "recyc=0.6",
            cheap,
            "With a recycling rate 60 points higher, dysprosium is quoted at 200 USD/kg outside China in 2033, 33 % below today’s path.",
        ),
        (
            "sep=1.8",
            spread,
            "With 80 % more new separation capacity, China separates 71 % of magnet rare earths in 2035, against 76 % on today’s path.",
        ),
        (
            "sep=1.1",
            hardly,
            "With 10 % more new separation capacity, China separates 75.5 % of magnet rare earths in 2035, against 76.1 % on today’s path.",
        ),
        (
            "mag=1.1",
            a_little,
            "With 10 % more new magnet capacity, the European Union goes without only 2.6 % of the magnets it wants in 2031, against 3.2 % on today’s path.",
        ),
        (
            "ca=3",
            calm(),
            "With 3 times the chances for Central Asian projects, shortages, prices and China’s share stay close to today’s path to 2040.",
        ),
        (
            "xh_start=2030",
            calm(),
            "With nothing but timing or details changed, shortages, prices and China’s share stay close to today’s path to 2040.",
        ),
        (
            "p.mine-nolans-arafura=1",
            short,
            "With Nolans built for certain, the European Union goes without 31 % of the magnets it wants in 2028, against 3 % on today’s path.",
        ),
        (
            "p.mine-nolans-arafura=0&p.mine-dubbo=0",
            calm(),
            "With Nolans and Dubbo never built, shortages, prices and China’s share stay close to today’s path to 2040.",
        ),
        (
            "p.mine-nolans-arafura=0&p.mine-dubbo=0&p.mine-fen=0",
            calm(),
            "With three projects never built, shortages, prices and China’s share stay close to today’s path to 2040.",
        ),
        (
            "d.mine-nolans-arafura=2",
            calm(),
            "With Nolans 2 years late, shortages, prices and China’s share stay close to today’s path to 2040.",
        ),
        (
            "draw=0.5",
            cheap,
            "With reserves that fill 50 % of a shortfall, dysprosium is quoted at 200 USD/kg outside China in 2033, 33 % below today’s path.",
        ),
    ] {
        let said = sentence(query, &answer, None);
        assert_eq!(said, expected, "{query}");
        check_sentence(&said);
    }
}

#[test]
fn the_headline_says_what_the_remedies_do() {
    let mut short = calm();
    short.shortage = Figure { year: 2028, value: 0.31, baseline: 0.0 };
    let mut saved = calm();
    saved.shortage = Figure { year: 2028, value: 0.0, baseline: 0.0 };
    for (query, answer, without, expected) in [
        (
            "xh=1&vault=2",
            short,
            0.36,
            "With 100 % limits on heavy rare earths and a US stockpile of 2 bn USD, the EU goes without 31 % of its magnets in 2028, 36 % without the stockpile.",
        ),
        (
            "xh=1&vault=2",
            short,
            0.312,
            "With 100 % limits on heavy rare earths and a US stockpile of 2 bn USD, the EU goes without 31 % of its magnets in 2028, with or without the stockpile.",
        ),
        (
            "xh=1&vault=2",
            saved,
            0.24,
            "With 100 % limits on heavy rare earths, the European Union gets all the magnets it wants in 2028; without the stockpile it would go without 24 %.",
        ),
        (
            "xh=1&vault=2&recyc=0.3",
            short,
            0.36,
            "With 100 % limits on heavy rare earths, the European Union goes without 31 % of the magnets it wants in 2028; without countermeasures it would be 36 %.",
        ),
        (
            "xh=1&p.mine-nolans-arafura=1&p.mine-dubbo=1&p.mine-fen=1",
            short,
            0.36,
            "With 100 % limits on heavy rare earths, the European Union goes without 31 % of the magnets it wants in 2028; without the three projects it would be 36 %.",
        ),
    ] {
        let said = sentence(query, &answer, Some(without));
        assert_eq!(said, expected, "{query}");
        check_sentence(&said);
    }
    // What is no help is no countermeasure: the sentence is the one without a second run.
    let worse = sentence("xh=1&vault=2&recyc=0.3", &short, Some(0.2));
    assert_eq!(worse, sentence("xh=1&vault=2&recyc=0.3", &short, None));
}

#[track_caller]
pub fn check_sentence(said: &str) {
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
        proptest::option::of(0.0..1.0_f64),
    );
    let mut runner = TestRunner::new(Config { cases: 10_000, failure_persistence: None, ..Config::default() });
    runner
        .run(
            &(any_scenario(), figures),
            |(scenario, (bloc, short, material, year, unserved, before, price, price_before, without))| {
                let mut answer = calm();
                answer.focus = Focus {
                    bloc: blocs[bloc],
                    shortage: ShortageMaterial::ALL[short],
                    price: materials[material],
                    ..Focus::default()
                };
                answer.shortage = Figure { year, value: unserved, baseline: before };
                answer.price = Figure { year, value: price, baseline: price_before };
                let beside = Beside { without, ..Beside::default() };
                check_sentence(&text(&headline(&scenario, &answer, &beside)));
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
            check_sentence(&text(&headline(&scenario, &answer_at_focus(&paths), &Beside::default())));
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
        let sentence = text(&headline(&Scenario::of_preset(preset), &answer_at_focus(&paths), &Beside::default()));
        check_sentence(&sentence);
        assert!(!said.contains(&sentence), "{}: {sentence}", preset.slug);
        said.push(sentence);
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
        "40\u{a0}% less than the rules let through, to the United States only, from March\u{a0}2027"
    );
    assert_eq!(says(&scenario, lever("xq")), "No quota");
    scenario.set(lever("xm"), 0.5);
    scenario.set(lever("xm_start"), 2027.0);
    scenario.set(lever("xm_end"), 2029.0);
    assert_eq!(
        says(&scenario, lever("xm")),
        "50\u{a0}% less than the rules let through, from 2027 until the end of 2028"
    );
    assert_eq!(
        fold_line(&Scenario::default(), lever("xm")),
        "From November\u{a0}2026, no end, 3\u{a0}months to full effect"
    );
    for (law, said) in [(1.0, "China’s rules easing"), (2.0, "China’s rules back to those of October 2025")] {
        scenario.set(lever("law"), law);
        assert_eq!(says(&scenario, lever("law")), said);
    }
    // At rest a stockpile buys nothing further; what is there already is told.
    for (key, said) in [
        ("xh", "0 %"),
        ("allied_days", "57 days in Japan and Korea, none in the EU"),
        ("vault", "20 days of use and nothing more bought"),
    ] {
        assert_eq!(today(lever(key)).replace('\u{a0}', " "), said);
    }
    for (years, said) in [
        (0.0, "0 months"),
        (0.05, "less than a month"),
        (0.25, "3 months"),
        (1.0, "1 year"),
        (1.75, "1.75 years"),
        (2.25, "2.25 years"),
        (3.5, "3.5 years"),
    ] {
        assert_eq!(duration(years).replace('\u{a0}', " "), said);
    }
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
