//! Everything a run depends on: the assumptions (parameters of the fit) and the policy (what the reader changes).
//!
//! The model knows this struct and nothing of levers, links or words; `scenario` fills it.

use super::keys::{Law, N_CLASSES, Target};
use crate::tables::{ASSUMPTIONS, N_PROJECTS, constant as c};
use crate::units::*;

const N_ASSUMPTIONS: usize = ASSUMPTIONS.len();

/// The 52 free and fixed parameters of model.md section 9, indexed by `data::assumption::*`; units in `parameters.csv`.
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

/// A ceiling on all oxide exports of China; at or above `NO_QUOTA_AT` there is none.
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
    /// In one of many runs, the number that decides: the plant is built if its estimated chance is above it.
    pub draw: Option<Share>,
}

impl ProjectChoice {
    /// The share of the nameplate that counts: as it is fixed, all or nothing where a number is drawn, else as it is estimated.
    pub fn share_of(&self, estimated: f64) -> f64 {
        match (self.switch, self.draw) {
            (Some(fixed), _) => fixed.get(),
            (None, Some(draw)) if draw.get() < estimated => 1.0,
            (None, Some(_)) => 0.0,
            (None, None) => estimated,
        }
    }
}

/// What the reader may change. Every value is legal: `scenario` has clamped it.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Rules of China on exports that hold without any further limit.
    pub law: Law,
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

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params {
    pub assumptions: Assumptions,
    pub policy: Policy,
}

/// The end of the run: a window from the first day of a policy to it is always open.
const END_OF_RUN: f64 = 2041.0;
/// What a measure is like before anybody has said otherwise.
const USUAL_RAMP_YEARS: f64 = 0.25;
const QUOTA_START: f64 = 2027.0;
const USUAL_LEAKAGE: f64 = 0.2;
const MYANMAR_END: f64 = 2029.0;
const USUAL_FLOOR_SHARE: f64 = 0.5;
const USUAL_VAULT_YEARS: f64 = 4.0;
const USUAL_MAGNET_SHARE: f64 = 0.35;

/// Today's path: nobody limits, bans, buys or pays anything new, and plants are built as estimated. `scenario` holds the same values as
/// those at which a lever rests; a test compares the two.
impl Default for Policy {
    fn default() -> Self {
        let limit = Limit {
            share: 0.0.into(),
            target: Target::Everyone,
            start: c::POLICY_FROM.into(),
            end: END_OF_RUN.into(),
            ramp: USUAL_RAMP_YEARS.into(),
        };
        Self {
            law: Law::Stay,
            limits: [limit; N_CLASSES],
            quota: Quota { cap: c::NO_QUOTA_AT.into(), start: QUOTA_START.into(), end: END_OF_RUN.into() },
            leakage: USUAL_LEAKAGE.into(),
            technology_ban: 0.0.into(),
            retaliation: 0.0.into(),
            myanmar: Loss { loss: 0.0.into(), start: c::POLICY_FROM.into(), end: MYANMAR_END.into() },
            china_quota_growth: 0.0.into(),
            china_reserve: ReserveBuying { rate: 0.0.into(), start: c::POLICY_FROM.into(), end: END_OF_RUN.into() },
            feed_ban: FeedBan { share: 0.0.into(), start: c::POLICY_FROM.into() },
            success: 1.0.into(),
            delay: 0.0.into(),
            permit_saving: 0.0.into(),
            environment: 0.0.into(),
            finance: 0.0.into(),
            floor: PriceFloor { price: 0.0.into(), start: c::POLICY_FROM.into(), share: USUAL_FLOOR_SHARE.into() },
            central_asia: 1.0.into(),
            separation: 1.0.into(),
            magnet_plants: 1.0.into(),
            mines: 1.0.into(),
            vault: Vault {
                budget: 0.0.into(),
                start: c::POLICY_FROM.into(),
                years: USUAL_VAULT_YEARS.into(),
                magnet_share: USUAL_MAGNET_SHARE.into(),
            },
            draw: 1.0.into(),
            allied_days: 0.0.into(),
            demand_path: 0.0.into(),
            demand: DemandByUse { ev: 1.0.into(), wind: 1.0.into(), defence: 1.0.into(), other: 1.0.into() },
            thrift: 0.0.into(),
            recycling: 0.0.into(),
            projects: [ProjectChoice::default(); N_PROJECTS],
        }
    }
}
