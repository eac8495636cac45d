//! Forcing: what comes from outside the monthly step, as one row per month (model.md section 4).
//!
//! History is computed once per set of assumptions; a policy rewrites only the months from the fork on.

mod demand;
mod magnet_plants;
mod mines;
mod money;
pub(super) mod outlook;
mod recycling;
mod row;
mod separation;
mod severity;
mod trade_rules;

use super::coefficients::{Coefficients, Scales};
use super::keys::*;
use super::params::Policy;
use crate::tables::constant as c;

pub use row::MonthForcing;

/// What holds for all months of a run.
#[derive(Clone, Copy, Debug)]
pub struct RunForcing {
    /// 1 / running cost of each mine, kg/USD.
    pub inverse_cost: [f64; N_MINES],
    pub floor_share: f64,
    pub vault_magnet_share: f64,
    pub draw: f64,
    /// Target of allied reserves, days of use.
    pub allied_days: f64,
    /// Change of the lead time of unnamed mines, years.
    pub lead_time: f64,
    /// Factor on starts of unnamed mines.
    pub starts: f64,
    /// Share of unnamed mines with their own separation.
    pub own_separation: f64,
    /// Waste and CO2 that new mines and plants save.
    pub cleaner: f64,
}

#[derive(Clone, Debug)]
pub struct Forcing {
    /// Rows without any policy, all months.
    base: Vec<MonthForcing>,
    /// Rows in use, all months.
    pub months: Vec<MonthForcing>,
    pub run: RunForcing,
}

impl Forcing {
    /// Forcing under a policy that leaves history alone.
    pub fn new(coefficients: &Coefficients, policy: &Policy) -> Self {
        let base: Vec<_> = tables().into_iter().map(|row| scaled(row, coefficients)).collect();
        let policy = in_force(&coefficients.scales, policy);
        let mut forcing = Self { months: base.clone(), base, run: run_forcing(&policy) };
        forcing.fill(&policy, 0);
        forcing
    }

    /// Applies a policy to the months from the fork on.
    pub fn apply(&mut self, coefficients: &Coefficients, policy: &Policy) {
        self.fill(&in_force(&coefficients.scales, policy), FORK);
    }

    /// Today's path of other assumptions in all months, without new memory; `tables` are those of [`tables`].
    pub fn begin(&mut self, tables: &[MonthForcing], coefficients: &Coefficients) {
        self.rebase(tables, coefficients, 0);
        self.fill(&in_force(&coefficients.scales, &Policy::default()), 0);
    }

    /// The months from the fork on under other assumptions and a policy. Those before are left as they are.
    pub fn branch(&mut self, tables: &[MonthForcing], coefficients: &Coefficients, policy: &Policy) {
        self.rebase(tables, coefficients, FORK);
        self.apply(coefficients, policy);
    }

    fn rebase(&mut self, tables: &[MonthForcing], coefficients: &Coefficients, from: usize) {
        for (row, table) in self.base[from..].iter_mut().zip(&tables[from..]) {
            *row = scaled(*table, coefficients);
        }
    }

    fn fill(&mut self, policy: &Policy, from: usize) {
        self.run = run_forcing(policy);
        let rows = &mut self.months[from..];
        rows.copy_from_slice(&self.base[from..]);
        mines::apply(rows, policy);
        separation::apply(rows, policy);
        magnet_plants::apply(rows, policy);
        demand::apply(rows, policy);
        severity::apply_law(rows, policy.law);
        severity::apply_limits(rows, policy);
        trade_rules::apply(rows, policy);
        money::apply(rows, policy);
        recycling::apply(rows, policy);
        // Last, because it reads the price floor and the feed ban.
        severity::apply_retaliation(rows, policy);
    }
}

/// The policy as it acts: with the success that the tables are scaled by, and what the chosen export rules bring.
pub(super) fn in_force(scales: &Scales, policy: &Policy) -> Policy {
    let mut policy = policy.clone();
    policy.success = (policy.success.get() * scales.success).into();
    if policy.law == Law::October {
        policy.technology_ban = policy.technology_ban.get().max(c::LAW_OCTOBER_TECHNOLOGY_BAN).into();
    }
    policy
}

/// What the tables say of each month, whatever is assumed.
pub fn tables() -> Vec<MonthForcing> {
    (0..N_MONTHS).map(|t| table_month(mid_month(t))).collect()
}

/// The same under assumptions that scale tables.
fn scaled(mut row: MonthForcing, coefficients: &Coefficients) -> MonthForcing {
    mines::scale(&mut row, &coefficients.scales);
    demand::scale(&mut row, coefficients);
    money::scale(&mut row, &coefficients.scales);
    recycling::scale(&mut row, coefficients);
    row
}

fn table_month(year: f64) -> MonthForcing {
    let mut row = MonthForcing {
        year,
        mines: [0.0; N_MINES],
        separation: [[0.0; N_HUBS]; 2],
        new_separation_share: 0.0,
        magnet_plants: [0.0; N_BLOCS],
        magnet_demand: [0.0; N_BLOCS],
        nonmagnet: [0.0; N_MATERIALS],
        bloc_share: [[0.0; N_BLOCS]; 2],
        severity: [[0.0; N_BLOCS]; N_CLASSES],
        yttrium_samarium: [0.0; N_BLOCS],
        leakage: c::LEAKAGE_BEFORE_FORK,
        quota: f64::INFINITY,
        duty: [0.0; 2],
        ln_duty: [0.0; 2],
        feed_ban: 0.0,
        us_feed_ban: 0.0,
        quota_growth: 0.0,
        floor: 0.0,
        contract_floor: 0.0,
        vault: 0.0,
        china_reserve: 0.0,
        finance_cost: 0.0,
        recovery: 0.0,
        thrift: 0.0,
        dy_saving: 1.0,
        tb_saving: 1.0,
        tilt: 1.0,
        metal: 0.0,
    };
    mines::base(&mut row, year);
    separation::base(&mut row, year);
    magnet_plants::base(&mut row, year);
    demand::base(&mut row, year);
    severity::recorded(&mut row, year, Law::Stay);
    trade_rules::base(&mut row, year);
    money::base(&mut row, year);
    recycling::base(&mut row, year);
    row
}

fn run_forcing(policy: &Policy) -> RunForcing {
    RunForcing {
        inverse_cost: mines::inverse_cost(policy),
        floor_share: policy.floor.share.get(),
        vault_magnet_share: policy.vault.magnet_share.get(),
        draw: policy.draw.get(),
        allied_days: policy.allied_days.get(),
        lead_time: c::TECHNOLOGY_DELAY_POOL * policy.technology_ban.get()
            - policy.permit_saving.get() * super::coefficients::DT,
        starts: 1.0 + policy.finance.get() / c::FINANCE_SCALE_POOL,
        own_separation: (c::POOL_OWN_SEPARATION * policy.separation.get()).min(1.0),
        cleaner: c::ENVIRONMENT_SAVING * policy.environment.get(),
    }
}
