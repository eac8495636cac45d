//! A plot: two canvases over each other. What rests is painted by plotters-canvas and only when it has changed, what moves by our own
//! backend in every frame.

use super::backend::Backend;
use super::canvas::CanvasBackend;
use super::nodes::within;
use super::window::{document, pixel_ratio};
use crate::charts::draw::{PARTS, draw_moving, draw_static, static_key};
use crate::charts::form::natural_height;
use crate::charts::sheet::{Sheet, draw_sheet};
use crate::charts::spec::ChartSpec;
use crate::charts::svg::{SvgBackend, draw_both};
use crate::charts::theme::Theme;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

/// Width that a picture on paper is drawn for, alone and as one of a pair, and its height, CSS pixels.
const PAPER_WIDTH: f64 = 720.0;
const PAPER_HALF: f64 = 352.0;
const PAPER_HEIGHT: f64 = 184.0;

/// Beyond this many device pixels a side, browsers refuse a canvas.
const LARGEST_SIDE: f64 = 8192.0;

pub struct Plot {
    frame: Element,
    resting: HtmlCanvasElement,
    moving: HtmlCanvasElement,
    context: Option<CanvasRenderingContext2d>,
    css: (f64, f64),
    /// The height that was asked for.
    asked: Option<f64>,
    /// What the resting layer shows: the key of the picture and of the theme it was painted for.
    painted: Option<(u64, u64)>,
}

impl Plot {
    pub fn new(frame: Element, resting: HtmlCanvasElement, moving: HtmlCanvasElement) -> Self {
        let context = context(&moving);
        Self { frame, resting, moving, context, css: (0.0, 0.0), asked: None, painted: None }
    }

    /// Size in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        self.css
    }

    /// Reads the size of the frame; true if it has changed. The only place that asks the browser for a layout.
    pub fn resize(&mut self) -> bool {
        let size = self.frame.get_bounding_client_rect();
        let css = (size.width(), size.height());
        let is_changed = css != self.css;
        self.css = css;
        is_changed
    }

    /// Gives the frame the height that its picture needs; without one the style sheet decides.
    pub fn ask_height(&mut self, height: Option<f64>) {
        if self.asked == height {
            return;
        }
        self.asked = height;
        if let Some(frame) = self.frame.dyn_ref::<HtmlElement>() {
            let _ =
                frame.style().set_property("height", &height.map(|height| format!("{height}px")).unwrap_or_default());
        }
    }

    /// Puts a picture of lines into the frame, which the style sheet shows on paper instead of the canvases.
    pub fn print(&self, spec: &ChartSpec) {
        let picture = within(&self.frame, ".paper").or_else(|| {
            let picture = document()?.create_element("div").ok()?;
            picture.set_class_name("paper");
            self.frame.append_child(&picture).ok()?;
            Some(picture)
        });
        let Some(picture) = picture else { return };
        let is_half = self.frame.closest(".pair").ok().flatten().is_some();
        let width = if is_half { PAPER_HALF } else { PAPER_WIDTH };
        let size = (width, natural_height(spec, width).unwrap_or(PAPER_HEIGHT));
        let mut backend = Backend::Svg(SvgBackend::new(size));
        draw_both(&mut backend, spec, size, &Theme::print(1.0));
        if let Backend::Svg(svg) = backend {
            picture.set_inner_html(&svg.finish());
        }
    }

    /// The next paint repaints everything: another theme, a context that was lost and is back.
    pub fn forget(&mut self) {
        self.painted = None;
    }

    pub fn paint(&mut self, spec: &ChartSpec, theme: &Theme, theme_key: u64, is_stock: bool) {
        let ratio = pixel_ratio();
        let width = (self.css.0 * ratio).round().min(LARGEST_SIDE);
        let height = (self.css.1 * ratio).round().min(LARGEST_SIDE);
        if width < 1.0 || height < 1.0 {
            return;
        }
        let (width, height) = (width as u32, height as u32);
        // Setting a size clears a canvas, even to the size that it has.
        for canvas in [&self.resting, &self.moving] {
            if (canvas.width(), canvas.height()) != (width, height) {
                canvas.set_width(width);
                canvas.set_height(height);
                self.painted = None;
            }
        }
        let key = (static_key(spec, width, height), theme_key);
        if self.painted != Some(key)
            && let Some(mut backend) = stock(&self.resting)
            && draw_static(&mut backend, spec, self.css, theme).is_ok()
        {
            self.painted = Some(key);
            // The first picture of the page has done its duty.
            while let Some(first) = within(&self.frame, ".first") {
                first.remove();
            }
        }
        let Some(context) = &self.context else { return };
        let _ = context.reset_transform();
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let mut backend = match is_stock.then(|| stock(&self.moving)).flatten() {
            Some(stock) => stock,
            None => Backend::Own(CanvasBackend::new(context)),
        };
        if draw_moving(&mut backend, spec, self.css, theme).is_err() {
            self.painted = None;
        }
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The stock backend on a canvas that shrinks its units to device pixels.
fn stock(canvas: &HtmlCanvasElement) -> Option<Backend<'static>> {
    let context = context(canvas)?;
    context.set_transform(1.0 / PARTS, 0.0, 0.0, 1.0 / PARTS, 0.0, 0.0).ok()?;
    plotters_canvas::CanvasBackend::with_canvas_object(canvas.clone()).map(Backend::Stock)
}

/// A sheet on a canvas of its own, in the device pixels of the theme's scale.
pub fn paint_sheet(sheet: &Sheet, theme: &Theme) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = sheet.size();
    canvas.set_width((width * theme.scale) as u32);
    canvas.set_height((height * theme.scale) as u32);
    draw_sheet(&mut stock(&canvas)?, sheet, theme).ok()?;
    Some(canvas)
}
