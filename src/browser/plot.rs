//! A plot: two canvases over each other. The static layer is painted only when it has changed, the moving layer in every frame.

use super::canvas::{CanvasBackend, context};
use super::painter::Painter;
use super::window::{document, pixel_ratio};
use crate::chart::captioned::{Captioned, draw_captioned};
use crate::chart::draw::static_key;
use crate::chart::spec::ChartSpec;
use crate::chart::theme::Theme;
use crate::decimal::number_text;
use plotters::drawing::IntoDrawingArea;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

/// Beyond this many device pixels a side, browsers refuse a canvas.
const LARGEST_SIDE: f64 = 8192.0;

pub struct Plot {
    frame: Element,
    still: HtmlCanvasElement,
    moving: HtmlCanvasElement,
    context: Option<CanvasRenderingContext2d>,
    css: (f64, f64),
    /// The height that was asked for.
    asked: Option<f64>,
    /// What the still layer shows: the key of the picture and of the theme it was painted for.
    painted: Option<(u64, u64)>,
    /// The upper canvas shows the whole chart.
    is_whole: bool,
}

impl Plot {
    pub fn new(frame: Element, still: HtmlCanvasElement, moving: HtmlCanvasElement) -> Self {
        let context = context(&moving);
        Self { frame, still, moving, context, css: (0.0, 0.0), asked: None, painted: None, is_whole: false }
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
            let _ = frame
                .style()
                .set_property("height", &height.map(|height| format!("{}px", number_text(height))).unwrap_or_default());
        }
    }

    /// The next paint repaints everything: another theme, a context that was lost and is back.
    pub fn forget(&mut self) {
        self.painted = None;
    }

    /// Takes the picture away.
    pub fn clear(&mut self) {
        self.forget();
        // Setting a size clears a canvas.
        for canvas in [&self.still, &self.moving] {
            canvas.set_width(canvas.width());
        }
    }

    /// The static layer has been painted at least once.
    pub fn is_painted(&self) -> bool {
        self.painted.is_some()
    }

    /// From now on the upper canvas, which is what a browser's own menu saves and copies, shows the whole chart, or its own layer alone. Both
    /// look the same.
    pub fn set_whole(&mut self, is_whole: bool) {
        self.is_whole = is_whole;
        if is_whole {
            self.merge_layers();
        }
    }

    /// Puts the static layer also under the moving one, on the upper canvas.
    fn merge_layers(&self) {
        let Some(context) = &self.context else { return };
        let _ = context.reset_transform();
        if context.set_global_composite_operation("destination-over").is_ok() {
            let _ = context.draw_image_with_html_canvas_element(&self.still, 0.0, 0.0);
            let _ = context.set_global_composite_operation("source-over");
        }
    }

    pub fn paint(&mut self, spec: &ChartSpec, painter: Painter, theme: &Theme, theme_key: u64) {
        let ratio = pixel_ratio();
        let width = (self.css.0 * ratio).round().min(LARGEST_SIDE);
        let height = (self.css.1 * ratio).round().min(LARGEST_SIDE);
        if width < 1.0 || height < 1.0 {
            return;
        }
        let (width, height) = (width as u32, height as u32);
        // Setting a size clears a canvas, even to the size that it has.
        for canvas in [&self.still, &self.moving] {
            if (canvas.width(), canvas.height()) != (width, height) {
                canvas.set_width(width);
                canvas.set_height(height);
                self.painted = None;
            }
        }
        let key = (static_key(spec, width, height), theme_key);
        if self.painted != Some(key)
            && let Some(context) = context(&self.still)
        {
            let area = CanvasBackend::new(context, width, height).into_drawing_area();
            let drawn = (painter.draw_static)(&area, spec, self.css, theme).and_then(|()| area.present());
            self.painted = drawn.is_ok().then_some(key);
        }
        let Some(context) = &self.context else { return };
        let _ = context.reset_transform();
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let area = CanvasBackend::new(context.clone(), width, height).into_drawing_area();
        if (painter.draw_moving)(&area, spec, self.css, theme).and_then(|()| area.present()).is_err() {
            self.painted = None;
        }
        if self.is_whole {
            self.merge_layers();
        }
    }
}

/// A captioned picture on a canvas of its own, in the device pixels of the theme's scale.
pub fn paint_captioned(picture: &Captioned, theme: &Theme) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = picture.size();
    let (width, height) = ((width * theme.scale) as u32, (height * theme.scale) as u32);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas)?;
    draw_captioned(&CanvasBackend::new(context, width, height).into_drawing_area(), picture, theme).ok()?;
    Some(canvas)
}
