//! The engine: one animation frame takes the newest changes, runs the model, paints the charts in view and writes the words. Once the
//! reader pauses, the rest of the page follows.

pub mod effects;
mod pictures;
mod words;

use crate::charts::form::Plant;
use crate::charts::spec::ChartSpec;
use crate::charts::theme::Theme;
use crate::charts::world::World;
use crate::charts::{ALL_CHARTS, Chart, Inputs, chart};
use crate::model::Workspace;
use crate::model::outcome::Groups;
use crate::scenario::Scenario;
use crate::scenario::link::{self, Link, PageKey};
use crate::scenario::pair::{Pair, Side};
use crate::session::address::{Address, Write};
use crate::session::choices::Choices;
use crate::session::compared::compared;
use crate::session::replay::Replay;
use crate::session::runs::Runs;
use crate::session::snapshot::Snapshot;
use crate::session::view::{FIRST_YEAR_SHOWN, View};
use crate::session::{Change, Queue};
use crate::state::{AppState, ChartSignals};
use crate::view::answer::{Focus, focus};
use crate::view::plants::plants;
use crate::web::measure::{clear_old, measured};
use crate::web::nodes::{find, set_class, set_text};
use crate::web::plot::Plot;
use crate::web::{colors, url, window};
use effects::Effects;
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use pictures::{Look, Pictures};
use std::cell::RefCell;
use std::rc::Rc;

/// Pause after which what is out of view, closed tables and the address follow, ms.
const REST_MS: u32 = 150;
/// Pause from then on after which the headline is spoken, ms: a second and more after the last move.
const SPOKEN_MS: u32 = 900;
/// Figures behind the headline and the key figures.
const ANSWER: Groups = Groups::PRICES.with(Groups::SHORTAGE).with(Groups::SEPARATION).with(Groups::TOTALS);

pub struct Engine {
    runs: Runs,
    desk: Choices,
    replay: Option<Replay>,
    told: Option<Snapshot>,
    /// What the last move has changed, in words.
    changed: String,
    /// What was shown before it and after it.
    last_change: Option<(Pair, Pair)>,
    /// The headline that was last heard.
    heard: String,
    /// The headline's shortage without the remedies of the scenario, where it has some beside shocks.
    unhelped: Option<f64>,
    drain: Queue,
    address: Address,
    pictures: Pictures,
    effects: Effects,
    plants: Vec<Plant>,
    world: Option<&'static World>,
    /// Pairs of the link that the page does not change: theme, measuring.
    kept: Vec<(PageKey, String)>,
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
        let (page, page_warnings) = View::from_link(&link);
        warnings.extend(page_warnings);
        let is = |key: PageKey, value: &str| link.page.iter().any(|(other, text)| *other == key && text == value);
        if is(PageKey::Measure, "1") {
            crate::web::measure::turn_on();
        }
        let is_stock = is(PageKey::Backend, "stock");
        let kept = kept(&link);
        let mut address = Address::default();
        address.opened(query);
        let desk = Choices { pair: Pair { a: link.scenario, b: link.second }, view: page, ..Choices::default() };
        let mut engine = Self {
            runs: Runs::new(workspace),
            desk,
            replay: None,
            told: None,
            changed: String::new(),
            last_change: None,
            heard: String::new(),
            unhelped: None,
            drain: Queue::default(),
            address,
            pictures: Pictures::default(),
            effects: Effects::default(),
            plants: Vec::new(),
            world: None,
            kept,
            is_stock,
            is_busy: false,
            theme: (colors::theme(window::pixel_ratio()), 0),
            frame: None,
            timers: [None, None, None],
        };
        engine.show();
        engine.freshen(ANSWER);
        engine.desk.focus = engine.hardest_hit();
        engine.told = Some(Snapshot::of(&engine.runs));
        (engine, crate::scenario::warning::sentences(&warnings))
    }

    pub fn desk(&self) -> &Choices {
        &self.desk
    }

    pub fn theme(&self) -> &Theme {
        &self.theme.0
    }

    /// The query of what is on the screen.
    pub fn query(&self) -> String {
        let mut page = self.desk.view.to_link();
        page.extend_from_slice(&self.kept);
        let mut link = Link { scenario: self.desk.pair.a.clone(), page, ..Link::default() };
        if self.desk.view.is_comparing {
            link.second = self.desk.pair.b.clone();
        }
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

    /// What the cursor of a chart stands on, as a sentence.
    pub fn under_cursor(&self, id: usize) -> Option<String> {
        let inputs = self.inputs();
        let pair = self.runs.shown();
        let other = if inputs.is_comparing { plants(&pair.b) } else { plants(&Scenario::default()) };
        let other = Inputs { outcome: inputs.baseline, plants: &other, moved: false, ..inputs };
        self.pictures.sentence(id, &inputs, &other)
    }

    /// The theme or the pixel ratio has changed.
    pub fn restyle(&mut self) {
        self.theme = (colors::theme(window::pixel_ratio()), self.theme.1 + 1);
        self.pictures.forget();
    }

    /// Pictures for paper, at once: print does not wait for a frame.
    pub fn print(&mut self) {
        self.freshen_all(true);
        self.pictures.print(&self.inputs());
        if let Some(place) = find("#printed") {
            set_text(&place, &url::link(&self.query()));
        }
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
            let Ok(mut engine) = this.try_borrow_mut() else { return };
            engine.tell(state);
        }
        Self::ask(this, state, Change::Repaint);
    }

    fn on_frame(this: &Rc<RefCell<Self>>, state: AppState) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.frame = None;
        clear_old();
        engine.effects.pause();
        let changes = engine.drain.take();
        // A replay that is cut short leaves the page where it was before.
        let is_cut = engine.replay.is_some() && changes.iter().any(Change::is_move);
        if is_cut {
            engine.replay = None;
        }
        let todo = engine.desk.apply(changes);
        if todo.replay {
            engine.start_replay();
        }
        let is_replaying = engine.replay.is_some();
        let is_shown = !engine.desk.is_held || todo.run || todo.is_stepped || is_replaying || is_cut;
        if if is_shown { engine.show() } else { engine.show_sides() } {
            engine.set_busy(true);
        }
        engine.freshen_all(false);
        if todo.refocus {
            engine.desk.focus = engine.hardest_hit();
            engine.tell_change();
        }
        if todo.push || todo.is_stepped {
            engine.write_address(todo.push, todo.is_stepped);
        }
        engine.paint();
        engine.tell(state);
        if is_replaying {
            drop(engine);
            Self::ask(this, state, Change::Repaint);
            return;
        }
        let handle = this.clone();
        engine.timers[0] = Some(Timeout::new(REST_MS, move || Self::rest(&handle, state)));
        // Nobody rests any more.
        engine.timers[1..].fill_with(|| None);
    }

    /// The last change once more, from what stood before it.
    fn start_replay(&mut self) {
        // What is held has not been shown yet, so there is nothing to show again.
        if self.desk.is_held {
            return;
        }
        let is_still = window::media("(prefers-reduced-motion: reduce)");
        let now = window::now();
        self.replay = self.last_change.as_ref().map(|(from, to)| Replay::new(from, to, now, is_still));
    }

    /// The scenarios to show: those of the desk, or what a replay has come to. True if figures will differ.
    fn show(&mut self) -> bool {
        let replayed = self.replay.as_ref().and_then(|replay| replay.at(window::now()));
        if replayed.is_none() {
            self.replay = None;
        }
        let pair = replayed.unwrap_or_else(|| self.desk.pair.clone());
        self.show_pair(&pair)
    }

    /// While moves are held the scenarios stay as they are shown; which of them, and whether both, may change.
    fn show_sides(&mut self) -> bool {
        let pair = self.runs.shown().clone();
        self.show_pair(&pair)
    }

    fn show_pair(&mut self, pair: &Pair) -> bool {
        // The large frame is served with the first chart.
        self.desk.view.is_shocked = true;
        let differs = self.runs.show(pair, self.desk.side, self.desk.view.is_comparing);
        if differs || self.plants.is_empty() {
            self.plants = plants(&self.runs.shown().a);
        }
        differs
    }

    /// Runs the model where figures that are needed have not been computed for what is shown.
    fn freshen(&mut self, groups: Groups) {
        let groups = groups.with(ANSWER);
        if !self.runs.are_fresh(groups) {
            measured("model", || self.runs.freshen(groups));
        }
    }

    /// The same for the pictures in view, or for all of them.
    fn freshen_all(&mut self, all: bool) {
        let groups = self.pictures.groups(all, self.main());
        self.freshen(groups);
    }

    /// The bloc and materials that what is shown hits hardest.
    fn hardest_hit(&self) -> Focus {
        if self.desk.view.is_comparing {
            return compared(&self.runs).spot.focus;
        }
        focus(&self.runs.paths(Side::A))
    }

    /// The chart in the large frame.
    fn main(&self) -> &'static Chart {
        chart(self.desk.view.chart()).unwrap_or(&ALL_CHARTS[0])
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

    fn inputs(&self) -> Inputs<'_> {
        let paths = self.runs.paths(Side::A);
        let is_comparing = self.desk.view.is_comparing;
        Inputs {
            history: paths.history,
            baseline: if is_comparing { self.runs.outcome(Side::B) } else { paths.baseline },
            outcome: paths.outcome,
            selection: self.desk.view.selection(&self.desk.focus),
            plants: &self.plants,
            world: self.world,
            year: self.desk.view.year.unwrap_or(FIRST_YEAR_SHOWN),
            // Where only assumptions have moved the scenario is today's path itself.
            moved: is_comparing || !self.runs.shown().a.is_todays_path(),
            is_comparing,
            main: self.main(),
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
        pictures.paint(&self.inputs(), &look, false);
        self.pictures = pictures;
    }

    /// What follows once the reader pauses: what is out of view, tables, descriptions, the address, and later the spoken headline.
    fn rest(this: &Rc<RefCell<Self>>, state: AppState) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        engine.freshen_all(true);
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
            if let Ok(mut engine) = handle.try_borrow_mut() {
                engine.speak(state);
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
        drop(engine);
        Self::resume_effects(this);
    }
}

/// What of a link the page carries along without changing it.
fn kept(link: &Link) -> Vec<(PageKey, String)> {
    let of_the_page = [PageKey::Chart, PageKey::Year, PageKey::Bloc, PageKey::Stage, PageKey::Material, PageKey::View];
    link.page.iter().filter(|(key, _)| !of_the_page.contains(key)).cloned().collect()
}
