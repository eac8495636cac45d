//! The assumptions under the names that the equations use, with what follows from them and from nothing else.
//!
//! Names and units are those of `parameters.csv`; times are in years, covers in months.

use super::keys::{LIGHT, N_MAGNET_MATERIALS, N_MARKETS, N_MATERIALS, N_ORES, NDPR};
use super::params::Assumptions;
use crate::data::{COMPOSITION, MINES, PCOST, PREF, assumption as a, constant as c};
use crate::units::MONTHS_PER_YEAR;

/// One month in years.
pub const DT: f64 = 1.0 / MONTHS_PER_YEAR;

/// Everything of the step that depends on the assumptions only.
#[derive(Clone, Debug)]
pub struct Coefficients {
    pub beta: f64,
    pub cov: f64,
    pub cov_u: f64,
    pub tadj: f64,
    pub hoard: f64,
    pub kc: f64,
    pub leak_q: f64,
    pub tau_d: f64,
    /// Time for thrift to be given up, years.
    pub tau_up: f64,
    pub tau_t: f64,
    pub gd: f64,
    pub gm: f64,
    pub k_r: f64,
    pub r0: f64,
    pub tau_s: f64,
    pub tau_e: f64,
    pub scrap: f64,
    pub thmin: f64,
    pub rec: f64,
    pub qn: f64,
    pub om: f64,
    pub cov_m: f64,
    pub life: f64,
    pub disp: f64,
    pub xgate: f64,
    pub l_new: f64,
    pub gnew: f64,
    pub inc: f64,
    pub g_cq: f64,
    pub contag: f64,
    pub c1: f64,
    pub tau_lk: f64,
    pub phi: f64,
    pub tau_c: f64,
    pub tau_pd: f64,
    pub e_mp: f64,
    pub sp_m: f64,
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
    /// Share of light materials in each ore.
    pub network: Network,
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
        let mut elasticity = [p[a::E_H]; N_MATERIALS];
        let mut thrifting = [c::LAM_O * p[a::LAM]; N_MATERIALS];
        for k in LIGHT {
            elasticity[k] = p[a::E_L];
        }
        elasticity[NDPR] = p[a::E_M];
        for strength in &mut thrifting[..N_MAGNET_MATERIALS] {
            *strength = p[a::LAM];
        }
        let scale =
            [p[a::S_ND], p[a::S_DY], p[a::S_TB], p[a::S_SM], c::S_GDY, c::S_GDY, p[a::S_LC], p[a::S_LC] * c::S_CE, 1.0];
        let composition = COMPOSITION.map(|row| {
            let sum: f64 = row.iter().sum();
            row.map(|share| share / sum)
        });
        let ln_reference = PREF.map(libm::log);
        let ln_cost = PCOST.map(libm::log);
        Self {
            beta: p[a::BETA],
            cov: p[a::COV],
            cov_u: p[a::COV_U],
            tadj: p[a::TADJ],
            hoard: p[a::HOARD],
            kc: p[a::KC],
            leak_q: p[a::LEAK_Q],
            tau_d: p[a::TAU_D],
            tau_up: p[a::RU] * p[a::TAU_D],
            tau_t: p[a::TAU_T],
            gd: p[a::GD],
            gm: p[a::GM],
            k_r: p[a::K_R],
            r0: p[a::R0],
            tau_s: p[a::TAU_S],
            tau_e: p[a::TAU_E],
            scrap: p[a::SCRAP],
            thmin: p[a::THMIN],
            rec: p[a::REC],
            qn: p[a::QN],
            om: p[a::OM],
            cov_m: p[a::COV_M],
            life: p[a::LIFE],
            disp: p[a::DISP],
            xgate: p[a::XGATE],
            l_new: p[a::LNEW],
            gnew: p[a::GNEW],
            inc: p[a::INC],
            g_cq: p[a::G_CQ],
            contag: p[a::CONTAG],
            c1: p[a::C1],
            tau_lk: p[a::TAU_LK],
            phi: p[a::PHI],
            tau_c: p[a::TAU_C],
            tau_pd: p[a::TAU_PD],
            e_mp: p[a::E_MP],
            sp_m: p[a::SP_M],
            price_weight: 1.0 - libm::exp(-DT / c::K_TAUW),
            tie_weight: 1.0 - libm::exp(-p[a::KA] * DT),
            elasticity,
            thrifting,
            scale,
            ln_floor: ln_cost.map(|ln| ln + libm::log(c::K_PFL)),
            ln_ceiling: ln_reference.map(|ln| ln + libm::log(c::K_PCE)),
            ln_reference,
            ln_cost,
            magnet_content: composition.map(|row| row[..N_MAGNET_MATERIALS].iter().sum()),
            composition,
            network: Network::new(),
        }
    }
}

const _: () = assert!(N_MARKETS == 2, "the price equations are written for China and the market outside it");
