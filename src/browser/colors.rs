//! Which colours the charts are drawn in: light, dark, or those that the reader's system forces.

use super::window::{document, media, root, window};
use crate::chart::theme::{Rgb, SystemColors, Theme};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Asks the page anew; `scale` is the pixel ratio.
pub fn theme(scale: f64) -> Theme {
    if media("(forced-colors: active)")
        && let Some(colors) = system_colors()
    {
        return Theme::forced(colors, scale);
    }
    let chosen = root().and_then(|root| root.get_attribute("data-theme"));
    let is_dark = match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => media("(prefers-color-scheme: dark)"),
    };
    if is_dark { Theme::dark(scale) } else { Theme::light(scale) }
}

/// The system's own colours, read off a probe: a keyword is not a colour until an element wears it.
fn system_colors() -> Option<SystemColors> {
    let body = document()?.body()?;
    let probe: HtmlElement = document()?.create_element("span").ok()?.dyn_into().ok()?;
    body.append_child(&probe).ok()?;
    let read = |keyword: &str| {
        probe.style().set_property("color", keyword).ok()?;
        let style = window()?.get_computed_style(&probe).ok()??;
        Rgb::parse(&style.get_property_value("color").ok()?)
    };
    let colors = (|| {
        Some(SystemColors {
            canvas: read("Canvas")?,
            canvas_text: read("CanvasText")?,
            gray_text: read("GrayText")?,
            link_text: read("LinkText")?,
            highlight: read("Highlight")?,
        })
    })();
    probe.remove();
    colors
}
