//! The page: bar, headline and chart, key figures, levers, the other charts, plants, stories.

use crate::charts::ALL_CHARTS;
use crate::components::bind::{text, when};
use crate::components::{Bar, ChartFigure, Foot, Headline, KeyFigures, LeverBoard, Presets, Projects};
use crate::engine::Engine;
use crate::scenario::link;
use crate::state::{AppState, app_state};
use crate::view::drain::Change;
use crate::view::page::Page;
use crate::web::{crash, size, url, window};
use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the page in `#app` and takes the plain one away.
pub fn start() {
    crash::install();
    let Some(place) = window::document().and_then(|document| document.get_element_by_id("app")) else { return };
    let Ok(place) = place.dyn_into::<web_sys::HtmlElement>() else { return };
    leptos::mount::mount_to(place, App).forget();
    if let Some(plain) = window::document().and_then(|document| document.get_element_by_id("fallback")) {
        plain.remove();
    }
}

#[component]
pub fn App() -> impl IntoView {
    let (engine, sentences) = Engine::new(&url::query());
    let state = AppState::new(engine);
    state.notices.set(sentences);
    if let Some(engine) = state.engine() {
        Engine::first(&engine, state);
    }
    listen(state);
    // Once the first frame has been painted the page is usable.
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(root) = window::root() {
                let _ = root.set_attribute("data-ready", "true");
            }
        });
    });
    let is_at_rest = Memo::new(move |_| state.scenario.with(|scenario| scenario.is_neutral()));
    view! {
        <Bar />
        <main class="page" class:is-rest=is_at_rest>
            <Notices />
            <div class="bench">
                <div class="stage">
                    <div class="stage__head"><Headline /></div>
                    <div class="stage__chart">
                        <Tabs />
                        <Frame place=0 />
                    </div>
                </div>
                <section class="bench__figs" aria-label="Key figures">
                    <p class="small only-phone">"A sandbox, not a forecast"</p>
                    <KeyFigures />
                </section>
                <LeverBoard />
                <div class="bench__more">
                    <Frame place=1 />
                    <div class="pair">
                        <Frame place=2 />
                        <Frame place=3 />
                    </div>
                </div>
            </div>
            <section class="section">
                <h2>"Mines and plants, one by one"</h2>
                <p class="small">"Each counts with its estimated chance until you decide."</p>
                <Projects />
            </section>
            <section class="section section--stories">
                <h2>"Start from a story"</h2>
                <Presets />
            </section>
            <Foot />
        </main>
    }
}

/// Sentences about what of the link was not understood.
#[component]
fn Notices() -> impl IntoView {
    let state = app_state();
    move || {
        state
            .notices
            .get()
            .into_iter()
            .map(|sentence| view! { <p class="notice" role="status" translate="no"><span>{sentence}</span></p> })
            .collect_view()
    }
}

/// Names of the charts in their frames: the chosen one is large, the others follow in their order.
fn places(state: AppState) -> Memo<Vec<&'static str>> {
    Memo::new(move |_| {
        let chosen = state.page.with(Page::chart);
        let others = ALL_CHARTS.iter().map(|chart| chart.name).filter(|name| *name != chosen);
        std::iter::once(chosen).chain(others).collect()
    })
}

#[component]
fn Frame(
    /// 0 is the large frame, 1 the wide one below, 2 and 3 the pair.
    place: usize,
) -> impl IntoView {
    let state = app_state();
    let places = places(state);
    let name = Memo::new(move |_| places.with(|places| places.get(place).copied()));
    let class = if place == 1 { "block" } else { "" };
    move || name.get().map(|name| view! { <ChartFigure name is_main={place == 0} class /> })
}

#[component]
fn Tabs() -> impl IntoView {
    let state = app_state();
    let chosen = Memo::new(move |_| state.page.with(Page::chart));
    let step = move |event: leptos::ev::KeyboardEvent| {
        let names: Vec<_> = ALL_CHARTS.iter().map(|chart| chart.name).collect();
        let at = names.iter().position(|name| *name == chosen.get_untracked()).unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowLeft" => (at + names.len() - 1) % names.len(),
            "ArrowRight" => (at + 1) % names.len(),
            "Home" => 0,
            "End" => names.len() - 1,
            _ => return,
        };
        event.prevent_default();
        state.ask(Change::Chart(names[next]));
        let tab = window::document().and_then(|document| document.get_element_by_id(&tab_id(names[next])));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label="Charts" on:keydown=when(step)>
            {ALL_CHARTS
                .iter()
                .map(|chart| {
                    let is_chosen = move || chosen.get() == chart.name;
                    view! {
                        <button
                            role="tab"
                            type="button"
                            id=tab_id(chart.name)
                            data-tab=chart.name
                            aria-selected=text(move || is_chosen().to_string())
                            tabindex=text(move || if is_chosen() { "0" } else { "-1" }.to_string())
                            on:click=when(move |_| state.ask(Change::Chart(chart.name)))
                        >
                            {chart.tab}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

fn tab_id(name: &str) -> String {
    format!("tab-{name}")
}

/// What comes from outside the page: steps in its history, another theme, another screen, paper, a page that wakes up again.
fn listen(state: AppState) {
    url::on_step(move |query| {
        let (link, mut warnings) = link::decode(&query);
        let (page, page_warnings) = Page::from_link(&link.page);
        warnings.extend(page_warnings);
        state.notices.set(crate::scenario::warning::sentences(&warnings));
        state.ask(Change::Stepped(Box::new(link.scenario), page));
    });
    size::on_pixel_ratio(move || restyle(state, false));
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        let list = window::window().and_then(|window| window.match_media(query).ok().flatten());
        if let Some(list) = list {
            EventListener::new(&list, "change", move |_| restyle(state, false)).forget();
        }
    }
    let Some(window) = window::window() else { return };
    EventListener::new(&window, "beforeprint", move |_| {
        restyle(state, true);
        if let Some(engine) = state.engine()
            && let Ok(mut engine) = engine.try_borrow_mut()
        {
            engine.paint_now();
        }
    })
    .forget();
    for event in ["afterprint", "pageshow"] {
        EventListener::new(&window, event, move |_| restyle(state, false)).forget();
    }
}

fn restyle(state: AppState, is_printing: bool) {
    if let Some(engine) = state.engine()
        && let Ok(mut engine) = engine.try_borrow_mut()
    {
        engine.restyle(is_printing);
    }
    state.ask(Change::Repaint);
}
