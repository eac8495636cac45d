//! The help menu: the documents beside the page, the words of the field, and the keys. All of it is served.

use super::documents::DocumentLinks;
use super::menu::Menu;
use super::root::to_root;
use super::served_only::served_only;
use leptos::prelude::*;

#[component]
pub fn HelpMenu() -> impl IntoView {
    view! { <Menu id="help" class="presets only-wide" body="steps-menu" summary="Help">{served_only(help)}</Menu> }
}

fn help() -> impl IntoView {
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
