//! What is said of two scenarios: the verdict on A and B, what changed after a move, the names of steps, the remedies, the stories.

use crate::common::run;
use crate::words::{calm, check_sentence, lever};
use chokepoint::chart::selection::ShortageMaterial;
use chokepoint::model::Workspace;
use chokepoint::model::keys::Bloc;
use chokepoint::model::outcome::Outcome;
use chokepoint::scenario::link::decode;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::tables::column;
use chokepoint::words::answer::{Answer, Figure, Focus, Paths, answer_at_focus};
use chokepoint::words::changed::{self, changed};
use chokepoint::words::remedies::{role, undone, without_remedies};
use chokepoint::words::steps::step;
use chokepoint::words::stories::stories;
use chokepoint::words::verdict::{self, rows, verdict};
use chokepoint::words::yearly::{ComparedAt, KeyValues, Yearly};

fn scenario(query: &str) -> Scenario {
    decode(query).0.scenario
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Magnets in the European Union in 2028, dysprosium in 2029.
fn spot() -> ComparedAt {
    ComparedAt { focus: Focus::default(), shortage_year: 2028, price_year: 2029 }
}

fn four() -> KeyValues {
    KeyValues { unserved: 0.31, price: 900.0, separation: 0.76, cost: 3000.0, lost: 0.0 }
}

/// The answer to a link and its figures by year.
fn ran(query: &str, workspace: &mut Workspace) -> (Answer, Yearly) {
    let outcome = run(query, workspace);
    let paths = Paths { outcome: &outcome, baseline: workspace.baseline(), history: workspace.history() };
    (answer_at_focus(&paths), Yearly::of(&outcome))
}

#[test]
fn the_verdict_has_its_cases() {
    let a = four();
    for (b, expected) in [
        (a, "A and B differ in no figure that is shown here."),
        (
            KeyValues { unserved: 0.17, ..a },
            "Under B the European Union goes without 17 % instead of 31 % of the magnets it wants in 2028.",
        ),
        (
            KeyValues { unserved: 0.17, cost: 10_800.0, ..a },
            "Under B the European Union goes without 17 % instead of 31 % of the magnets it wants in 2028, and public cost is 7.8 bn USD higher by 2035.",
        ),
        (
            KeyValues { unserved: 0.42, price: 1800.0, ..a },
            "Under B the EU goes without 42 % instead of 31 % of the magnets it wants in 2028, and dysprosium is quoted at 1,800 instead of 900 USD/kg in 2029.",
        ),
        (
            KeyValues { price: 450.0, ..a },
            "At their worst, shortages are alike; under B dysprosium is quoted at 450 instead of 900 USD/kg outside China in 2029.",
        ),
        (
            KeyValues { separation: 0.7, ..a },
            "At their worst, shortages and prices are alike; under B China separates 70 % instead of 76 % of magnet rare earths in 2035.",
        ),
        (
            KeyValues { cost: 1000.0, ..a },
            "At their worst, shortages and prices are alike, as is China’s share; under B public cost is 2.0 bn USD lower by 2035.",
        ),
        // Shares that are printed alike are alike.
        (KeyValues { unserved: 0.3149, ..a }, "A and B differ in no figure that is shown here."),
    ] {
        let said = plain(&verdict(false, &spot(), &a, &b));
        assert_eq!(said, expected);
        check_sentence(&said);
    }
    assert_eq!(verdict(true, &spot(), &a, &a), "A and B are the same.");
}

#[test]
fn swapping_a_and_b_swaps_the_verdict() {
    let a = four();
    let b = KeyValues { unserved: 0.17, price: 450.0, separation: 0.7, cost: 10_800.0, lost: 0.0 };
    let (there, back) = (plain(&verdict(false, &spot(), &a, &b)), plain(&verdict(false, &spot(), &b, &a)));
    assert!(there.contains("17 % instead of 31 %") && there.contains("7.8 bn USD higher"), "{there}");
    assert!(back.contains("31 % instead of 17 %") && back.contains("7.8 bn USD lower"), "{back}");
    let negated = |text: &str| match text.strip_prefix('+') {
        Some(rest) => format!("−{rest}"),
        None => text.replace('−', "+"),
    };
    for (i, (one, other)) in rows(&spot(), &a, &b).iter().zip(&rows(&spot(), &b, &a)).enumerate() {
        assert_eq!((&one.a, &one.b, &one.label), (&other.b, &other.a, &other.label));
        // A price doubles or halves: the difference is relative, so only its sign turns.
        let (one, other) = (plain(&one.difference), plain(&other.difference));
        if i == 1 {
            assert_eq!((one.as_str(), other.as_str()), ("−50 %", "+100 %"));
        } else {
            assert_eq!(negated(&one), other);
        }
    }
    assert!(rows(&spot(), &a, &a).iter().all(|row| row.difference == "none"));
}

#[test]
fn the_common_spot_is_where_the_larger_of_two_is_hit_hardest() {
    let mut hard = calm();
    hard.focus = Focus { bloc: Bloc::JapanKorea, shortage: ShortageMaterial::Dy, ..Focus::default() };
    hard.shortage = Figure { year: 2030, value: 0.4, baseline: 0.0 };
    let mut dear = calm();
    dear.price = Figure { year: 2033, value: 1200.0, baseline: 300.0 };
    let both = ComparedAt::of_both(&hard, &dear);
    assert_eq!(
        (both.focus.bloc, both.focus.shortage, both.shortage_year, both.price_year),
        (Bloc::JapanKorea, ShortageMaterial::Dy, 2030, 2033)
    );
    assert_eq!(both, ComparedAt::of_both(&dear, &hard));
}

#[test]
fn stories_are_compared_in_sentences_that_fit() {
    let mut workspace = Workspace::new();
    let runs: Vec<(Answer, Yearly)> = PRESETS.iter().map(|preset| ran(preset.query, &mut workspace)).collect();
    for (i, a) in runs.iter().enumerate() {
        for (j, b) in runs.iter().enumerate() {
            let spot = ComparedAt::of_both(&a.0, &b.0);
            assert_eq!(spot, ComparedAt::of_both(&b.0, &a.0), "{} {}", PRESETS[i].slug, PRESETS[j].slug);
            let said = verdict(i == j, &spot, &a.1.at(&spot), &b.1.at(&spot));
            check_sentence(&said);
            assert!(said.chars().count() <= verdict::LONGEST, "{said}");
            let (before, after) = (Scenario::of_preset(&PRESETS[i]), Scenario::of_preset(&PRESETS[j]));
            let said = changed(&before, &after, &spot, &a.1.at(&spot), &b.1.at(&spot));
            assert!(said.chars().count() <= changed::LONGEST, "{said}");
        }
        // What is kept is what the answer says.
        let spot = ComparedAt::of_both(&a.0, &a.0);
        let four = a.1.at(&spot);
        let answer = &a.0;
        assert_eq!(four.unserved, answer.shortage.value);
        assert_eq!(
            (four.price, four.separation, four.cost),
            (answer.price.value, answer.separation.value, answer.cost.value)
        );
    }
}

#[test]
fn a_move_is_told_with_the_figures_that_moved() {
    let (before, after) = (scenario(""), scenario("xh=0.4"));
    let was = KeyValues { unserved: 0.0, price: 500.0, separation: 0.76, cost: 3000.0, lost: 0.0 };
    for (is, expected) in [
        (was, "Heavy rare earths 0 % → 40 %. No figure in view moves visibly."),
        (
            KeyValues { unserved: 0.12, ..was },
            "Heavy rare earths 0 % → 40 %. Magnets not served in the EU, 2028: +12 points.",
        ),
        (
            KeyValues { unserved: 0.12, price: 900.0, ..was },
            "Heavy rare earths 0 % → 40 %. Magnets not served in the EU, 2028: +12 points; dysprosium quote, 2029: +80 %.",
        ),
        (
            KeyValues { separation: 0.7, cost: 5000.0, ..was },
            "Heavy rare earths 0 % → 40 %. China’s share of separation, 2035: −6 points; public cost: +2.0 bn USD.",
        ),
    ] {
        let said = plain(&changed(&before, &after, &spot(), &was, &is));
        assert_eq!(said, expected);
        assert!(said.chars().count() <= changed::LONGEST, "{said}");
    }
    // Back again, the same figures move the other way.
    let is = KeyValues { unserved: 0.12, ..was };
    assert!(plain(&changed(&after, &before, &spot(), &is, &was)).contains("−12 points"));
}

#[test]
fn steps_have_names() {
    for (before, after, expected) in [
        ("", "xh=0.4", "Heavy rare earths 0 % → 40 %"),
        ("xh=0.4&xh_start=2027&xh_t=1", "", "Heavy rare earths 40 % → 0 %"),
        ("xh=0.4", "xh=0.4&xh_start=2027.2", "Heavy rare earths, starts: November 2026 → March 2027"),
        ("xh=0.4", "xh=0.4&xh_t=2", "Heavy rare earths, who is hit: the European Union only"),
        ("", "p.mine-nolans-arafura=1", "Nolans: built for certain"),
        ("p.mine-nolans-arafura=1", "", "Nolans: as estimated"),
        ("", "d.mine-lkab-lulea-apatite=1.5", "LKAB Lulea (mine): 1.5 years late"),
        ("", "a.beta=0.6", "Price response to low stocks 0.67 → 0.6"),
        ("xh=0.4&xm=1", "", "Everything reset"),
        ("", "xh=0.4&xm=1", "2 settings"),
        ("", "feedban=1&feedban_start=2028&succ=1.2&permit=48&mines=1.5", "5 settings: Dig at home"),
        ("xh=0.4", "xh=0.4", "Nothing changed"),
    ] {
        assert_eq!(plain(&step(&scenario(before), &scenario(after))), expected);
    }
}

#[test]
fn remedies_are_taken_out_and_shocks_stay() {
    let without = |query: &str| without_remedies(&scenario(query));
    assert_eq!(without("xh=1&vault=3&vault_years=2&recyc=0.3"), Some(scenario("xh=1")));
    assert_eq!(without("d_ev=1.5&p.mine-nolans-arafura=1&d.mine-dubbo=2"), Some(scenario("d_ev=1.5&d.mine-dubbo=2")));
    assert_eq!(without("xh=1&mmr=0.5"), None, "no remedy");
    assert_eq!(without("vault=3&recyc=0.3&d_ev=0.8"), None, "no shock");
    assert_eq!(without(""), None);
    for (query, name) in [
        ("xh=1&vault=3", "the stockpile"),
        ("xh=1&d_ev=0.8", "the lower demand"),
        ("xh=1&p.mine-nolans-arafura=1", "Nolans"),
        ("xh=1&vault=3&fin=10", ""),
    ] {
        assert_eq!(undone(&scenario(query)), name);
    }
    // Whatever can be a remedy has a name behind “without”.
    for lever in Lever::all() {
        for end in [lever.row().low, lever.row().high] {
            let mut moved = Scenario::default();
            moved.set(lever, end);
            assert!(role(&moved, lever) <= 0 || lever.row().undone.starts_with("the "), "{}", lever.row().key);
        }
    }
    // Rules that ease are a remedy, those of October a shock.
    assert_eq!([1, 2].map(|code| role(&scenario(&format!("law={code}")), lever("law"))), [1, -1]);
    assert_eq!(without("law=1&xm=0.5"), Some(scenario("xm=0.5")));
    let mut both = Scenario::default();
    both.set(lever("d_ev"), 2.0);
    assert_eq!(role(&both, lever("d_ev")), -1);
}

#[test]
fn stories_say_what_the_model_makes_of_them() {
    for (preset, said) in stories().filter(|(preset, _)| !preset.query.is_empty()) {
        check_sentence(said);
        assert!(said.chars().count() <= 100, "{}: {said}", preset.slug);
    }
}

#[test]
fn the_figures_in_a_story_are_those_of_its_link() {
    for preset in &PRESETS {
        let values: Vec<f64> =
            preset.query.split(['&', '=']).filter_map(|text| text.parse().ok()).map(f64::floor).collect();
        let is_known = |number: f64| {
            values.contains(&number)
                || preset.title.contains(&number.to_string())
                // The year before an end, a start and years after it, and the date of the data set.
                || values.iter().any(|start| *start > 2026.0 && values.iter().any(|years| start + years - 1.0 == number))
                || number == 2026.0
        };
        for word in preset.sentence.split(|sign: char| !sign.is_ascii_digit()).filter(|word| !word.is_empty()) {
            assert!(is_known(word.parse().unwrap()), "{}: {word} in “{}”", preset.slug, preset.sentence);
        }
    }
}

/// Numbers as words, and their values. What is not in this list is not taken for a number.
const NUMBER_WORDS: [(&str, f64); 21] = [
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("quarter", 0.25),
    ("fifth", 0.2),
    ("tenth", 0.1),
    ("twentieth", 0.05),
    ("one", 1.0),
    ("two", 2.0),
    ("twice", 2.0),
    ("double", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("twenty", 20.0),
];

/// What the number words of a story come to, in their order, from its link or from its run.
fn numbers_of(slug: &str, scenario: &Scenario, query: &str) -> Vec<f64> {
    let value = |key: &str| scenario.get(lever(key));
    let lasts = |key: &str| value(&format!("{key}_end")) - value(&format!("{key}_start"));
    match slug {
        // Both limits on Japan and Korea.
        "2010" if lasts("xl") == lasts("xh") => vec![lasts("xl")],
        "myanmar-dark" => vec![value("mmr"), lasts("mmr")],
        "project-vault" if lasts("xl") == lasts("xh") && lasts("xl") == lasts("xm") => {
            vec![spent_of_the_vault(query) / value("vault"), lasts("xl")]
        }
        // One car in so many.
        "recycle-redesign" => vec![1.0, 1.0 / (1.0 - value("d_ev"))],
        _ => Vec::new(),
    }
}

/// What the United States spend on their reserve in the years of buying beyond today's path, billion USD.
fn spent_of_the_vault(query: &str) -> f64 {
    let mut workspace = Workspace::new();
    let outcome = run(query, &mut workspace);
    let cost = |outcome: &Outcome, year: usize| outcome.year_mean(column::COST_RESERVE, year).unwrap();
    [2027, 2028].map(|year| cost(&outcome, year) - cost(workspace.baseline(), year)).iter().sum::<f64>() / 1000.0
}

/// A part that is said as a word is rounded: a twentieth stands for 4 to 6 %.
fn is_rightly_said(said: f64, is: f64) -> bool {
    (is / said - 1.0).abs() < if said < 0.1 { 0.2 } else { 1e-9 }
}

#[test]
fn numbers_in_words_are_those_of_the_link_or_of_its_run() {
    let mut n_said = 0;
    for preset in &PRESETS {
        let text = format!("{} {}", preset.title, preset.sentence).to_lowercase();
        let words = text.split(|sign: char| !sign.is_alphabetic());
        let said: Vec<(&str, f64)> = words
            .filter_map(|word| NUMBER_WORDS.into_iter().find(|(number, _)| *number == word.trim_end_matches('s')))
            .collect();
        let numbers = numbers_of(preset.slug, &Scenario::of_preset(preset), preset.query);
        assert_eq!(said.len(), numbers.len(), "{}: {said:?} against {numbers:?}", preset.slug);
        for ((word, value), number) in said.iter().zip(&numbers) {
            assert!(is_rightly_said(*value, *number), "{}: “{word}” for {number}", preset.slug);
        }
        n_said += said.len();
    }
    assert_eq!(n_said, 7);
    // It can fail: a wrong word is no rounding.
    assert!(!is_rightly_said(0.1, 0.05) && !is_rightly_said(2.0, 3.0) && !is_rightly_said(0.05, 0.03));
}

#[test]
fn china_too_goes_short_when_myanmar_goes_dark() {
    let preset = PRESETS.iter().find(|preset| preset.slug == "myanmar-dark").unwrap();
    let outcome = run(preset.query, &mut Workspace::new());
    for (first, least) in [(column::UNSERVED_DY, 0.1), (column::UNSERVED_Y, 0.05)] {
        assert!(outcome.year_mean(first + Bloc::China as usize, 2028).unwrap() > least);
    }
}

#[test]
fn central_asia_leaves_shortages_where_they_are() {
    let preset = PRESETS.iter().find(|preset| preset.slug == "central-asia").unwrap();
    let (answer, _) = ran(preset.query, &mut Workspace::new());
    assert!(answer.shortage.difference().abs() < 0.02, "{:?}", answer.shortage);
}
