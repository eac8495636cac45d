//! What only a real browser can tell: that the served page is hydrated as it was rendered and answers, what stands on its canvases, and that
//! wasm computes what the native model computes. `scripts/test.sh` renders the site, and `served` starts it with these tests as its program:
//! a debug build, in which Leptos panics where the HTML differs from what a component expects. The first test that fails may take later ones with
//! it: all of them are one program.
#![cfg(target_arch = "wasm32")]

#[path = "web/charts.rs"]
mod charts;
#[path = "web/crash.rs"]
mod crash;
#[path = "web/hydration.rs"]
mod hydration;
#[path = "web/levers.rs"]
mod levers;
#[path = "web/model.rs"]
mod model;
#[path = "web/panels.rs"]
mod panels;
#[path = "web/pixels.rs"]
mod pixels;
#[path = "web/served.rs"]
mod served;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
