//! The levers of the page: sliders, boxes and links move the scenario, and the page says so.

use crate::served::Page;
use chokepoint::browser::url;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::HtmlInputElement;

#[wasm_bindgen_test]
async fn a_slider_moves_the_headline_the_sentence_and_the_link() {
    let page = Page::open(None, "").await;
    let before = page.headline();
    page.enter(&page.slider("xh"), "0.9").await;
    assert_ne!(page.headline(), before);
    page.assert_in_address("xh=0.9");
    assert!(page.one("[data-key='xh']").class_list().contains("is-moved"));
    assert!(page.text("[data-key='xh'] .lever__says").starts_with("90"));
    page.click("[data-reset='xh']").await;
    assert_eq!(page.slider("xh").value(), "0");
    assert_eq!(page.headline(), before);
    assert_eq!(url::query(), "");
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_box_and_the_steps_move_a_lever_too() {
    let page = Page::open(None, "").await;
    let number = page.input("[data-number='xm']");
    page.enter(&number, "30 %").await;
    assert_eq!(page.slider("xm").value(), "0.3");
    page.click("[data-step='xm+']").await;
    assert_eq!(page.slider("xm").value(), "0.35");
    page.assert_in_address("xm=0.35");
    page.enter(&number, "many").await;
    assert!(page.one("[data-key='xm']").class_list().contains("is-bad"));
    assert_eq!(number.value(), "many", "what was typed stays, so that it can be mended");
    page.assert_in_address("xm=0.35");
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_lever_of_the_table_is_on_the_page_once() {
    let page = Page::open(None, "").await;
    for row in &chokepoint::tables::LEVERS {
        let found = page.all(&format!("[data-lever='{}']", row.key));
        assert_eq!(found.len(), 1, "{}", row.key);
        let slider: &HtmlInputElement = found[0].unchecked_ref();
        assert_eq!(
            (slider.min(), slider.max(), slider.step()),
            (row.low.to_string(), row.high.to_string(), row.step.to_string())
        );
        assert_eq!(slider.value().parse::<f64>().unwrap(), row.neutral, "{}", row.key);
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_link_moves_the_sliders_also_beyond_100() {
    let page = Page::open(None, "xm=0.5&cnres=8000").await;
    assert_eq!(page.slider("cnres").value(), "8000");
    assert_eq!(page.slider("cnres").max(), "12000");
    assert_eq!(page.slider("xm").value(), "0.5");
    assert!(page.one("[data-key='xm']").class_list().contains("is-moved"));
    assert!(page.headline().contains("50"), "{}", page.headline());
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_the_reader_did_before_the_program_was_there_counts() {
    let page = Page::served(None, "").await;
    page.slider("xm").set_value("0.4");
    page.input("[data-number='leak']").set_value("50 %");
    page.input("#year").set_value("2030");
    page.start().await;
    page.assert_in_address("xm=0.4");
    page.assert_in_address("leak=0.5");
    assert_eq!(page.slider("leak").value(), "0.5");
    assert_eq!(page.input("#year").value(), "2030");
    page.close().await;
}
