//! A chart as a file: PNG and SVG with title, source line and link printed in, CSV with every month.

use super::place::Place;
use leptos::prelude::*;

#[component]
pub fn SaveButtons(place: Place) -> impl IntoView {
    let id = format!("save-{0} title-{0}", place.name());
    let button = |format: &'static str| view! { <button class="act" type="button" data-save=format>{format.to_uppercase()}</button> };
    view! { <p class="chart__formats" role="group" aria-labelledby=id>{["png", "svg", "csv"].map(button).collect_view()}</p> }
}
