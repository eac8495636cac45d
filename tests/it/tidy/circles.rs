//! Circles of imports: a file that names what leads back to it, also through names that another file passes on. `mod` lines name nothing.

use super::{model, program};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

type Module = Vec<String>;

/// A `use` of one name: its path, and what it is called there.
struct Import {
    path: Vec<String>,
    name: String,
}

struct File {
    name: String,
    imports: Vec<Import>,
    /// Paths that are written out where they are used.
    paths: Vec<Vec<String>>,
}

struct Program(BTreeMap<Module, File>);

impl Program {
    fn of(files: &[(String, String)]) -> Self {
        let file = |(name, text): &(String, String)| {
            let parts = name.trim_end_matches(".rs").split('/').filter(|part| !["mod", "lib"].contains(part));
            let (imports, paths) = read(text);
            (parts.map(str::to_string).collect(), File { name: name.clone(), imports, paths })
        };
        Self(files.iter().filter(|(name, _)| name != "main.rs").map(file).collect())
    }

    /// Where a path begins, and what is left of it; `None` for one of another crate or of no module.
    fn start<'a>(&self, of: &Module, path: &'a [String]) -> Option<(Module, &'a [String])> {
        let mut module = of.clone();
        match path.first()?.as_str() {
            "crate" => Some((Module::new(), &path[1..])),
            "self" => Some((module, &path[1..])),
            "super" => {
                let n = path.iter().take_while(|part| *part == "super").count();
                module.truncate(module.len() - n);
                Some((module, &path[n..]))
            }
            first => {
                module.push(first.to_string());
                self.0.contains_key(&module).then(|| (module, &path[1..]))
            }
        }
    }

    /// The module that has what a path names.
    fn find(&self, of: &Module, path: &[String]) -> Option<Module> {
        let (mut module, mut rest) = self.start(of, path)?;
        while let Some((name, further)) = rest.split_first() {
            module.push(name.clone());
            if !self.0.contains_key(&module) {
                module.pop();
                let passed_on = self.0[&module].imports.iter().find(|import| import.name == *name);
                return match passed_on {
                    Some(import) => self.find(&module, &[&import.path, further].concat()),
                    None => Some(module),
                };
            }
            rest = further;
        }
        Some(module)
    }

    /// Which files each file leads to.
    fn edges(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (module, file) in &self.0 {
            let paths = file.imports.iter().map(|import| &import.path).chain(&file.paths);
            let found = paths.filter_map(|path| self.find(module, path)).filter(|found| found != module);
            edges.insert(&file.name, found.map(|found| self.0[&found].name.as_str()).collect());
        }
        edges
    }
}

/// The imports of a file, and the paths in its code.
fn read(text: &str) -> (Vec<Import>, Vec<Vec<String>>) {
    let (mut imports, mut paths) = (Vec::new(), Vec::new());
    let mut lines = super::code(text);
    while let Some(line) = lines.next() {
        let words =
            ["pub ", "pub(super) ", "pub(crate) "].iter().find_map(|seen| line.strip_prefix(seen)).unwrap_or(line);
        if let Some(first) = words.strip_prefix("use ") {
            let mut tree = first.to_string();
            while !tree.contains(';') {
                tree.push_str(lines.next().expect("a `use` ends"));
            }
            spread(&[], tree.split(';').next().unwrap(), &mut imports);
        } else {
            paths.extend(paths_in(line));
        }
    }
    (imports, paths)
}

/// A tree of imports as single ones.
fn spread(before: &[String], tree: &str, out: &mut Vec<Import>) {
    let tree = tree.trim();
    let parts = |text: &str| {
        text.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_string).collect::<Vec<_>>()
    };
    if let Some((head, branches)) = tree.split_once('{') {
        let before = [before, &parts(head)].concat();
        let (mut depth, mut from) = (0, 0);
        let branches = branches.trim_end().trim_end_matches('}');
        // Inner braces that end a tree were trimmed with its own: they have no comma behind them.
        for (i, sign) in branches.char_indices().chain([(branches.len(), ',')]) {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            if sign == ',' && (depth == 0 || i == branches.len()) {
                if !branches[from..i].trim().is_empty() {
                    spread(&before, &branches[from..i], out);
                }
                from = i + 1;
            }
        }
    } else {
        let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim())));
        let mut path = [before, &parts(path)].concat();
        if path.last().is_some_and(|last| last == "self" && path.len() > 1) {
            path.pop();
        }
        let name = name.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_string);
        out.push(Import { path, name });
    }
}

/// Names with `::` between them.
fn paths_in(line: &str) -> impl Iterator<Item = Vec<String>> {
    let is_of_path = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':';
    let path = |word: &str| {
        let parts: Vec<String> = word.split("::").map(str::to_string).collect();
        (parts.len() > 1 && parts.iter().all(|part| !part.is_empty() && !part.contains(':'))).then_some(parts)
    };
    line.split(move |sign: char| !is_of_path(sign)).filter_map(move |word| path(word.trim_end_matches(':')))
}

/// The shortest way from a file back to itself.
fn circle<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut ways = VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in &edges[way.last().unwrap()] {
            if *next == start {
                return Some(way);
            }
            if seen.insert(*next) {
                ways.push_back([way.as_slice(), &[*next]].concat());
            }
        }
    }
    None
}

#[test]
fn no_import_leads_back_to_where_it_began() {
    let program = Program::of(&program());
    let edges = program.edges();
    // A name of another file, one that is passed on, and one that is written out in full.
    for (from, to) in [
        ("chart/csv.rs", "chart/column.rs"),
        ("page/state.rs", "session/mod.rs"),
        ("page/pieces.rs", "chart/catalogue/inputs.rs"),
    ] {
        assert!(edges[from].contains(to), "{from} does not lead to {to}: {:?}", edges[from]);
    }
    let model = Program::of(&model());
    let edges_of_model = model.edges();
    assert!(edges_of_model["mining.rs"].contains("month.rs"));
    for edges in [&edges, &edges_of_model] {
        let circles: BTreeSet<Vec<&str>> = edges.keys().filter_map(|file| circle(edges, file)).collect();
        assert!(circles.is_empty(), "{circles:#?}");
    }
}

#[test]
fn a_circle_is_found_behind_names_that_are_passed_on() {
    let files = |of_c: &str| {
        [
            ("a/mod.rs", "mod b;\nmod d;\npub use b::{\n    self,\n    B,\n};\nfn f() { d::g() }"),
            ("a/b.rs", "use crate::c::{C, e::{E, F}};"),
            ("a/d.rs", "use super::b::B;"),
            ("c.rs", of_c),
        ]
        .map(|(name, text)| (name.to_string(), text.to_string()))
    };
    let of = |of_c: &str| {
        let files = files(of_c);
        let program = Program::of(&files);
        circle(&program.edges(), "c.rs").map(|way| way.join(" "))
    };
    assert_eq!(of("use crate::a::B;"), Some("c.rs a/b.rs".to_string()));
    assert_eq!(of("fn f() -> crate::a::b::B {}"), Some("c.rs a/b.rs".to_string()));
    // What stands in the folder's own file leads there and on to what that passes on.
    assert_eq!(of("use crate::a::f;"), Some("c.rs a/mod.rs a/b.rs".to_string()));
    assert_eq!(of("use std::fmt;"), None);
}
