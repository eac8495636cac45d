//! The state of the world at the end of a month: stocks in tonnes, prices as natural logarithms of USD/kg.
//!
//! Layout and meaning: model.md section 3. The composition of traders' stock outside China (`mix`) is kept for all materials: what a plant
//! may sell to China is limited by its share of the pool. That in China feeds nothing back and is kept where a figure reads it.

use super::keys::*;

/// By market and material.
pub type ByMarket = [[f64; N_MATERIALS]; N_MARKETS];
/// By bloc and material.
pub type ByBloc = [[f64; N_MATERIALS]; N_BLOCS];

/// Plants that are built in answer to a shortage: what is under way and what runs, both in t/yr.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Answer {
    pub under_way: [f64; N_BUILDING_STAGES],
    pub capacity: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// ln price, its anchor, purchasing memory, planning memory.
    pub ln_price: ByMarket,
    pub anchor: ByMarket,
    pub purchasing: ByMarket,
    pub planning: ByMarket,
    /// Intensity of use after thrifting.
    pub intensity: ByMarket,
    /// Traders' stock (t) and smoothed orders (t/month).
    pub stock: ByMarket,
    pub orders: ByMarket,
    /// Users' stock and oxide reserves, t.
    pub users: ByBloc,
    pub reserve: ByBloc,
    /// Concentrate waiting at hubs, t oxide.
    pub concentrate: [[f64; N_MATERIALS]; N_HUBS],
    pub utilization: [f64; N_MINES],
    /// Share of a hub's feed that it accepts.
    pub accepted: [f64; N_HUBS],
    /// Magnets: stock of users and reserves, t.
    pub magnet_users: [f64; N_BLOCS],
    pub magnet_reserve: [f64; N_BLOCS],
    /// Material inside magnets that are not yet installed; in use by stage; manufacturing scrap, t oxide.
    pub embodied: [f64; N_MAGNET_MATERIALS],
    pub in_use: [[[f64; N_STAGES]; N_MAGNET_MATERIALS]; N_BLOCS],
    pub scrap: [[f64; N_MAGNET_MATERIALS]; N_MARKETS],
    /// Licence rent under an export quota, USD/kg.
    pub rent: f64,
    /// China's mining quota relative to its table, and the path that it follows at a neutral price.
    pub quota: f64,
    pub quota_path: f64,
    /// Smoothed value of the incentive basket, USD/kg.
    pub incentive: f64,
    /// Unnamed mines: capacity and three stages under way, t REO/yr.
    pub new_mines: f64,
    pub pipeline: [f64; N_STAGES],
    /// Largest relative error of the mass balance so far.
    pub balance_error: f64,
    /// Smoothed severities by class and bloc.
    pub felt_severity: [[f64; N_BLOCS]; N_CLASSES],
    /// ln spot premium and the part of it passed to contracts; ln magnet premium.
    pub premium: [f64; N_MATERIALS],
    pub contract: [f64; N_MATERIALS],
    pub magnet_premium: [f64; N_BLOCS],
    /// Use-weighted severity outside China.
    pub bind: [f64; N_MATERIALS],
    /// Availability of oxides, and of magnet material as a factor on plants.
    pub availability: ByBloc,
    pub plant_factor: [f64; N_BLOCS],
    /// Ledger: what all stocks of a material must sum to, t.
    pub ledger: [f64; N_MATERIALS],
    /// Price, USD/kg.
    pub price: ByMarket,
    /// Demand correction learned by assimilation.
    pub learned: [f64; N_MATERIALS],
    /// Share of each source in traders' stock, by market and material.
    pub mix: [[[f64; N_SOURCES]; N_MATERIALS]; N_MARKETS],
    /// How much harder a bloc is hit than the others, smoothed: the trade through them grows with it.
    pub re_export: [[f64; N_BLOCS]; N_CLASSES],
    /// Plants built in answer to a shortage: magnets by bloc, light and heavy separation by hub, metal outside China.
    pub answer_magnets: [Answer; N_BLOCS],
    pub answer_light: [Answer; N_HUBS],
    pub answer_heavy: [Answer; N_HUBS],
    pub answer_metal: Answer,
    /// Smoothed signals that these plants answer: magnets by bloc; light and heavy oxide and metal, all outside China.
    pub signal_magnets: [f64; N_BLOCS],
    pub signal_light: f64,
    pub signal_heavy: f64,
    pub signal_metal: f64,
    /// Magnet demand that redesign has left, as a share.
    pub magnet_intensity: [f64; N_BLOCS],
    /// Magnets that makers in China hold for exports that wait for a licence, t.
    pub magnets_held: f64,
}

impl State {
    /// All stocks of a material, t.
    pub fn total_stock(&self, k: usize) -> f64 {
        let mut sum = self.stock[INSIDE][k] + self.stock[OUTSIDE][k];
        for b in 0..N_BLOCS {
            sum += self.users[b][k] + self.reserve[b][k];
        }
        for hub in &self.concentrate {
            sum += hub[k];
        }
        if k < N_MAGNET_MATERIALS {
            sum += self.embodied[k] + self.scrap[INSIDE][k] + self.scrap[OUTSIDE][k];
            for bloc in &self.in_use {
                sum += bloc[k].iter().sum::<f64>();
            }
        }
        sum
    }
}
