//! Where the model uses a number: slugs of its parts, as `how.html#…` names them, with the words for a link.

use crate::data::PARAMETER_USES;

/// The parts of the model in its own order.
pub const PARTS: [(&str, &str); 14] = [
    ("limits", "Export limits"),
    ("mining", "Mining"),
    ("separation", "Separation"),
    ("recycling", "Recycling"),
    ("magnets", "Magnets"),
    ("oxide-use", "Use of oxides"),
    ("trade", "Trade"),
    ("reserves", "Reserves"),
    ("shipments", "Shipments"),
    ("availability", "Availability"),
    ("origin", "Origin"),
    ("price", "Prices"),
    ("thrift", "Thrift"),
    ("investment", "Investment"),
];

/// What stands around the parts: it has no address of its own.
const AROUND: [(&str, &str); 4] = [
    ("start", "Start in 2005"),
    ("money", "Public money"),
    ("figures", "Figures of a run"),
    ("frame", "Frame of a run"),
];

/// Files of the model and the parts that they belong to. Those that are not here hold several parts together.
const FILES: [(&str, &[&str]); 28] = [
    ("limits", &["limits"]),
    ("mining", &["mining"]),
    ("separation", &["separation"]),
    ("recycling", &["recycling"]),
    ("magnet_orders", &["magnets"]),
    ("magnets", &["magnets"]),
    ("oxide_use", &["oxide-use"]),
    ("trade", &["trade"]),
    ("reserves", &["reserves"]),
    ("shipments", &["shipments"]),
    ("availability", &["availability"]),
    ("origin", &["origin"]),
    ("price", &["price"]),
    ("thrift", &["thrift"]),
    ("investment", &["investment"]),
    ("forcing/severity", &["limits"]),
    ("forcing/trade_rules", &["trade"]),
    ("forcing/demand", &["magnets", "oxide-use"]),
    ("forcing/magnet_plants", &["magnets"]),
    ("forcing/mines", &["mining"]),
    ("forcing/recycling", &["recycling", "thrift"]),
    ("forcing/separation", &["separation"]),
    ("forcing/money", &["money"]),
    ("initial", &["start"]),
    ("assimilation", &["price"]),
    ("figures/shortage", &["figures"]),
    ("figures/prices", &["figures"]),
    ("figures/totals", &["figures"]),
];

/// A part in words, as a link to what it does.
pub fn link(slug: &str) -> String {
    match PARTS.iter().find(|(part, _)| *part == slug) {
        Some((slug, words)) => format!("<a href=\"how.html#{slug}\">{words}</a>"),
        None => AROUND.iter().find(|(part, _)| *part == slug).map_or("", |(_, words)| words).to_string(),
    }
}

/// Several of them.
pub fn links(slugs: &[&str]) -> String {
    slugs.iter().map(|slug| link(slug)).collect::<Vec<_>>().join(", ")
}

/// The parts whose equations name the parameter.
pub fn of_parameter(name: &str) -> Vec<&'static str> {
    let files = PARAMETER_USES.iter().find(|(parameter, _)| *parameter == name).map_or(&[][..], |(_, files)| files);
    let parts = in_order(files.iter().flat_map(|file| {
        FILES.iter().find(|(known, _)| known == file).map_or(&[][..], |(_, parts)| parts).iter().copied()
    }));
    if parts.is_empty() { vec!["frame"] } else { parts }
}

/// Parts that a cell names, with any signs between them.
pub fn of_words(cell: &str) -> Vec<&'static str> {
    let is_named =
        |slug: &str| cell.split(|sign: char| !sign.is_alphanumeric() && sign != '-').any(|word| word == slug);
    PARTS.iter().map(|(slug, _)| *slug).filter(|slug| is_named(slug)).collect()
}

pub fn of_stage(stage: &str) -> Vec<&'static str> {
    match stage {
        "mine" => vec!["mining"],
        "separation" => vec!["separation"],
        _ => vec!["magnets"],
    }
}

/// The stage of a plant in words.
pub fn stage(stage: &str) -> &'static str {
    match stage {
        "mine" => "mine",
        "separation" => "separation plant",
        _ => "magnet plant",
    }
}

fn in_order(slugs: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let named: Vec<&str> = slugs.collect();
    PARTS.iter().chain(&AROUND).map(|(slug, _)| *slug).filter(|slug| named.contains(slug)).collect()
}
