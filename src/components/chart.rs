//! A chart's frame: finding, unit, switches, the plot with its cursor, year bar, table.

use super::bind::{text, when};
use super::icons;
use crate::charts::selection::Switch;
use crate::charts::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::charts::{Chart, chart};
use crate::engine::FIRST_YEAR_SHOWN;
use crate::state::{ChartSignals, app_state};
use crate::view::drain::Change;
use crate::view::tables;
use crate::web::plot::Plot;
use crate::web::size::SizeWatch;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn ChartFigure(
    /// Name of the chart.
    name: &'static str,
    /// The large frame with the year bar.
    is_main: bool,
    /// Class beside `chart`.
    class: &'static str,
) -> impl IntoView {
    let Some(chart) = chart(name) else { return ().into_any() };
    let signals = ChartSignals::default();
    let heading = move || view! { <h2 class="chart__title" translate="no">{signals.title}</h2> };
    view! {
        <figure class=format!("chart {class}") data-chart=name>
            <div class="chart__head">
                {heading()}
                <p class="chart__sub" translate="no">{signals.subtitle}</p>
                <div class="chart__switch">
                    {chart.switches.iter().map(|switch| view! { <Switches switch=*switch /> }).collect_view()}
                </div>
            </div>
            <PlotFrame chart signals />
            {is_main.then(|| view! { <YearBar signals /> })}
            <figcaption class="chart__caption" translate="no">{signals.caption}</figcaption>
            <ChartTable name signals />
        </figure>
    }
    .into_any()
}

/// The buttons of one switch.
#[component]
fn Switches(switch: Switch) -> impl IntoView {
    let state = app_state();
    let chosen = Memo::new(move |_| switch.chosen(&state.page.get().selection(&state.focus.get())));
    view! {
        <div class="picks" role="group" aria-label=switch.label()>
            {switch
                .choices()
                .into_iter()
                .map(|choice| {
                    view! {
                        <button
                            class="pick"
                            type="button"
                            data-choice=choice.slug
                            aria-pressed=text(move || (chosen.get() == choice.slug).to_string())
                            on:click=when(move |_| state.ask(Change::Choose(switch, choice.slug.to_string())))
                        >
                            {choice.label}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// The two canvases, with the cursor under pointer and arrow keys.
#[component]
fn PlotFrame(chart: &'static Chart, signals: ChartSignals) -> impl IntoView {
    let state = app_state();
    let frame = NodeRef::<html::Div>::new();
    let resting = NodeRef::<html::Canvas>::new();
    let moving = NodeRef::<html::Canvas>::new();
    let mounted = StoredValue::new(None::<usize>);
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        let (Some(frame), Some(resting), Some(moving)) = (frame.get(), resting.get(), moving.get()) else { return };
        let Some(engine) = state.engine() else { return };
        let Ok(mut engine) = engine.try_borrow_mut() else { return };
        let id = engine.mount(chart, Plot::new(frame.clone().into(), resting, moving), signals);
        engine.resize(id);
        mounted.set_value(Some(id));
        let on_size = move || {
            let is_changed =
                state.engine().is_some_and(|engine| engine.try_borrow_mut().is_ok_and(|mut x| x.resize(id)));
            if is_changed {
                state.ask(Change::Repaint);
            }
        };
        watch.set_value(SizeWatch::new(&frame, on_size));
        drop(engine);
        state.ask(Change::Repaint);
    });
    on_cleanup(move || {
        watch.try_set_value(None);
        let id = mounted.try_get_value().flatten();
        if let (Some(id), Some(engine)) = (id, state.engine())
            && let Ok(mut engine) = engine.try_borrow_mut()
        {
            engine.unmount(id);
        }
    });
    let point = move |event: leptos::ev::PointerEvent| {
        let (Some(id), Some(engine)) = (mounted.get_value(), state.engine()) else { return };
        let year = engine.try_borrow().ok().and_then(|engine| engine.year_at(id, f64::from(event.offset_x())));
        if let Some(year) = year {
            state.ask(Change::Year(year));
        }
    };
    view! {
        <div
            class="plot"
            node_ref=frame
            tabindex="0"
            role="img"
            aria-label=signals.description
            on:pointerdown=when(point)
            on:pointermove=when(move |event: leptos::ev::PointerEvent| {
                // A finger on its way down the page moves no cursor; a mouse does without a button.
                if event.pointer_type() == "mouse" || event.buttons() != 0 {
                    point(event);
                }
            })
            on:keydown=when(move |event: leptos::ev::KeyboardEvent| step_year(&event, state))
        >
            <canvas node_ref=resting aria-hidden="true"></canvas>
            <canvas node_ref=moving aria-hidden="true"></canvas>
        </div>
    }
}

/// Left and right move the year, Home and End go to its ends.
fn step_year(event: &leptos::ev::KeyboardEvent, state: crate::state::AppState) {
    let year = shown_year(state);
    let next = match event.key().as_str() {
        "ArrowLeft" => year.saturating_sub(1),
        "ArrowRight" => year + 1,
        "Home" => FIRST_CHART_YEAR,
        "End" => LAST_CHART_YEAR,
        _ => return,
    };
    event.prevent_default();
    state.ask(Change::Year(next.clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR)));
}

fn shown_year(state: crate::state::AppState) -> usize {
    state.page.with_untracked(|page| page.year).unwrap_or(FIRST_YEAR_SHOWN)
}

/// The year of the cursor, shared by all charts.
#[component]
fn YearBar(signals: ChartSignals) -> impl IntoView {
    let state = app_state();
    let year = Memo::new(move |_| state.page.with(|page| page.year).unwrap_or(FIRST_YEAR_SHOWN));
    let year_text = text(move || year.get().to_string());
    let to = move |year: usize| state.ask(Change::Year(year.clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR)));
    view! {
        <div
            class="yearbar"
            style=("--plot-left", text(move || format!("{}px", signals.margins.get().0)))
            style=("--plot-right", text(move || format!("{}px", signals.margins.get().1)))
        >
            <label class="sr" for="year">"Year"</label>
            <input
                class="range"
                id="year"
                type="range"
                min=FIRST_CHART_YEAR.to_string()
                max=LAST_CHART_YEAR.to_string()
                step="1"
                prop:value=year_text
                aria-valuetext=signals.readout
                on:input=when(move |event: leptos::ev::Event| {
                    if let Ok(year) = event_target_value(&event).parse::<usize>() {
                        to(year);
                    }
                })
            />
            <span class="yearbar__end">
                <button
                    class="step"
                    type="button"
                    aria-label="Year before"
                    on:click=when(move |_| to(year.get_untracked().saturating_sub(1)))
                >
                    {icons::minus()}
                </button>
                <b>{year_text}</b>
                <button class="step" type="button" aria-label="Year after" on:click=when(move |_| to(year.get_untracked() + 1))>
                    {icons::plus()}
                </button>
            </span>
        </div>
        <p class="readout" translate="no">{signals.readout}</p>
    }
}

/// The same numbers as a table. Its text is made in one piece and only when it is open or the reader rests.
#[component]
fn ChartTable(name: &'static str, signals: ChartSignals) -> impl IntoView {
    let state = app_state();
    let html = Memo::new(move |_| {
        let year = state.page.with(|page| page.year).unwrap_or(FIRST_YEAR_SHOWN);
        signals.table.with(|table| table.as_ref().map(|table| tables::html(table, year)).unwrap_or_default())
    });
    view! {
        <details
            class="chart__table fold"
            data-chart-table=name
            on:toggle=when(move |event: leptos::ev::Event| {
                signals.is_table_open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
                state.ask(Change::Repaint);
            })
        >
            <summary>"Table"</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label="Table of the chart" translate="no" inner_html=html></div>
        </details>
    }
}
