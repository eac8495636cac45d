//! The frame: once per animation frame it takes the changes that were asked for, lets the session run the model, paints the charts in
//! view and writes the signals. Once the reader rests the remainder of the page follows, one chart a task.

use super::arrival::Arrival;
use super::mounted::Mounted;
use super::paint::{Look, groups, paint, print, settle, under_cursor};
use super::place::Place;
use super::state::{AppState, set_if_changed};
use crate::browser::measure::{clear_old, measured};
use crate::browser::{colors, url, window};
use crate::chart::Inputs;
use crate::chart::theme::Theme;
use crate::model::outcome::Groups;
use crate::session::Session;
use crate::session::address::Write;
use crate::session::plant_effects::EffectRuns;
use crate::session::{Change, Clock};
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::MediaQueryList;

/// Pause after which what is out of view, closed tables and the address follow, ms.
const REST_MS: u32 = 150;
/// Time in a frame after which the small charts wait for the next one, ms: half of a frame at 60 Hz, as the browser needs the rest.
const LATE_MS: f64 = 8.0;
/// Pause from then on after which the headline is spoken, ms: a second and more after the last move.
const SPOKEN_MS: u32 = 900;

/// The number of the theme of paper.
const PAPER_KEY: u64 = u64::MAX;

/// The session and what shows it. Each callback borrows the session for its own task alone, so none meets another's.
pub struct RenderLoop {
    state: AppState,
    session: RefCell<Session>,
    effects: RefCell<EffectRuns>,
    /// The theme, and a number that grows with each change of it.
    theme: RefCell<(Theme, u64)>,
    /// What on the page does not show the session yet.
    is_busy: Cell<bool>,
    /// The page is being printed.
    is_on_paper: Cell<bool>,
    /// The small charts in view have been left out of the last frame.
    is_late: Cell<bool>,
    /// Whether the reader wants things still; asked in every frame.
    reduced_motion: Option<MediaQueryList>,
    requested: RefCell<Option<AnimationFrame>>,
    resting: RefCell<Option<Timeout>>,
    address: RefCell<Option<Timeout>>,
    speaking: RefCell<Option<Timeout>>,
}

impl RenderLoop {
    /// Shows the session, and from now on every change that is asked for.
    pub fn start(state: AppState, session: Session) -> Rc<Self> {
        state.show(&session);
        let frame = Rc::new(Self {
            state,
            session: RefCell::new(session),
            effects: RefCell::default(),
            theme: RefCell::new((colors::theme(window::pixel_ratio()), 0)),
            is_busy: Cell::new(false),
            is_on_paper: Cell::new(false),
            is_late: Cell::new(false),
            reduced_motion: window::media_list("(prefers-reduced-motion: reduce)"),
            requested: RefCell::new(None),
            resting: RefCell::new(None),
            address: RefCell::new(None),
            speaking: RefCell::new(None),
        });
        let requested = frame.clone();
        Effect::new(move |_| {
            state.track_asked();
            requested.request();
        });
        frame
    }

    pub fn session(&self) -> std::cell::Ref<'_, Session> {
        self.session.borrow()
    }

    /// The theme or the pixel ratio has changed: everything is painted anew.
    pub fn restyle(&self) {
        let key = self.theme.borrow().1 + 1;
        self.theme.replace((colors::theme(window::pixel_ratio()), key));
        self.state.mounted().iter().for_each(|chart| chart.with_plot(|plot| plot.forget()));
        self.state.ask(Change::Repaint);
    }

    /// Pictures for paper, at once: print does not wait for a frame. While the code for them is on its way paper has the canvases, in its
    /// colors; afterwards they are painted in those of the screen.
    pub fn print(&self, is_on_paper: bool) {
        self.is_on_paper.set(is_on_paper);
        if !is_on_paper {
            self.state.ask(Change::Repaint);
            return;
        }
        let mut session = self.session.borrow_mut();
        let mounted = self.state.mounted();
        self.compute(&mut session, mounted.iter());
        session.rest();
        let inputs = session.inputs();
        let painter = self.state.painter.get_value();
        mounted.iter().for_each(|chart| print(chart, &inputs, painter));
        if painter.svg.is_none() {
            self.with_look(|look| mounted.iter().for_each(|chart| paint(chart, &inputs, look)));
        }
    }

    fn request(self: &Rc<Self>) {
        let mut requested = self.requested.borrow_mut();
        if requested.is_none() {
            let frame = self.clone();
            *requested = Some(request_animation_frame(move |_| frame.run()));
        }
    }

    fn run(self: &Rc<Self>) {
        self.requested.replace(None);
        // Nobody rests any more.
        self.resting.replace(None);
        self.speaking.replace(None);
        clear_old();
        let began_ms = window::now();
        let mut session = self.session.borrow_mut();
        let is_still = self.reduced_motion.as_ref().is_some_and(MediaQueryList::matches);
        let applied = session.apply(self.state.take_changes(), Clock { now_ms: began_ms, is_still });
        if applied.is_new {
            self.set_busy(true);
        }
        let mounted = self.state.mounted();
        let main = session.main_chart();
        mounted.iter().for_each(|chart| chart.set_chart(chart.place.chart(main)));
        self.compute(&mut session, mounted.iter().filter(|chart| chart.is_in_view.get()));
        write_address(session.conclude(applied, window::now()), &session);
        let is_late = self.paint_in_view(&session, &mounted, began_ms);
        self.announce(&session, &mounted);
        self.state.show(&session);
        if session.is_replaying() || is_late {
            self.request();
            return;
        }
        let frame = self.clone();
        self.resting.replace(Some(Timeout::new(REST_MS, move || frame.rest())));
    }

    /// Runs the model where figures that these charts need are missing.
    fn compute<'a>(&self, session: &mut Session, charts: impl Iterator<Item = &'a Rc<Mounted>>) {
        let main = session.main_chart();
        let needed = charts.fold(Groups::NONE, |needed, chart| needed.with(groups(chart.shown(), main)));
        if !session.is_computed(needed) {
            measured("model", || session.compute(needed));
        }
    }

    /// Paints the charts in view, the large one first. Where that has taken long, the others follow in the next frame, unless they have
    /// waited for this one; true if they have to.
    fn paint_in_view(&self, session: &Session, mounted: &[Rc<Mounted>], began_ms: f64) -> bool {
        let in_view = mounted.iter().filter(|chart| chart.is_in_view.get());
        let (large, small): (Vec<_>, Vec<_>) = in_view.partition(|chart| chart.place == Place::Main);
        self.with_look(|look| {
            let inputs = session.inputs();
            large.iter().for_each(|chart| paint(chart, &inputs, look));
            let is_late = !small.is_empty() && !self.is_late.get() && window::now() - began_ms > LATE_MS;
            self.is_late.set(is_late);
            if !is_late {
                small.iter().for_each(|chart| paint(chart, &inputs, look));
            }
            is_late
        })
    }

    fn with_look<T>(&self, act: impl FnOnce(&Look) -> T) -> T {
        let (theme, theme_key) = &*self.theme.borrow();
        let painter = self.state.painter.get_value();
        let has_failed = self.state.late_code.get_untracked().has_failed();
        let on_paper = Some(Theme::print(theme.scale)).filter(|_| self.is_on_paper.get() && painter.svg.is_none());
        let theme_key = if on_paper.is_some() { PAPER_KEY } else { *theme_key };
        act(&Look { painter, theme: on_paper.as_ref().unwrap_or(theme), theme_key, has_failed })
    }

    /// What the cursor of a chart has come to rest on.
    fn announce(&self, session: &Session, mounted: &[Rc<Mounted>]) {
        for chart in mounted.iter().filter(|chart| chart.is_asked.take()) {
            let (inputs, plants) = (session.inputs(), session.other_plants());
            let other = Inputs { outcome: inputs.baseline, plants: &plants, moved: false, ..inputs };
            if let Some(sentence) = under_cursor(chart, &inputs, &other) {
                self.state.announce(sentence);
            }
        }
    }

    /// The page knows while figures change in every frame.
    fn set_busy(&self, is_busy: bool) {
        if self.is_busy.replace(is_busy) != is_busy
            && let Some(root) = window::root()
        {
            let _ = root.class_list().toggle_with_force("is-busy", is_busy);
        }
    }

    /// What follows once the reader rests: what is out of view, tables, descriptions, the address, and later the spoken headline.
    fn rest(self: &Rc<Self>) {
        let mut session = self.session.borrow_mut();
        let mounted = self.state.mounted();
        self.compute(&mut session, mounted.iter());
        let is_new = session.rest();
        write_address(session.address(window::now()), &session);
        if let Some(wait) = session.address_wait_ms(window::now()) {
            let frame = self.clone();
            let write = move || {
                let mut session = frame.session.borrow_mut();
                write_address(session.address(window::now()), &session);
            };
            self.address.replace(Some(Timeout::new(wait as u32 + 1, write)));
        }
        let frame = self.clone();
        let speak = move || {
            if let Some(sentence) = frame.session.borrow_mut().speak() {
                frame.state.spoken.set(sentence);
            }
        };
        self.speaking.replace(Some(Timeout::new(SPOKEN_MS, speak)));
        drop(session);
        // Islands that are still to be hydrated have to find their tables and descriptions as they were served.
        if self.state.is_whole.get_untracked() {
            self.settle(0, is_new);
        }
    }

    /// One chart after the other, so that none keeps the reader waiting; `is_new` if charts in view have something new to show too.
    fn settle(self: &Rc<Self>, i: usize, is_new: bool) {
        if let Some(chart) = self.state.mounted().get(i) {
            let session = self.session.borrow();
            self.with_look(|look| settle(chart, &session.inputs(), look, is_new));
            let frame = self.clone();
            self.resting.replace(Some(Timeout::new(0, move || frame.settle(i + 1, is_new))));
            return;
        }
        self.set_busy(false);
        window::set_title(&self.session.borrow().title());
        // All of the page agrees, unless charts are still on their way.
        if let Some(root) = window::root().filter(|_| self.state.late_code.get_untracked() != Arrival::Waiting) {
            let _ = root.set_attribute("data-ready", "true");
        }
        self.find_effects();
    }

    /// What single plants do, one plant a task, while their list is near.
    fn find_effects(self: &Rc<Self>) {
        if !self.state.are_plants_near.get_untracked() {
            return;
        }
        let mut effects = self.effects.borrow_mut();
        let is_more = effects.step(&mut self.session.borrow_mut());
        set_if_changed(self.state.plant_effects, effects.found().clone());
        if is_more {
            let frame = self.clone();
            self.resting.replace(Some(Timeout::new(0, move || frame.find_effects())));
        }
    }
}

fn write_address(write: Option<Write>, session: &Session) {
    match write {
        Some(Write::Push) => url::push(&session.query()),
        Some(Write::Replace) => url::replace(&session.query()),
        None => {}
    }
}
