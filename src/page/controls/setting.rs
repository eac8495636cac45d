//! What the controls of a value have to know of it. Levers, assumptions and delays of plants differ in nothing else, so their controls are
//! in the program once.

use crate::page::AppState;
use crate::session::change::Change;
use crate::tables::box_unit::BoxUnit;
use crate::words::entry::Entry;

/// A value that the reader sets.
pub trait Setting: Send + Sync {
    /// Its name in links, and the id of its slider.
    fn key(&self) -> String;
    /// The value as it stands; a tracked read.
    fn value(&self, state: AppState) -> f64;
    /// What a control is called that does `what` with it, such as `Less: Magnets`.
    fn label(&self, what: &str) -> String;
    /// Id of the sentence about the last entry.
    fn problem_id(&self) -> String {
        format!("{}-problem", self.key())
    }
    /// The least and the greatest value.
    fn ends(&self) -> (f64, f64);
    /// The value on the steps of the slider.
    fn on_step(&self, value: f64) -> f64;
    /// What the number box shows.
    fn shown(&self, value: f64) -> String;
    /// The unit of the box.
    fn unit(&self) -> BoxUnit;
    /// What stands behind the box; empty for nothing.
    fn unit_shown(&self) -> &'static str {
        self.unit().row().short
    }
    /// What was typed into the box, or a sentence about it; `current` is the last good value. `None` while the code that reads is on its
    /// way.
    fn read(&self, state: AppState, text: &str, current: f64) -> Option<Result<Entry, String>>;
    /// A change to this value; whatever is under the hand goes on until [`Change::Commit`].
    fn to(&self, value: f64) -> Change;
    /// A change by so many steps.
    fn by(&self, n_steps: f64) -> Change;
    /// The attribute by which scripts find minus (-1) and plus (1): its name and its value.
    fn step_mark(&self, by: i32) -> (&'static str, String);
    /// Key of a lever: scripts find its slider and its number box by it.
    fn lever_key(&self) -> Option<&'static str> {
        None
    }
    /// The number box is a spin button: the tab key passes by minus and plus, as the arrow keys do the same.
    fn is_spin_button(&self) -> bool {
        false
    }
}
