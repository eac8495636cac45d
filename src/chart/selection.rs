//! What a reader may switch in the charts: bloc, stage, material, measure. A switch is one row of `SWITCHES`; its choices have the slug
//! of links and a label. A [`Selection`] holds the position of the choice for every switch.

use crate::model::keys::{Bloc, Material};
use crate::tables::kinds::Stage;

/// One choice of a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub slug: &'static str,
    pub label: &'static str,
}

const fn choice(slug: &'static str, label: &'static str) -> Choice {
    Choice { slug, label }
}

/// A list of choices beside a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Bloc,
    /// What a bloc is supplied with.
    SupplyStage,
    /// Step of the chain whose world output is shared out.
    ShareStage,
    /// Which material of that step.
    ShareMaterial,
    /// Shares of the whole, or tonnes.
    ShareMeasure,
    /// What a bloc may be short of.
    ShortageMaterial,
    PriceMaterial,
    /// How far back the record of prices is shown.
    PriceSpan,
    StockMeasure,
    CostMeasure,
    FootprintMeasure,
    /// Step of the plants on the timeline.
    PlantStage,
}

/// The key of links that holds a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Bloc,
    Stage,
    Material,
}

struct SwitchRow {
    label: &'static str,
    holder: Holder,
    choices: &'static [Choice],
    /// Position of the choice that stands until the reader or the scenario makes another.
    first: u8,
}

pub const N_SWITCHES: usize = 12;

/// In the order of [`Switch`]. Slugs of one holder differ, but for the materials of shortages and prices, which are written in that order.
const SWITCHES: [SwitchRow; N_SWITCHES] = [
    SwitchRow {
        label: "Bloc",
        holder: Holder::Bloc,
        choices: &[
            choice("china", "China"),
            choice("us", "United States"),
            choice("eu", "European Union"),
            choice("japan-korea", "Japan, Korea"),
            choice("rest", "Other countries"),
        ],
        first: 2,
    },
    SwitchRow {
        label: "Stage",
        holder: Holder::Stage,
        choices: &[
            choice("magnet", "Magnets"),
            choice("oxide-ndpr", "NdPr oxide"),
            choice("oxide-dy", "Dysprosium oxide"),
        ],
        first: 0,
    },
    SwitchRow {
        label: "Stage",
        holder: Holder::Stage,
        choices: &[choice("mining", "Mining"), choice("separation", "Separation"), choice("magnets", "Magnets")],
        first: 1,
    },
    SwitchRow {
        label: "Material",
        holder: Holder::Material,
        choices: &[
            choice("of-magnet-re", "Magnet rare earths"),
            choice("of-ndpr", "NdPr"),
            choice("of-dy", "Dysprosium"),
            choice("of-tb", "Terbium"),
            choice("of-sm", "Samarium"),
            choice("of-gd", "Gadolinium"),
            choice("of-y", "Yttrium"),
            choice("of-la", "Lanthanum"),
            choice("of-ce", "Cerium"),
        ],
        first: 0,
    },
    SwitchRow {
        label: "Measure",
        holder: Holder::Stage,
        choices: &[choice("share", "Share"), choice("tonnes", "Tonnes")],
        first: 0,
    },
    SwitchRow {
        label: "Material",
        holder: Holder::Material,
        choices: &[
            choice("magnet", "Magnets"),
            choice("ndpr", "NdPr"),
            choice("dy", "Dysprosium"),
            choice("y", "Yttrium"),
        ],
        first: 0,
    },
    SwitchRow {
        label: "Material",
        holder: Holder::Material,
        choices: &[
            choice("ndpr", "NdPr"),
            choice("dy", "Dysprosium"),
            choice("tb", "Terbium"),
            choice("sm", "Samarium"),
            choice("gd", "Gadolinium"),
            choice("y", "Yttrium"),
            choice("la", "Lanthanum"),
            choice("ce", "Cerium"),
        ],
        first: 1,
    },
    SwitchRow {
        label: "Years",
        holder: Holder::Stage,
        choices: &[choice("since-2015", "From 2015"), choice("since-2008", "From 2008")],
        first: 0,
    },
    SwitchRow {
        label: "Stock",
        holder: Holder::Stage,
        choices: &[
            choice("cover-magnet", "Magnets in stock"),
            choice("cover-ndpr", "NdPr in stock"),
            choice("cover-dy", "Dysprosium in stock"),
            choice("reserve", "Reserves"),
        ],
        first: 0,
    },
    SwitchRow {
        label: "Money",
        holder: Holder::Stage,
        choices: &[
            choice("public", "Public cost"),
            choice("bill", "Users’ bill"),
            choice("trade", "Magnet trade balance"),
            choice("output-lost", "Output lost"),
        ],
        first: 0,
    },
    SwitchRow {
        label: "Measure",
        holder: Holder::Stage,
        choices: &[choice("jobs", "Jobs"), choice("co2", "CO\u{2082}"), choice("waste", "Waste")],
        first: 0,
    },
    SwitchRow {
        label: "Step",
        holder: Holder::Stage,
        choices: &[
            choice("plan-mine", "Mines"),
            choice("plan-separation", "Separation plants"),
            choice("plan-magnet", "Magnet plants"),
        ],
        first: 1,
    },
];

impl Switch {
    pub const ALL: [Self; N_SWITCHES] = [
        Self::Bloc,
        Self::SupplyStage,
        Self::ShareStage,
        Self::ShareMaterial,
        Self::ShareMeasure,
        Self::ShortageMaterial,
        Self::PriceMaterial,
        Self::PriceSpan,
        Self::StockMeasure,
        Self::CostMeasure,
        Self::FootprintMeasure,
        Self::PlantStage,
    ];

    fn row(self) -> &'static SwitchRow {
        &SWITCHES[self as usize]
    }

    /// Name of the list.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    pub fn holder(self) -> Holder {
        self.row().holder
    }

    /// The choices, in order.
    pub fn choices(self) -> &'static [Choice] {
        self.row().choices
    }

    /// Position of a choice by what a link or a list of the page calls it.
    pub fn position(self, slug: &str) -> Option<u8> {
        self.choices().iter().position(|choice| choice.slug == slug).map(|i| i as u8)
    }
}

/// Step of the chain whose world output is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareStage {
    Mining,
    Separation,
    Magnets,
}

impl ShareStage {
    pub const ALL: [Self; 3] = [Self::Mining, Self::Separation, Self::Magnets];
}

/// What a bloc is supplied with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupplyStage {
    Magnet,
    OxideNdPr,
    OxideDy,
}

impl SupplyStage {
    pub const ALL: [Self; 3] = [Self::Magnet, Self::OxideNdPr, Self::OxideDy];
}

/// Shares of the whole, or tonnes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMeasure {
    Share,
    Tonnes,
}

impl ShareMeasure {
    pub const ALL: [Self; 2] = [Self::Share, Self::Tonnes];
}

/// How far back the record of prices is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceSpan {
    Since2015,
    Since2008,
}

impl PriceSpan {
    pub const ALL: [Self; 2] = [Self::Since2015, Self::Since2008];
}

/// Which stock is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockMeasure {
    Magnets,
    NdPr,
    Dy,
    Reserves,
}

impl StockMeasure {
    pub const ALL: [Self; 4] = [Self::Magnets, Self::NdPr, Self::Dy, Self::Reserves];
}

/// Whose money is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostMeasure {
    Public,
    UsersBill,
    TradeBalance,
    OutputLost,
}

impl CostMeasure {
    pub const ALL: [Self; 4] = [Self::Public, Self::UsersBill, Self::TradeBalance, Self::OutputLost];
}

/// What a plant brings besides its product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootprintMeasure {
    Jobs,
    CarbonDioxide,
    Waste,
}

impl FootprintMeasure {
    pub const ALL: [Self; 3] = [Self::Jobs, Self::CarbonDioxide, Self::Waste];
}

/// Steps of the plants, in the order of the switch.
const PLANT_STAGES: [Stage; 3] = [Stage::Mine, Stage::Separation, Stage::Magnet];

/// What a bloc may be short of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortageMaterial {
    Magnet,
    NdPr,
    Dy,
    Y,
}

impl ShortageMaterial {
    pub const ALL: [Self; 4] = [Self::Magnet, Self::NdPr, Self::Dy, Self::Y];
}

/// Materials with a price of their own, in the order of the switch.
pub const PRICE_MATERIALS: [Material; 8] =
    [Material::NdPr, Material::Dy, Material::Tb, Material::Sm, Material::Gd, Material::Y, Material::La, Material::Ce];

pub fn material_label(material: Material) -> &'static str {
    match PRICE_MATERIALS.iter().position(|other| *other == material) {
        Some(i) => Switch::PriceMaterial.choices()[i].label,
        None => "Other",
    }
}

pub fn bloc_label(bloc: Bloc) -> &'static str {
    Switch::Bloc.choices()[bloc as usize].label
}

/// What all charts of a page are switched to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection([u8; N_SWITCHES]);

impl Default for Selection {
    fn default() -> Self {
        Self(Switch::ALL.map(|switch| switch.row().first))
    }
}

impl Selection {
    /// Position of the choice.
    pub fn get(&self, switch: Switch) -> usize {
        self.0[switch as usize] as usize
    }

    /// Slug of the choice.
    pub fn slug(&self, switch: Switch) -> &'static str {
        switch.choices()[self.get(switch)].slug
    }

    /// Makes a choice; a position that the switch does not have changes nothing.
    pub fn set(&mut self, switch: Switch, position: u8) {
        if usize::from(position) < switch.choices().len() {
            self.0[switch as usize] = position;
        }
    }

    pub fn with(mut self, switch: Switch, position: usize) -> Self {
        self.set(switch, position as u8);
        self
    }

    pub fn bloc(&self) -> Bloc {
        Bloc::ALL[self.get(Switch::Bloc)]
    }

    pub fn supply_stage(&self) -> SupplyStage {
        SupplyStage::ALL[self.get(Switch::SupplyStage)]
    }

    pub fn share_stage(&self) -> ShareStage {
        ShareStage::ALL[self.get(Switch::ShareStage)]
    }

    /// `None` for the magnet rare earths together.
    pub fn share_material(&self) -> Option<Material> {
        self.get(Switch::ShareMaterial).checked_sub(1).map(|i| PRICE_MATERIALS[i])
    }

    pub fn share_measure(&self) -> ShareMeasure {
        ShareMeasure::ALL[self.get(Switch::ShareMeasure)]
    }

    pub fn price_span(&self) -> PriceSpan {
        PriceSpan::ALL[self.get(Switch::PriceSpan)]
    }

    pub fn stock_measure(&self) -> StockMeasure {
        StockMeasure::ALL[self.get(Switch::StockMeasure)]
    }

    pub fn cost_measure(&self) -> CostMeasure {
        CostMeasure::ALL[self.get(Switch::CostMeasure)]
    }

    pub fn footprint_measure(&self) -> FootprintMeasure {
        FootprintMeasure::ALL[self.get(Switch::FootprintMeasure)]
    }

    pub fn plant_stage(&self) -> Stage {
        PLANT_STAGES[self.get(Switch::PlantStage)]
    }

    pub fn shortage(&self) -> ShortageMaterial {
        ShortageMaterial::ALL[self.get(Switch::ShortageMaterial)]
    }

    pub fn price(&self) -> Material {
        PRICE_MATERIALS[self.get(Switch::PriceMaterial)]
    }
}
