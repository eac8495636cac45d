//! A chart as a file: PNG and SVG with title, source line and link printed in, CSV and JSON with every month, the notes to the CSV, and the
//! whole run. Span of the deferred piece.

use crate::browser::colors;
use crate::browser::plot::paint_captioned;
use crate::browser::save::{File, SaveError};
use crate::chart::captioned::{CAPTIONED_WIDTH, Captioned, captioned_svg};
use crate::chart::compare::{A, B};
use crate::chart::csv::csv;
use crate::chart::file::source;
use crate::chart::json::{json, to_json};
use crate::chart::notes::notes;
use crate::chart::spec::ChartSpec;
use crate::model::keys::month_index;
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::{Scenario, link};
use crate::session::run_file::{RunFile, runs_as_json};
use crate::session::view::View;
use crate::tables::N_COLUMNS;
use std::pin::Pin;

/// Device pixels in a CSS pixel of a saved picture: sharp in print and on a fine screen.
const PNG_SCALE: f64 = 2.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Png,
    Svg,
    Csv,
    /// What belongs to the CSV and is no data.
    Notes,
    Json,
    /// Every figure of the run, not only those of the chart.
    Run,
}

impl Format {
    pub const ALL: [Self; 6] = [Self::Png, Self::Svg, Self::Csv, Self::Notes, Self::Json, Self::Run];

    /// How scripts find its button.
    pub fn key(self) -> &'static str {
        ["png", "svg", "csv", "notes", "json", "run"][self as usize]
    }

    /// What the page calls it, and within a sentence.
    pub fn name(self) -> &'static str {
        ["PNG", "SVG", "CSV", "Notes", "JSON", "Whole run"][self as usize]
    }

    pub fn the_file(self) -> &'static str {
        ["The PNG", "The SVG", "The CSV", "The text", "The JSON", "The JSON of the run"][self as usize]
    }

    /// The ending of its files, behind what the chart's name does not say.
    fn ending(self) -> &'static str {
        [".png", ".svg", ".csv", "-notes.txt", ".json", "-run.json"][self as usize]
    }

    /// MIME type.
    fn kind(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Csv => "text/csv",
            Self::Notes => "text/plain",
            Self::Json | Self::Run => "application/json",
        }
    }

    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg)
    }
}

/// What is to be saved.
pub struct Subject {
    pub spec: ChartSpec,
    /// Name of the files, without an ending.
    pub name: String,
    /// The query of what is on the screen, and the whole link, which is printed into the files.
    pub query: String,
    pub link: String,
}

/// Ends once the file is made.
pub type Saving = Pin<Box<dyn Future<Output = Result<File, SaveError>>>>;

/// Makes a file.
pub fn make(subject: &Subject, format: Format) -> Saving {
    let Subject { spec, link, .. } = subject;
    let name = format!("{}{}", subject.name, format.ending());
    let picture = || Captioned::new(spec, CAPTIONED_WIDTH, link);
    let text = match format {
        Format::Png => {
            return match paint_captioned(&picture(), &colors::theme(PNG_SCALE)) {
                Some(picture) => Box::pin(async move { File::of_canvas(name, &picture).await }),
                None => Box::pin(std::future::ready(Err(SaveError))),
            };
        }
        Format::Svg => Ok(captioned_svg(&picture(), &colors::theme(1.0))),
        Format::Csv => Ok(csv(spec)),
        Format::Notes => Ok(notes(spec, &format!("{}{}", subject.name, Format::Csv.ending()), link)),
        Format::Json => json(spec, link).map_err(|_| SaveError),
        Format::Run => run(subject),
    };
    Box::pin(std::future::ready(text.and_then(|text| File::of_text(name, format.kind(), text))))
}

/// All columns of the scenario or of both, from the first month of the chart on.
fn run(subject: &Subject) -> Result<String, SaveError> {
    let run_of = |scenario: Scenario| {
        let mut workspace = Workspace::new();
        run_into(&scenario.params(), Groups::ALL, &mut workspace);
        workspace
    };
    let (link, _) = link::decode(&subject.query);
    let runs = if View::from_link(&link).0.is_comparing {
        vec![(A, run_of(link.scenario)), (B, run_of(link.second))]
    } else {
        vec![("scenario", run_of(link.scenario))]
    };
    let columns: Vec<usize> = (0..N_COLUMNS).collect();
    let from = month_index(subject.spec.first_year, 1);
    let mut files = Vec::new();
    for (name, workspace) in &runs {
        files.push(RunFile { name, link: &subject.link, workspace, from, columns: &columns });
    }
    to_json(&runs_as_json(&files, &source())).map_err(|_| SaveError)
}
