//! The row of controls of a value: minus, slider, plus and number box. Where there is no slider the box stands between minus and plus.

use super::handle::Handle;
use super::number_box::NumberBox;
use super::slider::{Slider, SliderTrack};
use super::step::Step;
use leptos::either::Either;
use leptos::prelude::*;

/// `label` names the number box for those who do not see what it belongs to; `box_id` is for a label that they see.
#[component]
pub fn ControlRow(
    handle: Handle,
    label: String,
    #[prop(optional)] track: Option<SliderTrack>,
    #[prop(optional)] box_id: Option<String>,
) -> impl IntoView {
    let less = view! { <Step handle by=-1/> };
    let number = view! { <NumberBox handle label id=box_id/> };
    let more = view! { <Step handle by=1/> };
    match track {
        Some(track) => Either::Left(view! { {less}<span class="track"><Slider handle track/></span>{more}{number} }),
        None => Either::Right(view! { {less}{number}{more} }),
    }
}
