//! The documents of the repository: what they have to hold of the program.

use chokepoint::tables::N_COLUMNS;
use chokepoint::words::glossary::TERMS;

fn document(name: &str) -> String {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_glossary_has_every_term_of_the_page() {
    let glossary = document("glossary.md");
    for term in &TERMS {
        let line = format!("- **{}**: {}\n", term.name, term.meaning);
        assert!(glossary.contains(&line), "docs/glossary.md lacks: {line}");
    }
}

/// A mechanism names its section in the specification; each of them is there.
#[test]
fn the_specification_has_the_sections_that_the_model_names() {
    let specification = document("model.md");
    let has = |number: &str| {
        specification.contains(&format!("**{number} ")) || specification.contains(&format!("\n## {number}. "))
    };
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/model");
    let mut n_named = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let head = text.lines().take_while(|line| line.starts_with("//!"));
        for part in head.filter_map(|line| line.split_once("model.md ")).map(|(_, part)| part) {
            let number = part.trim_start_matches("section ").split([',', ' ', ';']).next().unwrap();
            let number = number.trim_end_matches('.');
            assert!(has(number), "{} names {number}, which docs/model.md lacks", path.display());
            n_named += 1;
        }
    }
    assert!(n_named > 10);
    assert!(specification.contains(&format!("{N_COLUMNS} columns")));
}
