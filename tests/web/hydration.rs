//! The islands take over what was served: the same DOM nodes, with the same words, and no panic of Leptos on the way.

use crate::served::Page;
use chokepoint::scenario::presets::PRESETS;
use wasm_bindgen_test::*;
use web_sys::Node;

/// What a reader may be looking at or touching while the page is hydrated.
const KEPT: &str = "h1, h2, h3, [data-headline] b, input, button, select, figure, canvas, td";
/// Texts that are the same before and after. Elsewhere the program adds what needs it, such as a cursor's figures.
const TEXTS: [&str; 5] = ["[data-headline]", ".figs", "#levers", ".chart__head", "#plain"];

/// Hydrates a page and compares it with what was served.
async fn hydrate(story: Option<&str>) -> Page {
    let page = Page::served(story, "").await;
    let name = story.unwrap_or("today's path");
    let nodes = page.all(KEPT);
    let texts =
        || TEXTS.map(|selector| page.all(selector).iter().filter_map(|node| node.text_content()).collect::<Vec<_>>());
    let served = texts();
    page.start().await;
    for node in nodes {
        assert!(node.is_connected(), "{name}: a node was made anew: {}", node.outer_html());
    }
    for ((selector, before), after) in TEXTS.iter().zip(served).zip(texts()) {
        assert!(!before.is_empty(), "{selector}");
        assert_eq!(after, before, "{name}: {selector}");
    }
    page
}

#[wasm_bindgen_test]
async fn todays_path_stays_as_it_was_served() {
    let page = hydrate(None).await;
    assert!(!page.has(".first-pictures"), "the first picture makes room for the canvases");
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_story_stays_as_it_was_served() {
    for story in PRESETS.iter().filter(|story| !story.query.is_empty()) {
        let page = hydrate(Some(story.slug)).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn figures_are_written_into_the_nodes_that_are_there() {
    let page = Page::open(None, "").await;
    let (headline, says): (Node, Node) =
        (page.one("[data-headline]").into(), page.one("[data-key='xh'] .lever__says").into());
    let words = says.first_child().unwrap();
    page.enter(&page.slider("xh"), "0.9").await;
    assert!(headline.is_same_node(Some(&page.one("[data-headline]"))));
    assert!(words.is_same_node(says.first_child().as_ref()), "the words of a lever are the same text node");
    page.close().await;
}
