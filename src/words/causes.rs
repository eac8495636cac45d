//! Causes: what was moved, as the beginning of the headline. Shocks come first, the strongest before the others.

use super::lever_words::{NO_TIME, aim, cause, timing};
use super::project_words;
use super::remedies::{project_role, role};
use crate::chart::words;
use crate::format::in_words;
use crate::model::keys::Bloc;
use crate::scenario::{Lever, Scenario};
use crate::tables::kinds::LeverRole;

/// As many causes are named one by one.
const NAMED: usize = 3;
/// What the names of two limits may share.
const EARTHS: &str = " rare earths";
const AND: &str = " and ";
/// Shocks come before remedies, and assumptions after both.
const REMEDY_LATER: f64 = 10.0;
const LAST: f64 = 20.0;

/// Something that was moved, as a phrase.
struct Phrase {
    text: String,
    /// When it acts: with its end, without, and not at all.
    timing: [String; 3],
    weight: f64,
    is_remedy: bool,
    /// Settings that it stands for.
    count: usize,
    aim: &'static str,
}

/// The beginning of a headline.
#[derive(Default)]
pub struct Cause {
    pub text: String,
    /// The remedies are left to the end of the sentence.
    pub leaves_remedies: bool,
    /// The one bloc that it ends with, so that the sentence goes on with a pronoun.
    pub aim: Option<Bloc>,
    /// It says what was moved, not only how much.
    pub is_named: bool,
    /// Supply has been cut, so that somebody else must fill a gap.
    pub is_cut: bool,
}

fn lever_phrase(scenario: &Scenario, lever: Lever) -> Phrase {
    let row = lever.row();
    let at = scenario.get(lever);
    let reach = (row.high - row.neutral).max(row.neutral - row.low);
    let mut weight = (at - row.neutral).abs() / reach;
    if row.role == LeverRole::Limit {
        weight *= 2.0;
    }
    // Named last.
    if row.role.is_modifier() {
        weight -= 1.0;
    }
    let full = timing(scenario, lever, true);
    if full == NO_TIME {
        weight -= 1.0;
    }
    Phrase {
        text: cause(lever, at),
        timing: [full, timing(scenario, lever, false), String::new()],
        weight,
        is_remedy: role(scenario, lever) > 0,
        count: 1,
        aim: aim(scenario, lever),
    }
}

/// Limits that differ only in what they withhold become one phrase: `40 % limits on light and heavy rare earths`.
fn merge_limits(scenario: &Scenario, phrases: &mut Vec<(Lever, Phrase)>) {
    let mut at = 0;
    while at < phrases.len() {
        let next = (at + 1..phrases.len()).find(|next| is_alike(scenario, &phrases[at], &phrases[*next]));
        let Some(next) = next else {
            at += 1;
            continue;
        };
        let (other, gone) = phrases.remove(next);
        let text = &mut phrases[at].1.text;
        let what = other.row().short.to_ascii_lowercase();
        // Light, heavy and magnets stand in this order, so only the second may share its noun with the first.
        if what.ends_with(EARTHS) && text.ends_with(EARTHS) {
            text.truncate(text.len() - EARTHS.len());
        }
        text.push_str(" and ");
        text.push_str(&what);
        phrases[at].1.count += gone.count;
    }
}

fn is_alike(scenario: &Scenario, one: &(Lever, Phrase), other: &(Lever, Phrase)) -> bool {
    [one, other].iter().all(|phrase| phrase.0.row().role == LeverRole::Limit)
        && scenario.get(one.0) == scenario.get(other.0)
        && (one.1.aim, &one.1.timing[0]) == (other.1.aim, &other.1.timing[0])
}

/// What the projects have become; one or two are named.
fn project_phrase(scenario: &Scenario, wants_remedies: bool) -> Option<Phrase> {
    let mut projects =
        scenario.moved_projects().filter(|project| (project_role(scenario, *project) > 0) == wants_remedies);
    let first = projects.next()?;
    let rest: Vec<usize> = projects.collect();
    let fate = project_words::fate(scenario, first);
    let has_one_fate = rest.iter().all(|project| project_words::fate(scenario, *project) == fate);
    let fate = if has_one_fate { fate.as_str() } else { "changed" };
    let text = match rest.as_slice() {
        [] => format!("{} {fate}", project_words::name(first)),
        [second] if has_one_fate => {
            format!("{} and {} {fate}", project_words::name(first), project_words::name(*second))
        }
        others => format!("{} projects {fate}", in_words(others.len() + 1)),
    };
    Some(Phrase {
        text,
        timing: Default::default(),
        weight: 0.5,
        is_remedy: wants_remedies,
        count: rest.len() + 1,
        aim: "",
    })
}

fn phrases(scenario: &Scenario) -> Vec<Phrase> {
    let mut levers: Vec<(Lever, Phrase)> = scenario
        .moved()
        .filter(|lever| lever.row().parent.is_empty())
        .map(|lever| (lever, lever_phrase(scenario, lever)))
        .collect();
    merge_limits(scenario, &mut levers);
    let mut out: Vec<Phrase> = levers.into_iter().map(|(_, phrase)| phrase).collect();
    out.extend([false, true].into_iter().filter_map(|is_remedy| project_phrase(scenario, is_remedy)));
    let assumptions = scenario.moved_assumptions().count();
    if assumptions > 0 {
        let noun = if assumptions == 1 { "assumption" } else { "assumptions" };
        out.push(Phrase {
            text: format!("{} changed {noun}", in_words(assumptions)),
            timing: Default::default(),
            weight: -LAST,
            is_remedy: false,
            count: assumptions,
            aim: "",
        });
    }
    // Shocks before remedies, the strong before the weak. Few enough for the plainest sort.
    let rank = |phrase: &Phrase| phrase.weight - if phrase.is_remedy { REMEDY_LATER } else { 0.0 };
    for i in 1..out.len() {
        let mut at = i;
        while at > 0 && rank(&out[at]) > rank(&out[at - 1]) {
            out.swap(at, at - 1);
            at -= 1;
        }
    }
    out
}

/// `a`, `a and b`, `a, b and c`, each with its timing; one that all share is said once, at the end.
fn listed(phrases: &[&Phrase], when: usize, more: &str) -> String {
    let shared = more.is_empty() && phrases.iter().all(|phrase| phrase.timing[when] == phrases[0].timing[when]);
    let mut parts: Vec<String> = Vec::new();
    // What acts from today on comes last, or it would seem to share the date that stands behind it.
    for is_timed in [true, false] {
        for phrase in phrases.iter().filter(|phrase| phrase.timing[when].is_empty() != is_timed) {
            let mut part = phrase.text.clone();
            if !phrase.aim.is_empty() {
                part.push_str(" against ");
                part.push_str(phrase.aim);
            }
            if !shared {
                part.push_str(&phrase.timing[when]);
            }
            parts.push(part);
        }
    }
    if !more.is_empty() {
        parts.push(more.to_string());
    }
    let mut text = String::new();
    for (i, part) in parts.iter().enumerate() {
        let is_last = i + 1 == parts.len();
        // A comma keeps apart what an “and” within a part would run together.
        let has_and = text.as_bytes().windows(AND.len()).any(|window| window == AND.as_bytes());
        if i > 0 && (!is_last || has_and) {
            text.push(',');
        }
        if i > 0 {
            text.push_str(if is_last { AND } else { " " });
        }
        text.push_str(part);
    }
    if shared {
        text.push_str(&phrases[0].timing[when]);
    }
    text
}

/// The bloc that a single phrase is aimed at.
fn aimed_at(phrases: &[&Phrase]) -> Option<Bloc> {
    match phrases {
        [phrase] => Bloc::OUTSIDE.into_iter().find(|bloc| words::bloc(*bloc) == phrase.aim),
        _ => None,
    }
}

/// What was moved, from the longest form to the shortest; each ends where the effect begins.
pub fn causes(scenario: &Scenario) -> Vec<Cause> {
    let phrases = phrases(scenario);
    let all: Vec<&Phrase> = phrases.iter().collect();
    let is_cut = scenario.moved().any(|lever| lever.row().role.is_cut());
    let unnamed = |text: String| Cause { text, is_cut, ..Cause::default() };
    if all.is_empty() {
        return vec![unnamed("With nothing but timing or details changed, ".to_string())];
    }
    let named = |text: String| Cause { is_named: true, ..unnamed(text) };
    let with = |phrases: &[&Phrase], when: usize| Cause {
        aim: aimed_at(phrases),
        ..named(format!("With {}, ", listed(phrases, when, "")))
    };
    let mut out = Vec::new();
    if all.len() <= NAMED {
        out.extend([with(&all, 0), with(&all, 1)]);
    } else if let Some(preset) = scenario.preset() {
        out.push(named(format!("Under “{}”, ", preset.title)));
    }
    let shocks: Vec<&Phrase> = phrases.iter().filter(|phrase| !phrase.is_remedy).collect();
    if !shocks.is_empty() && shocks.len() < all.len() && shocks.len() <= NAMED {
        out.extend([0, 1].map(|when| Cause { leaves_remedies: true, ..with(&shocks, when) }));
    }
    let count = |phrases: &[&Phrase]| phrases.iter().map(|phrase| phrase.count).sum::<usize>();
    let changes = |n: usize| if n == 1 { "change" } else { "changes" };
    for (n_named, when) in [(2, 1), (1, 1), (1, 2)] {
        if all.len() > n_named {
            let (first, others) = all.split_at(n_named);
            let n = count(others);
            let more = format!("{} other {}", in_words(n), changes(n));
            out.push(named(format!("With {}, ", listed(first, when, &more))));
        }
    }
    let n = count(&all);
    out.push(unnamed(format!("With {} {}, ", in_words(n), changes(n))));
    out.push(unnamed("Here ".to_string()));
    out
}
