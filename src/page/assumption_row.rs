//! One assumption: name and sentence, minus, slider, plus, number box, the way back, and what is known of it.

use super::assumption_handle::AssumptionHandle;
use super::assumption_slider::AssumptionSlider;
use super::assumption_texts::{AssumptionAbout, search_words};
use super::assumptions::AssumptionPanel;
use super::hydrated::show_in;
use super::icon::{Icon, MINUS, PLUS};
use crate::browser::events::is_with_modifier;
use crate::data::ASSUMPTIONS;
use crate::view::assumptions::{by_key, read, says, shown};
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

#[component]
pub fn AssumptionRow(panel: AssumptionPanel, index: usize) -> impl IntoView {
    let handle = AssumptionHandle::new(panel, index);
    let row = &ASSUMPTIONS[index];
    let slider = NodeRef::<html::Input>::new();
    let words =
        Memo::new(move |_| handle.off.get().unwrap_or_else(|| panel.scenario.with(|scenario| says(scenario, index))));
    let on_reset = move |_| {
        handle.reset();
        // The button goes away.
        if let Some(slider) = slider.get_untracked() {
            let _ = slider.focus();
        }
    };
    view! {
        <div
            class="lever assume__row"
            class:is-off=move || handle.is_off()
            class:is-moved=move || panel.is_moved(index)
            class:is-bad=move || handle.is_bad()
            data-assumption=index
            data-name=row.name
            data-find=search_words(index)
            hidden=move || !panel.is_found.with(|rows| rows[index])
            node_ref=panel.row(index)
        >
            <div class="assume__what">
                <label class="lever__label" for=handle.key()>{row.label}</label>
                " "
                <output class="lever__says" aria-live="off" for=handle.key() translate="no">{words}</output>
            </div>
            <div class="lever__ctl">
                <Step handle by=-1/>
                <AssumptionSlider handle node=slider/>
                <Step handle by=1/>
                <NumberBox handle/>
            </div>
            <span class="err" id=handle.problem_id() translate="no" hidden=move || !handle.is_bad()>
                {move || Some(handle.problem.get()).filter(|problem| !problem.is_empty())}
            </span>
            <p class="assume__undo" hidden=move || !panel.is_moved(index)>
                <button class="act" type="button" data-undo on:click=on_reset>
                    "Reset"
                    <span class="sr">{format!(": {}", row.label)}</span>
                </button>
            </p>
            <AssumptionAbout index/>
        </div>
    }
}

/// Minus (-1) or plus (1).
#[component]
fn Step(handle: AssumptionHandle, by: i32) -> impl IntoView {
    let AssumptionHandle { index, value, .. } = handle;
    let row = &ASSUMPTIONS[index];
    let (word, path) = if by < 0 { ("Less", MINUS) } else { ("More", PLUS) };
    let is_at_end = move || if by < 0 { value.get() <= row.low } else { value.get() >= row.high };
    view! {
        <button
            class="step"
            type="button"
            data-by=by
            aria-label=format!("{word}: {}", row.label)
            disabled=move || is_at_end() | handle.is_off()
            on:click=move |_| handle.step(f64::from(by))
        >
            <Icon path/>
        </button>
    }
}

#[component]
fn NumberBox(handle: AssumptionHandle) -> impl IntoView {
    let AssumptionHandle { index, value, .. } = handle;
    let row = &ASSUMPTIONS[index];
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || shown(index, value.get()), move || handle.is_bad());
    let on_change = move |event| {
        let input: HtmlInputElement = event_target(&event);
        match read(index, &input.value(), value.get_untracked()) {
            Ok(value) => {
                // The same number in other words is written as the page writes it.
                input.set_value(&shown(index, value));
                handle.set(value);
            }
            Err(sentence) => handle.reject(sentence),
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let target = by_key(index, value.get_untracked(), &event.key(), false).filter(|_| !is_with_modifier(&event));
        if let Some(value) = target {
            event.prevent_default();
            handle.set(value);
        }
    };
    view! {
        <span class="numbox">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=format!("{}, number", row.label)
                aria-invalid=move || handle.is_bad().then_some("true")
                aria-describedby=move || handle.is_bad().then(|| handle.problem_id())
                value=shown(index, row.value)
                node_ref=node
                disabled=move || handle.is_off()
                on:change=on_change
                on:keydown=on_key
            />
            {(!row.unit.is_empty()).then(|| view! { <span>{row.unit}</span> })}
        </span>
    }
}
