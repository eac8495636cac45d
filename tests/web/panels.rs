//! The panels that come when they are near: their HTML is a file of its own, which is hydrated where the page has put it.

use crate::served::Page;
use chokepoint::tables::{ASSUMPTIONS, PROJECTS};
use wasm_bindgen_test::*;

/// Brings a part of the page into view and waits for what comes there.
async fn bring(page: &Page, place: &str, what: &str) {
    page.one(place).scroll_into_view();
    page.until(what, || page.has(what)).await;
    page.rest().await;
}

#[wasm_bindgen_test]
async fn the_list_of_plants_is_hydrated_and_a_plant_can_be_built() {
    let page = Page::open(None, "").await;
    bring(&page, "#plants", "#plants [data-project]").await;
    assert_eq!(page.all("#plants [data-project]").len(), PROJECTS.len());
    let row = "#plants [data-project='mine-kutessay-ii']";
    assert!(page.input(&format!("{row} .switch")).indeterminate(), "as estimated");
    page.click(&format!("{row} .switch")).await;
    page.assert_in_address("p.mine-kutessay-ii=1");
    assert!(page.one(row).class_list().contains("is-moved"));
    page.click(&format!("{row} [data-undo]")).await;
    assert!(!page.one(row).class_list().contains("is-moved"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_assumptions_are_hydrated_and_move_todays_path() {
    let page = Page::open(None, "").await;
    bring(&page, "#assume", "#assume [data-assumption]").await;
    assert_eq!(page.all("#assume [data-assumption]").len(), ASSUMPTIONS.len());
    let before = page.headline();
    page.enter(&page.input("[data-name='beta'] .range"), "0.8").await;
    page.assert_in_address("a.beta=0.8");
    assert!(page.one("[data-name='beta']").class_list().contains("is-moved"));
    assert_eq!(page.input("[data-name='beta'] .numbox input").value(), "0.8");
    assert_ne!(page.headline(), before);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_link_fetches_the_panels_that_it_moves() {
    let page = Page::open(None, "p.mine-kutessay-ii=1&a.beta=0.8").await;
    page.until("the plants are there", || page.has("#plants [data-project]")).await;
    page.until("the assumptions are there", || page.has("#assume [data-assumption]")).await;
    assert_eq!(page.input("[data-name='beta'] .range").value(), "0.8");
    // The list of plants is written when it comes near.
    let switch = page.input("[data-project='mine-kutessay-ii'] .switch");
    page.one("#plants").scroll_into_view();
    page.until("the plant is certain", || switch.checked()).await;
    page.close().await;
}
