//! The documents of the repository: what they have to hold of the program.

use crate::fingerprints::N_LINKS;
use crate::invariants::CASES;
use chokepoint::chart::ALL_CHARTS;
use chokepoint::chart::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use chokepoint::format::{in_words, number};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::session::history::LONGEST;
use chokepoint::tables;
use chokepoint::tables::{ASSUMPTIONS, N_LEVERS, N_PROJECTS};
use chokepoint::words::glossary::TERMS;
use chokepoint::words::plant_list::FOLDED;

fn document(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_glossary_has_every_term_of_the_page() {
    let glossary = document("docs/glossary.md");
    for term in &TERMS {
        let line = format!("- **{}**: {}\n", term.name, term.meaning);
        assert!(glossary.contains(&line), "docs/glossary.md lacks: {line}");
    }
}

/// A mechanism names its section in the specification; each of them is there.
fn has_the_sections_that_the_model_names(path: &str, folder: &str, n_columns: usize) {
    let specification = document(path);
    let has = |number: &str| {
        specification.contains(&format!("**{number} ")) || specification.contains(&format!("\n## {number}. "))
    };
    let mut n_named = 0;
    for entry in std::fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let path_of_file = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path_of_file) else { continue };
        let head = text.lines().take_while(|line| line.starts_with("//!"));
        for part in head.filter_map(|line| line.split_once("model.md ")).map(|(_, part)| part) {
            let number = part.trim_start_matches("section ").split([',', ' ', ';']).next().unwrap();
            let number = number.trim_end_matches('.');
            assert!(has(number), "{} names {number}, which {path} lacks", path_of_file.display());
            n_named += 1;
        }
    }
    assert!(n_named > 10);
    assert!(specification.contains(&format!("{n_columns} columns")));
}

#[test]
fn counts_are_those_of_the_program() {
    let (readme, changelog) = (document("README.md"), document("CHANGELOG.md"));
    let n_assumptions = ASSUMPTIONS.len();
    let (n_links, n_scenarios) = (number(N_LINKS as f64, 0), number(f64::from(CASES), 0));
    for line in [
        format!("from {FIRST_CHART_YEAR} to {LAST_CHART_YEAR}."),
        format!("Each of the {n_assumptions} assumptions"),
        format!("A test compares {n_links} links."),
        format!("in {n_scenarios} random scenarios"),
    ] {
        assert!(readme.contains(&line), "README.md lacks: {line}");
    }
    for line in [
        format!("{N_LEVERS} levers, {N_PROJECTS} named mines and plants, {} stories", in_words(PRESETS.len())),
        format!("month by\n  month to {LAST_CHART_YEAR}."),
        format!("The {n_assumptions} assumptions of the model"),
        format!("and {} charts:", in_words(ALL_CHARTS.len())),
        format!("The list of plants begins with the {} that open first", in_words(FOLDED)),
        format!("Undo and redo over {LONGEST} steps"),
    ] {
        assert!(changelog.contains(&line), "CHANGELOG.md lacks: {line}");
    }
}

#[test]
fn the_specification_has_the_sections_that_the_model_names() {
    has_the_sections_that_the_model_names("docs/model.md", "model/src", tables::N_COLUMNS);
}
