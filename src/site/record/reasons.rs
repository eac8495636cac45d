//! The likely reason of a miss. The list of misses is computed, so each kind and material has words of its own.

use super::sources;
use crate::model::keys::Material;
use crate::study::misses::{Miss, Subject};
use crate::tables::{UNIT_COST, constant};

/// A price this near to the floor of the model lies on it.
const ON_THE_FLOOR: f64 = 1.02;
const SLUMP: usize = 2009;
/// Years in which the market falls from the peak of 2011.
const AFTER_THE_PEAK: std::ops::RangeInclusive<usize> = 2012..=2016;

/// A sentence or two, as text.
pub fn reason(miss: &Miss) -> String {
    let reason = match miss.subject {
        Subject::Price(k) => price(k, miss),
        Subject::MineShare => {
            "The record counts the ore of Myanmar from 2018 on, the model mines it from 2014, so the share falls earlier in the model and \
             smoothly. Other counts of China’s own output are higher."
        }
        Subject::Exports => {
            "The two are not quite the same: the model’s exports hold smuggling, the record does not. And the model fills the quota; at the \
             prices of that year buyers lived off their stocks and left much of it unused."
        }
        Subject::MagnetExports if miss.relative() < 0.0 => {
            "After the truce of November exports rose once more, perhaps to fill stocks; in the model stocks are filled by then."
        }
        Subject::MagnetExports => {
            "Licences came more slowly than the model lets its limit go: exports recover a month too soon."
        }
        Subject::Quote(_) if miss.relative() < 0.0 => {
            "A few sales made the quotes of 2025. In the model the premium levels off while the limit holds; the quotes went on rising."
        }
        Subject::Quote(_) => {
            "A few sales made the quotes of 2025. In the model the premium follows the limit within months; this quote rose later."
        }
    };
    let memory = sources::of(miss).is_some_and(sources::is_from_memory);
    let doubt = if memory { " The record itself is from memory." } else { "" };
    format!("{reason}{doubt}")
}

fn price(k: usize, miss: &Miss) -> &'static str {
    let year: usize = miss.when.parse().unwrap_or_default();
    let is_low = miss.model < miss.observed;
    let floor = UNIT_COST.get(k).map_or(0.0, |cost| cost * constant::LOWEST_PRICE_OVER_COST);
    if miss.model <= floor * ON_THE_FLOOR {
        return "In the model the price lies on its floor, a fixed part of the cost, in all these years and cannot move.";
    }
    match (Material::ALL.get(k), AFTER_THE_PEAK.contains(&year), is_low) {
        (Some(Material::La | Material::Ce), true, true) => {
            "The model falls from the peak of 2011 too fast and too far, then swings back above the record: an echo that did not happen."
        }
        (Some(Material::La | Material::Ce), _, false) => {
            "After the peak of 2011 the model’s price swings back up and stays above the record for years: an echo that did not happen."
        }
        (Some(Material::La | Material::Ce), ..) => "The model’s level of this by-product is poor.",
        (Some(Material::Sm), true, _) => {
            "The model’s price falls from the peak of 2011 a year earlier than the record does. Samarium has few records."
        }
        (Some(Material::Sm | Material::Gd | Material::Y), ..) => {
            "What finds no buyer is rejected in the model, so the price of this by-product stays near its cost; the record moved by itself. There are few records."
        }
        (Some(Material::Tb), true, false) => {
            "In the model saving and substitution come more slowly than they did, so the price stays high for too long after the peak of 2011."
        }
        (Some(Material::Tb), ..) => {
            "The run is given no price after January 2005, and the level of this small market is off by as much as it swings."
        }
        (Some(Material::NdPr), ..) if year == SLUMP => {
            "In the slump of that year the recorded price fell by a third and more; in the model demand falls too, but the price does not."
        }
        (Some(Material::Dy | Material::NdPr), _, true) => {
            "The record rose further than stocks and orders explain: what buyers did out of fear is an average in the model."
        }
        (Some(Material::Dy | Material::NdPr), ..) => {
            "In the model saving and new supply come more slowly than they did, so the price stays up for too long."
        }
        _ => "",
    }
}
