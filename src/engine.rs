//! The engine: one animation frame takes the newest changes, runs the model, paints the charts and writes the words.

use crate::charts::describe::{describe, readout};
use crate::charts::layout::Layout;
use crate::charts::table::table;
use crate::charts::theme::Theme;
use crate::charts::{Chart, Inputs};
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::link::{self, Link, PageKey};
use crate::state::{AppState, ChartSignals, set_if_changed};
use crate::view::address::{Address, Write};
use crate::view::answer::{Paths, answer, focus};
use crate::view::drain::{Change, Desk, Drain};
use crate::view::page::Page;
use crate::view::{headline, key_figures};
use crate::web::measure::{clear_old, measured};
use crate::web::plot::Plot;
use crate::web::{colors, url, window};
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, WithUntracked};
use std::cell::RefCell;
use std::rc::Rc;

/// Pause after which closed tables and the spoken headline follow, ms.
const REST_MS: u32 = 150;
const SPOKEN_MS: u32 = 700;
/// Year under the cursor until the reader moves it.
pub const FIRST_YEAR_SHOWN: usize = 2028;

/// A chart on the page.
struct Mounted {
    id: usize,
    chart: &'static Chart,
    plot: Plot,
    signals: ChartSignals,
}

pub struct Engine {
    workspace: Workspace,
    desk: Desk,
    drain: Drain,
    address: Address,
    charts: Vec<Mounted>,
    next_id: usize,
    /// Pairs of the link that the page does not change: theme, measuring, a second scenario.
    kept: Link,
    is_stock: bool,
    is_printing: bool,
    theme: (Theme, u64),
    frame: Option<AnimationFrame>,
    timers: [Option<Timeout>; 3],
}

impl Engine {
    /// An engine for a query, and the sentences about what of it was not understood.
    pub fn new(query: &str) -> (Self, Vec<String>) {
        let (link, mut warnings) = link::decode(query);
        let (page, page_warnings) = Page::from_link(&link.page);
        warnings.extend(page_warnings);
        let is = |key: PageKey, value: &str| link.page.iter().any(|(other, text)| *other == key && text == value);
        if is(PageKey::Measure, "1") {
            crate::web::measure::turn_on();
        }
        let is_stock = is(PageKey::Backend, "stock");
        let kept = kept(&link);
        let mut address = Address::default();
        address.opened(query);
        let desk = Desk { scenario: link.scenario, page, ..Desk::default() };
        let mut engine = Self {
            workspace: Workspace::new(),
            desk,
            drain: Drain::default(),
            address,
            charts: Vec::new(),
            next_id: 0,
            kept,
            is_stock,
            is_printing: false,
            theme: (colors::theme(window::pixel_ratio(), false), 0),
            frame: None,
            timers: [None, None, None],
        };
        engine.run(Groups::ALL);
        engine.desk.focus = focus(&engine.paths());
        (engine, crate::scenario::warning::sentences(&warnings))
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    fn paths(&self) -> Paths<'_> {
        Paths {
            outcome: self.workspace.outcome(),
            baseline: self.workspace.baseline(),
            history: self.workspace.history(),
        }
    }

    fn run(&mut self, groups: Groups) {
        let params = self.desk.scenario.params();
        measured("model", || run_into(&params, groups, &mut self.workspace));
    }

    /// The query of what is on the screen.
    pub fn query(&self) -> String {
        let mut link = self.kept.clone();
        link.scenario = self.desk.scenario.clone();
        let mut pairs = self.desk.page.to_link();
        pairs.append(&mut link.page);
        link.page = pairs;
        link::encode(&link)
    }

    /// Queues a change, and asks for a frame if none is under way.
    pub fn ask(this: &Rc<RefCell<Self>>, state: AppState, change: Change) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.drain.push(change);
        if engine.frame.is_none() {
            let handle = this.clone();
            engine.frame = Some(request_animation_frame(move |_| Self::on_frame(&handle, state)));
        }
    }

    /// Puts a chart on the page; returns a number to take it off again.
    pub fn mount(&mut self, chart: &'static Chart, plot: Plot, signals: ChartSignals) -> usize {
        self.next_id += 1;
        self.charts.push(Mounted { id: self.next_id, chart, plot, signals });
        self.next_id
    }

    pub fn unmount(&mut self, id: usize) {
        self.charts.retain(|mounted| mounted.id != id);
    }

    /// The layout of a mounted chart, to find the year under a pointer.
    pub fn year_at(&self, id: usize, css_x: f64) -> Option<usize> {
        let mounted = self.charts.iter().find(|mounted| mounted.id == id)?;
        let spec = (mounted.chart.make)(&self.inputs());
        let (width, height) = mounted.plot.size();
        Some(Layout::new(width, height, &spec).year_at(css_x))
    }

    /// The theme, the pixel ratio or the medium has changed.
    pub fn restyle(&mut self, is_printing: bool) {
        self.is_printing = is_printing;
        self.theme = (colors::theme(window::pixel_ratio(), is_printing), self.theme.1 + 1);
        for mounted in &mut self.charts {
            mounted.plot.forget();
        }
    }

    /// Paints at once: print does not wait for a frame.
    pub fn paint_now(&mut self) {
        self.paint();
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            history: self.workspace.history(),
            baseline: self.workspace.baseline(),
            outcome: self.workspace.outcome(),
            selection: self.desk.page.selection(&self.desk.focus),
            year: self.desk.page.year.unwrap_or(FIRST_YEAR_SHOWN),
            moved: !self.desk.scenario.is_neutral(),
        }
    }

    fn on_frame(this: &Rc<RefCell<Self>>, state: AppState) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.frame = None;
        clear_old();
        let changes = engine.drain.take();
        let todo = engine.desk.apply(changes);
        if todo.run_model {
            let groups = engine.groups();
            engine.run(groups);
        }
        if todo.refocus {
            engine.desk.focus = focus(&engine.paths());
        }
        engine.write_address(todo.push, todo.is_stepped);
        measured("paint", || engine.paint());
        engine.tell(state);
        let is_waiting = engine.address.is_waiting();
        drop(engine);
        Self::rest(this, state, is_waiting);
    }

    /// The groups of figures in view, with those of the headline and of the key figures.
    fn groups(&self) -> Groups {
        let mut groups = Groups::PRICES.with(Groups::SHORTAGE).with(Groups::SEPARATION).with(Groups::TOTALS);
        for mounted in &self.charts {
            groups = groups.with(mounted.chart.groups);
        }
        groups
    }

    fn write_address(&mut self, is_step: bool, is_stepped: bool) {
        let query = self.query();
        if is_stepped {
            self.address.opened(&query);
            return;
        }
        let now = window::now();
        let write = if is_step { self.address.push(&query, now) } else { self.address.replace(&query, now) };
        match write {
            Some(Write::Push) => url::push(&query),
            Some(Write::Replace) => url::replace(&query),
            None => {}
        }
    }

    fn paint(&mut self) {
        let mut charts = std::mem::take(&mut self.charts);
        for mounted in &mut charts {
            let spec = (mounted.chart.make)(&self.inputs());
            mounted.plot.paint(&spec, &self.theme.0, self.theme.1, self.is_stock);
            let signals = &mounted.signals;
            set_if_changed(signals.title, spec.title.clone());
            set_if_changed(signals.subtitle, spec.subtitle.clone());
            set_if_changed(signals.caption, spec.caption.clone());
            set_if_changed(signals.readout, readout(&spec, spec.year));
            let (width, height) = mounted.plot.size();
            let layout = Layout::new(width, height, &spec);
            set_if_changed(signals.margins, (layout.plot_left(), layout.plot_right()));
            // A closed table follows when the reader rests, but it is never empty.
            if signals.is_table_open.get_untracked() || signals.table.with_untracked(Option::is_none) {
                set_if_changed(signals.table, Some(table(&spec)));
            }
        }
        self.charts = charts;
    }

    /// Writes the words of the page.
    fn tell(&self, state: AppState) {
        let answer = answer(&self.paths(), self.desk.focus);
        set_if_changed(state.scenario, self.desk.scenario.clone());
        set_if_changed(state.page, self.desk.page);
        set_if_changed(state.focus, self.desk.focus);
        set_if_changed(state.headline, headline::headline(&self.desk.scenario, &answer));
        set_if_changed(state.figures, key_figures::key_figures(&answer).to_vec());
        set_if_changed(state.can_undo, self.desk.history.can_undo());
        set_if_changed(state.can_redo, self.desk.history.can_redo());
    }

    /// What follows once the reader pauses: closed tables, descriptions, the spoken headline, a waiting address.
    fn rest(this: &Rc<RefCell<Self>>, state: AppState, is_address_waiting: bool) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        let handle = this.clone();
        engine.timers[0] = Some(Timeout::new(REST_MS, move || {
            if let Ok(engine) = handle.try_borrow() {
                engine.tell_tables();
            }
        }));
        let handle = this.clone();
        engine.timers[1] = Some(Timeout::new(SPOKEN_MS, move || {
            if let Ok(engine) = handle.try_borrow() {
                let answer = answer(&engine.paths(), engine.desk.focus);
                let sentence = headline::text(&headline::headline(&engine.desk.scenario, &answer));
                set_if_changed(state.spoken, sentence);
            }
        }));
        if is_address_waiting {
            let wait = engine.address.wait_ms(window::now()) as u32 + 1;
            let handle = this.clone();
            engine.timers[2] = Some(Timeout::new(wait, move || {
                if let Ok(mut engine) = handle.try_borrow_mut() {
                    engine.write_address(false, false);
                }
            }));
        }
    }

    fn tell_tables(&self) {
        for mounted in &self.charts {
            let spec = (mounted.chart.make)(&self.inputs());
            set_if_changed(mounted.signals.description, describe(&spec));
            set_if_changed(mounted.signals.table, Some(table(&spec)));
        }
    }

    /// Reads the size of a chart's frame; true if it has to be painted anew.
    pub fn resize(&mut self, id: usize) -> bool {
        self.charts.iter_mut().find(|mounted| mounted.id == id).is_some_and(|mounted| mounted.plot.resize())
    }

    /// The first paint, before the reader has done anything.
    pub fn first(this: &Rc<RefCell<Self>>, state: AppState) {
        {
            let Ok(engine) = this.try_borrow() else { return };
            engine.tell(state);
            engine.tell_tables();
        }
        Self::ask(this, state, Change::Repaint);
    }
}

/// What of a link the page carries along without changing it.
fn kept(link: &Link) -> Link {
    let of_the_page = [PageKey::Chart, PageKey::Year, PageKey::Bloc, PageKey::Stage, PageKey::Material];
    let mut kept = Link { second: link.second.clone(), ..Link::default() };
    kept.page = link.page.iter().filter(|(key, _)| !of_the_page.contains(key)).cloned().collect();
    kept
}
