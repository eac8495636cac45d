//! What changed after a move: what was moved, and the figures that moved visibly with it, in the same place and year before and after.

use super::answer::{SHARE_YEAR, VISIBLE_PRICE, VISIBLE_SHARE};
use super::effects::{material_name, shortage_name};
use super::key_figures::SHOWN_COST;
use super::steps::step;
use super::yearly::{ComparedAt, KeyValues};
use crate::chart::words::{bloc_brief, capital};
use crate::format::{NBSP, change, points, signed_billions, signed_rough_billions};
use crate::scenario::Scenario;

/// Longest line, in characters.
pub const LONGEST: usize = 110;
/// Figures that are told at most.
const MOST_FIGURES: usize = 3;

/// One line: `Heavy rare earths 0 % → 40 %. Magnets not served in the EU, 2028: +12 points; dysprosium quote: +80 %.`
pub fn changed(before: &Scenario, after: &Scenario, spot: &ComparedAt, was: &KeyValues, is: &KeyValues) -> String {
    let moves = moves(spot, was, is);
    let said = |n: usize| match n {
        0 => "No figure in view moves visibly".to_string(),
        n => capital(&moves[..n].join("; ")),
    };
    let step = step(before, after);
    // What was moved matters more than a third figure; a step that is too long for one figure stands in the list of steps.
    for n in (moves.len().min(1)..=moves.len().min(MOST_FIGURES)).rev() {
        let line = format!("{step}. {}.", said(n));
        if line.chars().count() <= LONGEST {
            return line;
        }
    }
    format!("{}.", said(moves.len().min(1)))
}

/// The figures that moved visibly, the most important first.
pub fn moves(spot: &ComparedAt, was: &KeyValues, is: &KeyValues) -> Vec<String> {
    let mut out = Vec::new();
    let focus = &spot.focus;
    let unserved = is.unserved - was.unserved;
    if unserved.abs() > VISIBLE_SHARE {
        let what = shortage_name(focus.shortage);
        out.push(format!(
            "{what} not served in {}, {}: {}",
            bloc_brief(focus.bloc),
            spot.shortage_year,
            points(unserved)
        ));
    }
    let ratio = if was.price > 0.0 { is.price / was.price } else { 1.0 };
    if (ratio - 1.0).abs() > VISIBLE_PRICE {
        let year = match spot.price_year {
            year if year == spot.shortage_year && !out.is_empty() => String::new(),
            year => format!(", {year}"),
        };
        out.push(format!("{} quote{year}: {}", material_name(focus.price), change(ratio)));
    }
    let separation = is.separation - was.separation;
    if separation.abs() > VISIBLE_SHARE {
        out.push(format!("China’s share of separation, {SHARE_YEAR}: {}", points(separation)));
    }
    let cost = is.cost - was.cost;
    if cost.abs() > SHOWN_COST {
        out.push(format!("public cost: {}{NBSP}USD", signed_billions(cost)));
    }
    let lost = is.lost - was.lost;
    if lost.abs() > SHOWN_COST {
        out.push(format!("output lost outside China: {}{NBSP}USD", signed_rough_billions(lost)));
    }
    out
}
