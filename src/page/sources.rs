//! The buttons that unfold where numbers come from.

use super::icon::Info;
use super::place::Place;
use leptos::prelude::*;

#[component]
pub fn SourceButton(mark: &'static str, name: &'static str) -> impl IntoView {
    view! {
        <button class="info" type="button" data-source=mark aria-expanded="false" aria-label=format!("Sources: {name}")>
            <Info/>
        </button>
    }
}

#[component]
pub fn ChartSources(place: Place) -> impl IntoView {
    let _ = place;
    view! { <button class="act" type="button" data-source="chart" aria-expanded="false">"Sources"</button> }
}
