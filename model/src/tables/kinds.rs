//! What a column of the tables may hold: units, groups, kinds, grades. One list for the build, which reads the tables by it, and for the
//! program, which gets the variants; `build.rs` compiles this file too.

use serde::de::{Deserialize, Deserializer, Error};

/// A kind that stands in a table under a name.
pub trait Named: Copy + PartialEq + 'static {
    /// All of them, each as the tables spell it.
    const NAMES: &'static [(Self, &'static str)];

    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(own, _)| *own == self).map_or("", |(_, name)| name)
    }

    fn from_name(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, name)| *name == text).map(|(own, _)| *own)
    }
}

/// A cell that names a kind, for `#[serde(deserialize_with)]`.
pub fn named<'de, D: Deserializer<'de>, T: Named>(cell: D) -> Result<T, D::Error> {
    let text = String::deserialize(cell)?;
    T::from_name(&text).ok_or_else(|| {
        let names: Vec<&str> = T::NAMES.iter().map(|(_, name)| *name).collect();
        D::Error::custom(format!("“{text}” is none of: {}", names.join(", ")))
    })
}

/// How a lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverKind {
    Slider,
    Choice,
    Date,
}

impl Named for LeverKind {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Slider, "slider"), (Self::Choice, "choice"), (Self::Date, "date")];
}

/// What a lever is to others, where sentences, links or its own start and end ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverRole {
    /// Withholds part of the normal deliveries; those that are alike are named together.
    Limit,
    Quota,
    /// Which rules China keeps: a choice that may be milder or stricter than today's.
    ExportRules,
    /// Supply that is lost outside of the rules of trade.
    Loss,
    /// Only bends what others do.
    Modifier,
    /// A multiple of the chances of all projects.
    Chance,
    /// The same for some of them, which bends what that of all does.
    ChanceOfSome,
    /// When the lever begins that it folds under.
    Start,
    End,
    Other,
}

impl Named for LeverRole {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Limit, "limit"),
        (Self::Quota, "quota"),
        (Self::ExportRules, "export rules"),
        (Self::Loss, "loss"),
        (Self::Modifier, "modifier"),
        (Self::Chance, "chance"),
        (Self::ChanceOfSome, "chance of some"),
        (Self::Start, "start"),
        (Self::End, "end"),
        (Self::Other, ""),
    ];
}

impl LeverRole {
    /// Cuts supply; of the quota, less of it does.
    pub fn is_cut(self) -> bool {
        matches!(self, Self::Limit | Self::Quota | Self::Loss)
    }

    /// Bends what others do, so it is named last.
    pub fn is_modifier(self) -> bool {
        matches!(self, Self::Modifier | Self::ChanceOfSome)
    }

    /// A multiple of chances, which are higher or lower, not more or less.
    pub fn is_chance(self) -> bool {
        matches!(self, Self::Chance | Self::ChanceOfSome)
    }
}

/// Where a lever stands on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverGroup {
    ExportLimits,
    ChinaMyanmar,
    NewSupply,
    PublicMoney,
    Stockpiles,
    DemandRecycling,
}

impl Named for LeverGroup {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::ExportLimits, "export limits"),
        (Self::ChinaMyanmar, "China and Myanmar"),
        (Self::NewSupply, "new supply"),
        (Self::PublicMoney, "public money"),
        (Self::Stockpiles, "stockpiles"),
        (Self::DemandRecycling, "demand and recycling"),
    ];
}

/// What more of a lever is; less of it is the opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverSense {
    Shock,
    Remedy,
    Neither,
}

impl Named for LeverSense {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Shock, "shock"), (Self::Remedy, "remedy"), (Self::Neither, "")];
}

/// A step of the chain that a plant belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Mine,
    Separation,
    Magnet,
}

impl Named for Stage {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Mine, "mine"), (Self::Separation, "separation"), (Self::Magnet, "magnet")];
}

/// Who stands behind a plant, as far as the forcing asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlantGroup {
    Allied,
    CentralAsia,
    ChinaLinked,
    Other,
    /// Mountain Pass of before 2016.
    Closed,
    /// In the record: running or gone.
    Running,
    /// The mines that nobody has named.
    Pool,
}

impl Named for PlantGroup {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Allied, "allied"),
        (Self::CentralAsia, "central-asia"),
        (Self::ChinaLinked, "china-linked"),
        (Self::Other, "other"),
        (Self::Closed, "closed-2016"),
        (Self::Running, "history"),
        (Self::Pool, "pool"),
    ];
}

/// What is on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordSeries {
    ChinaMineShare,
    ChinaSeparationShare,
    ChinaMagnetShare,
    ChinaExportsOxide,
    ChinaExportsMagnets,
    ChinaExportsMagnetsYear,
    SmuggledExportsLower,
    SmuggledExportsHigher,
    EuropeQuote,
    AveragePrice,
    AveragePricePart,
    NextPrice,
    NextPricePart,
    DearestPrice,
    DearestPricePart,
}

impl Named for RecordSeries {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::ChinaMineShare, "china-mine-share"),
        (Self::ChinaSeparationShare, "china-separation-share"),
        (Self::ChinaMagnetShare, "china-magnet-share"),
        (Self::ChinaExportsOxide, "china-exports-oxide"),
        (Self::ChinaExportsMagnets, "china-exports-magnets"),
        (Self::ChinaExportsMagnetsYear, "china-exports-magnets-year"),
        (Self::SmuggledExportsLower, "smuggled-exports-lower"),
        (Self::SmuggledExportsHigher, "smuggled-exports-higher"),
        (Self::EuropeQuote, "europe-quote"),
        (Self::AveragePrice, "average-price"),
        (Self::AveragePricePart, "average-price-part"),
        (Self::NextPrice, "next-price"),
        (Self::NextPricePart, "next-price-part"),
        (Self::DearestPrice, "dearest-price"),
        (Self::DearestPricePart, "dearest-price-part"),
    ];
}

impl RecordSeries {
    /// Prices of what was used, and the parts of the use that they hold for.
    pub fn is_of_use(self) -> bool {
        matches!(
            self,
            Self::AveragePrice
                | Self::AveragePricePart
                | Self::NextPrice
                | Self::NextPricePart
                | Self::DearestPrice
                | Self::DearestPricePart
        )
    }

    /// Quotes and prices of what was used are of one material each.
    pub fn has_materials(self) -> bool {
        self == Self::EuropeQuote || self.is_of_use()
    }
}

/// Whether a parameter may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    Assumption,
    Constant,
}

impl Named for ParameterKind {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::Assumption, "assumption"), (Self::Constant, "constant")];
}

/// How far a number can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    Verified,
    Derived,
    FromMemory,
    Calibrated,
    Assumed,
}

impl Named for Grade {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Verified, "verified"),
        (Self::Derived, "derived"),
        (Self::FromMemory, "from_memory"),
        (Self::Calibrated, "calibrated"),
        (Self::Assumed, "assumed"),
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    High,
    Medium,
    Low,
}

impl Named for Confidence {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::High, "high"), (Self::Medium, "medium"), (Self::Low, "low")];
}

/// The mechanism that an assumption belongs to, in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssumptionGroup {
    Prices,
    Trade,
    Demand,
    Stocks,
    Mines,
    Magnets,
    Recycling,
    Policy,
}

impl Named for AssumptionGroup {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Prices, "prices"),
        (Self::Trade, "trade"),
        (Self::Demand, "demand"),
        (Self::Stocks, "stocks"),
        (Self::Mines, "mines"),
        (Self::Magnets, "magnets"),
        (Self::Recycling, "recycling"),
        (Self::Policy, "policy"),
    ];
}

/// Where a preset stands among the stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Happened,
    Could,
    Done,
}

impl Section {
    pub const ALL: [Self; 3] = [Self::Happened, Self::Could, Self::Done];

    pub fn title(self) -> &'static str {
        match self {
            Self::Happened => "What happened",
            Self::Could => "What could happen",
            Self::Done => "What could be done",
        }
    }
}

impl Named for Section {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Happened, "happened"), (Self::Could, "could happen"), (Self::Done, "could be done")];
}
