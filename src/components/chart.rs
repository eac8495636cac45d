//! The charts' frames: each finds its nodes, makes its two canvases, and follows what the engine tells of its chart.

use super::bind::{bind_html, bind_text, follow};
use super::heard::say;
use super::save::save;
use super::year::{self, is_with_modifier};
use crate::charts::selection::Switch;
use crate::charts::world::World;
use crate::charts::{ALL_CHARTS, Chart, chart};
use crate::engine::Engine;
use crate::session::Change;
use crate::session::view::View;
use crate::state::{AppState, ChartSignals};
use crate::view::parts;
use crate::web::fetch;
use crate::web::nodes::{all, find, hit, hit_attribute, on, set_attribute, set_class, within};
use crate::web::plot::Plot;
use crate::web::size::SizeWatch;
use crate::web::view_watch::on_view;
use crate::web::window::document;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlCanvasElement, HtmlDetailsElement, HtmlElement, HtmlSelectElement, KeyboardEvent, PointerEvent,
};

/// The chart that needs the outlines of the land, and where they are.
const MAP: &str = "map";
const WORLD: &str = "data/world.txt";
/// Pause after the last key of the cursor until its figure is spoken, ms.
const SPOKEN_MS: u32 = 400;

/// A frame of the page, and the chart that it was written for.
struct Frame {
    figure: Element,
    /// What stands under the picture: apart from the figure in the large frame, in it elsewhere.
    under: Element,
    plot: Element,
    own: &'static Chart,
    is_main: bool,
    id: usize,
    signals: ChartSignals,
}

/// Takes over every frame of the page.
pub fn charts(state: AppState) {
    let Some(page) = find("#page") else { return };
    for figure in all(&page, "figure[data-chart]") {
        if let Some(frame) = mount(state, figure) {
            run(state, Rc::new(frame));
        }
    }
}

fn mount(state: AppState, figure: Element) -> Option<Frame> {
    let own = figure.get_attribute("data-chart").and_then(|name| chart(&name))?;
    let plot = within(&figure, ".plot")?;
    let canvas = || -> Option<HtmlCanvasElement> {
        let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_attribute("aria-hidden", "true").ok()?;
        plot.append_child(&canvas).ok()?;
        Some(canvas)
    };
    let (resting, moving) = (canvas()?, canvas()?);
    // Only with the program is there a cursor to be walked; its keys are the chart's own.
    for (name, value) in [("role", "application"), ("aria-roledescription", "chart"), ("tabindex", "0")] {
        set_attribute(&plot, name, value);
    }
    let is_main = figure.closest(".stage").ok().flatten().is_some();
    let under = if is_main { find(".stage__foot") } else { None }.unwrap_or_else(|| figure.clone());
    let signals = ChartSignals::default();
    let engine = state.engine()?;
    let id = engine.try_borrow_mut().ok()?.mount(own, Plot::new(plot.clone(), resting, moving), signals);
    Some(Frame { figure, under, plot, own, is_main, id, signals })
}

fn run(state: AppState, frame: Rc<Frame>) {
    // What the reader chose before the program was there counts.
    for list in all(&frame.figure, "select") {
        let served = within(&list, "[selected]").and_then(|option| option.get_attribute("value"));
        choose(state, &list, served.as_deref());
    }
    follow_chart(state, frame.clone());
    follow_words(&frame);
    let id = frame.id;
    let watch = SizeWatch::new(&frame.plot, move || {
        if with_engine(state, |engine| engine.resize(id)).unwrap_or_default() {
            state.ask(Change::Repaint);
        }
    });
    // The page never takes a frame away.
    std::mem::forget(watch);
    let figure = frame.figure.clone();
    on_view(&frame.figure, move |is_in_view| {
        set_class(&figure, "is-away", !is_in_view);
        with_engine(state, |engine| engine.set_in_view(id, is_in_view));
        state.ask(Change::Repaint);
    });
    listen(state, &frame);
}

fn with_engine<T>(state: AppState, act: impl FnOnce(&mut Engine) -> T) -> Option<T> {
    let engine = state.engine()?;
    let mut engine = engine.try_borrow_mut().ok()?;
    Some(act(&mut engine))
}

/// The chosen chart stands in the large frame; the frame that was written for it shows the first chart instead.
fn in_frame(frame: &Frame, chosen: &'static str) -> &'static Chart {
    let first = &ALL_CHARTS[0];
    match frame {
        frame if frame.is_main => chart(chosen).unwrap_or(first),
        frame if frame.own.name == chosen => first,
        frame => frame.own,
    }
}

fn follow_chart(state: AppState, frame: Rc<Frame>) {
    let (table, switches) = (within(&frame.under, "[data-chart-table]"), within(&frame.figure, ".chart__switch"));
    let shown = Cell::new(frame.own.name);
    follow(move || {
        let chart = in_frame(&frame, state.page.with(View::chart));
        let selection = state.page.get().selection(&state.focus.get());
        let Some(switches) = &switches else { return };
        if shown.replace(chart.name) != chart.name {
            with_engine(state, |engine| engine.set_chart(frame.id, chart));
            let _ = frame.figure.set_attribute("data-chart", chart.name);
            let _ = frame.plot.set_attribute("class", &format!("plot plot--{}", chart.name));
            if let Some(table) = &table {
                let _ = table.set_attribute("data-chart-table", chart.name);
            }
            switches.set_inner_html(&parts::switches(chart, &selection));
            if chart.name == MAP {
                fetch_world(state);
            }
            state.ask(Change::Repaint);
            return;
        }
        for list in all(switches, "select") {
            if let (Some(switch), Some(list)) = (switch_of(&list), list.dyn_ref::<HtmlSelectElement>()) {
                list.set_value(selection.slug(switch));
            }
        }
    });
}

/// The outlines of the land come when the map is first asked for; until then its circles stand on paper.
fn fetch_world(state: AppState) {
    fetch::text(WORLD, move |text| {
        if let Some(world) = World::parse(&text) {
            with_engine(state, |engine| engine.set_world(Box::leak(Box::new(world))));
            state.ask(Change::Repaint);
        }
    });
}

fn follow_words(frame: &Frame) {
    let signals = frame.signals;
    let node = |selector: &str| within(&frame.under, selector);
    bind_text(within(&frame.figure, ".chart__title"), signals.title);
    bind_text(within(&frame.figure, ".chart__sub"), signals.subtitle);
    bind_text(node(".chart__caption"), signals.caption);
    if frame.is_main {
        // On a phone the unit stands under the picture.
        bind_text(node(".chart__sub"), signals.subtitle);
    }
    bind_text(node(".readout"), signals.readout);
    bind_text(node("[data-describes]"), signals.description);
    if let Some(place) = node(".table-wrap") {
        bind_html(place, signals.table);
    }
    if frame.is_main {
        let (bar, slider) = (node(".yearbar"), find("#year"));
        follow(move || {
            if let Some(slider) = &slider {
                signals.readout.with(|text| set_attribute(slider, "aria-valuetext", text));
            }
            let Some(bar) = bar.as_ref().and_then(|bar| bar.dyn_ref::<HtmlElement>()) else { return };
            signals.edges.with(|edges| bar.style().set_css_text(edges));
        });
    }
}

/// The switch that a list belongs to.
fn switch_of(control: &Element) -> Option<Switch> {
    let i: usize = control.get_attribute("data-switch")?.parse().ok()?;
    Switch::ALL.get(i).copied()
}

/// Asks for what a list shows, unless that is what it showed before.
fn choose(state: AppState, list: &Element, before: Option<&str>) {
    let (switch, value) = (switch_of(list), list.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value));
    if let (Some(switch), Some(value)) = (switch, value)
        && before != Some(value.as_str())
    {
        state.ask(Change::Choose(switch, value));
    }
}

fn listen(state: AppState, frame: &Frame) {
    let id = frame.id;
    let point = move |event: &PointerEvent| {
        let x = f64::from(event.offset_x());
        if let Some(year) = with_engine(state, |engine| engine.year_at(id, x)).flatten() {
            state.ask(Change::Year(year));
        }
    };
    // A tap or a click; a finger on its way down the page ends in neither.
    on(&frame.plot, "click", move |event| point(event.unchecked_ref()));
    let start = Rc::new(Cell::new((0, 0)));
    let begun = start.clone();
    on(&frame.plot, "pointerdown", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        begun.set((event.client_x(), event.client_y()));
    });
    on(&frame.plot, "pointermove", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        let (x, y) = start.get();
        let (along, across) = ((event.client_x() - x).abs(), (event.client_y() - y).abs());
        // A mouse needs no button, a finger has to go sideways.
        if event.pointer_type() == "mouse" || (event.buttons() != 0 && along > across) {
            point(event);
        }
    });
    let spoken: RefCell<Option<Timeout>> = RefCell::default();
    on(&frame.plot, "keydown", move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let series = match event.key().as_str() {
            _ if is_with_modifier(event) => return,
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ if year::step(event, state) => 0,
            _ => return,
        };
        if series != 0 {
            event.prevent_default();
            with_engine(state, |engine| engine.step_series(id, series));
            state.ask(Change::Repaint);
        }
        // One sentence after the last of several keys.
        spoken.replace(Some(Timeout::new(SPOKEN_MS, move || {
            let sentence = with_engine(state, |engine| engine.under_cursor(id)).flatten();
            sentence.as_deref().into_iter().for_each(say);
        })));
    });
    on(&frame.under, "click", move |event| {
        if let Some(format) = hit_attribute(event, "data-save") {
            let _ = with_engine(state, |engine| save(engine, id, &format));
        }
    });
    on(&frame.figure, "change", move |event| {
        if let Some(list) = hit(event, "select") {
            choose(state, &list, None);
        }
    });
    let signals = frame.signals;
    on(&frame.under, "toggle", move |event| {
        let details = hit(event, "[data-chart-table]").and_then(|node| node.dyn_into::<HtmlDetailsElement>().ok());
        if let Some(details) = details {
            signals.is_table_open.set(details.open());
            state.ask(Change::Repaint);
        }
    });
}
