//! Components in a real browser: sliders, links, canvases, the crash line, and that wasm computes what the native model computes.
#![cfg(target_arch = "wasm32")]

#[path = "web/pixels.rs"]
mod pixels;

use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::web::{crash, window};
use gloo_timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::{Element, HtmlCanvasElement, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Between two looks at whether the page has come to rest, and how long that may take.
const LOOK_MS: u32 = 50;
const N_LOOKS: usize = 400;
/// The address follows no faster than this.
const ADDRESS_MS: u32 = 350;

/// The fingerprints of 1,000 links that the native test writes down.
const FINGERPRINTS: &str = include_str!("goldens/links.csv");

fn document() -> web_sys::Document {
    window::document().unwrap()
}

/// The page as it is served: the native command has rendered it (scripts/test.sh), and what runs these tests serves the repository.
async fn served() -> String {
    let page = Rc::new(RefCell::new(None));
    let arrived = Rc::clone(&page);
    chokepoint::web::fetch::text("/target/assets/page.html", move |text| *arrived.borrow_mut() = Some(text));
    for _ in 0..N_LOOKS {
        TimeoutFuture::new(LOOK_MS).await;
        if let Some(page) = page.take() {
            assert!(!page.is_empty(), "target/assets/page.html is missing");
            return page;
        }
    }
    panic!("the page does not arrive");
}

/// A page of its own in a place of its own, taken over by the program.
async fn page(query: &str) -> Element {
    chokepoint::web::url::replace(query);
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    place.set_attribute("style", "width: 900px").unwrap();
    place.set_inner_html(&served().await);
    document().body().unwrap().append_child(&place).unwrap();
    for plot in all(&place, ".plot") {
        // The style sheets are not here, so a plot has to be told its size.
        plot.set_attribute("style", "position: relative; width: 600px; height: 320px; display: block").unwrap();
    }
    take_over().await;
    place.into()
}

/// Waits until tables, descriptions and address have followed.
async fn rest() {
    let root = window::root().unwrap();
    TimeoutFuture::new(LOOK_MS).await;
    for _ in 0..N_LOOKS {
        if root.has_attribute("data-ready") && !root.class_list().contains("is-busy") {
            break;
        }
        TimeoutFuture::new(LOOK_MS).await;
    }
    TimeoutFuture::new(ADDRESS_MS).await;
}

/// Hands the page that is in the document to the program.
async fn take_over() {
    window::root().unwrap().remove_attribute("data-ready").unwrap();
    chokepoint::app::take_over(Workspace::new());
    rest().await;
}

fn all(place: &Element, selector: &str) -> Vec<Element> {
    let list = place.query_selector_all(selector).unwrap();
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

fn one(place: &Element, selector: &str) -> Element {
    place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
}

fn input(place: &Element, key: &str) -> HtmlInputElement {
    one(place, &format!("[data-lever='{key}']")).unchecked_into()
}

fn headline(place: &Element) -> String {
    one(place, "[data-headline]").text_content().unwrap()
}

async fn move_to(input: &HtmlInputElement, value: &str) {
    input.set_value(value);
    for name in ["input", "change"] {
        input.dispatch_event(&web_sys::Event::new(name).unwrap()).unwrap();
    }
    rest().await;
}

#[wasm_bindgen_test]
async fn a_slider_moves_the_headline_the_sentence_and_the_link() {
    let place = page("").await;
    let before = headline(&place);
    move_to(&input(&place, "xh"), "0.9").await;
    assert_ne!(headline(&place), before);
    assert!(chokepoint::web::url::query().contains("xh=0.9"));
    let lever = input(&place, "xh").closest(".lever").unwrap().unwrap();
    assert!(lever.class_list().contains("is-moved"));
    assert!(one(&lever, ".lever__says").text_content().unwrap().starts_with("90"));
    let reset: HtmlElement = one(&place, "[data-reset='xh']").unchecked_into();
    reset.click();
    rest().await;
    assert_eq!(input(&place, "xh").value(), "0");
    assert_eq!(headline(&place), before);
    place.remove();
}

#[wasm_bindgen_test]
async fn a_slider_that_goes_beyond_100_shows_its_value() {
    let place = page("cnres=8000").await;
    assert_eq!(input(&place, "cnres").value(), "8000");
    assert_eq!(input(&place, "cnres").max(), "12000");
    place.remove();
}

#[wasm_bindgen_test]
async fn every_lever_of_the_table_is_on_the_page_once() {
    let place = page("").await;
    for row in &chokepoint::data::LEVERS {
        let found = all(&place, &format!("[data-lever='{}']", row.key));
        assert_eq!(found.len(), 1, "{}", row.key);
        let input: &HtmlInputElement = found[0].unchecked_ref();
        assert_eq!(
            (input.min(), input.max(), input.step()),
            (row.low.to_string(), row.high.to_string(), row.step.to_string())
        );
        assert_eq!(input.value().parse::<f64>().unwrap(), row.neutral, "{}", row.key);
    }
    place.remove();
}

#[wasm_bindgen_test]
async fn canvases_have_the_pixels_of_the_screen_and_are_not_blank() {
    let place = page("xh=1").await;
    let ratio = window::pixel_ratio();
    for canvas in all(&place, ".stage .plot canvas") {
        let canvas: HtmlCanvasElement = canvas.unchecked_into();
        assert_eq!((canvas.width(), canvas.height()), ((600.0 * ratio) as u32, (320.0 * ratio) as u32));
        let blank: HtmlCanvasElement = document().create_element("canvas").unwrap().unchecked_into();
        blank.set_width(canvas.width());
        blank.set_height(canvas.height());
        assert_ne!(canvas.to_data_url().unwrap(), blank.to_data_url().unwrap());
    }
    place.remove();
}

#[wasm_bindgen_test]
async fn the_stock_backend_paints_too() {
    let place = page("xh=1&backend=stock").await;
    assert!(!headline(&place).is_empty());
    assert_eq!(all(&place, ".plot canvas").len(), 2 * all(&place, ".plot").len());
    place.remove();
}

#[wasm_bindgen_test]
fn the_crash_line_is_shown() {
    let line = document().create_element("div").unwrap();
    line.set_id("crash");
    line.set_attribute("hidden", "").unwrap();
    document().body().unwrap().append_child(&line).unwrap();
    crash::show();
    assert!(!line.has_attribute("hidden"));
    line.remove();
}

#[wasm_bindgen_test]
async fn a_thousand_links_give_the_figures_of_the_native_model() {
    let mut workspace = Workspace::new();
    let mut n = 0;
    for line in FINGERPRINTS.lines().skip(1) {
        let (query, expected) = line.split_once(',').unwrap();
        run_into(&decode(query).0.scenario.params(), Groups::ALL, &mut workspace);
        assert_eq!(format!("{:016x}", workspace.outcome().fingerprint()), expected, "{query}");
        n += 1;
        // The runner gives up on a page that does not answer for long.
        if n % 50 == 0 {
            TimeoutFuture::new(0).await;
        }
    }
    assert_eq!(n, 1000);
}

#[wasm_bindgen_test]
async fn what_the_reader_did_before_the_program_was_there_counts() {
    chokepoint::web::url::replace("");
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    place.set_inner_html(&served().await);
    document().body().unwrap().append_child(&place).unwrap();
    input(&place, "xm").set_value("0.4");
    let number: HtmlInputElement = one(&place, "[data-number='leak']").unchecked_into();
    number.set_value("50 %");
    take_over().await;
    let query = chokepoint::web::url::query();
    assert!(query.contains("xm=0.4") && query.contains("leak=0.5"), "{query}");
    place.remove();
}

#[wasm_bindgen_test]
fn words_are_written_in_place_and_other_tags_anew() {
    use chokepoint::web::markup::Markup;
    let node = document().create_element("p").unwrap();
    node.set_inner_html("<b>1</b> of 2");
    let figure = node.first_child().unwrap();
    let markup = Markup::new(node.clone());
    markup.set("<b>1</b> of 2");
    assert!(node.first_child().unwrap().is_same_node(Some(&figure)), "what was served stays");
    markup.set("<b>31</b> of many");
    assert_eq!(node.text_content().unwrap(), "31 of many");
    assert!(node.first_child().unwrap().is_same_node(Some(&figure)), "the figure is the same node");
    // An entity is for the browser to read; a text that comes or goes, and another tag, are built anew.
    for (html, text) in
        [("<b>3</b> &amp; 4", "3 & 4"), ("<b>5</b>", "5"), ("<i>6</i> left", "6 left"), ("", ""), ("7", "7")]
    {
        markup.set(html);
        assert_eq!(node.inner_html(), html);
        assert_eq!(node.text_content().unwrap(), text);
    }
}

#[wasm_bindgen_test]
async fn a_chart_is_saved_with_its_months() {
    use chokepoint::charts::csv::csv;
    use chokepoint::charts::spec::{ChartSpec, Line, Paint, Role};
    let mut spec = ChartSpec::blank("shortage", 2028, false);
    spec.lines.push(Line::new("A \"b\"", "A", Paint::Ink2, Role::Scenario, vec![0.25; 312]));
    let text = csv(&spec, "https://example.org/?xh=1");
    assert!(text.starts_with("month,\"A \"\"b\"\"\"\n2015-01,0.25\n"), "{}", &text[..60]);
    assert!(text.contains("\n2040-12,0.25\n"));
    assert!(text.ends_with("\"https://example.org/?xh=1\"\n"), "{}", &text[text.len() - 60..]);
}
