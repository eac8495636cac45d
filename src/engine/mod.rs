//! The engine: one animation frame takes the newest changes, runs the model, paints the charts in view and writes the words. Once the
//! reader pauses, the rest of the page follows.

mod pictures;

use crate::charts::form::Plant;
use crate::charts::spec::ChartSpec;
use crate::charts::theme::Theme;
use crate::charts::world::World;
use crate::charts::{Chart, Inputs};
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::link::{self, Link, PageKey};
use crate::state::{AppState, ChartSignals, set_if_changed};
use crate::view::address::{Address, Write};
use crate::view::answer::{Paths, answer, focus};
use crate::view::drain::{Change, Desk, Drain};
use crate::view::page::{FIRST_YEAR_SHOWN, Page};
use crate::view::plants::plants;
use crate::view::{headline, key_figures, parts};
use crate::web::measure::{clear_old, measured};
use crate::web::nodes::set_class;
use crate::web::plot::Plot;
use crate::web::{colors, url, window};
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use pictures::{Look, Pictures};
use std::cell::RefCell;
use std::rc::Rc;

/// Pause after which what is out of view, closed tables and the address follow, ms.
const REST_MS: u32 = 150;
/// Pause from then on after which the headline is spoken, ms.
const SPOKEN_MS: u32 = 550;
/// Figures behind the headline and the key figures.
const ANSWER: Groups = Groups::PRICES.with(Groups::SHORTAGE).with(Groups::SEPARATION).with(Groups::TOTALS);

pub struct Engine {
    workspace: Workspace,
    desk: Desk,
    drain: Drain,
    address: Address,
    pictures: Pictures,
    plants: Vec<Plant>,
    world: Option<&'static World>,
    /// Figures that the last run has computed.
    fresh: Groups,
    /// Pairs of the link that the page does not change: theme, measuring, a second scenario.
    kept: Link,
    is_stock: bool,
    is_busy: bool,
    theme: (Theme, u64),
    frame: Option<AnimationFrame>,
    timers: [Option<Timeout>; 3],
}

impl Engine {
    /// An engine for a query, and the sentences about what of it was not understood. The workspace stands on today's path.
    pub fn new(workspace: Workspace, query: &str) -> (Self, Vec<String>) {
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
            workspace,
            desk,
            drain: Drain::default(),
            address,
            pictures: Pictures::default(),
            plants: Vec::new(),
            world: None,
            fresh: Groups::ALL,
            kept,
            is_stock,
            is_busy: false,
            theme: (colors::theme(window::pixel_ratio()), 0),
            frame: None,
            timers: [None, None, None],
        };
        if engine.desk.scenario.is_neutral() {
            engine.plants = plants(&engine.desk.scenario);
        } else {
            engine.run(ANSWER);
        }
        engine.desk.focus = focus(&engine.paths());
        (engine, crate::scenario::warning::sentences(&warnings))
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    pub fn theme(&self) -> &Theme {
        &self.theme.0
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

    pub fn is_at(&self, query: &str) -> bool {
        self.address.is_at(query)
    }

    /// Puts a chart on the page; returns the number by which it is known from then on.
    pub fn mount(&mut self, chart: &'static Chart, plot: Plot, signals: ChartSignals) -> usize {
        self.pictures.mount(chart, plot, signals)
    }

    pub fn set_chart(&mut self, id: usize, chart: &'static Chart) {
        self.pictures.set_chart(id, chart);
    }

    pub fn set_in_view(&mut self, id: usize, is_in_view: bool) {
        self.pictures.set_in_view(id, is_in_view);
    }

    pub fn set_world(&mut self, world: &'static World) {
        self.world = Some(world);
    }

    pub fn resize(&mut self, id: usize) -> bool {
        self.pictures.resize(id)
    }

    pub fn spec(&self, id: usize) -> Option<ChartSpec> {
        self.pictures.spec(id, &self.inputs())
    }

    pub fn year_at(&self, id: usize, x: f64) -> Option<usize> {
        self.pictures.year_at(id, &self.inputs(), x)
    }

    pub fn step_series(&mut self, id: usize, by: isize) {
        let mut pictures = std::mem::take(&mut self.pictures);
        pictures.step_series(id, by, &self.inputs());
        self.pictures = pictures;
    }

    /// The theme or the pixel ratio has changed.
    pub fn restyle(&mut self) {
        self.theme = (colors::theme(window::pixel_ratio()), self.theme.1 + 1);
        self.pictures.forget();
    }

    /// Pictures for paper, at once: print does not wait for a frame.
    pub fn print(&mut self) {
        self.freshen(true);
        self.pictures.print(&self.inputs());
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

    /// The first paint, before the reader has done anything.
    pub fn first(this: &Rc<RefCell<Self>>, state: AppState) {
        {
            let Ok(engine) = this.try_borrow() else { return };
            engine.tell(state);
        }
        Self::ask(this, state, Change::Repaint);
    }

    fn on_frame(this: &Rc<RefCell<Self>>, state: AppState) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.frame = None;
        clear_old();
        let changes = engine.drain.take();
        let todo = engine.desk.apply(changes);
        if todo.run_model {
            engine.fresh = Groups::NONE;
            engine.set_busy(true);
        }
        engine.freshen(false);
        if todo.refocus {
            engine.desk.focus = focus(&engine.paths());
        }
        if todo.push || todo.is_stepped {
            engine.write_address(todo.push, todo.is_stepped);
        }
        engine.paint();
        engine.tell(state);
        let handle = this.clone();
        engine.timers[0] = Some(Timeout::new(REST_MS, move || Self::rest(&handle, state)));
        // Nobody rests any more.
        engine.timers[1..].fill_with(|| None);
    }

    /// Runs the model where figures that are needed have not been computed for the scenario.
    fn freshen(&mut self, all: bool) {
        let groups = self.pictures.groups(all).with(ANSWER);
        if !self.fresh.holds(groups) {
            self.run(groups.with(self.fresh));
        }
    }

    fn run(&mut self, groups: Groups) {
        let scenario = &self.desk.scenario;
        let params = scenario.params();
        measured("model", || run_into(&params, groups, &mut self.workspace));
        self.fresh = groups;
        self.plants = plants(scenario);
    }

    /// The page knows while figures change in every frame.
    fn set_busy(&mut self, is_busy: bool) {
        if self.is_busy != is_busy {
            self.is_busy = is_busy;
            if let Some(root) = window::root() {
                set_class(&root, "is-busy", is_busy);
            }
        }
    }

    fn paths(&self) -> Paths<'_> {
        Paths {
            outcome: self.workspace.outcome(),
            baseline: self.workspace.baseline(),
            history: self.workspace.history(),
        }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            history: self.workspace.history(),
            baseline: self.workspace.baseline(),
            outcome: self.workspace.outcome(),
            selection: self.desk.page.selection(&self.desk.focus),
            plants: &self.plants,
            world: self.world,
            year: self.desk.page.year.unwrap_or(FIRST_YEAR_SHOWN),
            moved: !self.desk.scenario.is_neutral(),
        }
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
        let mut pictures = std::mem::take(&mut self.pictures);
        let look = Look { theme: &self.theme.0, theme_key: self.theme.1, is_stock: self.is_stock };
        pictures.paint(&self.inputs(), &look);
        self.pictures = pictures;
    }

    /// Writes the words of the page.
    fn tell(&self, state: AppState) {
        let answer = answer(&self.paths(), self.desk.focus);
        set_if_changed(state.scenario, self.desk.scenario.clone());
        set_if_changed(state.page, self.desk.page);
        set_if_changed(state.focus, self.desk.focus);
        set_if_changed(state.headline, parts::headline(&headline::headline(&self.desk.scenario, &answer)));
        for (shown, figure) in state.figures.into_iter().zip(key_figures::key_figures(&answer)) {
            set_if_changed(shown, parts::key_figure(&figure));
        }
        set_if_changed(state.can_undo, self.desk.history.can_undo());
        set_if_changed(state.can_redo, self.desk.history.can_redo());
    }

    /// What follows once the reader pauses: what is out of view, tables, descriptions, the address, and later the spoken headline.
    fn rest(this: &Rc<RefCell<Self>>, state: AppState) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.freshen(true);
        engine.write_address(false, false);
        if engine.address.is_waiting() {
            let wait = engine.address.wait_ms(window::now()) as u32 + 1;
            let handle = this.clone();
            engine.timers[1] = Some(Timeout::new(wait, move || {
                if let Ok(mut engine) = handle.try_borrow_mut() {
                    engine.write_address(false, false);
                }
            }));
        }
        let handle = this.clone();
        engine.timers[2] = Some(Timeout::new(SPOKEN_MS, move || {
            if let Ok(engine) = handle.try_borrow() {
                let answer = answer(&engine.paths(), engine.desk.focus);
                let sentence = headline::text(&headline::headline(&engine.desk.scenario, &answer));
                set_if_changed(state.spoken, sentence);
            }
        }));
        drop(engine);
        Self::settle(this, 0);
    }

    /// One picture after the other, so that none keeps the reader waiting: paints it where it is out of view, and tells description and
    /// table. After the last one all of the page agrees.
    fn settle(this: &Rc<RefCell<Self>>, id: usize) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        let mut pictures = std::mem::take(&mut engine.pictures);
        let look = Look { theme: &engine.theme.0, theme_key: engine.theme.1, is_stock: engine.is_stock };
        let has_more = pictures.settle(id, &engine.inputs(), &look);
        engine.pictures = pictures;
        if has_more {
            let handle = this.clone();
            engine.timers[0] = Some(Timeout::new(0, move || Self::settle(&handle, id + 1)));
            return;
        }
        engine.set_busy(false);
        if let Some(root) = window::root() {
            let _ = root.set_attribute("data-ready", "true");
        }
    }
}

/// What of a link the page carries along without changing it.
fn kept(link: &Link) -> Link {
    let of_the_page = [PageKey::Chart, PageKey::Year, PageKey::Bloc, PageKey::Stage, PageKey::Material];
    let mut kept = Link { second: link.second.clone(), ..Link::default() };
    kept.page = link.page.iter().filter(|(key, _)| !of_the_page.contains(key)).cloned().collect();
    kept
}
