//! The delay of a plant: a number box with minus and plus. There is room for one sentence about an entry that cannot be read, in its row.

use super::hydrated::show_in;
use super::icon::{Icon, MINUS, PLUS};
use super::plant_texts::name;
use super::plants::PlantList;
use crate::browser::events::is_with_modifier;
use crate::scenario::LONGEST_DELAY;
use crate::session::change::Change;
use crate::view::plants::{delay, read_delay};
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

#[component]
pub fn PlantDelay(list: PlantList, project: usize) -> impl IntoView {
    let years = Memo::new(move |_| list.scenario.with(|scenario| scenario.delay(project)));
    let is_bad =
        Memo::new(move |_| list.problem.with(|problem| problem.as_ref().is_some_and(|(own, _)| *own == project)));
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || delay(years.get()), move || is_bad.get());
    let set = move |years: f64| {
        list.problem.set(None);
        list.state.ask(Change::ProjectDelay(project, years));
    };
    let move_by = move |by: f64| {
        list.problem.set(None);
        list.state.ask(Change::ProjectDelayBy(project, by));
    };
    let on_change = move |event| {
        let input: HtmlInputElement = event_target(&event);
        match read_delay(&input.value(), years.get_untracked()) {
            Ok(years) => {
                // The same number in other words is written as the page writes it.
                input.set_value(&delay(years));
                set(years);
            }
            Err(sentence) => {
                list.state.announce(sentence.clone());
                list.problem.set(Some((project, sentence)));
            }
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            _ if is_with_modifier(&event) => return,
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ => return,
        };
        event.prevent_default();
        move_by(by);
    };
    let named = |what: &str| format!("{what} delay: {}", name(project));
    view! {
        <span role="cell" class="proj__late">
            <span class="k">"Delay"</span>
            <button
                class="step"
                type="button"
                tabindex="-1"
                data-late="-1"
                aria-label=named("Less")
                disabled=move || years.get() <= 0.0
                on:click=move |_| move_by(-1.0)
            >
                <Icon path=MINUS/>
            </button>
            <span class="numbox">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    role="spinbutton"
                    aria-valuemin="0"
                    aria-valuemax=LONGEST_DELAY.to_string()
                    aria-valuenow=move || delay(years.get())
                    aria-label=format!("{}: delay in years", name(project))
                    aria-invalid=move || is_bad.get().then_some("true")
                    aria-describedby=move || is_bad.get().then_some("plant-problem")
                    value=delay(0.0)
                    node_ref=node
                    on:change=on_change
                    on:keydown=on_key
                />
                <span>"yr"</span>
            </span>
            <button
                class="step"
                type="button"
                tabindex="-1"
                data-late="1"
                aria-label=named("More")
                disabled=move || { years.get() >= LONGEST_DELAY }
                on:click=move |_| move_by(1.0)
            >
                <Icon path=PLUS/>
            </button>
        </span>
    }
}
