//! The document on the back-test: every figure in it is one that the native command prints, the misses are the largest, every price
//! chart shows the crisis, and the HTML is whole.

use chokepoint::analysis::backtest::{Backtest, backtest};
use chokepoint::analysis::figures::stem;
use chokepoint::analysis::misses;
use chokepoint::analysis::paths::YEARS;
use chokepoint::charts::past::{PastAxis, PastChart, past_picture};
use chokepoint::view::pages::{PAGES, html, record};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

fn document() -> &'static str {
    static DOCUMENT: OnceLock<String> = OnceLock::new();
    DOCUMENT.get_or_init(|| html(PAGES.iter().find(|page| page.file == "record.html").expect("the document")))
}

fn result() -> &'static Backtest {
    static RESULT: OnceLock<Backtest> = OnceLock::new();
    RESULT.get_or_init(backtest)
}

/// What stands between every `from` and the `to` after it.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).map(move |part| part.split(to).next().unwrap())
}

/// The text of some HTML, tags taken out.
fn text(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out
}

#[test]
fn every_figure_is_one_that_the_command_prints() {
    let csv = record::csv();
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
    for tag in between(document(), "<data ", "</data>") {
        let key = between(tag, "data-figure=\"", "\"").next().unwrap();
        let value = between(tag, " value=\"", "\"").next().unwrap();
        assert_eq!(printed.get(key), Some(&value), "{key}");
        let words = tag.split_once('>').unwrap().1;
        assert!(!words.is_empty() && !words.contains('–') && !words.contains("NaN"), "{key} is shown as {words}");
        shown += 1;
    }
    assert!(shown > 500, "{shown} figures");
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/backtest.csv")).unwrap();
    assert!(file == csv, "public/data/backtest.csv is out of date: cargo run -- page --write");
}

#[test]
fn no_number_is_typed_in_the_findings() {
    // Years may stand in sentences, and these words of the method; every other digit comes from a figure.
    const ALLOWED: [&str; 6] =
        ["at 1 both", "below 1 the", "above 1 it", "1 year ahead", "2 years ahead", "3 years ahead"];
    for part in ["summary", "misses", "skill"] {
        let begin = format!("<section class=\"doc__part\" id=\"{part}\">");
        let section = document().split(&begin).nth(1).unwrap().split("</section>").next().unwrap();
        // Titles are checked below; pictures and tables are made of the figures.
        let mut rest = section.split_once("</h2>").unwrap().1.to_string();
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
        let mut number = String::new();
        for sign in words.chars().chain([' ']) {
            if sign.is_ascii_digit() {
                number.push(sign);
            } else if !number.is_empty() {
                let is_year = number.len() == 4 && (number.starts_with("20") || number.starts_with("19"));
                assert!(is_year, "{part}: {number} in «{words}»");
                number.clear();
            }
        }
    }
}

/// The printed averages of what was used stand beside the indicator, and a usual year is the middle one.
#[test]
fn averages_and_middles_are_those_of_the_records() {
    let words = text(document()).replace('\u{a0}', " ");
    assert!(words.contains("Adamas puts about 96 % of the dysprosium oxide used in the world in 2025 at 224 USD/kg on average and nearly 4 % at 233"));
    let mut apart: Vec<f64> =
        result().mine_share.iter().map(|pair| (pair.model - pair.observed).abs() * 100.0).collect();
    apart.sort_by(f64::total_cmp);
    let half = format!("off by more than {:.1} points", apart[apart.len() / 2]);
    assert!(apart.len() % 2 == 1 && words.contains(&half), "{half}");
    let middle = (16_900.0 + 18_600.0) / 2.0;
    let legal = result().exports.iter().find(|pair| pair.when == "2011").unwrap();
    assert_eq!(legal.observed, middle);
}

#[test]
fn the_misses_told_are_the_largest() {
    let worst = misses::worst_first(misses::all(result()));
    let told: Vec<&str> = between(document(), "<li data-miss=\"", "\"").collect();
    let largest: Vec<String> = worst.iter().take(5).map(stem).collect();
    assert_eq!(&told[..5], largest.as_slice());
    for pair in worst.windows(2) {
        assert!(pair[0].factor() >= pair[1].factor());
    }
    // Recomputed from the pairs themselves.
    let most = result()
        .prices
        .iter()
        .flat_map(|score| &score.pairs)
        .map(|pair| (pair.model / pair.observed).max(pair.observed / pair.model))
        .fold(0.0, f64::max);
    assert_eq!(worst[0].factor(), most);
    assert_eq!(told.len(), 10);
    for item in between(document(), "<li data-miss=", "</li>") {
        let reason: String = text(item.split("</p><p>").nth(1).unwrap());
        assert!(reason.len() > 40, "no reason: {item}");
        assert!(item.contains("class=\"grade\""), "no source: {item}");
    }
}

#[test]
fn every_price_chart_shows_the_crisis() {
    for (material, path) in &result().paths.prices {
        for year in YEARS {
            assert!(path.iter().any(|point| point.0 == year && point.1 > 0.0), "material {material}: {year}");
        }
    }
    assert!(YEARS.contains(&2010) && YEARS.contains(&2012));
    let panels: Vec<&str> =
        between(document(), "<figure class=\"plate plate--panel\" id=\"price-", "</figure>").collect();
    assert_eq!(panels.len(), result().paths.prices.len());
    for panel in panels {
        assert!(panel.contains(">2010–12</text>"));
        for year in [2010, 2011, 2012] {
            assert!(panel.contains(&format!("<th scope=\"row\">{year}</th>")));
        }
    }
}

#[test]
fn pictures_have_words_and_tables_and_the_html_is_whole() {
    let page = document();
    let mut open: Vec<&str> = Vec::new();
    let mut ids = HashSet::new();
    const EMPTY: [&str; 6] = ["meta", "link", "br", "path", "circle", "rect"];
    for part in page.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_else(|| panic!("an open bracket: {part}"));
        assert!(!rest.contains('>'), "a stray bracket: {rest}");
        let name = tag.split([' ', '\n', '/']).next().unwrap();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{tag}");
        } else if !tag.starts_with('!') && !tag.ends_with('/') && !EMPTY.contains(&name) {
            open.push(name);
        }
        for id in between(tag, " id=\"", "\"") {
            assert!(ids.insert(id.to_string()), "{id} twice");
        }
        assert!(!tag.contains(" style="), "{tag}");
        for text in rest.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|name| text.starts_with(name)), "&{text}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let data = html(PAGES.iter().find(|page| page.file == "data.html").expect("the data"));
    let rows: HashSet<&str> = between(&data, " id=\"", "\"").collect();
    for row in between(page, "href=\"data.html#", "\"") {
        assert!(rows.contains(row), "data.html has no {row}");
    }
    let mut rank = 1;
    for part in page.split("<h").skip(1) {
        if let Some(next) = part.chars().next().and_then(|digit| digit.to_digit(10)) {
            assert!(next <= rank + 1, "a heading of rank {next} below one of rank {rank}: {}", &part[..40]);
            rank = next;
        }
    }
    for link in between(page, "href=\"#", "\"") {
        assert!(ids.contains(link), "#{link} leads nowhere");
    }
    for figure in between(page, "<figure ", "</figure>") {
        for svg in between(figure, "<svg ", "</svg>") {
            for part in ["role=\"img\"", "<title ", "<desc ", "aria-labelledby"] {
                assert!(svg.contains(part), "{part} in {}", &figure[..80]);
            }
            assert!(!svg.contains("NaN") && !svg.contains("#0000"), "{}", &figure[..80]);
            assert!(svg.contains("var(--ink"), "colors of the style sheet");
        }
        assert!(figure.contains("<table "), "no table: {}", &figure[..80]);
    }
    assert!(record::brief().contains("href=\"record.html\""));
}

#[test]
fn a_chart_of_the_past_is_drawn_as_stored() {
    let chart = PastChart {
        from: 2008.0,
        to: 2026.0,
        marks: vec![(2010.5, "2010".to_string()), (2025.5, "2025".to_string())],
        axis: PastAxis::Log { low: 5.0, high: 2000.0 },
        unit: "USD/kg",
        model: vec![vec![(2008.5, 20.0), (2011.5, 1000.0)], vec![(2015.5, 60.0), (2025.5, 90.0)]],
        records: vec![(2008.5, 30.0), (2011.5, 800.0), (2025.5, 100.0)],
        others: vec![(2011.5, 1200.0)],
        spans: vec![(2010.0, 2013.0, "2010–12")],
        breaks: vec![2015.0],
        notes: vec![(2011.5, 800.0, "a note".to_string())],
        names: ["Record", "Model"],
    };
    let picture = past_picture(&chart, (336.0, 240.0));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens/past.svg");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &picture).unwrap();
    }
    let stored = std::fs::read_to_string(path).expect("UPDATE=1 writes it");
    assert!(stored == picture, "the picture of the past has changed: UPDATE=1 stores it anew");
    // Ink is for records: three dots; the model wears the accent.
    assert!(picture.matches("fill=\"var(--ink)\"").count() >= 3);
    assert!(picture.contains("stroke=\"var(--accent)\""));
}
