//! Links: what is written is read again; what cannot be read ends in the nearest legal value and one kind sentence.

use crate::invariants::any_scenario;
use chokepoint::scenario::delivered::is_alike;
use chokepoint::scenario::link::{Link, PageKey, decode, encode};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::warning::{Warning, sentences};
use chokepoint::scenario::{Lever, Scenario};
use chokepoint::session::view::View;
use chokepoint::tables::{ASSUMPTIONS, PROJECTS};
use proptest::prelude::*;

fn value(link: &Link, key: &str) -> f64 {
    link.scenario.get(Lever::from_key(key).unwrap())
}

/// Reads a query; returns the value of a lever and the sentences.
fn read(query: &str, key: &str) -> (f64, Vec<String>) {
    let (link, warnings) = decode(query);
    (value(&link, key), sentences(&warnings))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_link_means_the_same(scenario in any_scenario(), damages in proptest::collection::vec(0..DAMAGES.len(), 1..3)) {
        let link = Link { scenario, ..Link::default() };
        let mut text = encode(&link);
        for damage in damages {
            text = DAMAGES[damage](&text);
        }
        prop_assert_eq!(&decode(&text).0.scenario, &link.scenario, "{}", text);
    }

    #[test]
    fn a_written_link_is_read_again(scenario in any_scenario()) {
        let link = Link { scenario, ..Link::default() };
        let (again, warnings) = decode(&encode(&link));
        prop_assert_eq!(&again.scenario, &link.scenario);
        // A random end may lie before its start, which is worth a sentence and no loss.
        let is_window = |warning: &Warning| matches!(warning, Warning::EndBeforeStart { .. });
        prop_assert!(warnings.iter().all(is_window));
    }

    #[test]
    fn garbage_never_panics_and_always_ends_in_a_legal_scenario(query in "\\PC{0,200}") {
        let (link, warnings) = decode(&query);
        let _ = (link.scenario.params(), sentences(&warnings), View::from_link(&link), encode(&link));
    }

    #[test]
    fn garbage_of_known_keys_never_panics(pairs in proptest::collection::vec(("(xh|xl_t|xq|p\\.mine-nolans-arafura|a\\.beta|d\\.mag-vulcan-benson|b\\.xm|year|material|preset)", "[-+0-9eE.,%&=a-z;]{0,8}"), 0..12)) {
        let query: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let (link, warnings) = decode(&query.join("&"));
        let again = decode(&encode(&link)).0;
        prop_assert_eq!(again.scenario, link.scenario);
        prop_assert!(sentences(&warnings).len() <= 6);
    }
}

#[test]
fn every_bad_value_ends_in_the_nearest_legal_one_and_a_sentence() {
    for (query, key, expected) in [
        ("xh_start=2020", "xh_start", 2026.9),
        ("xh=80", "xh", 1.0),
        ("xh=-3", "xh", 0.0),
        ("xl_t=1.5", "xl_t", 2.0),
        ("xh=NaN", "xh", 0.0),
        ("xh=inf", "xh", 1.0),
        ("xh=-inf", "xh", 0.0),
        ("xh=1e999", "xh", 1.0),
        ("xh=", "xh", 0.0),
        ("xh", "xh", 0.0),
        ("xh=high", "xh", 0.0),
        ("xh=0.2&xh=0.4", "xh", 0.4),
        ("xh=%zz", "xh", 0.0),
        ("vault_years=0", "vault_years", 1.0),
    ] {
        let (found, said) = read(query, key);
        assert_eq!(found, expected, "{query}");
        assert_eq!(said.len(), 1, "{query}: {said:?}");
        assert!(said[0].ends_with('.') && said[0].contains(key), "{query}: {said:?}");
    }
}

#[test]
fn what_surrounds_a_link_is_forgiven_without_a_word() {
    for query in [
        "?xh=0.4",
        "xh=0.4)",
        "xh=0.4.",
        "xh=0.4#chart",
        "xh=0,4",
        "xh=%30.4",
        "amp=&xh=0.4".trim_start_matches("amp=&"),
        "utm_source=news&xh=0.4&fbclid=abc",
        "&&xh=0.4&",
        "xh= 0.4",
    ] {
        let (found, said) = read(query, "xh");
        assert_eq!((found, said.as_slice()), (0.4, [].as_slice()), "{query}");
    }
    let (link, warnings) = decode("xm=0.2&amp;xh=0.4");
    assert_eq!((value(&link, "xm"), value(&link, "xh"), warnings.len()), (0.2, 0.4, 0));
}

#[test]
fn an_end_before_its_start_keeps_the_readers_values_and_has_no_effect() {
    let (link, warnings) = decode("xh=1&xh_start=2030&xh_end=2028");
    assert_eq!(value(&link, "xh_end"), 2028.0);
    assert_eq!(warnings, [Warning::EndBeforeStart { key: "xh_end".to_string() }]);
    let limit = link.scenario.params().policy.limits[1];
    assert_eq!(limit.start, limit.end);
}

#[test]
fn unknown_keys_slugs_and_newer_versions_are_named() {
    for (query, word) in [
        ("xh_strat=2027", "xh_strat"),
        ("prset=2010", "prset"),
        ("b.colour=red", "b.colour"),
        ("p.mine-atlantis=1", "mine-atlantis"),
        ("a.magic=1", "a.magic"),
        ("preset=doom", "doom"),
        ("v=99", "newer"),
        ("xh_%0Ay=1", "xh_y"),
        ("v=old", "old"),
        // A running plant cannot be switched.
        ("p.sep-lamp-kuantan=0", "sep-lamp-kuantan"),
    ] {
        let said = sentences(&decode(query).1);
        assert!(said.len() == 1 && said[0].contains(word), "{query}: {said:?}");
    }
    let page = View::from_link(&decode("chart=pie&bloc=mars&year=soon").0).1;
    assert_eq!(page.len(), 3);
}

#[test]
fn a_link_of_100_kb_is_read_and_answered_briefly() {
    let query: String = (0..8_000).map(|i| format!("p.mine-{i}=1&")).collect::<String>() + "xh=0.5";
    assert!(query.len() > 100_000);
    let (found, said) = read(&query, "xh");
    assert_eq!(found, 0.5);
    assert!(said.len() <= 6 && said.last().unwrap().contains("more"));
}

#[test]
fn x_stands_for_all_three_limits() {
    let (link, warnings) = decode("xl=0.7&x_start=2029&x_end=2031&x_ramp=0.1");
    assert!(warnings.is_empty());
    for key in ["xl_start", "xh_start", "xm_start"] {
        assert_eq!(value(&link, key), 2029.0);
    }
    assert_eq!(sentences(&decode("x_start=2020").1).len(), 1, "one sentence for the three");
}

#[test]
fn a_preset_is_expanded_and_the_rest_of_the_link_changes_it() {
    for preset in &PRESETS {
        let (link, warnings) = decode(&format!("preset={}", preset.slug));
        assert_eq!(warnings, [], "{}", preset.slug);
        assert_eq!(link.scenario, Scenario::of_preset(preset));
        assert!(!encode(&link).contains("preset"));
        assert_eq!(decode(preset.query).1, [], "{}", preset.slug);
    }
    let (link, _) = decode("xm=0.1&preset=october-2025");
    assert_eq!((value(&link, "xm"), value(&link, "law")), (0.1, 2.0));
}

#[test]
fn assumptions_that_the_model_has_dropped_are_read_without_a_word() {
    assert_eq!(decode("a.thmin=0.3&a.xgate=0.6&a.R0=4&b.a.thmin=0.2&xm=0.5"), decode("xm=0.5"));
}

#[test]
fn only_what_differs_is_written() {
    assert_eq!(encode(&Link::default()), "");
    let (link, _) = decode("xh=0.4&xh_start=2026.9&leak=0.2");
    assert_eq!(encode(&link), "v=1&xh=0.4");
    let (link, _) = decode("b.xh=0.3&p.mine-nolans-arafura=1&d.mine-nolans-arafura=2&a.beta=0.5");
    let written = encode(&link);
    for part in ["b.xh=0.3", "p.mine-nolans-arafura=1", "d.mine-nolans-arafura=2", "a.beta=0.5"] {
        assert!(written.contains(part), "{written}");
    }
}

#[test]
fn the_view_survives_a_link() {
    for query in
        ["chart=price&material=magnet.tb&year=2031", "bloc=us&stage=oxide-dy.mining", "material=dy", "stage=mining"]
    {
        let page = View::from_link(&decode(query).0).0;
        let pairs = page.to_link();
        let again = View::from_link(&Link { page: pairs.clone(), ..Link::default() }).0;
        assert_eq!(page, again, "{query}");
    }
    // What is only asked for, what there is one of, and half a year.
    for query in ["embed=banana", "measure=9", "lang=de", "theme=pink", "year=2028.7"] {
        let warnings = View::from_link(&decode(query).0).1;
        let (key, text) = query.split_once('=').unwrap();
        assert!(
            matches!(&warnings[..], [Warning::UnknownChoice { key: own, text: said }] if *own == key && said == text),
            "{query}: {warnings:?}"
        );
    }
    for query in ["embed=1", "measure=1", "lang=en", "theme=dark", "year=2028", "f=short:2028:0.31", "v=1"] {
        assert_eq!(View::from_link(&decode(query).0).1, [], "{query}");
    }
    let (page, warnings) = View::from_link(&decode("year=1990").0);
    assert_eq!((page.year, warnings.len()), (Some(2015), 1));
}

#[test]
fn a_scenario_takes_any_number() {
    let mut scenario = Scenario::default();
    for lever in Lever::all() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 0.123_456_789] {
            scenario.set(lever, value);
            let row = lever.row();
            assert!((row.low..=row.high).contains(&scenario.get(lever)), "{}", row.key);
        }
    }
}

/// A query as it is delivered, and the pairs that it means.
const DELIVERED: [(&str, &str); 49] = [
    // Encoded once more, as a whole or in part.
    ("v=1%26xh=0.8%26xh_start=2028", "xh=0.8&xh_start=2028"),
    ("v%3D1%26xh%3D0.8%26xh_start%3D2028", "xh=0.8&xh_start=2028"),
    ("v%253D1%2526xh%253D0.8%2526xh_start%253D2028", "xh=0.8&xh_start=2028"),
    ("%3Fv=1&xh=0.8", "xh=0.8"),
    ("xh%3D0.8&xm=0.5", "xh=0.8&xm=0.5"),
    ("xh=3D0.8&xm=3D0.5", "xh=0.8&xm=0.5"),
    // Separators as pages, mail and old servers write them.
    ("xh=0.8&amp;xm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8&amp%3Bxm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8&amp;amp;xm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8&#38;xm=0.5&#38;vault=3", "xh=0.8&xm=0.5&vault=3"),
    ("xh=0.8&#x26;xm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8%26%2338%3Bxm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8;xm=0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8?xm=0.5", "xh=0.8&xm=0.5"),
    ("?xh=0.8&&xm=0.5&", "xh=0.8&xm=0.5"),
    // Keys.
    ("XH=0.8&Xm=0.5", "xh=0.8&xm=0.5"),
    ("xhstart=2028&xh=0.8", "xh=0.8&xh_start=2028"),
    ("xh%5C_start=2028&xh=0.8", "xh=0.8&xh_start=2028"),
    ("xh\\_start=2028&xh=0.8", "xh=0.8&xh_start=2028"),
    ("**xh=0.8&xm=0.5**", "xh=0.8&xm=0.5"),
    ("_xh=0.8_", "xh=0.8"),
    ("x%E2%80%8Bh=0.8", "xh=0.8"),
    ("%EF%BB%BFxh=0.8", "xh=0.8"),
    ("xh_%C2%ADstart=2028&xh=0.8", "xh=0.8&xh_start=2028"),
    ("%22xh=0.8%22", "xh=0.8"),
    ("B.XH=0.8&xm=0.5", "b.xh=0.8&xm=0.5"),
    ("XSTART=2029&xl=0.3", "x_start=2029&xl=0.3"),
    // Values.
    ("xh=80%&xm=50%25", "xh=0.8&xm=0.5"),
    ("xh=0,8", "xh=0.8"),
    ("xh=0.8%E2%80%9D", "xh=0.8"),
    ("xh=0.8%22", "xh=0.8"),
    ("xh=0.8%C2%BB", "xh=0.8"),
    ("xh=0.8%3E", "xh=0.8"),
    ("xh=0.8!", "xh=0.8"),
    ("xh=0.8%E2%80%A6", "xh=0.8"),
    ("xh=0.8**", "xh=0.8"),
    ("xh=0.8_", "xh=0.8"),
    ("xh=0.8%E3%80%82", "xh=0.8"),
    ("xh=0.8).", "xh=0.8"),
    ("xh=%220.8%22", "xh=0.8"),
    ("xh=0.8%E2%80%8B&xm=%EF%BB%BF0.5", "xh=0.8&xm=0.5"),
    ("xh=0.8%C2%A0", "xh=0.8"),
    ("xh==0.8", "xh=0.8"),
    ("cq=%E2%80%930.02", "cq=-0.02"),
    ("cq=\u{2212}0.02&xh=0.8", "cq=-0.02&xh=0.8"),
    ("xh=0.8&ref=https%3A%2F%2Fnews.example%2F%3Fyear%3D2031%26xh%3D0.2%26chart%3Dpie", "xh=0.8"),
    ("preset=October-2025%E2%80%9D", "preset=october-2025"),
    ("preset=october_2025", "preset=october-2025"),
    ("xh=0.8%22%3Ehere%3C/a%3E", "xh=0.8"),
];

#[test]
fn a_link_is_read_as_it_is_delivered() {
    for (delivered, meant) in DELIVERED {
        let ((link, said), (expected, nothing)) = (decode(delivered), decode(meant));
        assert_eq!(nothing, [], "{meant}");
        assert_eq!((&link.scenario, &link.second), (&expected.scenario, &expected.second), "{delivered}");
        assert_eq!(said, [], "{delivered}");
    }
}

#[test]
fn percent_is_read_of_shares_and_where_it_is_clear() {
    for query in ["xh=0.8%25", "floor=80%25", "vault=300%", "xh_start=2027%", "d.mine-nolans-arafura=200%"] {
        let (link, said) = decode(query);
        assert!(link.scenario.is_neutral() && matches!(said[..], [Warning::NotANumber { .. }]), "{query}: {said:?}");
    }
    let (link, said) = decode("xh=0%25&p.mine-nolans-arafura=100%25");
    assert_eq!((encode(&link).as_str(), said.len()), ("v=1&p.mine-nolans-arafura=1", 0));
}

#[test]
fn a_short_key_of_others_moves_no_lever() {
    assert_eq!(decode("xt=1"), (Link::default(), Vec::new()));
    assert_eq!(value(&decode("x_t=1").0, "xl_t"), 1.0);
}

#[test]
fn keys_that_are_not_ours_go_without_a_word() {
    let foreign = "utm_source=a&fbclid=IwAR0&gclid=1&mc_cid=2&ref=x&_ga=2.1&s=20&si=3&yclid=1&wbraid=2&gad_source=1&li_fat_id=1&hsCtaTracking=x\
        &ncid=1&CMP=share_btn&smid=tw&amp=1&at_medium=x&ito=1&via=y&cid=1&trk=z&ocid=1&spm=a.b&sh=1&q=rare+earths&page=2&colour=red&m=4.0\
        &goal.short=0.1&e.accent=red&series=us&_x_tr_sl=en&_x_tr_tl=de&state=1&blog=2&chat=3&themes=4&years=5&d_ref=x&ca_id=3";
    let (link, said) = decode(&format!("xh=0.8&{foreign}"));
    assert_eq!((value(&link, "xh"), said.as_slice()), (0.8, [].as_slice()));
}

#[test]
fn no_key_stands_for_two() {
    let levers: Vec<&str> = Lever::all().map(|lever| lever.row().key).collect();
    let limits = levers.iter().filter_map(|key| key.strip_prefix("xh")).map(|tail| format!("x{tail}"));
    let pages = PageKey::ALL.iter().map(|(_, key)| key.to_string());
    let plants = PROJECTS.iter().map(|project| format!("p.{}", project.slug));
    let assumptions = ASSUMPTIONS.iter().map(|row| format!("a.{}", row.name));
    let all: Vec<String> =
        levers.iter().map(|key| key.to_string()).chain(limits).chain(pages).chain(plants).chain(assumptions).collect();
    for (i, key) in all.iter().enumerate() {
        let alike: Vec<&String> = all[..i].iter().filter(|other| is_alike(key, other)).collect();
        assert!(alike.is_empty(), "{key} is read as {alike:?}");
    }
}

/// What happens to a link on its way.
const DAMAGES: [fn(&str) -> String; 13] = [
    |link| link.replace('%', "%25").replace('&', "%26").replace('=', "%3D"),
    |link| link.replace('&', "&amp;"),
    |link| link.replace('&', "&#38;"),
    |link| link.replace('&', ";"),
    |link| link.replace('=', "=3D"),
    |link| link.replace('=', "%3D"),
    |link| link.replace('_', "\\_"),
    |link| link.to_ascii_uppercase().replace("=INF", "=inf"),
    |link| format!("?{link}\u{201d}."),
    |link| format!("{link}%E2%80%8B"),
    |link| format!("**{link}**"),
    |link| link.replace('.', "\u{feff}."),
    |link| link.replace("=-", "=\u{2013}"),
];
