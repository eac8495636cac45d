//! The misses: the five largest of all, a picture of every price, the largest of each kind, and what was missed without a number.

use super::picture::{Figure, dots};
use super::reasons::reason;
use super::sources;
use super::told::{Told, capital_material, factor, measure, points, share, signed, subject, usd_per_kg, when, whole};
use crate::analysis::figures::stem;
use crate::analysis::misses::{Miss, Subject};
use crate::charts::past::{DotChart, DotRow};
use crate::format::NBSP;
use crate::model::keys::N_MAGNET_MATERIALS;
use crate::view::pages::parts;
use crate::view::tables::escaped;

/// How many of the largest misses are told.
pub const N_WORST: usize = 5;
/// Ends of the picture of all misses, with room for words on the left, and its marks: model over record.
const LOW: f64 = 0.16;
const HIGH: f64 = 4.0;
const MARKS: [(f64, &str); 5] = [(0.25, "¼"), (0.5, "½"), (1.0, "record"), (2.0, "2 ×"), (4.0, "4 ×")];

pub fn section(told: &Told) -> String {
    let title = told.misses.first().map_or_else(String::new, |miss| {
        format!(
            "The worst miss: {} in {}, {}",
            subject(miss.subject).to_lowercase(),
            when(&miss.when),
            told.off_text(&format!("{}.miss", stem(miss)))
        )
    });
    let worst: Vec<&Miss> = told.misses.iter().take(N_WORST).collect();
    let kinds: [&dyn Fn(&Miss) -> bool; 5] = [
        &|miss| matches!(miss.subject, Subject::Price(k) if k < N_MAGNET_MATERIALS),
        &|miss| miss.subject == Subject::MineShare,
        &|miss| miss.subject == Subject::Exports,
        &|miss| miss.subject == Subject::MagnetExports,
        &|miss| matches!(miss.subject, Subject::Quote(_)),
    ];
    let of_each: Vec<&Miss> = kinds.iter().filter_map(|is| told.worst(is)).collect();
    let body = format!(
        "<p>Of {n} pairs of model and record these five are the farthest apart. Far apart is counted in times: half of the record is as far off \
         as twice the record.</p>\n{}{}<h3>The largest miss of each other kind</h3>\n{}{}",
        list(told, &worst, "h3"),
        picture(told),
        list(told, &of_each, "h4"),
        without_pairs(told),
        n = told.html("pairs.count", whole)
    );
    parts::section("misses", &title, &body)
}

/// Each miss with its size, its two numbers, the likely reason and the source of the record.
fn list(told: &Told, misses: &[&Miss], heading: &str) -> String {
    let items: String = misses.iter().map(|miss| item(told, miss, heading)).collect();
    format!("<ol class=\"misses\">{items}</ol>\n")
}

fn item(told: &Told, miss: &Miss, heading: &str) -> String {
    let (stem, how) = (stem(miss), measure(miss.subject));
    let off = if miss.subject == Subject::MineShare {
        let key = format!("{stem}.difference");
        format!("{} {}", told.html(&key, points), super::told::side(told.value(&key)))
    } else {
        told.off(&format!("{stem}.miss"))
    };
    // A share is compared in points.
    let apart = match miss.subject {
        Subject::MineShare => String::new(),
        _ => format!(": {} apart", told.html(&format!("{stem}.factor"), factor)),
    };
    format!(
        "<li data-miss=\"{stem}\"><{heading}>{}, {}: {off}</{heading}><p>Model {}, record {}{apart}.</p><p>{}</p><p class=\"small\">Record: {}</p></li>\n",
        escaped(&subject(miss.subject)),
        escaped(&when(&miss.when)),
        told.html(&format!("{stem}.model"), how),
        told.html(&format!("{stem}.record"), how),
        escaped(&reason(miss)),
        sources::told(sources::of(miss))
    )
}

/// All yearly prices: model over record, a row of dots for each material, the five worst named.
fn picture(told: &Told) -> String {
    let worst: Vec<&Miss> = told.misses.iter().take(N_WORST).collect();
    let rows: Vec<DotRow> = told
        .backtest
        .paths
        .prices
        .iter()
        .map(|(k, _)| DotRow {
            group: None,
            label: short(*k),
            dots: told
                .misses
                .iter()
                .filter(|miss| miss.subject == Subject::Price(*k))
                .map(|miss| (miss.model / miss.observed, worst.contains(&miss).then(|| miss.when.clone())))
                .collect(),
        })
        .collect();
    let chart = DotChart {
        low: LOW,
        high: HIGH,
        middle: 1.0,
        marks: MARKS.iter().map(|(value, text)| (*value, text.to_string())).collect(),
        sides: [["model too low", "too low"], ["model too high", "too high"]],
        rows,
        has_stems: false,
    };
    let table_rows: Vec<Vec<String>> = told
        .misses
        .iter()
        .filter(|miss| matches!(miss.subject, Subject::Price(_)))
        .map(|miss| {
            let stem = stem(miss);
            let name = if let Subject::Price(k) = miss.subject { capital_material(k) } else { String::new() };
            vec![
                format!("{name}, {}", miss.when),
                told.html(&format!("{stem}.model"), usd_per_kg),
                told.html(&format!("{stem}.record"), usd_per_kg),
                told.html(&format!("{stem}.miss"), signed),
                told.html(&format!("{stem}.factor"), factor),
            ]
        })
        .collect();
    let half = told.text("prices.within-a-quarter", share);
    dots(
        &Figure {
            id: "all-misses",
            title: format!("Every yearly price: {half} within a quarter of the record"),
            lede: "Model over record, one dot for each year from 2008 to 2025 that has a record; equal distances are equal ratios. The five \
                   worst carry their year."
                .to_string(),
            description: format!(
                "A row of dots for each of {} materials around the record. {half} of the dots lie within a quarter of it; the rest scatter to both \
                 sides, the small markets the farthest.",
                told.backtest.paths.prices.len()
            ),
            table: parts::table(
                "All yearly prices, the largest miss first",
                &["Price", "Model", "Record", "Miss", "Apart"],
                &table_rows,
            ),
        },
        &chart,
    )
}

fn short(k: usize) -> String {
    if k == 0 { "NdPr".to_string() } else { capital_material(k) }
}

/// What has no pair of numbers, or none of the same thing.
fn without_pairs(told: &Told) -> String {
    format!(
        "<h3>Missed without a pair of numbers</h3>\n<ul>\
         <li><strong>Japan and Korea in 2025.</strong> In the model they go without {jk} of their magnets in the worst month, the United States \
         without {us} and the EU without {eu}. The model adds up all plants of Japan and Korea, which have many; single firms there did \
         stop.</li>\n\
         <li><strong>What buyers outside China paid for dysprosium in 2025.</strong> Adamas puts about {part} of the dysprosium oxide used in the world \
         in 2025 at {average} on average and nearly {next_part} at {next}; less than {dearest_part} was priced at {dearest} or more: {source}. \
         The model’s indicator says {paid}{verdict}; in China the model has {china}. Late in 2025 the model’s price outside China is that of the \
         last kilogram, higher than nearly all buyers paid.</li>\n\
         <li><strong>Yttrium and gadolinium before 2021,</strong> samarium from 2014 to 2020: the data set has no yearly price{NBSP}to compare \
         with.</li></ul>\n",
        jk = told.html("magnet-gap.japan-korea.2025.largest", share),
        us = told.html("magnet-gap.us.2025.largest", share),
        eu = told.html("magnet-gap.eu.2025.largest", share),
        paid = told.html("price.dy.2025.model-paid-outside", usd_per_kg),
        china = told.html("price.dy.2025.model-in-china", usd_per_kg),
        verdict = if told.value("price.dy.2025.model-paid-outside") > told.value("price.dy.2025.next-price-record") {
            ", so it is too high"
        } else {
            ""
        },
        part = told.html("price.dy.2025.average-price-part-record", share),
        average = told.html("price.dy.2025.average-price-record", usd_per_kg),
        next_part = told.html("price.dy.2025.next-price-part-record", share),
        next = told.html("price.dy.2025.next-price-record", usd_per_kg),
        dearest_part = told.html("price.dy.2025.dearest-price-part-record", share),
        dearest = told.html("price.dy.2025.dearest-price-record", usd_per_kg),
        source = sources::told(sources::record("average-price-dy", "2025"))
    )
}
