//! How the build reads the tables of `public/data`: no column is missing without a word.

#[path = "../../model/build/row.rs"]
mod row;
#[path = "../../model/build/table.rs"]
mod table;

use serde::Deserialize;

#[derive(Deserialize)]
struct Preset {
    #[serde(rename = "slug")]
    _slug: Option<String>,
}

#[derive(Deserialize)]
struct Renamed {
    #[serde(rename = "address")]
    _address: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    #[serde(rename = "slug")]
    _slug: String,
}

#[test]
fn a_table_may_have_columns_that_nobody_asks_for() {
    assert!(!table::rows::<Preset>("public/data", "presets.csv").is_empty());
}

#[test]
#[should_panic(expected = "public/data/presets.csv:2: column address: is missing")]
fn a_column_that_is_missing_ends_the_build_even_where_its_cells_may_be_empty() {
    table::rows::<Renamed>("public/data", "presets.csv");
}

#[test]
#[should_panic(expected = "unknown field `title`")]
fn a_column_that_is_unknown_ends_the_build_where_a_table_is_read_whole() {
    table::rows::<Whole>("public/data", "presets.csv");
}
