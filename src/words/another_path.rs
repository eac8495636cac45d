//! The headline where nothing but assumptions has moved, and today's path with them: which figure has moved most, and by how much.

use super::answer::{COST_YEARS, SHARE_YEAR, VISIBLE_PRICE};
use super::effects::{is_apart, material_name, shortage_name, strong};
use super::key_figures::SHOWN_COST;
use super::yearly::Shift;
use crate::chart::words::{bloc_brief, verb};
use crate::format::{NBSP, billions, percent, price, rough_billions, usd_per_kg};

/// The sentence in its forms, the longest first, with the figure between bars. `moved` are the assumptions in words; `shift` leads from the
/// path of the standard values to the one that is shown.
pub fn sentences(moved: &str, shift: &Shift) -> Vec<String> {
    match figure(shift) {
        Some(figure) => vec![
            format!("With {moved} moved, today’s path moves too: {figure}."),
            format!("With {moved} moved, {figure}."),
        ],
        None => vec![format!(
            "With {moved} moved, today’s path hardly moves: shortages, prices, shares, public cost and output lost stay close."
        )],
    }
}

/// The figure that comes first in the headline of a scenario, among those that have moved visibly.
fn figure(shift: &Shift) -> Option<String> {
    let Shift { spot, was, is } = shift;
    if is_apart(was.unserved, is.unserved) {
        let bloc = spot.focus.bloc;
        return Some(format!(
            "{} {} without {} of {} {} in {}, instead of {}",
            bloc_brief(bloc),
            verb(bloc, "goes", "go"),
            strong(&percent(is.unserved)),
            verb(bloc, "its", "their"),
            shortage_name(spot.focus.shortage),
            spot.shortage_year,
            percent(was.unserved)
        ));
    }
    let ratio = if was.price > 0.0 { is.price / was.price } else { 1.0 };
    if ratio.max(1.0 / ratio) > 1.0 + VISIBLE_PRICE && price(is.price) != price(was.price) {
        let (now, before) = (strong(&usd_per_kg(is.price)), price(was.price));
        let name = material_name(spot.focus.price);
        return Some(format!("{name} is quoted at {now} outside China in {}, instead of {before}", spot.price_year));
    }
    if is_apart(was.separation, is.separation) {
        let (now, before) = (strong(&percent(is.separation)), percent(was.separation));
        return Some(format!("China separates {now} of magnet rare earths in {SHARE_YEAR}, instead of {before}"));
    }
    // Money last: both sums hang on the shortages and prices above. What is lost is no cost, and is told after what is one.
    let by = COST_YEARS.end();
    if (is.cost - was.cost).abs() > SHOWN_COST && billions(is.cost) != billions(was.cost) {
        let (now, before) = (strong(&format!("{}{NBSP}USD", billions(is.cost))), billions(was.cost));
        return Some(format!("public cost comes to {now} by {by}, instead of {before}"));
    }
    let said = |lost: f64| rough_billions(lost, 0);
    ((is.lost - was.lost).abs() > SHOWN_COST && said(is.lost) != said(was.lost)).then(|| {
        let now = strong(&format!("{}{NBSP}USD", said(is.lost)));
        format!("output lost outside China comes to {now} by {by}, instead of {}", said(was.lost))
    })
}
