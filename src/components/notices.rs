//! Sentences about what of the link was not understood.

use super::bind::follow;
use crate::state::AppState;
use crate::web::nodes::find;
use leptos::prelude::*;

pub fn notices(state: AppState) {
    let Some(place) = find("#notices") else { return };
    follow(move || state.notices.with(|html| place.set_inner_html(html)));
}
