//! The foot of the page: what it is, what it does not do, and the documents beside it. Rendered natively.

use super::documents::DocumentLinks;
use super::paper::{PrintButton, Printed};
use crate::tables::dates::{DATA_TO, NOT_KNOWN};
use leptos::prelude::*;

#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <p class="off-paper">
                "Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. No cookies, no analytics, nothing is stored and nothing is requested from elsewhere. Code MIT or Apache-2.0; data under the terms of each source."
            </p>
            <nav aria-label="About the model"><ul><DocumentLinks/></ul></nav>
            <ul><li><PrintButton/></li></ul>
            <p class="on-paper">
                {format!(
                    "Chokepoint is a sandbox, not a forecast. {DATA_TO} {NOT_KNOWN} Money is in US dollars of the day. Sources in data.html of the site. The link of this page: ",
                )}
                <Printed/>
            </p>
        </footer>
    }
}
