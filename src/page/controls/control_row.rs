//! The row of controls of a value: minus, slider, plus and number box. Where there is no slider the box stands between minus and plus.

use super::control::Control;
use super::number_box::NumberBox;
use super::slider::{Slider, SliderTrack};
use super::step::Step;
use leptos::either::Either;
use leptos::prelude::*;

/// `label` names the number box for those who do not see what it belongs to; `box_id` is for a label that they see.
#[component]
pub fn ControlRow(
    control: Control,
    label: String,
    #[prop(optional)] track: Option<SliderTrack>,
    #[prop(optional)] box_id: Option<String>,
) -> impl IntoView {
    let less = view! { <Step control by=-1/> };
    let number = view! { <NumberBox control label id=box_id/> };
    let more = view! { <Step control by=1/> };
    match track {
        Some(track) => Either::Left(view! { {less}<span class="track"><Slider control track/></span>{more}{number} }),
        None => Either::Right(view! { {less}{number}{more} }),
    }
}
