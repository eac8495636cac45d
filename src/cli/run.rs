//! `chokepoint run`: a scenario's months as CSV or JSON, numbers in their shortest exact form.

use super::ended::{Ended, of_writing, written};
use crate::chart::file::source;
use crate::model::keys::{FORK, N_MONTHS, calendar, month_index};
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::{link, warning};
use crate::session::run_file::{RunFile, runs_as_json, write_csv};
use crate::tables::{COLUMNS, N_COLUMNS};
use std::io::Write;

struct Options<'a> {
    query: &'a str,
    from: usize,
    columns: Vec<usize>,
    /// A link that was not understood as a whole is an error.
    is_strict: bool,
    is_json: bool,
}

pub fn run(arguments: &[&str], out: &mut impl Write) -> Ended {
    let options = options(arguments)?;
    let (link, warnings) = link::decode(options.query);
    for sentence in warning::sentences(&warnings) {
        eprintln!("{sentence}");
    }
    if options.is_strict && !warnings.is_empty() {
        return Err("The link was not understood as a whole, so nothing was run (--strict).".to_string());
    }
    let mut workspace = Workspace::new();
    run_into(&link.scenario.params(), Groups::ALL, &mut workspace);
    let run = RunFile {
        name: "scenario",
        link: options.query,
        workspace: &workspace,
        from: options.from,
        columns: &options.columns,
    };
    let result = if options.is_json {
        serde_json::to_writer(&mut *out, &runs_as_json(&[run], &source())).map_err(std::io::Error::from)
    } else {
        write_csv(&run, &mut *out).map_err(of_writing)
    };
    written(result)
}

fn options<'a>(arguments: &[&'a str]) -> Result<Options<'a>, String> {
    let mut options =
        Options { query: "", from: FORK, columns: (0..N_COLUMNS).collect(), is_strict: false, is_json: false };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        // Both `--link X` and `--link=X`.
        let (name, value) = match name.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (*name, None),
        };
        let mut value_of = || {
            value
                .or_else(|| rest.next().copied())
                .ok_or_else(|| format!("{name} needs a value; see chokepoint --help."))
        };
        match name {
            "--link" => options.query = query_of(value_of()?),
            "--strict" if value.is_none() => options.is_strict = true,
            "--format" => {
                options.is_json = match value_of()? {
                    "csv" => false,
                    "json" => true,
                    other => return Err(format!("chokepoint run writes csv or json, not “{other}”.")),
                }
            }
            "--from" => options.from = month_of(value_of()?)?,
            "--columns" => options.columns = columns_of(value_of()?)?,
            _ => return Err(format!("chokepoint run does not know “{name}”; see chokepoint --help.")),
        }
    }
    Ok(options)
}

/// A whole address is taken as well as its query.
pub(super) fn query_of(text: &str) -> &str {
    text.split_once('?').map_or(text, |(_, query)| query)
}

fn month_of(text: &str) -> Result<usize, String> {
    let read = || {
        let (year, month) = text.split_once('-')?;
        let (year, month): (usize, usize) = (year.parse().ok()?, month.parse().ok()?);
        let (first, last) = (calendar(0).0, calendar(N_MONTHS - 1).0);
        ((first..=last).contains(&year) && (1..=12).contains(&month)).then(|| month_index(year, month))
    };
    read().ok_or_else(|| format!("“{text}” is not a month from 2005-01 to 2040-12."))
}

pub(super) fn columns_of(patterns: &str) -> Result<Vec<usize>, String> {
    let patterns: Vec<&str> = patterns.split(',').map(str::trim).collect();
    let found: Vec<usize> =
        (0..N_COLUMNS).filter(|&i| patterns.iter().any(|pattern| matches(pattern, COLUMNS[i].name))).collect();
    if found.is_empty() {
        return Err(format!("No column is called “{}”; * stands for anything.", patterns.join(",")));
    }
    Ok(found)
}

/// Whether a name fits a pattern in which `*` stands for anything.
fn matches(pattern: &str, name: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == name };
    let Some(rest) = name.strip_prefix(head) else { return false };
    (0..=rest.len()).any(|i| rest.get(i..).is_some_and(|rest| matches(tail, rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_names() {
        assert!(matches("price-*.dy", "price-china.dy"));
        assert!(matches("*", "anything"));
        assert!(!matches("price-*.dy", "price-china.tb"));
        assert!(!matches("hhi", "hhi-sep"));
    }

    /// Takes no more than so many bytes.
    struct Pipe(usize);

    impl Write for Pipe {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.0 < bytes.len() {
                return Err(std::io::ErrorKind::BrokenPipe.into());
            }
            self.0 -= bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_has_seen_enough_is_no_error() {
        for format in ["csv", "json"] {
            assert_eq!(run(&["--columns", "hhi*", "--format", format], &mut Pipe(100)), Ok(()), "{format}");
        }
    }

    #[test]
    fn months_are_read_or_refused() {
        assert_eq!(month_of("2026-12"), Ok(FORK));
        assert!(month_of("2041-01").is_err() && month_of("soon").is_err() && month_of("2027-13").is_err());
    }
}
