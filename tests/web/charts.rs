//! The charts on the page, and a chart as a file. What single pixels show is checked in `pixels`.

use crate::served::{PLOT, Page};
use chokepoint::browser::window;
use chokepoint::chart::csv::csv;
use chokepoint::chart::spec::{ChartName, ChartSpec, Line, Paint, Role};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::HtmlCanvasElement;

/// What stands on a canvas, as a file.
fn picture(canvas: &HtmlCanvasElement) -> String {
    canvas.to_data_url().unwrap()
}

fn canvases(page: &Page, selector: &str) -> Vec<HtmlCanvasElement> {
    page.all(selector).into_iter().map(JsCast::unchecked_into).collect()
}

/// Fails unless something is painted on both canvases of a plot.
fn assert_painted(page: &Page, plot: &str) {
    let painted = canvases(page, &format!("{plot} canvas"));
    assert_eq!(painted.len(), 2, "{plot}");
    for canvas in painted {
        let blank: HtmlCanvasElement = window::document().unwrap().create_element("canvas").unwrap().unchecked_into();
        blank.set_width(canvas.width());
        blank.set_height(canvas.height());
        assert!(picture(&canvas) != picture(&blank), "{plot} is blank");
    }
}

#[wasm_bindgen_test]
async fn canvases_have_the_pixels_of_the_screen_and_are_not_blank() {
    let page = Page::open(None, "xh=1").await;
    let ratio = window::pixel_ratio();
    for canvas in canvases(&page, "[data-main-plot] canvas") {
        assert_eq!((canvas.width(), canvas.height()), ((PLOT.0 * ratio) as u32, (PLOT.1 * ratio) as u32));
    }
    // The chart of the difference is hidden until two scenarios are compared.
    let charts = page.all("figure[data-chart]").into_iter().filter(|chart| chart.client_width() > 0);
    let names: Vec<String> = charts.filter_map(|chart| chart.get_attribute("data-chart")).collect();
    assert!(names.len() > 4, "{names:?}");
    for name in names {
        assert_painted(&page, &format!("[data-chart='{name}'] .plot"));
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_slider_and_a_tab_change_the_picture() {
    let page = Page::open(None, "").await;
    let moving = &canvases(&page, "[data-main-plot] canvas")[1];
    let before = picture(moving);
    page.enter(&page.slider("xh"), "1").await;
    let moved = picture(moving);
    assert!(moved != before, "the slider leaves the picture as it was");
    page.click("[data-tab='price']").await;
    assert!(picture(moving) != moved, "the tab leaves the picture as it was");
    assert!(page.has("[data-chart='price'] [data-main-plot]"));
    assert_painted(&page, "[data-main-plot]");
    page.close().await;
}

#[wasm_bindgen_test]
fn a_chart_is_saved_with_its_months() {
    let mut spec = ChartSpec::blank(ChartName::Shortage, 2028, false);
    spec.lines.push(Line::new("A \"b\"", "A", Paint::Ink2, Role::Scenario, vec![0.25; 312]));
    let text = csv(&spec);
    let head =
        "\u{feff}series,path,frequency,period,value,unit,source\n\"A \"\"b\"\"\",scenario,M,2015-01,25,%,model\n";
    // A decimal point is written or not, and the number is the same.
    assert!(text.replace(",25.0,", ",25,").starts_with(head), "{}", &text[..120]);
    assert!(text.contains(",M,2040-12,25"));
    assert!(text.ends_with(",%,model\n"), "{}", &text[text.len() - 60..]);
}
