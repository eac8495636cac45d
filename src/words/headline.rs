//! The headline: one computed sentence. A cause (what was moved), then the strongest effect: a shortage, a price, a share; where a
//! scenario holds shocks and remedies, what the remedies do.
//!
//! Every case has a long and a short form; the longest that fits is taken.

use super::another_path;
use super::answer::{Answer, SHARE_YEAR};
use super::board::GROUPS;
use super::causes::{Cause, causes};
use super::effects::{Counterfactual, effects, with_remedies};
use super::remedies::undone;
use super::yearly::Shift;
#[cfg(not(target_arch = "wasm32"))]
use crate::chart::words;
use crate::format::{NBSP, count, in_words, percent};
use crate::scenario::Scenario;

/// Longest headline, in characters.
pub const LONGEST: usize = 155;

/// A span of the sentence; figures are strong.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    pub text: String,
    pub is_strong: bool,
}

/// The sentence as spans: figures between bars in `marked` become strong.
fn spans(marked: &str) -> Vec<Span> {
    marked
        .split('|')
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(i, text)| Span { text: text.to_string(), is_strong: i % 2 == 1 })
        .collect()
}

/// The sentence as plain text.
pub fn text(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// What further runs say to a headline; nothing where there is none, or where it has not been computed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// The share that is not served without the remedies (`remedies::without_remedies`), at the bloc, material and year of `answer.shortage`.
    pub without: Option<f64>,
    /// Where nothing but assumptions has moved: from today's path by the standard values to the one that is shown.
    pub shift: Option<Shift>,
}

/// The sentence for a scenario.
pub fn headline(scenario: &Scenario, answer: &Answer, beside: &Beside) -> Vec<Span> {
    if scenario.is_neutral() {
        return spans(&at_rest(answer));
    }
    if scenario.is_todays_path() {
        return spans(&on_another_path(scenario, beside.shift.as_ref()));
    }
    let causes = causes(scenario);
    if let Some(value) = beside.without {
        let other = Counterfactual { value, remedies: undone(scenario) };
        // Better nothing of the remedies than nothing of the shock.
        let said = |cause: &Cause| if cause.is_named { with_remedies(answer, &other, cause) } else { Vec::new() };
        if let Some(sentence) = longest(&causes, said) {
            return spans(&sentence);
        }
    }
    let said = |cause: &Cause| if cause.leaves_remedies { Vec::new() } else { effects(answer, cause) };
    // The shortest cause with the shortest effect always fits.
    spans(&longest(&causes, said).unwrap_or_default())
}

/// The effect alone, as a sentence of at most so many characters.
#[cfg(not(target_arch = "wasm32"))]
pub fn outcome(answer: &Answer, at_most: usize) -> String {
    let mut effects = effects(answer, &Cause::default());
    let fits = effects.iter().position(|effect| length(effect) <= at_most).unwrap_or(effects.len() - 1);
    words::capital(&effects.swap_remove(fits).replace('|', ""))
}

/// The first sentence that fits. A named cause matters more than a second effect.
fn longest(causes: &[Cause], effects: impl Fn(&Cause) -> Vec<String>) -> Option<String> {
    for cause in causes {
        for effect in effects(cause) {
            if length(&cause.text) + length(&effect) <= LONGEST {
                return Some(format!("{}{effect}", cause.text));
            }
        }
    }
    None
}

fn length(marked: &str) -> usize {
    marked.chars().filter(|c| *c != '|').count()
}

fn at_rest(answer: &Answer) -> String {
    format!(
        "On today’s path China still separates |{}| of magnet rare earths in {SHARE_YEAR}, after {} in 2024. Move a lever to see who goes short.",
        percent(answer.separation.value),
        percent(answer.separation_before)
    )
}

/// Nothing but assumptions has moved; what has moved with them may not be known yet.
fn on_another_path(scenario: &Scenario, shift: Option<&Shift>) -> String {
    let moved = assumptions_in_words(scenario);
    let forms = shift.map_or_else(Vec::new, |shift| another_path::sentences(&moved, shift));
    forms
        .into_iter()
        .find(|form| length(form) <= LONGEST)
        .unwrap_or_else(|| format!("With {moved} moved, today’s path moves too."))
}

/// `one assumption`, `two assumptions`.
pub fn assumptions_in_words(scenario: &Scenario) -> String {
    let n = scenario.moved_assumptions().count();
    format!("{} {}", in_words(n), if n == 1 { "assumption" } else { "assumptions" })
}

/// `2 assumptions moved`; `None` where none has.
pub fn assumed(scenario: &Scenario) -> Option<String> {
    let n = scenario.moved_assumptions().count();
    (n > 0).then(|| format!("{}{NBSP}moved", count(n, "assumption")))
}

/// `2 levers moved`, as the board counts them: a lever and what folds under it are one. `None` on today's path.
pub fn moved(scenario: &Scenario) -> Option<String> {
    let levers = GROUPS.iter().map(|group| group.n_moved(scenario)).sum();
    let kinds = [(levers, "lever", "moved"), (scenario.moved_projects().count(), "plant", "changed")];
    let said =
        kinds.into_iter().filter(|(n, ..)| *n > 0).map(|(n, noun, verb)| format!("{}{NBSP}{verb}", count(n, noun)));
    let phrases: Vec<String> = said.chain(assumed(scenario)).collect();
    (!phrases.is_empty()).then(|| phrases.join(", "))
}
