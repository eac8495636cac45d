//! The document on the back-test: every figure in it is one that the native command prints, the misses are the largest, every price
//! chart shows the crisis, and every picture has words and numbers beside it.

use super::rendered::{between, file, text};
use chokepoint::site::record::RecordBrief;
use chokepoint::site::render;
use chokepoint::study::backtest::{Backtest, backtest};
use chokepoint::study::checks::responses::responses;
use chokepoint::study::checks::{Fact, Verdict, count, facts, write_csv};
use chokepoint::study::figures::{figures, stem};
use chokepoint::study::misses;
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

fn document() -> &'static str {
    file("record.html")
}

fn result() -> &'static Backtest {
    static RESULT: OnceLock<Backtest> = OnceLock::new();
    RESULT.get_or_init(backtest)
}

/// The words of the document, with plain spaces.
fn words() -> String {
    text(document()).replace('\u{a0}', " ")
}

/// The value of a count, or of a figure of a fact: `agree`, `4.1`.
fn check(facts: &[Fact], name: &str) -> f64 {
    let count_of = |facts: &[&Fact], verdict: Verdict| count(facts.iter().copied(), verdict) as f64;
    let all: Vec<&Fact> = facts.iter().collect();
    let unseen: Vec<&Fact> = facts.iter().filter(|fact| !fact.text.was_in_view).collect();
    match name {
        "facts" => all.len() as f64,
        "agree" => count_of(&all, Verdict::Agrees),
        "off" => count_of(&all, Verdict::Off),
        "contradict" => count_of(&all, Verdict::Contradicts),
        "in-view" => (all.len() - unseen.len()) as f64,
        "unseen" => unseen.len() as f64,
        "unseen-agree" => count_of(&unseen, Verdict::Agrees),
        "unseen-off" => count_of(&unseen, Verdict::Off),
        "unseen-contradict" => count_of(&unseen, Verdict::Contradicts),
        _ => {
            let (number, place) = name.split_once('.').unwrap_or_else(|| panic!("{name} is no figure"));
            let fact = facts.iter().find(|fact| fact.text.number.to_string() == number).unwrap();
            fact.modelled[place.parse::<usize>().unwrap()]
        }
    }
}

#[test]
fn every_fact_is_shown_with_what_the_model_says_the_contradictions_first() {
    let facts = facts();
    let mut shown = HashSet::new();
    for tag in between(document(), "<data data-check=\"", "</data>") {
        let (name, rest) = tag.split_once('"').unwrap();
        let value: f64 = between(rest, "value=\"", "\"").next().unwrap().parse().unwrap();
        assert_eq!(value, check(&facts, name), "{name}");
        assert!(!rest.split_once('>').unwrap().1.contains('–'), "{name} is shown as nothing");
        shown.insert(name);
    }
    for fact in &facts {
        for place in 0..fact.modelled.len() {
            assert!(shown.contains(format!("{}.{place}", fact.text.number).as_str()), "{}", fact.text.subject);
        }
    }
    let order: Vec<&str> = between(document(), " data-verdict=\"", "\"").collect();
    let place = |verdict: &&str| ["contradicts", "off", "agrees"].iter().position(|own| own == verdict).unwrap();
    assert!(order.len() == facts.len() && order.is_sorted_by_key(place), "{order:?}");
    for (fact, group) in facts.iter().map(|fact| {
        let mark = format!("<tbody id=\"fact-{}\"", fact.text.number);
        (fact, document().split_once(&mark).unwrap().1.split("</tbody>").next().unwrap())
    }) {
        assert!(group.contains(fact.text.source), "{}: no source", fact.text.subject);
        assert_eq!(group.contains("In view when the model was set"), fact.text.was_in_view, "{}", fact.text.subject);
        assert!(group.contains(&format!("data-verdict=\"{}\"", fact.verdict.name())));
    }
    // The sentences that are typed elsewhere say the same.
    let counts = [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(|verdict| count(&facts, verdict));
    let said = format!("{} agree, {} are off", counts[0], counts[1]);
    for file in ["README.md", "docs/model.md"] {
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(&said), "{file}");
    }
    let responses = responses();
    assert!(words().contains(&format!("Answers to policies: {} of {} hold", responses.len(), responses.len())));
    assert!(responses.iter().all(|response| words().contains(response.asks)));
    let mut csv = Vec::new();
    write_csv(&facts, &responses, &mut csv).unwrap();
    assert!(file("data/checks.csv").as_bytes() == csv, "data/checks.csv has other figures than the command");
}

/// A section of the document, behind its title.
fn section(id: &str) -> &'static str {
    let mark = format!(" id=\"{id}\"");
    let (_, rest) = document().split_once(&mark).unwrap_or_else(|| panic!("no section {id}"));
    rest.split("</section>").next().and_then(|section| section.split_once("</h2>")).expect("a title").1
}

#[test]
fn every_figure_is_one_that_the_command_prints() {
    let csv = figures(result()).csv();
    let printed: HashMap<&str, &str> = csv
        .lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split(',');
            (fields.next().unwrap(), fields.next().unwrap())
        })
        .collect();
    assert_eq!(printed.len(), csv.lines().count() - 1, "a name stands for two figures");
    let mut shown = 0;
    for tag in between(document(), "<data ", "</data>").filter(|tag| !tag.contains("data-check=")) {
        let key = between(tag, "data-figure=\"", "\"").next().unwrap();
        let value = between(tag, " value=\"", "\"").next().unwrap();
        assert_eq!(printed.get(key), Some(&value), "{key}");
        let words = tag.split_once('>').unwrap().1;
        assert!(!words.is_empty() && !words.contains('–') && !words.contains("NaN"), "{key} is shown as {words}");
        shown += 1;
    }
    assert!(shown > 500, "{shown} figures");
    assert!(file("data/backtest.csv") == csv, "data/backtest.csv has other figures than the command");
}

#[test]
fn no_number_is_typed_in_the_findings() {
    // Years may stand in sentences, and these words of the method; every other digit comes from a figure.
    const ALLOWED: [&str; 6] =
        ["at 1 both", "below 1 the", "above 1 it", "1 year ahead", "2 years ahead", "3 years ahead"];
    for part in ["summary", "misses", "skill"] {
        // Titles are made of the figures, as pictures and tables are.
        let mut rest = section(part).to_string();
        for (open, close) in [
            ("<data ", "</data>"),
            ("<svg ", "</svg>"),
            ("<details", "</details>"),
            ("<figcaption", "</figcaption>"),
            ("<a ", "</a>"),
        ] {
            while let Some(from) = rest.find(open) {
                let to = rest[from..].find(close).unwrap() + from + close.len();
                rest.replace_range(from..to, "");
            }
        }
        let words = text(&rest).replace('\u{a0}', " ");
        let words = ALLOWED.iter().fold(words, |words, allowed| words.replace(allowed, ""));
        for number in words.split(|sign: char| !sign.is_ascii_digit()).filter(|number| !number.is_empty()) {
            let is_year = number.len() == 4 && (number.starts_with("20") || number.starts_with("19"));
            assert!(is_year, "{part}: {number} in «{words}»");
        }
    }
}

/// The printed averages of what was used stand beside the indicator, and a usual year is the middle one.
#[test]
fn averages_and_middles_are_those_of_the_records() {
    assert!(words().contains("Adamas puts about 96 % of the dysprosium oxide used in the world in 2025 at 224 USD/kg on average and nearly 4 % at 233"));
    let mut apart: Vec<f64> =
        result().mine_share.iter().map(|pair| (pair.model - pair.observed).abs() * 100.0).collect();
    apart.sort_by(f64::total_cmp);
    let half = format!("off by more than {:.1} points", apart[apart.len() / 2]);
    assert!(apart.len() % 2 == 1 && words().contains(&half), "{half}");
}

#[test]
fn the_misses_in_the_list_are_the_largest() {
    let worst = misses::worst_first(misses::all(result()));
    let listed: Vec<&str> = between(document(), "<li data-miss=\"", "\"").collect();
    let largest: Vec<String> = worst.iter().take(5).map(stem).collect();
    assert_eq!(&listed[..5], largest.as_slice());
    assert_eq!(listed.len(), 10);
    for item in between(document(), "<li data-miss=", "</li>") {
        let reason: String = text(item.split("</p><p>").nth(1).unwrap());
        assert!(reason.len() > 40, "no reason: {item}");
        assert!(item.contains("class=\"grade\""), "no source: {item}");
    }
}

#[test]
fn every_price_chart_shows_the_crisis() {
    let is_price = |figure: &&str| figure.split('>').next().is_some_and(|tag| tag.contains(" id=\"price-"));
    let panels: Vec<&str> = between(document(), "<figure", "</figure>").filter(is_price).collect();
    assert_eq!(panels.len(), result().paths.prices.len());
    for panel in panels {
        assert!(panel.contains(">2010–12</text>"));
        for year in [2010, 2011, 2012] {
            assert!(panel.contains(&format!("<th scope=\"row\">{year}</th>")));
        }
    }
}

#[test]
fn pictures_have_words_and_tables() {
    let mut n_pictures = 0;
    for figure in between(document(), "<figure ", "</figure>") {
        let head: String = figure.chars().take(80).collect();
        for svg in between(figure, "<svg ", "</svg>") {
            for part in ["role=\"img\"", "<title ", "<desc ", "aria-labelledby"] {
                assert!(svg.contains(part), "{part} in {head}");
            }
            assert!(!svg.contains("NaN") && !svg.contains("#0000"), "{head}");
            assert!(svg.contains("var(--ink"), "{head} does not wear the colors of the style sheet");
            n_pictures += 1;
        }
        assert!(figure.contains("<table "), "no table: {head}");
    }
    assert!(n_pictures > 15, "{n_pictures} pictures");
}

#[test]
fn the_brief_for_the_page_leads_here() {
    let html = render(|| view! { <RecordBrief/> });
    assert!(html.contains("href=\"record.html\""), "{html}");
    let words = text(&html).replace('\u{a0}', " ");
    let half = figures(result()).get("prices.median-miss").unwrap().value;
    assert!(words.contains(&format!("by more than {:.0} %. The worst: ", half * 100.0)), "{words}");
}
