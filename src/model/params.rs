//! Everything a run depends on: the assumptions (parameters of the fit) and the policy (what the reader changes).
//!
//! The model knows this struct and nothing of levers, links or words; `scenario` fills it.

use super::keys::{N_MARKETS, Target};
use crate::data::{ASSUMPTIONS, N_PROJECTS};
use crate::units::*;

const N_ASSUMPTIONS: usize = ASSUMPTIONS.len();
/// Limit classes: light materials, heavy materials, magnets.
const N_CLASSES: usize = N_MARKETS + 1;

/// The 47 free and fixed parameters of model.md section 9, indexed by `data::assumption::*`; units in `parameters.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions(pub [f64; N_ASSUMPTIONS]);

impl Default for Assumptions {
    fn default() -> Self {
        Self(std::array::from_fn(|i| ASSUMPTIONS[i].value))
    }
}

/// A limit of China on exports of one class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// Share of normal deliveries withheld.
    pub share: Share,
    pub target: Target,
    pub start: Year,
    pub end: Year,
    /// Time to full effect, and to fade out before the end.
    pub ramp: Years,
}

/// A ceiling on all oxide exports of China; at or above the highest lever value there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quota {
    pub cap: KilotonnesPerYear,
    pub start: Year,
    pub end: Year,
}

/// Share of Myanmar's clay feed that is lost in a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loss {
    pub loss: Share,
    pub start: Year,
    pub end: Year,
}

/// China buying NdPr oxide for its own reserve in a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReserveBuying {
    pub rate: TonnesPerYear,
    pub start: Year,
    pub end: Year,
}

/// Share of allied feed without an allied plant that may no longer be sold to China.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FeedBan {
    pub share: Share,
    pub start: Year,
}

/// A price for NdPr that allied producers get at least, for a share of their output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceFloor {
    pub price: UsdPerKg,
    pub start: Year,
    pub share: Share,
}

/// The US reserve: a budget spent evenly over some years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vault {
    pub budget: BnUsd,
    pub start: Year,
    pub years: Years,
    pub magnet_share: Share,
}

/// Multipliers of magnet demand by use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DemandByUse {
    pub ev: Factor,
    pub wind: Factor,
    pub defence: Factor,
    pub other: Factor,
}

/// What a scenario says of one named project.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ProjectChoice {
    /// Fixed chance (0 never built, 1 built) instead of the estimated one.
    pub switch: Option<Share>,
    /// Further delay.
    pub delay: Years,
    /// A number drawn evenly from 0 to 1: the project is built if it is below the chance (uncertainty bands).
    pub draw: Option<Share>,
}

/// What the reader may change. Every value is legal: `scenario` has clamped it.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Light materials, heavy materials, magnets.
    pub limits: [Limit; N_CLASSES],
    pub quota: Quota,
    /// Share of blocked goods that arrives through third countries.
    pub leakage: Share,
    pub technology_ban: Intensity,
    pub retaliation: Intensity,
    pub myanmar: Loss,
    /// Added to the yearly growth of China's mining quota.
    pub china_quota_growth: PerYear,
    pub china_reserve: ReserveBuying,
    pub feed_ban: FeedBan,
    /// Multiplies the success chance of named projects.
    pub success: Factor,
    pub delay: Years,
    pub permit_saving: Months,
    /// Strictness of the environmental standard for new mines and plants.
    pub environment: Intensity,
    /// Allied public money.
    pub finance: BnUsd,
    pub floor: PriceFloor,
    pub central_asia: Factor,
    pub separation: Factor,
    pub magnet_plants: Factor,
    pub mines: Factor,
    pub vault: Vault,
    /// Share of a shortfall that reserves may fill each month.
    pub draw: Share,
    /// Stock target of the EU, Japan and Korea.
    pub allied_days: Days,
    pub demand_path: DemandPath,
    pub demand: DemandByUse,
    /// Dysprosium and terbium saved per magnet.
    pub thrift: Share,
    /// Added to the share recovered from old products.
    pub recycling: Share,
    pub projects: [ProjectChoice; N_PROJECTS],
}

#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    pub assumptions: Assumptions,
    pub policy: Policy,
}

/// Every lever at its neutral value: today's path.
impl Default for Params {
    fn default() -> Self {
        let mut policy = Policy::blank();
        for lever in &crate::data::LEVERS {
            (lever.bend)(&mut policy, lever.neutral);
        }
        Self { assumptions: Assumptions::default(), policy }
    }
}

impl Policy {
    /// All zero; the neutral values come from the lever table.
    fn blank() -> Self {
        let limit = Limit {
            share: Share::default(),
            target: Target::Everyone,
            start: Year::default(),
            end: Year::default(),
            ramp: Years::default(),
        };
        Self {
            limits: [limit; N_CLASSES],
            quota: Quota { cap: KilotonnesPerYear::default(), start: Year::default(), end: Year::default() },
            leakage: Share::default(),
            technology_ban: Intensity::default(),
            retaliation: Intensity::default(),
            myanmar: Loss { loss: Share::default(), start: Year::default(), end: Year::default() },
            china_quota_growth: PerYear::default(),
            china_reserve: ReserveBuying {
                rate: TonnesPerYear::default(),
                start: Year::default(),
                end: Year::default(),
            },
            feed_ban: FeedBan { share: Share::default(), start: Year::default() },
            success: Factor::default(),
            delay: Years::default(),
            permit_saving: Months::default(),
            environment: Intensity::default(),
            finance: BnUsd::default(),
            floor: PriceFloor { price: UsdPerKg::default(), start: Year::default(), share: Share::default() },
            central_asia: Factor::default(),
            separation: Factor::default(),
            magnet_plants: Factor::default(),
            mines: Factor::default(),
            vault: Vault {
                budget: BnUsd::default(),
                start: Year::default(),
                years: Years::default(),
                magnet_share: Share::default(),
            },
            draw: Share::default(),
            allied_days: Days::default(),
            demand_path: DemandPath::default(),
            demand: DemandByUse {
                ev: Factor::default(),
                wind: Factor::default(),
                defence: Factor::default(),
                other: Factor::default(),
            },
            thrift: Share::default(),
            recycling: Share::default(),
            projects: [ProjectChoice::default(); N_PROJECTS],
        }
    }
}
