//! What the reader did before the program was there: `public/boot.js` reads the controls of an island just before it hydrates.

use crate::chart::chart;
use crate::chart::selection::Switch;
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::units::parse_number;
use js_sys::Array;

/// What was found. Each item is a list of texts: `lever KEY VALUE`, `number KEY TEXT`, `year YEAR`, `tab NAME`, `switch POSITION SLUG`, `hold`.
fn items(found: &Array) -> Vec<Vec<String>> {
    let texts = |item| -> Vec<String> { Array::from(&item).iter().filter_map(|text| text.as_string()).collect() };
    found.iter().map(texts).collect()
}

/// The entries among what was found, which are read once the code for it is there.
pub fn entries(found: &Array) -> Vec<(Lever, String)> {
    let of = |item: Vec<String>| match item.as_slice() {
        [kind, key, text] if kind == "number" => Some((Lever::from_key(key)?, text.clone())),
        _ => None,
    };
    items(found).into_iter().filter_map(of).collect()
}

/// The changes behind what was found, but entries. What is not understood is left out.
pub fn changes(found: &Array) -> Vec<Change> {
    let items = items(found);
    let mut changes = Vec::new();
    for item in &items {
        let item: Vec<&str> = item.iter().map(String::as_str).collect();
        match item.as_slice() {
            ["lever", key, value] => {
                if let (Some(lever), Some(value)) = (Lever::from_key(key), parse_number(value)) {
                    changes.extend([Change::Lever(lever, lever.on_step(value)), Change::Commit]);
                }
            }
            ["year", year] => changes.extend(year.parse().ok().map(Change::Year)),
            ["tab", name] => changes.extend(chart(name).map(|chart| Change::Chart(chart.name))),
            ["switch", position, slug] => {
                let switch = position.parse().ok().and_then(|i: usize| Switch::ALL.get(i).copied());
                let choice = switch.and_then(|switch| Some(Change::Choose(switch, switch.position(slug)?)));
                changes.extend(choice);
            }
            ["hold"] => changes.push(Change::Hold(true)),
            _ => {}
        }
    }
    changes
}
