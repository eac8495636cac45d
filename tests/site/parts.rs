//! Parts of the page that tests render by themselves.

use chokepoint::model::Workspace;
use chokepoint::page::provenance::SourceLink;
use chokepoint::page::{AppState, Board};
use chokepoint::scenario::Lever;
use chokepoint::session::Session;
use chokepoint::site::render;
use leptos::prelude::*;

#[test]
fn a_source_links_to_each_of_its_addresses() {
    // Leptos marks the end of a list.
    let html = |title: &'static str, addresses: &'static str| {
        render(move || view! { <SourceLink title addresses/> }).replace("<!>", "")
    };
    assert_eq!(html("A & B", ""), "A &amp; B");
    assert_eq!(html("A", "https://a.b"), "<a href=\"https://a.b\" rel=\"noopener\">A</a>");
    assert!(html("A", "https://a.b ; https://c.d").contains(">[2]</a>"));
    assert_eq!(html("A", "a private letter"), "A");
}

#[test]
fn every_lever_is_served_once_and_no_style_in_the_page() {
    let html = render(|| {
        provide_context(AppState::new(&Session::new(Workspace::new(), None)));
        view! { <Board/> }
    });
    for lever in Lever::all() {
        let key = lever.row().key;
        assert_eq!(html.matches(&format!("data-lever=\"{key}\"")).count(), 1, "{key}");
        assert_eq!(html.matches(&format!("data-key=\"{key}\"")).count(), 1, "{key}");
    }
    assert!(!html.contains(" style="));
}
