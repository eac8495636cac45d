//! Where the model uses a number: slugs of its parts, as `how.html#…` names them, and what they are called.

use crate::site::how;
use crate::tables::PARAMETER_USES;
use crate::tables::kinds::Stage;

/// What stands around the parts: it has no address of its own.
const AROUND: [(&str, &str); 2] = [("start", "Start in 2005"), ("frame", "Frame of a run")];

/// Files of the model that describe no mechanism and no table, and the parts that they belong to. Those that are not here hold several
/// parts together.
const FILES: [(&str, &str); 4] =
    [("initial", "start"), ("assimilation", "price"), ("figures/prices", "figures"), ("figures/mines", "figures")];

/// The part that a file of the model belongs to, by its path without an ending.
fn part_of(file: &str) -> Option<&'static str> {
    let is_own = |own: &str| own.strip_suffix(".rs") == Some(file);
    let mechanism = how::mechanisms::mechanisms().find(|own| is_own(own.source.0)).map(|own| own.slug);
    let table =
        || how::tables::TABLES.iter().find(|own| is_own(&format!("forcing/{}", own.source.0))).map(|own| own.slug);
    mechanism.or_else(table).or_else(|| FILES.iter().find(|(own, _)| *own == file).map(|(_, part)| *part))
}

/// The parts of the model that have an address: the tables before the month, then its steps in their order.
pub fn parts() -> impl Iterator<Item = &'static str> {
    how::tables::TABLES
        .iter()
        .map(|table| table.slug)
        .chain(how::mechanisms::mechanisms().map(|mechanism| mechanism.slug))
}

/// A part in words.
pub fn title(slug: &str) -> &'static str {
    AROUND.iter().find(|(part, _)| *part == slug).map_or_else(|| how::mechanisms::title(slug), |(_, words)| words)
}

/// Whether a part has an address in `how.html`.
pub fn has_address(slug: &str) -> bool {
    parts().any(|part| part == slug)
}

/// The parts whose equations name the parameter.
pub fn of_parameter(name: &str) -> Vec<&'static str> {
    let files = PARAMETER_USES.iter().find(|(parameter, _)| *parameter == name).map_or(&[][..], |(_, files)| files);
    let parts = in_order(files.iter().filter_map(|file| part_of(file)));
    if parts.is_empty() { vec!["frame"] } else { parts }
}

/// Parts that a cell names before its colon, with spaces between them.
pub fn of_words(cell: &str) -> Vec<&'static str> {
    let (names, _) = cell.split_once(':').unwrap_or((cell, ""));
    parts().filter(|part| names.split_whitespace().any(|name| name == *part)).collect()
}

pub fn of_stage(stage: Stage) -> Vec<&'static str> {
    match stage {
        Stage::Mine => vec!["table-mines", "mining"],
        Stage::Separation => vec!["table-separation", "separation"],
        Stage::Magnet => vec!["table-magnets", "magnets"],
    }
}

/// Plants of a stage.
pub fn plants(stage: Stage) -> String {
    format!("{}s", self::stage(stage))
}

/// The stage of a plant in words.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mine => "mine",
        Stage::Separation => "separation plant",
        Stage::Magnet => "magnet plant",
    }
}

fn in_order(slugs: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let named: Vec<&str> = slugs.collect();
    parts().chain(AROUND.map(|(slug, _)| slug)).filter(|slug| named.contains(slug)).collect()
}
