//! The assumptions under the names that the equations use, with what follows from them and from nothing else.
//!
//! Names and units are those of `parameters.csv`; times are in years, covers in months.

use super::keys::*;
use super::params::Assumptions;
use crate::tables::kinds::PlantGroup;
use crate::tables::{
    COMPOSITION, MAGNET_CONTENT, MINES, NO_SALE_TO_CHINA, REFERENCE_PRICE, SEPARATORS, UNIT_COST, assumption as a,
    constant as c,
};
use crate::units::MONTHS_PER_YEAR;

/// One month in years.
pub const DT: f64 = 1.0 / MONTHS_PER_YEAR;

/// Everything of the step that depends on the assumptions only.
#[derive(Clone, Debug)]
pub struct Coefficients {
    pub price_exponent: f64,
    pub trader_cover: f64,
    pub user_cover: f64,
    pub user_correction_months: f64,
    pub hoarding: f64,
    pub anchor_pull_to_cost: f64,
    pub quota_smuggling: f64,
    pub thrift_years: f64,
    /// Time for thrift to be given up, years.
    pub thrift_return_years: f64,
    pub anchor_years: f64,
    pub dy_saving_rate: f64,
    pub magnet_tilt_rate: f64,
    pub rent_speed: f64,
    pub purchasing_years: f64,
    pub planning_years: f64,
    pub scrap_share: f64,
    pub separation_recovery: f64,
    pub concentrate_buffer_months: f64,
    pub heavy_magnet_share: f64,
    pub magnet_cover: f64,
    pub life_in_use: f64,
    pub surplus_cover: f64,
    pub pool_lead_time: f64,
    pub pool_largest_starts: f64,
    pub incentive_basket: f64,
    pub china_quota_response: f64,
    pub contagion: f64,
    pub shortage_cover: f64,
    pub leakage_years: f64,
    pub premium_in_contracts: f64,
    pub contract_years: f64,
    pub premium_decay_years: f64,
    pub magnet_premium_response: f64,
    pub magnet_premium_at_full_cut: f64,
    /// Monthly weight of the price equation, 1 - exp(-dt/tau).
    pub price_weight: f64,
    /// Monthly weight of the tie between the two markets.
    pub tie_weight: f64,
    /// Short-run elasticity of demand by material.
    pub elasticity: [f64; N_MATERIALS],
    /// Thrifting elasticity by material.
    pub thrifting: [f64; N_MATERIALS],
    /// Demand scale by material.
    pub scale: [f64; N_MATERIALS],
    /// ln of reference price, unit cost, lowest and highest price (USD/kg).
    pub ln_reference: [f64; N_MATERIALS],
    pub ln_cost: [f64; N_MATERIALS],
    pub ln_floor: [f64; N_MATERIALS],
    pub ln_ceiling: [f64; N_MATERIALS],
    /// Share of each material in each ore; rows sum to 1.
    pub composition: [[f64; N_MATERIALS]; N_ORES],
    /// Share of the three magnet materials in each ore.
    pub magnet_content: [f64; N_ORES],
    /// Content of the three magnet materials of a magnet before thrift, t oxide/t.
    pub content_of_magnet: [f64; N_MAGNET_MATERIALS],
    /// Share of a source's output that may be sold to China.
    pub free_share: [f64; N_SOURCES],
    pub scales: Scales,
    pub network: Network,
}

/// Multipliers of uncertain tables; 1 leaves a table as it is. They act on the forcing of all months.
#[derive(Clone, Copy, Debug)]
pub struct Scales {
    /// Metal making outside China, after 2023.
    pub metal: f64,
    /// Shares of the blocs in demand; China takes the difference.
    pub bloc_shares: [f64; N_BLOCS],
    /// Mine output of Myanmar, from 2021 on.
    pub myanmar: f64,
    /// Success of named projects.
    pub success: f64,
}

/// Share of each material in each ore, with `dy_in_clay` times as much dysprosium in ionic clay; rows sum to 1.
pub fn composition(dy_in_clay: f64) -> [[f64; N_MATERIALS]; N_ORES] {
    let mut table = COMPOSITION;
    table[IONIC_CLAY][DY] *= dy_in_clay;
    table.map(|row| {
        let sum: f64 = row.iter().sum();
        row.map(|share| share / sum)
    })
}

/// Plants with state money or state offtake sell nothing to China; others do, weighted by expected capacity. Recycled material is free.
fn free_share() -> [f64; N_SOURCES] {
    let mut capacity = [0.0; N_HUBS];
    let mut bound = [0.0; N_HUBS];
    for (plant, is_bound) in SEPARATORS.iter().zip(NO_SALE_TO_CHINA) {
        if plant.group != PlantGroup::Closed {
            let expected = plant.light * plant.probability;
            capacity[plant.hub] += expected;
            bound[plant.hub] += if is_bound { expected } else { 0.0 };
        }
    }
    let mut share = [1.0; N_SOURCES];
    for h in 1..N_HUBS {
        if capacity[h] > 0.0 {
            share[h] = 1.0 - bound[h] / capacity[h];
        }
    }
    share[CHINA] = 0.0;
    share
}

/// Which mines feed which hub with which ore: feed is summed by group before it is split into materials.
#[derive(Clone, Debug)]
pub struct Network {
    /// Hub and ore of each group, sorted.
    pub groups: Vec<(usize, usize)>,
    /// Group of each mine.
    pub group_of: [usize; MINES.len()],
}

impl Network {
    fn new() -> Self {
        let mut groups: Vec<(usize, usize)> = Vec::new();
        for mine in &MINES {
            if let Err(place) = groups.binary_search(&(mine.hub, mine.ore)) {
                groups.insert(place, (mine.hub, mine.ore));
            }
        }
        let group_of = std::array::from_fn(|i| groups.partition_point(|group| *group < (MINES[i].hub, MINES[i].ore)));
        Self { groups, group_of }
    }
}

impl Coefficients {
    pub fn new(assumptions: &Assumptions) -> Self {
        let p = &assumptions.0;
        let mut elasticity = [p[a::ELASTICITY_HEAVY]; N_MATERIALS];
        let mut thrifting = [c::OTHER_THRIFTING_RATIO * p[a::THRIFTING_ELASTICITY]; N_MATERIALS];
        for k in LIGHT {
            elasticity[k] = p[a::ELASTICITY_LA_CE];
        }
        elasticity[NDPR] = p[a::ELASTICITY_NDPR];
        for strength in &mut thrifting[..N_MAGNET_MATERIALS] {
            *strength = p[a::THRIFTING_ELASTICITY];
        }
        let mut scale = [1.0; N_MATERIALS];
        scale[Material::NdPr as usize] = p[a::DEMAND_SCALE_NDPR];
        scale[Material::Dy as usize] = p[a::DEMAND_SCALE_DY];
        scale[Material::Tb as usize] = p[a::DEMAND_SCALE_TB];
        scale[Material::Sm as usize] = p[a::DEMAND_SCALE_SM];
        scale[Material::Gd as usize] = c::DEMAND_SCALE_GD_Y;
        scale[Material::Y as usize] = c::DEMAND_SCALE_GD_Y;
        scale[Material::La as usize] = p[a::DEMAND_SCALE_LA];
        scale[Material::Ce as usize] = p[a::DEMAND_SCALE_LA] * c::DEMAND_SCALE_CE_OVER_LA;
        let composition = composition(p[a::IONIC_CLAY_DY_SCALE]);
        let mut content_of_magnet = std::array::from_fn(|k| MAGNET_CONTENT[k]);
        for k in [DY, TB] {
            content_of_magnet[k] *= p[a::HEAVY_MAGNET_SHARE] / c::HEAVY_MAGNET_SHARE_REFERENCE;
        }
        content_of_magnet[DY] *= p[a::DY_CONTENT_SCALE];
        let ln_reference = REFERENCE_PRICE.map(libm::log);
        let ln_cost = UNIT_COST.map(libm::log);
        Self {
            price_exponent: p[a::PRICE_EXPONENT_ON_COVER],
            trader_cover: p[a::TRADER_COVER],
            user_cover: p[a::USER_COVER],
            user_correction_months: p[a::USER_STOCK_CORRECTION_MONTHS],
            hoarding: p[a::HOARDING],
            anchor_pull_to_cost: p[a::ANCHOR_PULL_TO_COST],
            quota_smuggling: p[a::QUOTA_SMUGGLING],
            thrift_years: p[a::THRIFT_YEARS],
            thrift_return_years: p[a::THRIFT_RETURN_RATIO] * p[a::THRIFT_YEARS],
            anchor_years: p[a::ANCHOR_YEARS],
            dy_saving_rate: p[a::DY_SAVING_RATE],
            magnet_tilt_rate: p[a::MAGNET_TILT_RATE],
            rent_speed: p[a::RENT_SPEED],
            purchasing_years: p[a::PURCHASING_YEARS],
            planning_years: p[a::PLANNING_YEARS],
            scrap_share: p[a::SCRAP_SHARE],
            separation_recovery: p[a::SEPARATION_RECOVERY],
            concentrate_buffer_months: p[a::CONCENTRATE_BUFFER_MONTHS],
            heavy_magnet_share: p[a::HEAVY_MAGNET_SHARE],
            magnet_cover: p[a::MAGNET_COVER],
            life_in_use: p[a::LIFE_IN_USE],
            surplus_cover: p[a::SURPLUS_COVER],
            pool_lead_time: p[a::POOL_LEAD_TIME],
            pool_largest_starts: p[a::POOL_LARGEST_STARTS],
            incentive_basket: p[a::INCENTIVE_BASKET],
            china_quota_response: p[a::CHINA_QUOTA_RESPONSE],
            contagion: p[a::CONTAGION],
            shortage_cover: p[a::SHORTAGE_COVER],
            leakage_years: p[a::LEAKAGE_YEARS],
            premium_in_contracts: p[a::PREMIUM_IN_CONTRACTS],
            contract_years: p[a::CONTRACT_YEARS],
            premium_decay_years: p[a::PREMIUM_DECAY_YEARS],
            magnet_premium_response: p[a::MAGNET_PREMIUM_RESPONSE],
            magnet_premium_at_full_cut: p[a::MAGNET_PREMIUM_AT_FULL_CUT],
            price_weight: 1.0 - libm::exp(-DT / c::PRICE_YEARS),
            tie_weight: 1.0 - libm::exp(-p[a::TIE_SPEED] * DT),
            elasticity,
            thrifting,
            scale,
            ln_floor: ln_cost.map(|ln| ln + libm::log(c::LOWEST_PRICE_OVER_COST)),
            ln_ceiling: ln_reference.map(|ln| ln + libm::log(c::HIGHEST_PRICE_OVER_REFERENCE)),
            ln_reference,
            ln_cost,
            magnet_content: composition.map(|row| row[..N_MAGNET_MATERIALS].iter().sum()),
            composition,
            content_of_magnet,
            free_share: free_share(),
            scales: Scales {
                metal: p[a::METAL_MAKING_SCALE],
                bloc_shares: [1.0, p[a::US_SHARE_SCALE], p[a::EU_SHARE_SCALE], p[a::JAPAN_KOREA_SHARE_SCALE], 1.0],
                myanmar: p[a::MYANMAR_SCALE],
                success: p[a::SUCCESS_SCALE],
            },
            network: Network::new(),
        }
    }
}

const _: () = assert!(N_MARKETS == 2, "the price equations are written for China and the market outside it");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ores_are_whole_however_much_dysprosium_they_hold() {
        for table in [composition(1.0), composition(1.2)] {
            for row in table {
                assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            }
        }
        assert!(composition(1.2)[IONIC_CLAY][DY] > composition(1.0)[IONIC_CLAY][DY]);
    }

    #[test]
    fn china_sells_itself_nothing_and_recyclers_sell_freely() {
        let share = free_share();
        assert_eq!((share[CHINA], share[RECYCLED]), (0.0, 1.0));
        // No plant in Russia has state money of the allies, all in Australia and the United States have, some in Europe.
        assert_eq!([share[Hub::Russia as usize], share[HUB_AUSTRALIA], share[HUB_US]], [1.0, 0.0, 0.0]);
        assert!((0.1..0.9).contains(&share[HUB_EUROPE]));
    }
}
