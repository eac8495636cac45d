//! What acts on what: the causal diagram, its places and its loops in words. On a phone the words stand alone.

mod arrow;
mod diagram;
mod loops;
mod places;

use leptos::prelude::*;

#[component]
pub fn Picture() -> impl IntoView {
    view! {
        <p>
            "A box is something that the model keeps or moves; an arrow says that one acts on the other."
            <span class="key__hint">
                " Choose a box to see its arrows alone, and below the picture what it depends on and acts on, with links that lead around the loops."
            </span>
            <span class="key__phone">
                " This screen is too narrow for the picture, so each box stands here with its arrows in words; the links lead around the loops."
            </span>
        </p>
        <p class="key small">
            <span>"+ more makes more"<span class="key__hint">" (solid)"</span></span>
            " "
            <span>"− more makes less"<span class="key__hint">" (dashed)"</span></span>
            " "
            <span>"± either way"<span class="key__hint">" (dotted)"</span></span>
            " "
            <span class="key__hint">"Square corners: a stock, kept from month to month."</span>
        </p>
        <p class="small map__past"><a href="#loops">"Go past the picture and its lists"</a></p>
        <div class="map">
            <figure class="map__picture"><diagram::Diagram/></figure>
            <places::Places/>
            <p class="map__all"><a href="#picture">"Show all arrows again"</a></p>
        </div>
        <h3 id="loops">"Loops"</h3>
        <loops::Loops/>
    }
}
