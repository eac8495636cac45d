//! The way from a page to the root of the site: the page of a story lies two folders below it.

/// Where the root lies, seen from the page that is rendered: `./` or `../../`. The renderer provides it as a context.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug)]
pub struct Root(pub &'static str);

/// The address of a file of the site, seen from this page; `""` is the sandbox itself.
#[cfg(feature = "ssr")]
pub fn to_root(path: &str) -> String {
    let root = leptos::prelude::use_context::<Root>().map_or("./", |root| root.0);
    if root == "./" && !path.is_empty() { path.to_string() } else { format!("{root}{path}") }
}

/// The same in the browser.
#[cfg(not(feature = "ssr"))]
pub fn to_root(path: &str) -> String {
    crate::browser::url::site(path)
}
