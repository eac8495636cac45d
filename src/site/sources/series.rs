//! What the rows of `series.csv` and `records.csv` are: a table of their groups, and the keys of their names in words.

use super::shown;
use crate::chart::words;
use crate::model::keys::Material;
use crate::tables::kinds::RecordSeries;
use crate::tables::{COUNTRY_NAMES, COUNTRY_SLUGS};

/// A group of rows: what comes before the first dot of their names, what they are, and the parts of the model that use them.
pub struct Group {
    pub key: &'static str,
    pub title: &'static str,
    pub used: &'static [&'static str],
}

const fn group(key: &'static str, title: &'static str, used: &'static [&'static str]) -> Group {
    Group { key, title, used }
}

/// In the order of the file.
pub static GROUPS: [Group; 31] = [
    group("Pref", "Reference price, to which thrift compares", &["price", "thrift"]),
    group("Pcost", "Cost that a price is drawn to in the long run", &["price"]),
    group("Pini", "Price in January 2005, where a run starts", &["price"]),
    group("nm08", "Use outside magnets in 2008", &["table-demand"]),
    group("nmex", "Extra growth of use outside magnets, 2010 to 2025", &["table-demand"]),
    group("sp", "Spot premium outside China at a full cut", &["quotes"]),
    group("tau_p", "Time in which the spot premium builds up", &["quotes"]),
    group("imag", "Material in a tonne of magnets", &["oxide-use", "magnets"]),
    group("wres", "Share of the reserve’s money by material", &["reserves"]),
    group("thin", "Share of purchases outside China that are paid at the quote", &["figures"]),
    group("comp", "Share of each material in the oxides of an ore", &["mining"]),
    group("magnet-demand", "World use of magnets", &["table-demand"]),
    group("magnet-growth", "World use of magnets over that of 2024, by path", &["table-demand"]),
    group("nonmagnet-index", "Use outside magnets over that of 2008", &["table-demand"]),
    group("export-quota", "China’s export quota", &["table-rules", "trade"]),
    group("share-magnet", "Share of magnet demand by bloc", &["table-demand"]),
    group("share-light", "Share of the demand for light oxides by bloc", &["table-demand"]),
    group("share-heavy", "Share of the demand for heavy oxides by bloc", &["table-demand"]),
    group("china-light", "China’s capacity to separate light oxides", &["table-separation"]),
    group("china-heavy", "China’s capacity to separate heavy oxides", &["table-separation"]),
    group("old-magnet", "Magnet plants of before 2016", &["table-magnets"]),
    group("duty-light", "China’s export duty on light oxides", &["table-rules", "price"]),
    group("duty-heavy", "China’s export duty on heavy oxides", &["table-rules", "price"]),
    group("metal-x", "Capacity to make NdPr metal outside China", &["table-money", "shipments"]),
    group("use-share", "Share of magnet demand by path and use", &["table-demand"]),
    group("umin", "Lowest use of a mine’s capacity", &["mining"]),
    group("cost", "Running cost of a mine", &["mining"]),
    group("cap", "Capacity of a mine by year", &["table-mines", "mining"]),
    group("observed", "Recorded price of the oxide in China", &["price"]),
    group("fexp", "Degree of the polynomial that stands for the exponential", &["frame"]),
    group("flog", "Degree of the polynomial that stands for the logarithm", &["frame"]),
];

/// Names of records, and the parts of the model whose results they are set against.
const RECORDS: [(RecordSeries, &str, &[&str]); 15] = [
    (RecordSeries::ChinaMineShare, "China’s share of the mining of all rare earths", &["mining"]),
    (RecordSeries::SmuggledExportsLower, "Exports smuggled, by the lower reading", &["trade"]),
    (RecordSeries::SmuggledExportsHigher, "Exports smuggled, by the higher reading", &["trade"]),
    (RecordSeries::AveragePrice, "Average price of most of what the world used", &["price"]),
    (RecordSeries::AveragePricePart, "Part of the world’s use at that average", &["price"]),
    (RecordSeries::NextPrice, "Average price of what was dearer", &["price"]),
    (RecordSeries::NextPricePart, "Part of the world’s use at the dearer average", &["price"]),
    (RecordSeries::DearestPrice, "Lower end of the highest prices", &["price"]),
    (RecordSeries::DearestPricePart, "Part of the world’s use at the highest prices, at most", &["price"]),
    (RecordSeries::ChinaExportsOxide, "China’s legal exports of rare earths", &["trade"]),
    (RecordSeries::ChinaExportsMagnets, "China’s exports of magnets in a month", &["magnets"]),
    (RecordSeries::ChinaExportsMagnetsYear, "China’s exports of magnets in a year", &["magnets"]),
    (RecordSeries::EuropeQuote, "Quote in Europe", &["price"]),
    (RecordSeries::ChinaSeparationShare, "China’s share of separated magnet rare earths", &["separation"]),
    (RecordSeries::ChinaMagnetShare, "China’s share of the magnets made", &["magnets"]),
];

/// What stands in names for an ore, a bloc, a path, a use, and for what a few rows alone have. Materials, mines and dates are read as such.
const WORDS: [(&str, &str); 26] = [
    ("CNL", "light ore of China"),
    ("ION", "ionic clay"),
    ("UNO", "unofficial mines of China"),
    ("MTP", "Mountain Pass"),
    ("MTW", "Mt Weld"),
    ("MON", "monazite sand"),
    ("BRC", "ionic clay of Brazil"),
    ("CAL", "Caldeira"),
    ("XEN", "xenotime"),
    ("LOP", "loparite"),
    ("CAR", "other carbonatites"),
    ("china", "China"),
    ("us", "United States"),
    ("eu", "European Union"),
    ("japan-korea", "Japan and Korea"),
    ("rest", "other countries"),
    ("steps", "stated policies"),
    ("aps", "announced pledges"),
    ("nze", "net zero"),
    ("ev", "electric vehicles"),
    ("wind", "wind turbines"),
    ("defence", "defence"),
    ("other", "other uses"),
    ("degree", "degree"),
    ("nd", "neodymium"),
    ("nd-to-ndpr", "NdPr over neodymium"),
];
const MINE: &str = "mine-";

/// The group that a row of the series belongs to.
pub fn of(id: &str) -> Option<&'static Group> {
    let key = id.split('.').next()?;
    GROUPS.iter().find(|group| group.key == key)
}

/// What a row of the series is, and the parts of the model that use it.
pub fn means_and_uses(id: &str) -> (String, Vec<&'static str>) {
    let Some(group) = of(id) else { return Default::default() };
    let keys: Vec<String> = keys(id).iter().map(|word| key(word)).collect();
    let means = if keys.is_empty() { group.title.to_string() } else { format!("{}: {}", group.title, keys.join(", ")) };
    (means, group.used.to_vec())
}

/// What stands behind the group in a name; a year may have decimals of its own, and months may span.
fn keys(id: &str) -> Vec<String> {
    let Some((_, rest)) = id.split_once('.') else { return Vec::new() };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let mut keys: Vec<String> = Vec::new();
    for part in rest.replace("..", " to ").split('.') {
        match keys.last_mut() {
            Some(year) if year.len() == "2010".len() && is_number(year) && is_number(part) => {
                year.push('.');
                year.push_str(part);
            }
            _ => keys.push(part.to_string()),
        }
    }
    keys
}

/// The last key of a name, where rows of a group differ: a year, a month or a material.
pub fn last_key(id: &str) -> String {
    keys(id).last().map(|last| key(last)).unwrap_or_default()
}

/// All keys of a name.
pub fn all_keys(id: &str) -> String {
    keys(id).iter().map(|word| key(word)).collect::<Vec<_>>().join(" ")
}

/// A key of a name in words; a date stays as it is.
fn key(key: &str) -> String {
    if let Some(words) = material(key) {
        return words;
    }
    match WORDS.iter().find(|(own, _)| *own == key) {
        Some((_, words)) => words.to_string(),
        None => key.strip_prefix(MINE).map_or_else(|| key.to_string(), |mine| mine.replace('-', " ")),
    }
}

/// A material by its slug; what is left of them all is a bloc or a material, which the group says.
fn material(slug: &str) -> Option<String> {
    let material = Material::ALL.into_iter().find(|material| material.slug() == slug)?;
    (material != Material::Rest).then(|| words::material(material).to_string())
}

/// A country or bloc of the table of plants in words.
pub fn place(slug: &str) -> String {
    match COUNTRY_SLUGS.iter().position(|country| *country == slug) {
        Some(i) => COUNTRY_NAMES[i].to_string(),
        None => key(slug),
    }
}

/// What a record is, and of which material where there are several.
pub fn record(series: RecordSeries, of: Option<Material>) -> String {
    let title = RECORDS.iter().find(|(own, ..)| *own == series).map_or("", |(_, title, _)| title);
    match of {
        Some(material) => format!("{title}, {} oxide", words::material(material)),
        None => title.to_string(),
    }
}

pub fn record_uses(series: RecordSeries) -> &'static [&'static str] {
    RECORDS.iter().find(|(own, ..)| *own == series).map_or(&[], |(.., used)| used)
}

/// `April 2025`, or the year alone.
pub fn date(year: &str, month: Option<u32>) -> String {
    match month.and_then(|month| shown::month(month as usize)) {
        Some(month) => format!("{month} {year}"),
        None => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_key_by_key() {
        assert_eq!(keys("share-light.2010.eu"), ["2010", "eu"]);
        assert_eq!(keys("export-quota.2010.51"), ["2010.51"]);
        assert_eq!(keys("observed.nd.2024-10"), ["nd", "2024-10"]);
        assert_eq!(keys("observed.dy.2026-01..04"), ["dy", "2026-01 to 04"]);
        assert_eq!(keys("magnet-growth.steps.2030"), ["steps", "2030"]);
        assert_eq!(key("dy"), "dysprosium");
        assert_eq!(key("mine-mt-weld"), "mt weld");
    }

    #[test]
    fn every_key_of_a_name_has_words_or_is_a_mine_or_a_date() {
        for (point, _) in crate::site::sources::tables::series() {
            for part in keys(&point.name) {
                let has_words = material(&part).is_some() || WORDS.iter().any(|(own, _)| *own == part);
                let is_date = part.starts_with(|sign: char| sign.is_ascii_digit());
                assert!(has_words || is_date || part.starts_with(MINE), "{}: {part}", point.name);
            }
        }
    }
}
