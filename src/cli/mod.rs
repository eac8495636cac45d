//! The native command: runs and bands as CSV, the levers, the presets, the back-test, the checks, the words, and (feature `ssr`) the whole site.

mod backtest;
mod bands;
mod checks;
mod ended;
mod run;
pub mod words;

use crate::chart::csv::push_row;
use crate::scenario::presets::PRESETS;
use crate::tables::LEVERS;
use crate::tables::kinds::Named;
use ended::{Ended, print, written};
use std::io::Write;
#[cfg(feature = "ssr")]
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
Chokepoint: a rare-earth supply sandbox.

  chokepoint run [--link 'QUERY'] [--strict] [--from MONTH] [--columns PATTERN] [--format csv|json]
      A run as CSV: month,column,variable,material,place,unit,value; or as JSON. All columns from the first free month unless told otherwise.
      QUERY    the part of a link behind its question mark, for example 'xh=0.8&xh_start=2027'
      MONTH    for example 2005-01; months before December 2026 are the history
      --strict ends with an error where a part of the link was not understood; what it was is said in any case
      PATTERN  names of columns with * for anything, several with commas, for example 'price-*.dy,hhi-sep'
  chokepoint bands [--link 'QUERY'] [--columns PATTERN] [--runs N] [--seed S]
      How sure: between which values a half and nine tenths of N runs stay (500 unless told otherwise), as CSV: the month and column as
      above, path (scenario, baseline, difference run by run), runs, q05,q25,q50,q75,q95. Each run has other parameters that fit the
      records, other luck of plants, and for prices an error as large as that of the back-test; a link with law=1 or law=2 says which
      rules of China hold in all of them
      S        a whole number; the same one gives the same runs
  chokepoint levers       the levers: key, unit, ends, step, neutral value
  chokepoint presets      the stories and their links
  chokepoint backtest [--csv]
      the model against what happened; --csv lists every figure of it as figure,value,unit
  chokepoint checks [--csv]
      facts that the model is held against beyond the back-test, and its answers to policies; --csv lists every figure
  chokepoint words [N | levers | titles | stories]
      the sentences of the page, to be read: headlines of N random scenarios, the levers at their ends, the charts under each
      story, the stories
  chokepoint site FOLDER --template FILE
      renders the site into a folder that is there: the page of today's path and of every story, the documents and the panels; FILE is the
      HTML around a page. Only in a build with the feature ssr
  chokepoint styles
      the rules of style that follow from tables and forms. Only in a build with the feature ssr
  chokepoint --help
";

pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let ended = match arguments.as_slice() {
        [] | ["--help" | "-h" | "help", ..] => print(&mut out, HELP),
        ["run", "--help" | "-h"] => print(&mut out, HELP),
        ["run", options @ ..] => run::run(options, &mut out),
        ["bands", "--help" | "-h"] => print(&mut out, HELP),
        ["bands", options @ ..] => bands::bands(options, &mut out),
        ["levers"] => levers(&mut out),
        ["presets"] => presets(&mut out),
        ["backtest"] => backtest::print(&mut out),
        ["backtest", "--csv"] => print(&mut out, &backtest::csv()),
        ["checks"] => checks::print(&mut out),
        ["checks", "--csv"] => checks::csv(&mut out),
        ["words", options @ ..] => words::words(options, &mut out),
        #[cfg(feature = "ssr")]
        ["site", folder, "--template", template] => write_site(Path::new(folder), Path::new(template)),
        #[cfg(feature = "ssr")]
        ["styles"] => print(&mut out, &crate::site::styles()),
        [other, ..] => Err(format!("chokepoint does not know “{other}”; chokepoint --help lists what it does.")),
    };
    let ended = ended.and_then(|()| written(out.flush()));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn levers(out: &mut impl Write) -> Ended {
    let mut text = String::from("key,unit,low,high,step,neutral,group,label,meaning\n");
    for row in &LEVERS {
        let [low, high, step, neutral] = [row.low, row.high, row.step, row.neutral].map(|value| value.to_string());
        let names = [row.unit.name(), &low, &high, &step, &neutral, row.group.name(), row.label, row.meaning];
        push_row(&mut text, &[&[row.key], names.as_slice()].concat());
    }
    print(out, &text)
}

fn presets(out: &mut impl Write) -> Ended {
    let mut text = String::from("preset,title,link,sentence\n");
    for preset in &PRESETS {
        push_row(&mut text, &[preset.slug, preset.title, preset.query, preset.sentence]);
    }
    print(out, &text)
}

/// Writes every rendered file into a folder that is there, in folders of their own where their paths say so. The template is the HTML
/// around the page, as Trunk has made it.
#[cfg(feature = "ssr")]
fn write_site(folder: &Path, template: &Path) -> Ended {
    let template = std::fs::read_to_string(template)
        .map_err(|error| format!("{} could not be read: {error}.", template.display()))?;
    let pages = crate::site::pages(&template).ok_or("The template has lost a mark of the page.")?;
    for (name, text) in crate::site::files().into_iter().map(|(name, text)| (name.to_string(), text)).chain(pages) {
        let path = folder.join(&name);
        let within = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(within)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| format!("{name} could not be written to {}: {error}.", folder.display()))?;
    }
    Ok(())
}
