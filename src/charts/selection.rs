//! What a reader may switch in the charts: bloc, stage, material. Closed sets, each with the slug of links and a label.

use crate::model::keys::{Bloc, Material};

/// An enum with a slug and a label for each variant.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $slug:literal $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.slug() == slug)
            }
        }
    };
}

choices! {
    /// What a bloc is supplied with.
    SupplyStage {
        Magnet "magnet" "Magnets",
        OxideNdPr "oxide-ndpr" "NdPr oxide",
        OxideDy "oxide-dy" "Dysprosium oxide",
    }
}
choices! {
    /// Step of the chain whose world output is shared out.
    ShareStage {
        Mining "mining" "Mining",
        Separation "separation" "Separation",
        Magnets "magnets" "Magnets",
    }
}
choices! {
    /// What a bloc may be short of.
    ShortageMaterial {
        Magnet "magnet" "Magnets",
        NdPr "ndpr" "NdPr",
        Dy "dy" "Dysprosium",
        Y "y" "Yttrium",
    }
}

/// Materials with a price of their own.
pub const PRICE_MATERIALS: [Material; 8] =
    [Material::NdPr, Material::Dy, Material::Tb, Material::Sm, Material::Gd, Material::Y, Material::La, Material::Ce];

pub fn material_label(material: Material) -> &'static str {
    match material {
        Material::NdPr => "NdPr",
        Material::Dy => "Dysprosium",
        Material::Tb => "Terbium",
        Material::Sm => "Samarium",
        Material::Gd => "Gadolinium",
        Material::Y => "Yttrium",
        Material::La => "Lanthanum",
        Material::Ce => "Cerium",
        Material::Rest => "Other",
    }
}

pub fn bloc_label(bloc: Bloc) -> &'static str {
    match bloc {
        Bloc::China => "China",
        Bloc::UnitedStates => "United States",
        Bloc::Eu => "European Union",
        Bloc::JapanKorea => "Japan, Korea",
        Bloc::Rest => "Rest of world",
    }
}

/// What all charts of a page are switched to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    pub bloc: Bloc,
    pub supply_stage: SupplyStage,
    pub share_stage: ShareStage,
    pub shortage: ShortageMaterial,
    pub price: Material,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            bloc: Bloc::Eu,
            supply_stage: SupplyStage::Magnet,
            share_stage: ShareStage::Separation,
            shortage: ShortageMaterial::Magnet,
            price: Material::Dy,
        }
    }
}

/// One button of a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub slug: &'static str,
    pub label: &'static str,
}

/// A row of buttons beside a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Bloc,
    SupplyStage,
    ShareStage,
    ShortageMaterial,
    PriceMaterial,
}

impl Switch {
    /// Name of the row of buttons.
    pub fn label(self) -> &'static str {
        match self {
            Self::Bloc => "Bloc",
            Self::SupplyStage | Self::ShareStage => "Stage",
            Self::ShortageMaterial | Self::PriceMaterial => "Material",
        }
    }

    /// The buttons, in order.
    pub fn choices(self) -> Vec<Choice> {
        match self {
            Self::Bloc => Bloc::ALL.iter().map(|x| Choice { slug: x.slug(), label: bloc_label(*x) }).collect(),
            Self::SupplyStage => SupplyStage::ALL.iter().map(|x| Choice { slug: x.slug(), label: x.label() }).collect(),
            Self::ShareStage => ShareStage::ALL.iter().map(|x| Choice { slug: x.slug(), label: x.label() }).collect(),
            Self::ShortageMaterial => {
                ShortageMaterial::ALL.iter().map(|x| Choice { slug: x.slug(), label: x.label() }).collect()
            }
            Self::PriceMaterial => {
                PRICE_MATERIALS.iter().map(|x| Choice { slug: x.slug(), label: material_label(*x) }).collect()
            }
        }
    }

    /// Slug of the button that is pressed.
    pub fn chosen(self, selection: &Selection) -> &'static str {
        match self {
            Self::Bloc => selection.bloc.slug(),
            Self::SupplyStage => selection.supply_stage.slug(),
            Self::ShareStage => selection.share_stage.slug(),
            Self::ShortageMaterial => selection.shortage.slug(),
            Self::PriceMaterial => selection.price.slug(),
        }
    }

    /// Presses a button; false (and nothing changed) where the slug names none.
    pub fn choose(self, selection: &mut Selection, slug: &str) -> bool {
        fn put<T>(place: &mut T, choice: Option<T>) -> bool {
            choice.map(|choice| *place = choice).is_some()
        }
        match self {
            Self::Bloc => put(&mut selection.bloc, Bloc::ALL.into_iter().find(|x| x.slug() == slug)),
            Self::SupplyStage => put(&mut selection.supply_stage, SupplyStage::from_slug(slug)),
            Self::ShareStage => put(&mut selection.share_stage, ShareStage::from_slug(slug)),
            Self::ShortageMaterial => put(&mut selection.shortage, ShortageMaterial::from_slug(slug)),
            Self::PriceMaterial => put(&mut selection.price, PRICE_MATERIALS.into_iter().find(|x| x.slug() == slug)),
        }
    }
}
