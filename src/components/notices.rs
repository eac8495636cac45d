//! Sentences about what of the link was not understood.

use super::bind::follow;
use crate::state::AppState;
use crate::view::parts;
use crate::web::nodes::find;
use leptos::prelude::*;

pub fn notices(state: AppState) {
    let Some(place) = find("#notices") else { return };
    follow(move || state.notices.with(|sentences| place.set_inner_html(&parts::notices(sentences))));
}
