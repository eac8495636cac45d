//! The architecture, held by reading the sources: what is below the wall knows no browser, arrows point one way, files are short.

use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 500;
/// Below the wall.
const PLAIN: [&str; 7] = ["model", "data", "scenario", "analysis", "charts", "view", "session"];
const BROWSER: [&str; 8] =
    ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "plotters_canvas", "std::time", "rand::"];
/// Which folders a folder may name with `crate::`.
const ARROWS: [(&str, &[&str]); 7] = [
    ("model", &["data", "units", "model"]),
    // The table of levers holds what each lever bends.
    ("data", &["model"]),
    ("scenario", &["data", "model", "scenario", "units"]),
    ("analysis", &["data", "model", "analysis", "units", "scenario"]),
    ("charts", &["data", "model", "units", "format", "charts"]),
    ("view", &["data", "model", "units", "format", "charts", "scenario", "analysis", "view"]),
    ("session", &["data", "model", "units", "format", "charts", "scenario", "view", "session"]),
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

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"))
}

#[test]
fn every_file_opens_by_saying_what_it_is_and_is_short() {
    let mut lengths = Vec::new();
    for folder in ["src", "tests", "benches", "build", "examples"] {
        for (path, text) in sources(&root().join(folder)) {
            let at = path.display();
            assert!(text.starts_with("//!"), "{at} does not say what it is");
            assert!(text.lines().count() <= LONGEST_FILE, "{at} has {} lines", text.lines().count());
            if folder == "src" {
                lengths.push(text.lines().count());
            }
        }
    }
    lengths.sort_unstable();
    assert!(lengths[lengths.len() / 2] <= 130, "half of the files have over {} lines", lengths[lengths.len() / 2]);
}

#[test]
fn nothing_below_the_wall_knows_the_browser_or_the_clock() {
    for folder in PLAIN {
        for (path, text) in sources(&root().join("src").join(folder)) {
            for line in code(&text) {
                for word in BROWSER {
                    assert!(!line.contains(word), "{} names {word}: {line}", path.display());
                }
            }
        }
    }
}

#[test]
fn the_arrows_point_one_way() {
    for (folder, allowed) in ARROWS {
        for (path, text) in sources(&root().join("src").join(folder)) {
            for line in code(&text) {
                for part in line.split("crate::").skip(1) {
                    let named = part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                    assert!(allowed.contains(&named), "{} reaches for {named}: {line}", path.display());
                }
            }
        }
    }
}

#[test]
fn nothing_is_left_open() {
    for folder in ["src", "tests", "build"] {
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

#[test]
fn stored_files_say_what_the_model_says() {
    for (file, text) in chokepoint::view::markup::FILES {
        let stored = std::fs::read_to_string(root().join(file)).unwrap();
        assert!(stored == text(), "{file} is out of date: cargo run -- page --write");
    }
}
