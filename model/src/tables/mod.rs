//! What is known: the tables that `build.rs` makes from `public/data`. Numbers and names only; notes, sources and addresses stay in
//! the CSV files, which the page fetches when a reader asks for them.

pub mod box_unit;
pub mod dates;
pub mod kinds;
pub mod unit;

use box_unit::BoxUnit;
use kinds::{
    AssumptionGroup, Confidence, Grade, LeverGroup, LeverKind, LeverRole, LeverSense, PlantGroup, Section, Stage,
};
use unit::LeverUnit;

/// A table by year: `(year, value)`, oldest first.
pub type Points = &'static [(f64, f64)];

/// A parameter that a reader may move, within `low..=high`; `value` is the standard one. All three in the model's unit, which stands in
/// `parameters.csv`.
#[derive(Debug)]
pub struct AssumptionRow {
    pub name: &'static str,
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// Name in words.
    pub label: &'static str,
    /// The unit in which the page shows it.
    pub unit: BoxUnit,
    /// Its group on the page.
    pub group: AssumptionGroup,
    /// Step of its slider in the unit that is shown, and the decimals of that.
    pub step: f64,
    pub decimals: usize,
}

/// What the panel of assumptions tells of one besides.
#[derive(Debug)]
pub struct AssumptionNote {
    pub does: &'static str,
    /// Short meaning, as the tables have it.
    pub meaning: &'static str,
    pub source: &'static str,
    /// Addresses, several with ` ; ` between them.
    pub address: &'static str,
    pub grade: Grade,
    pub confidence: Confidence,
}

/// A lever: what the reader moves. How it bends the policy of the model stands in `scenario::bend`.
#[derive(Debug)]
pub struct LeverRow {
    pub key: &'static str,
    /// Name that stands alone, for the native command.
    #[cfg(not(target_arch = "wasm32"))]
    pub label: &'static str,
    /// Name under the heading of its group, or under the lever that it folds under.
    pub short: &'static str,
    /// The value in a sentence under the slider, and of a lever of its own as a cause in the headline; `{}` is the value.
    pub says: &'static str,
    pub cause: &'static str,
    /// What stands for the sentence at rest; empty where the sentence does.
    pub rest: &'static str,
    /// Behind “without”, for a lever that can be a remedy.
    pub undone: &'static str,
    pub sense: LeverSense,
    pub unit: LeverUnit,
    pub low: f64,
    pub high: f64,
    pub step: f64,
    /// The value that changes nothing.
    pub neutral: f64,
    pub group: LeverGroup,
    /// Key of the lever under which this one folds; empty for a lever of its own.
    pub parent: &'static str,
    pub kind: LeverKind,
    pub role: LeverRole,
    /// Notes, which the page fetches when a card opens.
    #[cfg(not(target_arch = "wasm32"))]
    pub meaning: &'static str,
    #[cfg(not(target_arch = "wasm32"))]
    pub end_means: &'static str,
    /// Link of the levers that this one needs to have an effect.
    #[cfg(not(target_arch = "wasm32"))]
    pub partner: &'static str,
    /// Keys of the levers of which one has to be moved before this one does anything; empty where it acts alone.
    pub needs: &'static str,
    /// Mechanisms of the month in which it acts, then a colon and how.
    #[cfg(not(target_arch = "wasm32"))]
    pub enters: &'static str,
    /// Words that people look for it by and that its name and sentences do not have, in small letters.
    pub search: &'static str,
}

/// A named scenario to start from. What a sentence says of the future is recomputed by nobody but the model, so the sentences hold no
/// modelled figure, only dates and amounts of the events that they name.
#[derive(Debug)]
pub struct PresetRow {
    pub slug: &'static str,
    pub title: &'static str,
    /// What the page that is served says of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub sentence: &'static str,
    pub section: Section,
    /// The link that it stands for.
    pub query: &'static str,
}

/// A mine. Capacity in t REO/yr, cost in USD/kg REO, start as a year, ramp in years; `project` is its position in `PROJECTS`.
#[derive(Debug)]
pub struct MineRow {
    pub slug: &'static str,
    pub country: usize,
    pub ore: usize,
    pub hub: usize,
    pub cost: f64,
    pub min_utilization: f64,
    /// A price floor of the allies applies.
    pub is_allied: bool,
    pub start: f64,
    pub ramp: f64,
    pub capacity: f64,
    pub probability: f64,
    pub group: PlantGroup,
    pub project: Option<usize>,
}

/// A separation plant with its light and heavy circuit, t REO/yr.
#[derive(Debug)]
pub struct SeparatorRow {
    pub hub: usize,
    pub start: f64,
    pub ramp: f64,
    pub light: f64,
    pub heavy: f64,
    pub probability: f64,
    pub group: PlantGroup,
    pub project: Option<usize>,
}

/// A magnet plant, t magnets/yr.
#[derive(Debug)]
pub struct MagnetRow {
    pub bloc: usize,
    pub start: f64,
    pub ramp: f64,
    pub capacity: f64,
    pub probability: f64,
    pub group: PlantGroup,
    pub project: Option<usize>,
}

/// A plant that a reader may switch or delay; capacity in t/yr of its product.
#[derive(Debug)]
pub struct ProjectRow {
    pub slug: &'static str,
    pub name: &'static str,
    pub stage: Stage,
    pub country: &'static str,
    pub capacity: f64,
    pub start: f64,
    pub probability: f64,
}

/// What the list of projects tells of one besides: capacity of the light and heavy part in t/yr (a mine and a magnet plant have all
/// in the first), ore as a row of `COMPOSITION`, and what its source says.
#[derive(Debug)]
pub struct ProjectNote {
    pub light: f64,
    pub heavy: f64,
    pub ore: Option<usize>,
    pub site_country: &'static str,
    pub status: &'static str,
    pub announced: &'static str,
    /// What the source calls it.
    pub subject: &'static str,
    pub source: &'static str,
    /// Addresses, several with ` ; ` between them.
    pub address: &'static str,
    pub grade: Grade,
    pub note: &'static str,
}

/// A column of a run.
#[derive(Debug)]
pub struct ColumnRow {
    pub name: &'static str,
    pub variable: &'static str,
    pub material: &'static str,
    pub place: &'static str,
    pub unit: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
