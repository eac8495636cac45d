//! A plot: two canvases over each other. What rests is painted by plotters-canvas and only when it has changed, what moves by our own
//! backend in every frame.

use super::backend::Backend;
use super::canvas::CanvasBackend;
use super::window::pixel_ratio;
use crate::charts::draw::{draw_moving, draw_static, static_key};
use crate::charts::spec::ChartSpec;
use crate::charts::theme::Theme;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

/// Beyond this many device pixels a side, browsers refuse a canvas.
const LARGEST_SIDE: f64 = 8192.0;

pub struct Plot {
    frame: Element,
    resting: HtmlCanvasElement,
    moving: HtmlCanvasElement,
    context: Option<CanvasRenderingContext2d>,
    css: (f64, f64),
    /// What the resting layer shows: the key of the picture and of the theme it was painted for.
    painted: Option<(u64, u64)>,
}

impl Plot {
    pub fn new(frame: Element, resting: HtmlCanvasElement, moving: HtmlCanvasElement) -> Self {
        let context = moving.get_context("2d").ok().flatten().and_then(|context| context.dyn_into().ok());
        Self { frame, resting, moving, context, css: (0.0, 0.0), painted: None }
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
            && let Some(stock) = plotters_canvas::CanvasBackend::with_canvas_object(self.resting.clone())
            && draw_static(&mut Backend::Stock(stock), spec, theme).is_ok()
        {
            self.painted = Some(key);
        }
        let Some(context) = &self.context else { return };
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let stock = is_stock.then(|| plotters_canvas::CanvasBackend::with_canvas_object(self.moving.clone())).flatten();
        let mut backend = match stock {
            Some(stock) => Backend::Stock(stock),
            None => Backend::Own(CanvasBackend::new(context, (width, height))),
        };
        let drawn = draw_moving(&mut backend, spec, theme).is_ok();
        if !drawn {
            self.painted = None;
        }
    }
}
