//! The architecture, held by reading the sources: arrows point one way, each library is named in few folders, HTML is written in `view!`
//! alone, nodes are looked for in one folder, and files are short. ARCHITECTURE.md says why.

mod circles;
mod literals;

use chokepoint::tables::LEVERS;
use literals::{literals, without_tests};
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 500;
/// Half of the files have so many lines or fewer.
const MEDIAN_FILE: usize = 130;
/// Which part of `src` may name which others with `crate::`. `model`, `tables` and `units` are the package of the model, which cannot name
/// this one.
const ARROWS: [(&str, &[&str]); 13] = [
    ("decimal", &[]),
    ("format", &[]),
    ("scenario", &["decimal", "tables", "model", "units"]),
    ("study", &["decimal", "tables", "model", "units"]),
    ("chart", &["decimal", "chart", "tables", "format", "model", "units"]),
    ("words", &["decimal", "chart", "tables", "format", "model", "scenario", "units", "words"]),
    ("session", &["decimal", "chart", "tables", "model", "scenario", "session", "units", "words"]),
    ("browser", &["decimal", "chart"]),
    (
        "page",
        &["decimal", "browser", "chart", "tables", "format", "model", "page", "scenario", "session", "units", "words"],
    ),
    ("site", &["study", "chart", "tables", "format", "model", "page", "scenario", "session", "site", "units", "words"]),
    ("cli", &["study", "chart", "tables", "model", "scenario", "session", "site", "words"]),
    ("lib", &[]),
    ("main", &[]),
];
/// Which parts of the model's package name none but themselves.
const BEFORE_THE_MODEL: [&str; 2] = ["tables", "units"];
/// Which parts may name a library, or what no part may name.
const LIBRARIES: [(&str, &[&str]); 10] = [
    ("leptos", &["page", "site"]),
    ("hydration_context", &["site"]),
    ("web_sys", &["browser", "page"]),
    ("js_sys", &["browser", "page"]),
    ("gloo", &["browser", "page"]),
    ("wasm_bindgen", &["browser", "page"]),
    ("plotters::", &["browser", "chart"]),
    ("plotters_backend", &["browser", "chart"]),
    // Nothing but the browser knows the time, and nothing is left to chance.
    ("std::time", &[]),
    ("rand::", &[]),
];
/// SVG is written as text by our backend, by the pictures of the page that stretch with it, and by the legend of a document's picture.
const SVG_FILES: [&str; 3] = ["chart/responsive_svg.rs", "chart/record_picture.rs", "chart/svg.rs"];
/// What draws on a backend, and who does: the backends, and the elements.
const DRAWS: [&str; 8] = [
    ".draw_pixel(",
    ".draw_line(",
    ".draw_rect(",
    ".draw_path(",
    ".draw_circle(",
    ".fill_polygon(",
    ".draw_text(",
    ".blit_bitmap(",
];
const BACKENDS: [&str; 3] = ["browser/canvas.rs", "chart/responsive_svg.rs", "chart/svg.rs"];
const ELEMENTS: &str = "chart/elements/";
/// What looks for a node by a selector.
const SELECTORS: [&str; 2] = ["query_selector", "closest("];
/// What the pieces of the program consist of that come later: whoever else names it brings it into the first load.
const DEFERRED: [&str; 7] = [
    "ALL_FORMS",
    "LATE_CHARTS",
    "assumptions::Assumptions",
    "comparison::Comparison",
    "plants::Plants",
    "save::SaveButtons",
    "source_card::show_card",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            out.push((path, text));
        }
    }
    out
}

/// The files of `src` without their unit tests, with their paths as seen from there.
fn program() -> Vec<(String, String)> {
    package("src")
}

/// Those of the model's package.
fn model() -> Vec<(String, String)> {
    package("model/src")
}

fn package(folder: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    let name = |path: &Path| {
        let parts = path.strip_prefix(&folder).unwrap().iter().map(|part| part.to_str().unwrap());
        parts.collect::<Vec<_>>().join("/")
    };
    let files = sources(&folder).into_iter();
    files.map(|(path, text)| (name(&path), without_tests(&text).to_string())).collect()
}

/// The part of `src` that a file belongs to: its folder, or its own name.
fn part(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"))
}

#[test]
fn every_file_opens_by_saying_what_it_is_and_is_short() {
    let mut lengths = Vec::new();
    for folder in ["src", "model", "tests", "benches", "examples"] {
        for (path, text) in sources(&root().join(folder)) {
            let at = path.display();
            assert!(text.starts_with("//!"), "{at} does not say what it is");
            assert!(text.lines().count() <= LONGEST_FILE, "{at} has {} lines", text.lines().count());
            if ["src", "model"].contains(&folder) {
                lengths.push(text.lines().count());
            }
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN_FILE, "half of the files have {median} lines or more");
}

#[test]
fn each_library_is_named_in_few_parts() {
    for (file, text) in program().into_iter().chain(model()) {
        for line in code(&text) {
            for (library, parts) in LIBRARIES {
                assert!(parts.contains(&part(&file)) || !line.contains(library), "{file} names {library}: {line}");
            }
        }
    }
}

#[test]
fn the_arrows_point_one_way() {
    for (file, text) in program() {
        let (_, allowed) =
            ARROWS.iter().find(|(part_of, _)| *part_of == part(&file)).expect("every part has its arrows");
        for line in code(&text) {
            for path in line.split("crate::").skip(1) {
                let named = path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                assert!(allowed.contains(&named), "{file} reaches for {named}: {line}");
            }
        }
    }
    for (file, text) in model().iter().filter(|(file, _)| BEFORE_THE_MODEL.contains(&part(file))) {
        for path in code(text).flat_map(|line| line.split("crate::").skip(1)) {
            assert!(path.starts_with(part(file)), "{file} reaches for {path}");
        }
    }
}

#[test]
fn html_is_written_in_views_alone() {
    let is_tag = |literal: &str| {
        literal.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
    };
    let mut n_of_svg = 0;
    for (file, text) in program().into_iter().chain(model()) {
        let of_file = literals(&text);
        let mut tags = of_file.iter().filter(|(_, literal)| is_tag(literal));
        if SVG_FILES.contains(&file.as_str()) {
            n_of_svg += usize::from(tags.next().is_some());
        } else if let Some((line, literal)) = tags.next() {
            panic!("{file}, line {line}, has HTML in a text: {literal}");
        }
    }
    // The scanner would find none in the others either if it found none here.
    assert_eq!(n_of_svg, SVG_FILES.len(), "a file of SVG is gone, or its tags are not found");
}

/// A lever is a row of its table: what it is to a sentence or a link stands in its columns, not in lists of keys.
#[test]
fn words_and_scenarios_know_no_key_of_a_lever() {
    let has_key = |literal: &str| {
        let is_key = |word: &str| LEVERS.iter().any(|row| row.key == word);
        let is_end_of_key = |word: &str| {
            word.strip_prefix('_').is_some_and(|end| {
                LEVERS.iter().any(|row| row.key.rsplit_once('_').is_some_and(|(_, tail)| tail == end))
            })
        };
        is_key(literal)
            || literal
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .any(|word| is_end_of_key(word) || word.contains('_') && is_key(word))
    };
    assert!(has_key("xl") && has_key("_end") && has_key("b.xh_start=2030"));
    for (file, text) in program().iter().filter(|(file, _)| ["words", "scenario"].contains(&part(file))) {
        let found = literals(text).into_iter().find(|(_, literal)| has_key(literal));
        assert!(found.is_none(), "{file} names a lever: {found:?}");
    }
}

#[test]
fn all_else_draws_by_elements() {
    for (file, text) in program() {
        let line = code(&text).find(|line| DRAWS.iter().any(|call| line.contains(call)));
        let is_backend = BACKENDS.contains(&file.as_str());
        if is_backend || !file.starts_with(ELEMENTS) {
            assert_eq!(line.is_some(), is_backend, "{file} draws on a backend, or is thought to: {line:?}");
        }
    }
}

#[test]
fn nodes_are_looked_for_in_one_folder() {
    for (file, text) in program().iter().filter(|(file, _)| part(file) != "browser") {
        let line = code(text).find(|line| SELECTORS.iter().any(|selector| line.contains(selector)));
        assert_eq!(line, None, "{file} has a selector");
    }
}

#[test]
fn the_later_pieces_are_named_in_one_file() {
    const OWN: [&str; 4] = ["page/deferred.rs", "chart/mod.rs", "chart/catalogue/late.rs", "browser/painter.rs"];
    for (file, text) in program().iter().filter(|(file, _)| part(file) != "site" && !OWN.contains(&file.as_str())) {
        for line in code(text) {
            assert!(
                !DEFERRED.iter().any(|name| line.contains(name)),
                "{file} names a part of the deferred piece: {line}"
            );
        }
    }
    let deferred = std::fs::read_to_string(root().join("src/page/deferred.rs")).unwrap();
    for name in ["ALL_FORMS", "Assumptions", "LATE_CHARTS", "Plants", "SaveButtons", "show_card"] {
        assert!(deferred.contains(name), "{name} is in the deferred piece no more");
    }
}

#[test]
fn nothing_is_left_open() {
    for folder in ["src", "model", "tests"] {
        for (path, text) in sources(&root().join(folder)) {
            for word in
                [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("FIX", "ME"), concat!("#[ig", "nore")]
            {
                assert!(!text.contains(word), "{} holds {word}", path.display());
            }
        }
    }
}

#[test]
fn the_tools_of_the_lock_are_the_tools_of_the_manifest() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let pinned =
        manifest.split("wasm-bindgen = { version = \"=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{pinned}\"")), "Cargo.lock has not {pinned}");
    let node = std::fs::read_to_string(root().join("tests/e2e/package-lock.json")).unwrap();
    assert!(!node.contains("\"resolved\""), "package-lock.json names addresses");
}
