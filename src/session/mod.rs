//! One visit, without a browser: what was asked for, the two scenarios, their runs, the history, the address and the words that follow from
//! them. `page/render_loop.rs` drives it once per animation frame; the native renderer and the tests drive it without one.

pub mod address;
pub mod change;
pub mod choices;
pub mod compared;
pub mod history;
mod other_rules;
pub mod plant_effects;
pub mod queue;
pub mod replay;
pub mod run_file;
pub mod runs;
pub mod snapshot;
pub mod view;
pub mod words;

pub use self::change::Change;
pub use self::queue::Queue;

use self::address::{Address, Write};
use self::choices::{Choices, Todo};
use self::compared::compared;
use self::replay::Replay;
use self::runs::Runs;
use self::snapshot::Snapshot;
use self::view::View;
use crate::chart::form::Plant;
use crate::chart::{Chart, Inputs, at_hand, chart};
use crate::model::Workspace;
use crate::model::outcome::Groups;
use crate::scenario::Scenario;
use crate::scenario::link::{self, Link, PageKey};
use crate::scenario::pair::{Pair, Side};
use crate::scenario::presets::Preset;
use crate::scenario::warning::Warning;
use crate::words::answer::{Focus, focus};
use crate::words::plants::plants;
use crate::words::remedies::is_shocked;

/// Figures behind the headline and the key figures.
const ANSWER: Groups = Groups::PRICES.with(Groups::SHORTAGE).with(Groups::SEPARATION).with(Groups::TOTALS);

/// What the session cannot know by itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// Milliseconds since the page was opened.
    pub now_ms: f64,
    /// The reader asked for less motion.
    pub is_still: bool,
}

/// What is left to do after the changes of a frame have been applied.
#[derive(Clone, Copy, Debug)]
pub struct Applied {
    todo: Todo,
    /// Figures on the page will differ.
    pub is_new: bool,
}

pub struct Session {
    runs: Runs,
    choices: Choices,
    plants: Vec<Plant>,
    replay: Option<Replay>,
    snapshot: Option<Snapshot>,
    /// What the last move has changed, in words.
    changed: String,
    /// The scenarios before the last move and after it.
    last_change: Option<(Pair, Pair)>,
    /// The headline that was last given to screen readers.
    spoken: String,
    /// The headline's shortage without the remedies of the scenario, where it has some beside shocks.
    unhelped: Option<f64>,
    address: Address,
    /// Pairs of the link that the page does not change: theme, measuring.
    kept: Vec<(PageKey, String)>,
}

impl Session {
    /// A session on the page as it was served: today's path or a story. The workspace stands on today's path.
    pub fn new(workspace: Workspace, story: Option<&Preset>) -> Self {
        let mut session = Self {
            runs: Runs::new(workspace),
            choices: Choices { late: at_hand(), ..Choices::default() },
            plants: Vec::new(),
            replay: None,
            snapshot: None,
            changed: String::new(),
            last_change: None,
            spoken: String::new(),
            unhelped: None,
            address: Address::default(),
            kept: Vec::new(),
        };
        if let Some(story) = story {
            session.choices.pair.a = Scenario::of_preset(story);
        }
        session.begin();
        // The page is served with their lines.
        session.runs.learn_other_rules();
        session
    }

    /// Opens a link; returns what of it was not understood. On the page of a story the link adds to the story.
    pub fn open(&mut self, query: &str, story: Option<&Preset>) -> Vec<Warning> {
        let (link, view, warnings) = read(&on_top_of(story, query));
        let of_the_page =
            [PageKey::Chart, PageKey::Year, PageKey::Bloc, PageKey::Stage, PageKey::Material, PageKey::View];
        self.kept = link.page.iter().filter(|(key, _)| !of_the_page.contains(key)).cloned().collect();
        self.choices.pair = Pair { a: link.scenario, b: link.second };
        self.choices.view = view;
        self.begin();
        // The address is right as it is, until something moves: that of a story, and one that was not understood as a whole.
        self.address.opened(&self.query());
        warnings
    }

    /// The change to another address of the same page, and what of it was not understood; `None` where the page is there already.
    /// `story` is the one on whose page it is.
    pub fn step_to(&self, query: &str, story: Option<&Preset>) -> Option<(Change, Vec<Warning>)> {
        if story.is_none() && self.address.is_at(query) {
            return None;
        }
        let (link, view, warnings) = read(&on_top_of(story, query));
        Some((Change::Stepped(Box::new(Pair { a: link.scenario, b: link.second }), view), warnings))
    }

    /// Runs what has been chosen, before the reader has done anything.
    fn begin(&mut self) {
        let pair = self.choices.pair.clone();
        self.show(&pair);
        self.compute(Groups::NONE);
        self.choices.focus = self.hardest_hit();
        self.snapshot = Some(Snapshot::of(&self.runs));
        self.compute_unhelped();
    }

    /// Applies the changes of a frame. The figures follow with [`Self::compute`], the words with [`Self::conclude`].
    pub fn apply(&mut self, changes: Vec<Change>, clock: Clock) -> Applied {
        // A replay that is cut short leaves the page where it was before.
        let is_cut = self.replay.is_some() && changes.iter().any(Change::is_move);
        if is_cut {
            self.replay = None;
        }
        let todo = self.choices.apply(changes);
        // What is held has not been shown yet, so there is nothing to show again.
        if todo.replay && !self.choices.is_held {
            self.replay =
                self.last_change.as_ref().map(|(from, to)| Replay::new(from, to, clock.now_ms, clock.is_still));
        }
        let is_shown = !self.choices.is_held || todo.run || todo.is_stepped || self.replay.is_some() || is_cut;
        let replayed = self.replay.as_ref().and_then(|replay| replay.at(clock.now_ms));
        if replayed.is_none() {
            self.replay = None;
        }
        // While moves are held the scenarios stay as they are shown; which of them, and whether both, may change.
        let pair =
            if is_shown { replayed.unwrap_or_else(|| self.choices.pair.clone()) } else { self.runs.shown().clone() };
        Applied { todo, is_new: self.show(&pair) }
    }

    /// What follows from new figures: where the charts open, what the move has changed, and whether the address is to be written.
    pub fn conclude(&mut self, applied: Applied, now_ms: f64) -> Option<Write> {
        let Todo { refocus, push, is_stepped, .. } = applied.todo;
        if refocus {
            self.choices.focus = self.hardest_hit();
            self.note_change();
        }
        self.compute_unhelped();
        if is_stepped {
            let query = self.query();
            self.address.opened(&query);
            return None;
        }
        push.then(|| self.address.push(&self.query(), now_ms)).flatten()
    }

    /// The reader rests: runs the scenario under the other export rules, which charts show from now on. True if they have to be painted anew.
    pub fn rest(&mut self) -> bool {
        self.runs.learn_other_rules()
    }

    /// Whether the address is to be written, once the reader rests.
    pub fn address(&mut self, now_ms: f64) -> Option<Write> {
        self.address.replace(&self.query(), now_ms)
    }

    /// Time until the address may be written, ms; `None` where nothing waits.
    pub fn address_wait_ms(&self, now_ms: f64) -> Option<f64> {
        self.address.is_waiting().then(|| self.address.wait_ms(now_ms))
    }

    fn show(&mut self, pair: &Pair) -> bool {
        let is_new = self.runs.show(pair, self.choices.side, self.choices.view.is_comparing);
        if is_new || self.plants.is_empty() {
            self.plants = plants(&self.runs.shown().a);
        }
        let is_comparing = self.choices.view.is_comparing;
        self.choices.view.is_shocked = is_comparing || is_shocked(&self.runs.shown().a);
        is_new
    }

    /// Whether the figures of these groups, and those of the headline, have been computed for what is shown.
    pub fn is_computed(&self, groups: Groups) -> bool {
        self.runs.are_fresh(groups.with(ANSWER))
    }

    /// Runs the model where figures of these groups, or of the headline, are missing.
    pub fn compute(&mut self, groups: Groups) {
        self.runs.freshen(groups.with(ANSWER));
    }

    /// The bloc and materials that what is shown hits hardest.
    fn hardest_hit(&self) -> Focus {
        if self.choices.view.is_comparing {
            return compared(&self.runs).spot.focus;
        }
        focus(&self.runs.paths(Side::A))
    }

    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    pub fn runs(&self) -> &Runs {
        &self.runs
    }

    /// For runs that leave the figures of the page alone.
    pub fn runs_mut(&mut self) -> &mut Runs {
        &mut self.runs
    }

    pub fn is_replaying(&self) -> bool {
        self.replay.is_some()
    }

    /// The value of a key that the page carries along without changing it.
    pub fn kept(&self, key: PageKey) -> Option<&str> {
        self.kept.iter().find(|(own, _)| *own == key).map(|(_, text)| text.as_str())
    }

    /// The query of what the reader has chosen.
    pub fn query(&self) -> String {
        self.query_of(&self.choices.pair)
    }

    /// The query of what the charts show: while moves are held, or one is replayed, not what has been chosen.
    pub fn shown_query(&self) -> String {
        self.query_of(self.runs.shown())
    }

    fn query_of(&self, pair: &Pair) -> String {
        let mut page = self.choices.view.to_link();
        page.extend_from_slice(&self.kept);
        let mut link = Link { scenario: pair.a.clone(), page, ..Link::default() };
        if self.choices.view.is_comparing {
            link.second = pair.b.clone();
        }
        link::encode(&link)
    }

    /// The chart in the large frame.
    pub fn main_chart(&self) -> &'static Chart {
        chart(self.choices.view.chart())
    }

    /// What charts are made from.
    pub fn inputs(&self) -> Inputs<'_> {
        let paths = self.runs.paths(Side::A);
        let is_comparing = self.choices.view.is_comparing;
        Inputs {
            history: paths.history,
            baseline: if is_comparing { self.runs.outcome(Side::B) } else { paths.baseline },
            outcome: paths.outcome,
            selection: self.choices.view.selection(&self.choices.focus),
            other_rules: self.runs.other_rules(),
            plants: &self.plants,
            world: self.choices.world,
            late: self.choices.late,
            year: self.choices.view.year(&self.choices.focus),
            // Where only assumptions have moved the scenario is today's path itself.
            moved: is_comparing || !self.runs.shown().a.is_todays_path(),
            is_comparing,
            main: self.main_chart(),
        }
    }

    /// The plants of the scenario that charts compare with: B in a comparison, today's path otherwise.
    pub fn other_plants(&self) -> Vec<Plant> {
        if self.choices.view.is_comparing { plants(&self.runs.shown().b) } else { plants(&Scenario::default()) }
    }
}

/// A query on the page of a story, which adds to the story.
fn on_top_of(story: Option<&Preset>, query: &str) -> String {
    story
        .map(|story| format!("{}={}&{query}", PageKey::Preset.as_str(), story.slug))
        .unwrap_or_else(|| query.to_string())
}

fn read(query: &str) -> (Link, View, Vec<Warning>) {
    let (link, mut warnings) = link::decode(query);
    let (view, of_the_view) = View::from_link(&link);
    warnings.extend(of_the_view);
    (link, view, warnings)
}
