//! Parts of the page that are made elsewhere and stand here until they are joined in.

use super::root::to_root;
use leptos::prelude::*;


/// Where the list of mines and plants comes to stand.
#[component]
pub fn PlantsPlace() -> impl IntoView {
    view! {
        <div class="proj proj--wait" id="plants">
            <p class="small"><a href=to_root("data/facilities.csv")>"All mines and plants as a table (CSV)"</a></p>
        </div>
    }
}

/// Where the panel of assumptions comes to stand.
#[component]
pub fn AssumptionsPlace() -> impl IntoView {
    view! {
        <div class="assume assume--wait" id="assume" tabindex="-1">
            <p class="small"><a href=to_root("data/parameters.csv")>"All parameters as a table (CSV)"</a></p>
        </div>
    }
}

/// What the back-test says, in a sentence or two.
#[component]
pub fn RecordBrief() -> impl IntoView {
    view! { <a href=to_root("record.html")>"Was it right before?"</a> }
}

/// Where the numbers are from, in a sentence or two.
#[component]
pub fn DataBrief() -> impl IntoView {
    view! { <a href=to_root("data.html")>"Data and sources"</a> }
}

/// How many mechanisms the model has.
pub const N_MECHANISMS: usize = 18;
