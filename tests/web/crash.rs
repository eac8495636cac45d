//! The line that is shown after a panic.

use chokepoint::browser::{crash, window};
use wasm_bindgen_test::*;

#[wasm_bindgen_test]
fn the_crash_line_is_shown() {
    let document = window::document().unwrap();
    let line = document.create_element("div").unwrap();
    line.set_id("crash");
    line.set_attribute("hidden", "").unwrap();
    document.body().unwrap().append_child(&line).unwrap();
    crash::show();
    assert!(!line.has_attribute("hidden"));
    line.remove();
}
