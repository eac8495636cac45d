//! A chart as a file: PNG and SVG with title, source line and link printed in, CSV with every month. Part of the deferred piece.

use crate::browser::backend::Backend;
use crate::browser::colors;
use crate::browser::plot::paint_sheet;
use crate::browser::save::{SaveError, canvas, text};
use crate::charts::csv::csv;
use crate::charts::sheet::{SHEET_WIDTH, Sheet, draw_sheet};
use crate::charts::spec::ChartSpec;
use crate::charts::svg::SvgBackend;
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
        Format::Svg => ready(svg(&sheet()).and_then(|svg| text(&name, "image/svg+xml", &svg))),
        Format::Png => match paint_sheet(&sheet(), &colors::theme(PNG_SCALE)) {
            Some(picture) => Box::pin(async move { canvas(&name, &picture).await }),
            None => ready(Err(SaveError)),
        },
    }
}

fn svg(sheet: &Sheet) -> Result<String, SaveError> {
    let mut backend = Backend::Svg(SvgBackend::new(sheet.size()));
    draw_sheet(&mut backend, sheet, &colors::theme(1.0)).map_err(|_| SaveError)?;
    match backend {
        Backend::Svg(svg) => Ok(svg.finish()),
        _ => Err(SaveError),
    }
}

fn ready(saved: Result<(), SaveError>) -> Saving {
    Box::pin(std::future::ready(saved))
}
