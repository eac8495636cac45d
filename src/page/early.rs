//! What the reader did before the program was there: `public/boot.js` reads the controls of an island just before it hydrates. What was
//! typed into a number box it enters there itself, once the box answers.

use crate::chart::ChartName;
use crate::chart::selection::Switch;
use crate::decimal::parse_number;
use crate::scenario::Lever;
use crate::session::change::Change;
use js_sys::Array;

/// The changes behind what was found. Each item is a list of texts: `lever KEY VALUE`, `year YEAR`, `tab NAME`, `switch POSITION SLUG`,
/// `hold`. What is not understood is left out.
pub fn changes(found: &Array) -> Vec<Change> {
    let mut changes = Vec::new();
    for item in found.iter() {
        let item: Vec<String> = Array::from(&item).iter().filter_map(|text| text.as_string()).collect();
        let item: Vec<&str> = item.iter().map(String::as_str).collect();
        match item.as_slice() {
            ["lever", key, value] => {
                if let (Some(lever), Some(value)) = (Lever::from_key(key), parse_number(value)) {
                    changes.extend([Change::Lever(lever, lever.on_step(value)), Change::Commit]);
                }
            }
            ["year", year] => changes.extend(year.parse().ok().map(Change::Year)),
            ["tab", name] => changes.extend(ChartName::from_slug(name).map(Change::Chart)),
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
