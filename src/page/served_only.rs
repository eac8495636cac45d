//! What is served and never changes. Hydration leaves texts as they were served, so the browser's program has the same elements without
//! their inside: what is made here is not made there, and nothing that it names is in the program.

use leptos::prelude::*;

/// The whole inside of an element.
#[cfg(feature = "ssr")]
pub fn served_only<V: IntoView>(make: impl FnOnce() -> V) -> impl IntoView {
    make()
}

/// In the browser it is there already: an element without children of its own leaves what was served in it alone.
#[cfg(not(feature = "ssr"))]
pub fn served_only<V: IntoView>(_: impl FnOnce() -> V) {}

/// The value of an attribute. Hydration writes those that begin with `data-`, unless the program has none for it.
pub fn served_attribute<T>(make: impl FnOnce() -> T) -> Option<T> {
    if cfg!(feature = "ssr") { Some(make()) } else { None }
}
