//! A chart as a file: PNG and SVG with title, source line and link printed in, CSV with every month.

use crate::charts::csv::csv;
use crate::charts::sheet::{SHEET_WIDTH, Sheet, draw_sheet};
use crate::charts::svg::SvgBackend;
use crate::engine::Engine;
use crate::web::backend::Backend;
use crate::web::plot::paint_sheet;
use crate::web::{save, url};

/// Device pixels in a CSS pixel of a saved picture: sharp in print and on a fine screen.
const PNG_SCALE: f64 = 2.0;

pub fn save(engine: &mut Engine, id: usize, format: &str) -> Option<()> {
    let query = engine.query();
    let spec = engine.spec(id)?;
    let name = format!("chokepoint-{}.{format}", spec.name);
    if format == "csv" {
        save::text(&name, "text/csv", &csv(&spec));
        return Some(());
    }
    let link = url::link(&query);
    let sheet = Sheet::new(&spec, SHEET_WIDTH, &link);
    let theme = engine.theme();
    if format == "svg" {
        let mut backend = Backend::Svg(SvgBackend::new(sheet.size()));
        let _ = draw_sheet(&mut backend, &sheet, &crate::charts::theme::Theme { scale: 1.0, ..*theme });
        if let Backend::Svg(svg) = backend {
            save::text(&name, "image/svg+xml", &svg.finish());
        }
    } else {
        let theme = crate::charts::theme::Theme { scale: PNG_SCALE, ..*theme };
        save::canvas(name, &paint_sheet(&sheet, &theme)?);
    }
    Some(())
}
