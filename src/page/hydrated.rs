//! Parts that are rendered at build time into files of their own, and hydrated where the page has put them.

#[cfg(feature = "hydrate")]
use super::AppState;
#[cfg(feature = "hydrate")]
use crate::browser::marked;
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use web_sys::HtmlElement;
use web_sys::HtmlInputElement;

/// Puts the HTML of a part into an element that is empty, and hydrates it there. It stays as long as the page.
#[cfg(feature = "hydrate")]
pub fn hydrate<V: IntoView + 'static>(
    place: HtmlElement,
    html: &str,
    state: AppState,
    part: impl FnOnce() -> V + 'static,
) {
    marked::put(&place, html);
    let page = Owner::current();
    let part = move || {
        provide_context(state);
        part()
    };
    leptos::mount::hydrate_from(place, part).forget();
    // Mounting leaves the part's owner as the current one; what comes later belongs to the page's.
    if let Some(page) = page {
        page.set();
    }
}

/// Mounts a part that was not rendered before in an element that is empty. It stays as long as the page.
#[cfg(feature = "hydrate")]
pub fn mount<V: IntoView + 'static>(place: HtmlElement, state: AppState, part: impl FnOnce() -> V + 'static) {
    let page = Owner::current();
    let part = move || {
        provide_context(state);
        part()
    };
    leptos::mount::mount_to(place, part).forget();
    if let Some(page) = page {
        page.set();
    }
}

/// False while a part is hydrated, then true. Hydration takes the HTML as it is, so until then a part has to show what it was rendered
/// with, which is today's path.
pub fn is_hydrated() -> RwSignal<bool> {
    let is_hydrated = RwSignal::new(false);
    Effect::new(move |_| is_hydrated.set(true));
    is_hydrated
}

/// Shows a text in a box whenever it changes, and again once an entry that the box keeps is given up.
pub fn show_in(
    node: NodeRef<leptos::html::Input>,
    text: impl Fn() -> String + 'static,
    keeps_entry: impl Fn() -> bool + 'static,
) {
    Effect::new(move |_| {
        let text = text();
        // What was typed stays, so that it can be mended.
        if let Some(node) = node.get().filter(|_| !keeps_entry()) {
            show(&node, &text);
        }
    });
}

/// Writes the page's value into a box, and into its attribute, which tells later whether the box still shows it.
pub fn show(node: &HtmlInputElement, text: &str) {
    if node.value() != text {
        node.set_value(text);
    }
    node.set_default_value(text);
}

/// The box shows what the page has written last.
pub fn shows_page(node: &HtmlInputElement) -> bool {
    node.value() == node.default_value()
}
