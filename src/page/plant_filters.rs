//! Over the list of plants: lists to choose from, the order, the count of what is left, and what takes all back.

use super::controls::OnlyChanged;
use super::filtered_list::TakeBack;
use super::plant_list::PlantList;
use super::plant_texts::options;
use super::served_only::served_only;
use crate::session::change::Change;
use crate::words::plant_list::{Filter, Filters};
use crate::words::plants::shown;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn PlantFilters(list: PlantList, is_at_rest: Signal<bool>) -> impl IntoView {
    let first = NodeRef::<html::Select>::new();
    let order = move || if list.filters.with(|filters| filters.is_by_effect) { "effect" } else { "" };
    view! {
        <div class="proj__bar">
            <Choice list filter=Filter::Country node=first/>
            <Choice list filter=Filter::Step node=NodeRef::new()/>
            <Choice list filter=Filter::Material node=NodeRef::new()/>
            <label>
                <span>"Order"</span>
                <select
                    class="pick"
                    data-order
                    autocomplete="off"
                    prop:value=order
                    on:change=move |event| {
                        let is_by_effect = !event_target_value(&event).is_empty();
                        list.filter(|filters| filters.is_by_effect = is_by_effect);
                    }
                >
                    <option value="">"Opening year"</option>
                    <option value="effect">"Effect"</option>
                </select>
            </label>
            <OnlyChanged
                label="Changed only"
                filter="moved"
                is_on=Signal::derive(move || list.filters.with(|filters| filters.is_changed_only))
                on_change=Box::new(move |is_on| list.filter(|filters| filters.is_changed_only = is_on))
            />
            <p class="proj__n" role="status">
                {move || shown(list.arrangement.with(|rows| rows.n_shown()))}
            </p>
            <TakeBack
                is_idle=Signal::derive(move || !list.filters.with(Filters::is_any))
                on_press=Box::new(move || list.filter(Filters::clear))
                first
                attr:data-all=true
            >
                "Show all"
            </TakeBack>
            <TakeBack
                is_idle=is_at_rest
                on_press=Box::new(move || list.state.ask(Change::ResetProjects(None)))
                first
                attr:data-reset-plants=true
            >
                "Reset plants"
            </TakeBack>
        </div>
    }
}

/// One list to choose from.
#[component]
fn Choice(list: PlantList, filter: Filter, node: NodeRef<html::Select>) -> impl IntoView {
    view! {
        <label>
            <span>{filter.label()}</span>
            <select
                class="pick"
                data-filter=filter.key()
                autocomplete="off"
                node_ref=node
                prop:value=move || list.filters.with(|filters| filters.choice(filter).to_string())
                on:change=move |event| {
                    let choice = event_target_value(&event);
                    list.filter(|filters| filters.choose(filter, choice));
                }
            >
                {served_only(move || options(filter))}
            </select>
        </label>
    }
}
