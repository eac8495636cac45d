//! Do the bands hold the past? How many recorded prices of 2008 to 2025 lie within the bands of free runs of all sets, with and without the error
//! of the back-test at its longest horizon. In sample: the sets were chosen with these prices in view.

use super::super::paths::modelled_price;
use super::normal::point;
use super::quantiles::{Key, band};
use super::sets::{N_SETS, assumptions};
use crate::model::hindcast::{LAST_RECORDED, free_history};
use crate::model::keys::{Material, N_MATERIALS};
use crate::model::params::Assumptions;
use crate::tables::{OBSERVED, RESIDUAL};

/// Materials with ten recorded years or more.
pub const MATERIALS: [Material; 6] =
    [Material::NdPr, Material::Dy, Material::Tb, Material::La, Material::Ce, Material::Sm];
/// Points that stand for the distribution of the error, each as likely as the others.
const N_ERRORS: usize = 40;
const HALF: f64 = 0.5;

/// Recorded years that a band holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub by_half: usize,
    pub by_nine_tenths: usize,
}

impl Held {
    fn count(&mut self, sample: &mut [Key], recorded: f64) {
        if let Some([q05, q25, _, q75, q95]) = band(sample) {
            self.by_half += usize::from((q25..=q75).contains(&recorded));
            self.by_nine_tenths += usize::from((q05..=q95).contains(&recorded));
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Coverage {
    pub material: Material,
    /// Recorded years.
    pub n: usize,
    /// By bands of sets alone, and of sets with the error.
    pub sets: Held,
    pub with_error: Held,
}

/// Of each of [`MATERIALS`]. Takes a free run of every set.
pub fn coverage() -> Vec<Coverage> {
    let recorded = |material: Material| {
        let years = OBSERVED[material as usize].iter();
        years.filter(|point| point.0 as usize <= LAST_RECORDED).map(|point| (point.0 as usize, libm::log(point.1)))
    };
    // ln price by material, recorded year and set.
    let mut modelled: [Vec<Vec<f64>>; N_MATERIALS] = Default::default();
    for set in 0..N_SETS {
        let free = free_history(&assumptions(set, &Assumptions::default()));
        for material in MATERIALS {
            let own = &mut modelled[material as usize];
            own.resize(recorded(material).count(), Vec::new());
            for (prices, (year, _)) in own.iter_mut().zip(recorded(material)) {
                prices.push(libm::log(modelled_price(&free, material as usize, year)));
            }
        }
    }
    let errors: [f64; N_ERRORS] = std::array::from_fn(|i| point((i as f64 + HALF) / N_ERRORS as f64));
    let of = |material: Material| {
        let spread = RESIDUAL[material as usize].last().copied().unwrap_or_default();
        let mut out =
            Coverage { material, n: recorded(material).count(), sets: Held::default(), with_error: Held::default() };
        for (prices, (_, observed)) in modelled[material as usize].iter().zip(recorded(material)) {
            let mut alone: Vec<Key> = prices.iter().map(|price| Key::of(*price as f32)).collect();
            out.sets.count(&mut alone, observed);
            let widened = |price: &f64| errors.map(|error| Key::of((price + spread * error) as f32));
            let mut wide: Vec<Key> = prices.iter().flat_map(widened).collect();
            out.with_error.count(&mut wide, observed);
        }
        out
    };
    MATERIALS.map(of).to_vec()
}
