//! Countries, hubs and blocs in the eleven hues of the page: who is shown together, and under which name.

use crate::chart::selection::ShareStage;
use crate::chart::spec::Hue;
use crate::model::keys::{Bloc, Hub, Material, N_MATERIALS};
use crate::tables::{COUNTRY_SLUGS, column};

/// Producers that share a hue, and the columns that hold their output.
pub struct Place {
    pub hue: Hue,
    pub label: &'static str,
    pub short: &'static str,
    pub columns: Vec<usize>,
}

pub fn bloc_hue(bloc: Bloc) -> Hue {
    match bloc {
        Bloc::China => Hue::China,
        Bloc::UnitedStates => Hue::UnitedStates,
        Bloc::Eu => Hue::Europe,
        Bloc::JapanKorea => Hue::JapanKorea,
        Bloc::Rest => Hue::Rest,
    }
}

pub fn hub_hue(hub: Hub) -> Hue {
    match hub {
        Hub::China => Hue::China,
        Hub::Malaysia => Hue::Malaysia,
        Hub::UnitedStates => Hue::UnitedStates,
        Hub::Europe => Hue::Europe,
        Hub::Australia => Hue::Australia,
        Hub::India | Hub::CentralAsia => Hue::IndiaCentralAsia,
        Hub::Russia => Hue::Rest,
        Hub::Canada | Hub::BrazilAfrica => Hue::BrazilCanada,
    }
}

pub fn country_hue(slug: &str) -> Hue {
    match slug {
        "china" => Hue::China,
        "united-states" => Hue::UnitedStates,
        "australia" => Hue::Australia,
        "malaysia" | "se-asia-other" => Hue::Malaysia,
        "myanmar" | "laos" => Hue::Myanmar,
        "india" | "kazakhstan" | "kyrgyzstan" | "tajikistan" => Hue::IndiaCentralAsia,
        "brazil" | "canada" => Hue::BrazilCanada,
        "france" | "estonia" | "norway-sweden" | "greenland" => Hue::Europe,
        "angola" | "malawi" | "tanzania" | "south-africa" | "other-africa" => Hue::Africa,
        _ => Hue::Rest,
    }
}

/// Name of a hue at a stage, in full and where room is short.
fn name(stage: ShareStage, hue: Hue) -> (&'static str, &'static str) {
    match (hue, stage) {
        (Hue::China, _) => ("China", "China"),
        (Hue::UnitedStates, _) => ("United States", "US"),
        (Hue::Europe, ShareStage::Mining) => ("Europe, Greenland", "Europe"),
        (Hue::Europe, ShareStage::Separation) => ("Europe", "Europe"),
        (Hue::Europe, ShareStage::Magnets) => ("European Union", "EU"),
        (Hue::JapanKorea, _) => ("Japan, Korea", "JP, KR"),
        (Hue::Australia, _) => ("Australia", "Australia"),
        (Hue::Malaysia, ShareStage::Mining) => ("SE Asia, others", "SE Asia"),
        (Hue::Malaysia, _) => ("Malaysia", "Malaysia"),
        (Hue::Myanmar, _) => ("Myanmar, Laos", "Myanmar"),
        (Hue::BrazilCanada, ShareStage::Separation) => ("Canada, Brazil, Africa", "Can., Braz."),
        (Hue::BrazilCanada, _) => ("Brazil, Canada", "Braz., Can."),
        (Hue::Africa, _) => ("Africa", "Africa"),
        (Hue::IndiaCentralAsia, _) => ("India, Central Asia", "India, C. A."),
        (Hue::Rest, ShareStage::Magnets) => ("Other countries", "Others"),
        (Hue::Rest, ShareStage::Separation) => ("Russia", "Russia"),
        (Hue::Rest, ShareStage::Mining) => ("Russia, others", "Others"),
    }
}

/// China at the bottom of every stack; the order of the others never changes.
const ORDER: [Hue; 11] = [
    Hue::China,
    Hue::Malaysia,
    Hue::UnitedStates,
    Hue::Australia,
    Hue::Europe,
    Hue::JapanKorea,
    Hue::Myanmar,
    Hue::BrazilCanada,
    Hue::Africa,
    Hue::IndiaCentralAsia,
    Hue::Rest,
];

/// The producers of a stage from the bottom of the stack up, of a single material where the stage has its figures.
pub fn places(stage: ShareStage, material: Option<Material>) -> Vec<Place> {
    let members: Vec<(Hue, usize)> = match stage {
        ShareStage::Mining => {
            COUNTRY_SLUGS.iter().enumerate().map(|(i, slug)| (country_hue(slug), column::MINE_MAGREO + i)).collect()
        }
        ShareStage::Separation => {
            let column = |hub: Hub| match material {
                Some(material) => column::SEPARATED + hub as usize * N_MATERIALS + material as usize,
                None => column::SEP_MAGREO + hub as usize,
            };
            Hub::ALL.iter().map(|hub| (hub_hue(*hub), column(*hub))).collect()
        }
        ShareStage::Magnets => {
            Bloc::ALL.iter().map(|bloc| (bloc_hue(*bloc), column::MAGNET_PROD + *bloc as usize)).collect()
        }
    };
    ORDER
        .into_iter()
        .map(|hue| {
            let (label, short) = name(stage, hue);
            let columns = members.iter().filter(|member| member.0 == hue).map(|member| member.1).collect();
            Place { hue, label, short, columns }
        })
        .filter(|place| !place.columns.is_empty())
        .collect()
}
