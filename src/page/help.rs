//! The help menu: the documents beside the page, the words of the field, and the keys. All of it is served.

use super::menu::Menu;
use leptos::prelude::*;

#[component]
pub fn HelpMenu() -> impl IntoView {
    view! { <Menu id="help" class="presets only-wide" body="steps-menu" summary="Help">{help()}</Menu> }
}

#[cfg(feature = "ssr")]
fn help() -> impl IntoView {
    use super::documents::DocumentLinks;
    use super::root::to_root;
    view! {
        <ul class="help">
            <DocumentLinks/>
            <li><a href=to_root("how.html#words")>"What the words mean"</a></li>
        </ul>
        <p class="small">
            "Keys: arrows move a lever by a step, Page up and Page down by ten; Ctrl+Z undoes, Ctrl+Y or Ctrl+Shift+Z does it again; on a chart left and right move the year, up and down the series."
        </p>
    }
}

/// In the browser it is there already.
#[cfg(not(feature = "ssr"))]
fn help() {}
