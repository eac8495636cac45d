//! The licences of 2025, month by month: magnets that China exported, and quotes in Europe.

use super::picture::{Figure, panel, plate};
use super::sources;
use super::told::{Told, capital_material, share, signed, size, tonnes, usd, usd_per_kg, when};
use crate::analysis::figures::stem;
use crate::analysis::misses::{Miss, Subject};
use crate::analysis::paths::LICENCE_YEAR;
use crate::charts::past::{PastAxis, PastChart, decades_of, log_around};
use crate::data::{EUROPE_QUOTES, MAGNET_EXPORTS_OBSERVED, MATERIAL_SLUGS};
use crate::format::MONTHS;
use crate::view::pages::parts;
use crate::view::sources::rows::Row;
use crate::view::tables::escaped;

const TOP: f64 = 8_000.0;
const STEP: f64 = 2_000.0;
const HALF: f64 = 0.5;
/// Letters of a month that stand below the axis.
const SHORT: usize = 3;
/// From the middle of a month to its end, where quotes are compared.
const FROM_MIDDLE_TO_END: f64 = 0.5;
/// The licences came in early April.
const LICENCES: f64 = 4.1;

pub fn section(told: &Told) -> String {
    let title = told.worst(|miss| miss.subject == Subject::MagnetExports).map_or_else(String::new, |miss| {
        format!(
            "The licences of 2025: half of the months within {}, {} {}",
            told.text("magnet-exports.median-miss", size),
            when(&miss.when),
            told.off_text(&format!("{}.miss", stem(miss)))
        )
    });
    let intro = "<p>From April 2025 China asked for a licence for seven medium and heavy rare earths and for magnets that hold them. How strong \
                 the stop was, when it was eased and how strongly the quotes reacted was set in the model with these very months in view: three \
                 numbers for magnets, and a few for the quotes. So this shows that the model can follow the episode, not that it foresaw \
                 it.</p>\n";
    let quotes: String = told.backtest.paths.quotes.iter().map(|(k, path)| quote(told, *k, path)).collect();
    let body = format!(
        "{intro}{}<h3>Quotes in Europe, {LICENCE_YEAR}</h3><p>USD per kilogram of oxide. Lines are the model’s spot price outside China at the end \
         of each month; dots are the few quotes that were printed, of a range its middle. That of yttrium in December is an asking price, {asked} or \
         more; less than {part} of the yttrium oxide used in the world in {LICENCE_YEAR} was priced at {dearest} or \
         more.</p>\n<div class=\"panels panels--three\">{quotes}</div>\n",
        exports(told),
        asked = told.html("quote.y.2025-12.record", usd_per_kg),
        part = told.html("price.y.2025.dearest-price-part-record", share),
        dearest = told.html("price.y.2025.dearest-price-record", usd_per_kg),
    );
    parts::section("licences", &title, &body)
}

fn position(month: f64) -> f64 {
    month + HALF
}

fn marks(every: usize) -> Vec<(f64, String)> {
    MONTHS
        .iter()
        .enumerate()
        .filter(|(i, _)| i % every == 0)
        .map(|(i, name)| (position((i + 1) as f64), name.chars().take(SHORT).collect()))
        .collect()
}

fn exports(told: &Told) -> String {
    let path = &told.backtest.paths.magnet_exports;
    let chart = PastChart {
        from: 1.0,
        to: 13.0,
        marks: marks(2),
        axis: PastAxis::Plain { top: TOP, step: STEP, divisor: 1.0 },
        unit: "t a month",
        model: vec![path.iter().map(|(month, value)| (position(*month as f64), *value)).collect()],
        records: MAGNET_EXPORTS_OBSERVED.iter().map(|(_, month, value)| (position(*month), *value)).collect(),
        others: Vec::new(),
        spans: Vec::new(),
        breaks: vec![LICENCES],
        notes: Vec::new(),
        names: ["Record", "Model"],
    };
    let said: Vec<String> = told
        .backtest
        .magnet_exports
        .iter()
        .map(|pair| {
            let stem = format!("magnet-exports.{}", pair.when.replace('.', "-"));
            let at = |side: &str| told.text(&format!("{stem}.{side}"), tonnes);
            format!("{}: record {}, model {}.", when(&pair.when), at("record"), at("model"))
        })
        .collect();
    let rows: Vec<Vec<String>> = path
        .iter()
        .map(|(month, _)| {
            let at = format!("{LICENCE_YEAR}.{month:02}");
            row(told, &format!("magnet-exports.{LICENCE_YEAR}-{month:02}"), &at, tonnes, {
                sources::record("china-exports-magnets", &at)
            })
        })
        .collect();
    plate(
        &Figure {
            id: "magnet-exports",
            title: format!("Magnets that China exported in {LICENCE_YEAR}, tonnes a month"),
            lede: "The dotted rule is the start of the licences, 4 April. No monthly records of January to March are in the data set."
                .to_string(),
            description: format!("China’s magnet exports by month of {LICENCE_YEAR}, record and model. {}", said.join(" ")),
            table: parts::table(
                &format!("Magnet exports of China, {LICENCE_YEAR}"),
                &["Month", "Model", "Record", "Miss", "Source of the record"],
                &rows,
            ),
        },
        &chart,
    )
}

/// A month with the model, and with the record where there is one.
fn row(told: &Told, stem: &str, at: &str, how: fn(f64) -> String, source: Option<&Row>) -> Vec<String> {
    let is_recorded = told.figures.get(&format!("{stem}.record")).is_some();
    let cell = |side: &str, how: fn(f64) -> String| {
        if is_recorded { told.html(&format!("{stem}.{side}"), how) } else { "–".to_string() }
    };
    let note = source.filter(|row| !row.note.is_empty());
    let note = note.map(|row| format!(" <span class=\"small\">{}</span>", escaped(&row.note))).unwrap_or_default();
    vec![
        when(at),
        told.html(&format!("{stem}.model"), how),
        cell("record", how),
        cell("miss", signed),
        format!("{}{note}", sources::told(source)),
    ]
}

fn quote(told: &Told, k: usize, path: &[(usize, f64)]) -> String {
    let slug = MATERIAL_SLUGS[k];
    let mut own: Vec<&Miss> = told.misses.iter().filter(|miss| miss.subject == Subject::Quote(k)).collect();
    own.sort_by(|a, b| a.when.cmp(&b.when));
    let quoted = || EUROPE_QUOTES.iter().filter(|quote| quote.0 == k);
    let values = || path.iter().map(|point| point.1).chain(quoted().map(|quote| quote.3));
    let end = |month: f64| position(month) + FROM_MIDDLE_TO_END;
    let all = told.backtest.paths.quotes.iter();
    let decades = all.map(|(_, path)| decades_of(path.iter().map(|point| point.1))).fold(1.0, f64::max);
    let chart = PastChart {
        from: 1.0,
        to: 13.0,
        marks: marks(3),
        axis: log_around(values(), decades),
        unit: "",
        model: vec![path.iter().map(|(month, value)| (end(*month as f64), *value)).collect()],
        records: quoted().map(|quote| (end(quote.2), quote.3)).collect(),
        others: Vec::new(),
        spans: Vec::new(),
        breaks: vec![LICENCES],
        notes: Vec::new(),
        names: ["Quote", "Model"],
    };
    let lede: Vec<String> =
        own.iter().map(|miss| format!("{} {}", when(&miss.when), told.off(&format!("{}.miss", stem(miss))))).collect();
    let said: Vec<String> = own
        .iter()
        .map(|miss| {
            let at = |side: &str| told.text(&format!("{}.{side}", stem(miss)), usd);
            format!("{}: quote {}, model {}.", when(&miss.when), at("record"), at("model"))
        })
        .collect();
    let rows: Vec<Vec<String>> = path
        .iter()
        .map(|(month, _)| {
            let at = format!("{LICENCE_YEAR}.{month:02}");
            row(told, &format!("quote.{slug}.{LICENCE_YEAR}-{month:02}"), &at, usd, sources::quote(k, &at))
        })
        .collect();
    panel(
        &Figure {
            id: &format!("quote-{slug}"),
            title: capital_material(k),
            lede: lede.join("; "),
            description: format!(
                "{}, spot price outside China by month of {LICENCE_YEAR}. {}",
                capital_material(k),
                said.join(" ")
            ),
            table: parts::table(
                &format!("{}, USD/kg, end of the month", capital_material(k)),
                &["Month", "Model", "Quote", "Miss", "Source of the quote"],
                &rows,
            ),
        },
        &chart,
        "h4",
    )
}
