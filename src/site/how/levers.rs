//! Where the levers of the page enter the model: the quantities that each of them bends, and the mechanisms in which it acts.

use crate::model::anatomy::tables_moved;
use crate::model::params::Policy;
use crate::scenario::Lever;
use crate::scenario::link::decode;
use crate::tables::{LEVERS, LeverRow};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The quantities that a lever bends between its ends, with the levers beside it that it needs to act.
pub fn bends(lever: Lever) -> BTreeSet<&'static str> {
    let row = lever.row();
    let with = |value: f64| -> Policy {
        let mut scenario = decode(row.partner).0.scenario;
        scenario.set(lever, value);
        scenario.params().policy
    };
    let at_rest = with(row.neutral);
    let mut bent = tables_moved(&at_rest, &with(row.low));
    bent.extend(tables_moved(&at_rest, &with(row.high)));
    bent
}

/// The keys of the levers that bend a quantity.
pub fn bent_by(quantity: &str) -> Vec<&'static str> {
    static BENT: LazyLock<Vec<(&str, BTreeSet<&str>)>> =
        LazyLock::new(|| Lever::all().map(|lever| (lever.row().key, bends(lever))).collect());
    BENT.iter().filter(|(_, quantities)| quantities.contains(quantity)).map(|(key, _)| *key).collect()
}

/// The mechanisms in which a lever acts, and a sentence on how it does.
pub fn entry(row: &LeverRow) -> (impl Iterator<Item = &'static str> + use<>, &'static str) {
    let (places, sentence) = row.enters.split_once(": ").unwrap_or_default();
    (places.split_whitespace(), sentence)
}

/// The levers that enter a mechanism. Those that fold under another one are left out.
#[component]
pub fn LeversOf(place: &'static str) -> impl IntoView {
    let enters = |row: &&LeverRow| row.parent.is_empty() && entry(row).0.any(|name| name == place);
    let rows: Vec<&LeverRow> = LEVERS.iter().filter(enters).collect();
    let item = |row: &LeverRow| {
        view! { <li><b>{row.label}</b>{format!(": {} ", entry(row).1)}<code>{row.key}</code></li> }
    };
    (!rows.is_empty()).then(|| {
        view! {
            <h4>"Levers that enter here"</h4>
            <ul class="levers">{rows.into_iter().map(item).collect_view()}</ul>
        }
    })
}
