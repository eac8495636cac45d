//! Elements that are found by a `data-` attribute, in HTML that was rendered at build time into a file of its own and is put into the page
//! as it is.

use super::url::site;
use super::window::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The first element within another one whose attribute has this value.
pub fn find(within: &Element, attribute: &str, value: &str) -> Option<Element> {
    within.query_selector(&format!("[{attribute}=\"{value}\"]")).ok().flatten()
}

/// All elements within another one that carry an attribute, in their order.
pub fn all(within: &Element, attribute: &str) -> Vec<Element> {
    let found = within.query_selector_all(&format!("[{attribute}]")).ok();
    let nodes = found.iter().flat_map(|found| (0..found.length()).filter_map(|i| found.item(i)));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The inside of the first element with that value of an attribute, in a file of HTML that is not in the page.
pub fn piece(html: &str, attribute: &str, value: &str) -> Option<String> {
    let store = document()?.create_element("div").ok()?;
    store.set_inner_html(html);
    find(&store, attribute, value).map(|element| element.inner_html())
}

/// Puts HTML of our own renderer into an element. Links in it are written as seen from the root of the site, which is not where the page
/// of a story lies.
pub fn put(element: &Element, html: &str) {
    element.set_inner_html(html);
    for link in all(element, "href") {
        if let Some(address) =
            link.get_attribute("href").filter(|address| !address.contains(':') && !address.starts_with('#'))
        {
            let _ = link.set_attribute("href", &site(&address));
        }
    }
}

/// Adds an element with a text at the end of another one.
pub fn append(within: &Element, tag: &str, text: &str) -> Option<Element> {
    let made = document()?.create_element(tag).ok()?;
    made.set_text_content(Some(text));
    within.append_child(&made).ok()?;
    Some(made)
}
