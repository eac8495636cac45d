//! A chart as a file: PNG and SVG with title, source line and link printed in, CSV with every month. Part of the deferred piece.

use crate::browser::backend::sheet_svg;
use crate::browser::colors;
use crate::browser::plot::paint_sheet;
use crate::browser::save::{SaveError, canvas, text};
use crate::charts::csv::csv;
use crate::charts::sheet::{SHEET_WIDTH, Sheet};
use crate::charts::spec::ChartSpec;
use std::pin::Pin;

/// Device pixels in a CSS pixel of a saved picture: sharp in print and on a fine screen.
const PNG_SCALE: f64 = 2.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Png,
    Svg,
    Csv,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::Csv];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        ["png", "svg", "csv"][self as usize]
    }
}

/// Ends once the browser has taken the file.
pub type Saving = Pin<Box<dyn Future<Output = Result<(), SaveError>>>>;

/// Makes a file of a chart and offers it to the reader. `link` is printed into it.
pub fn save(spec: &ChartSpec, format: Format, link: &str) -> Saving {
    let name = format!("chokepoint-{}.{}", spec.name, format.ending());
    let sheet = || Sheet::new(spec, SHEET_WIDTH, link);
    match format {
        Format::Csv => ready(text(&name, "text/csv", &csv(spec, link))),
        Format::Svg => {
            let svg = sheet_svg(&sheet(), &colors::theme(1.0)).ok_or(SaveError);
            ready(svg.and_then(|svg| text(&name, "image/svg+xml", &svg)))
        }
        Format::Png => match paint_sheet(&sheet(), &colors::theme(PNG_SCALE)) {
            Some(picture) => Box::pin(async move { canvas(&name, &picture).await }),
            None => ready(Err(SaveError)),
        },
    }
}

fn ready(saved: Result<(), SaveError>) -> Saving {
    Box::pin(std::future::ready(saved))
}
