//! The back-test as its document uses it: figures have names of their own, the misses are in order, and a chart of the past is drawn as
//! stored. What the document makes of them is in `tests/site/record.rs`.

use chokepoint::chart::record_chart::{RecordAxis, RecordChart};
use chokepoint::chart::record_picture::record_picture;
use chokepoint::study::backtest::{Backtest, backtest};
use chokepoint::study::figures::figures;
use chokepoint::study::misses;
use chokepoint::study::paths::YEARS;
use std::collections::HashSet;
use std::sync::OnceLock;

fn result() -> &'static Backtest {
    static RESULT: OnceLock<Backtest> = OnceLock::new();
    RESULT.get_or_init(backtest)
}

#[test]
fn a_name_stands_for_one_figure() {
    let figures = figures(result());
    let names: HashSet<&str> = figures.0.iter().map(|figure| figure.key.as_str()).collect();
    assert_eq!(names.len(), figures.0.len());
    let csv = figures.csv();
    assert_eq!(csv.lines().count(), figures.0.len() + 1);
    for (line, figure) in csv.lines().skip(1).zip(&figures.0) {
        let fields: Vec<&str> = line.split(',').collect();
        assert_eq!((fields[0], fields[2], fields.len()), (figure.key.as_str(), figure.unit, 3));
        assert_eq!(fields[1].parse(), Ok(figure.value), "{line}");
    }
}

/// A source that prints two figures stands for the middle of both.
#[test]
fn the_record_of_2011_is_the_middle_of_two_printed_figures() {
    let middle = (16_900.0 + 18_600.0) / 2.0;
    let legal = result().exports.iter().find(|pair| pair.when == "2011").unwrap();
    assert_eq!(legal.observed, middle);
}

#[test]
fn the_largest_miss_comes_first() {
    let worst = misses::worst_first(misses::all(result()));
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
}

#[test]
fn every_price_has_a_path_through_the_crisis() {
    for (material, path) in &result().paths.prices {
        for year in YEARS {
            assert!(path.iter().any(|point| point.0 == year && point.1 > 0.0), "material {material}: {year}");
        }
    }
    assert!(YEARS.contains(&2010) && YEARS.contains(&2012));
}

#[test]
fn a_chart_of_the_past_is_drawn_as_stored() {
    let chart = RecordChart {
        from: 2008.0,
        to: 2026.0,
        marks: vec![(2010.5, "2010".to_string()), (2025.5, "2025".to_string())],
        axis: RecordAxis::Log { low: 5.0, high: 2000.0 },
        unit: "USD/kg",
        model: vec![vec![(2008.5, 20.0), (2011.5, 1000.0)], vec![(2015.5, 60.0), (2025.5, 90.0)]],
        records: vec![(2008.5, 30.0), (2011.5, 800.0), (2025.5, 100.0)],
        others: vec![(2011.5, 1200.0)],
        spans: vec![(2010.0, 2013.0, "2010–12")],
        breaks: vec![2015.0],
        notes: vec![(2011.5, 800.0, "a note".to_string())],
        names: ["Record", "Model"],
    };
    let picture = record_picture(&chart, (336.0, 240.0));
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
