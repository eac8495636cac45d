//! Which files of the model name a parameter: what the page of data says of where a number is used is read off the equations themselves.

use crate::parameters::Parameter;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Where parameters get the names that the equations use.
const NAMES: &str = "coefficients";

/// `model` is the folder of the equations.
pub fn write(model: &str, rows: &[Parameter], out: &mut String) {
    let mut files = Vec::new();
    gather(Path::new(model), &mut files);
    files.sort();
    let sources: Vec<(String, String)> = files.iter().map(|path| (module(model, path), code(path))).collect();
    let names = &sources.iter().find(|(module, _)| module == NAMES).expect("the model names its coefficients").1;
    let _ = writeln!(out, "#[cfg(not(target_arch = \"wasm32\"))]\npub static PARAMETER_USES: &[(&str, &[&str])] = &[");
    for row in rows {
        let constant = &row.constant.0;
        let mut wanted: Vec<String> =
            ["a", "c", "assumption", "constant"].iter().map(|module| format!("{module}::{constant}")).collect();
        wanted.extend(
            (fields(names, &wanted).iter())
                .flat_map(|field| ["p", "coefficients", "scales"].map(|holder| format!("{holder}.{field}"))),
        );
        let users: Vec<&str> = sources
            .iter()
            .filter(|(module, code)| module != NAMES && wanted.iter().any(|word| holds(code, word)))
            .map(|(module, _)| module.as_str())
            .collect();
        let _ = writeln!(out, "({:?}, &{users:?}),", &row.name);
    }
    let _ = writeln!(out, "];");
}

fn gather(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the model has a folder") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            gather(&path, out);
        } else {
            out.push(path);
        }
    }
}

/// `src/forcing/severity.rs` is `forcing/severity`.
fn module(model: &str, path: &Path) -> String {
    let path = path.with_extension("");
    path.strip_prefix(model).unwrap_or(&path).to_string_lossy().replace('\\', "/")
}

/// The file without its comments.
fn code(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = std::fs::read_to_string(path).expect("a file of the model can be read");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn is_of_a_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Whether the word stands in the code, and not as a part of a longer one.
fn holds(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(is_of_a_name) && !after.is_some_and(is_of_a_name)
    })
}

/// The names under which the coefficients hold one of the words: `beta: p[a::BETA]`, `elasticity[k] = p[a::E_L]`.
fn fields(names: &str, words: &[String]) -> Vec<String> {
    let lines: Vec<&str> = names.lines().map(str::trim).collect();
    let mut out = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if !words.iter().any(|word| holds(line, word)) {
            continue;
        }
        // A value that goes on below the line that names it begins with a bracket.
        let naming = if line.starts_with('[') { lines[i.saturating_sub(1)] } else { line };
        let naming = naming.trim_start_matches("let ").trim_start_matches("mut ").trim_start_matches('*');
        let name: String = naming.chars().take_while(|sign| is_of_a_name(*sign)).collect();
        if !name.is_empty() {
            out.push(name);
        }
    }
    out
}
