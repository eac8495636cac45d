//! A chart's frame: finding, unit, switches, and the plot, two canvases over each other. The large frame is what the tabs turn over.

use super::arrival::Arrival;
use super::chart_foot::ChartFoot;
use super::chart_in_place::{MountedRef, chart_in, name_in};
use super::cursor::{on_click, on_down, on_key, on_move};
use super::first_picture::FirstPicture;
use super::late_code::fetch_late_code;
use super::mounted::Mounted;
use super::place::Place;
use super::switches::Switches;
use super::world::fetch_world;
use super::{AppState, use_state};
use crate::browser::plot::Plot;
use crate::browser::size::SizeWatch;
use crate::browser::view_watch::ViewWatch;
use crate::chart::ChartName;
use crate::session::change::Change;
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

#[island]
pub fn MainChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Main/> }
}

#[island]
pub fn BlocsChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Blocs class="block"/> }
}

#[island]
pub fn ShareChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Share/> }
}

#[island]
pub fn PriceChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Price/> }
}

#[island]
pub fn ChainChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Chain class="block off-paper"/> }
}

#[island]
pub fn TimelineChart() -> impl IntoView {
    view! { <ChartFrame place=Place::Timeline class="off-paper"/> }
}

/// The frame itself, for an island that a chart is a part of.
#[component]
pub fn ChartFrame(place: Place, #[prop(optional)] class: &'static str) -> impl IntoView {
    let state = use_state();
    let signals = state.chart(place);
    let is_main = place == Place::Main;
    let chart = Memo::new(move |_| name_in(state, place));
    let plot = NodeRef::<html::Div>::new();
    let (still, moving) = (NodeRef::<html::Canvas>::new(), NodeRef::<html::Canvas>::new());
    let mounted_ref: MountedRef = StoredValue::new_local(None);
    let is_away = RwSignal::new(false);
    let is_live = RwSignal::new(false);
    Effect::new(move |_| {
        let (Some(plot), Some(still), Some(moving)) = (plot.get(), still.get(), moving.get()) else { return };
        mount(state, place, Plot::new(plot.clone().into(), still, moving), &plot, mounted_ref, is_away);
        is_live.set(true);
    });
    Effect::new(move |_| {
        if chart.get() == ChartName::Map {
            fetch_world(state);
        }
        // Whoever chooses a chart whose code is missing asks for it again.
        if untrack(|| chart_in(state, place)).is_late() && state.late_code.get_untracked().has_failed() {
            fetch_late_code(state);
        }
    });
    let arrival =
        Memo::new(move |_| if chart_in(state, place).is_late() { state.late_code.get() } else { Arrival::There });
    let named = move |id: &str| format!("{id}-{}", place.name());
    let later = if is_main { "" } else { " later" };
    view! {
        <figure
            class=format!("chart {class}{later}")
            class:is-away=is_away
            class:is-missing=move || arrival.get().is_missing()
            aria-busy=move || (arrival.get() == Arrival::Waiting).then_some("true")
            data-chart=move || chart.get().slug()
            id=is_main.then_some("panel")
            role=is_main.then_some("tabpanel")
            aria-labelledby=move || is_main.then(|| format!("tab-{}", chart.get()))
        >
            <div class="chart__head">
                <h2 class="chart__title" id=named("title")>{signals.title}</h2>
                <p class="chart__sub" id=named("sub")>{signals.subtitle}</p>
                <div class="chart__switch"><Switches chart/></div>
            </div>
            <div
                class=move || format!("plot plot--{}", chart.get())
                data-main-plot=is_main.then_some("")
                node_ref=plot
                // Only with the program is there a cursor to be walked; its keys are the chart's own.
                role=move || if is_live.get() { "application" } else { "img" }
                aria-roledescription=move || is_live.get().then_some("chart")
                tabindex=move || is_live.get().then_some("0")
                aria-labelledby=named("title")
                aria-describedby=format!("{} {} chart-keys", named("sub"), named("says"))
                on:click=move |event| on_click(state, mounted_ref, &event)
                on:pointerdown=move |event| on_down(mounted_ref, &event)
                on:pointermove=move |event| on_move(state, mounted_ref, &event)
                on:keydown=move |event| on_key(state, mounted_ref, &event)
                on:contextmenu=move |_| {
                    if let Some(mounted) = mounted_ref.get_value() {
                        mounted.set_whole(true);
                    }
                }
            >
                {(!is_main).then(|| view! { <Missing arrival/> })}
                {is_main.then(|| view! { <FirstPicture is_painted=signals.is_painted/> })}
                <canvas aria-hidden="true" node_ref=still></canvas>
                <canvas aria-hidden="true" node_ref=moving></canvas>
                {move || {
                    let picture = signals.paper.get();
                    (!picture.is_empty()).then(|| view! { <div class="paper" inner_html=picture></div> })
                }}
            </div>
            {(!is_main).then(|| view! { <Under place/> })}
        </figure>
    }
}

/// In the room of a small picture that is not there: that it loads. Why it did not stands once, under the large chart.
#[component]
fn Missing(arrival: Memo<Arrival>) -> impl IntoView {
    let words = move || {
        if arrival.get().has_failed() {
            "Not loaded. Why is said under the large chart."
        } else {
            "Loading this chart."
        }
    };
    move || arrival.get().is_missing().then(|| view! { <p class="plot__missing small">{words}</p> })
}

/// What stands under the picture of a small frame.
#[component]
fn Under(place: Place) -> impl IntoView {
    let signals = use_state().chart(place);
    let id = format!("says-{}", place.name());
    view! {
        <p class="sr" id=id data-describes>{signals.description}</p>
        <figcaption class="chart__caption">{signals.caption}</figcaption>
        <ChartFoot place/>
    }
}

/// Puts the canvases into the frame's hands, for as long as the component lives.
fn mount(
    state: AppState,
    place: Place,
    plot: Plot,
    node: &web_sys::HtmlDivElement,
    mounted_ref: MountedRef,
    is_away: RwSignal<bool>,
) {
    let mounted = Rc::new(Mounted::new(place, untrack(|| chart_in(state, place)), state.chart(place), plot));
    mounted_ref.set_value(Some(mounted.clone()));
    state.mount(mounted.clone());
    let resized = mounted.clone();
    let size = SizeWatch::new(node, move || {
        if resized.resize() {
            state.ask(Change::Repaint);
        }
    });
    let view = ViewWatch::soon(node, move |is_in_view| {
        is_away.set(!is_in_view);
        mounted.is_in_view.set(is_in_view);
        state.ask(Change::Repaint);
    });
    // The watches end with the component that owns this value.
    StoredValue::new_local((size, view));
    on_cleanup(move || state.unmount(place));
}
