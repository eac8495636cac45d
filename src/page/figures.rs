//! The key figures.

use super::card_subject::Subject;
use super::changed::Changed;
use super::headline::Sources;
use super::served_only::served_only;
use super::sources::{CardSwitch, SourceButton, SourceCard};
use super::use_state;
use crate::tables::dates::{DATA_TO, NOT_KNOWN};
use crate::words::headline::assumed;
use crate::words::key_figures::{KeyFigure, N_KEY_FIGURES};
use leptos::prelude::*;

/// The marks of the key figures' source cards, and what they are called.
const FIGURES: [(&str, &str); N_KEY_FIGURES] = [
    ("figure-shortage", "shortage"),
    ("figure-price", "price"),
    ("figure-share", "share"),
    ("figure-cost", "cost"),
    ("figure-output-lost", "output lost"),
];

/// What the line above the headline says where there is no room for one.
fn sandbox() -> impl IntoView {
    view! { "A sandbox, not a forecast. "{DATA_TO}" "{NOT_KNOWN}" " }
}

#[island]
pub fn Figures() -> impl IntoView {
    let state = use_state();
    let moved = Memo::new(move |_| state.scenario.with(assumed));
    let open = RwSignal::new(None);
    let figure = |(i, (figure, (mark, name))): (usize, (RwSignal<KeyFigure>, (&'static str, &'static str)))| {
        let switch = CardSwitch::new(Subject::Figure(i, mark), open);
        view! {
            <div class="fig" class:fig--last={i + 1 == N_KEY_FIGURES}>
                <dl class="fig-card"><Figure figure/></dl>
                <SourceButton switch mark name/>
            </div>
            // Under its own figure, so that it is read next.
            <SourceCard switch/>
        }
    };
    view! {
        <section class="bench__figs" aria-label="Key figures">
            <p class="small figs__from">
                <span class="only-phone">{served_only(sandbox)}</span>
                <Sources/>
                " "
                // Where there is no room for the line above the headline, what today's path rests on is still said.
                <b class="assumed only-phone" id="assumed" hidden=move || moved.with(Option::is_none)>
                    {move || moved.get().unwrap_or_default()}
                </b>
            </p>
            <Changed class="only-phone"/>
            <div class="figs">{state.figures.into_iter().zip(FIGURES).enumerate().map(figure).collect_view()}</div>
        </section>
    }
}

/// The inside of a figure's card.
#[component]
pub fn Figure(figure: RwSignal<KeyFigure>) -> impl IntoView {
    let part = move |part: fn(&KeyFigure) -> &String| move || figure.with(|figure| part(figure).clone());
    let change = part(|figure| &figure.change);
    view! {
        <dt>{part(|figure| &figure.label)}</dt>
        <dd>
            <span class="n">
                <span translate="no">{part(|figure| &figure.value)}</span>
                " "
                <small>{part(|figure| &figure.unit)}</small>
            </span>
            <span class="d">
                {part(|figure| &figure.baseline)}
                {move || Some(change()).filter(|change| !change.is_empty()).map(|change| view! { " " <b>{change}</b> })}
            </span>
        </dd>
    }
}
