//! One month of forcing: what the mechanisms of that month take from outside.

use crate::keys::*;
use crate::tables::constant as c;

/// One month.
#[derive(Clone, Copy, Debug)]
pub struct MonthForcing {
    /// Its middle as a year with decimals.
    pub year: f64,
    /// Capacity of each mine, t REO/yr; the last one (unnamed mines) is a state.
    pub mines: [f64; N_MINES],
    /// Light and heavy separation capacity by hub, t REO/yr.
    pub separation: [[f64; N_HUBS]; 2],
    /// Light separation capacity of new plants as a share of all outside China.
    pub new_separation_share: f64,
    /// Capacity of magnet plants by bloc, t magnets/yr.
    pub magnet_plants: [f64; N_BLOCS],
    /// Reference magnet demand by bloc, t magnets/yr.
    pub magnet_demand: [f64; N_BLOCS],
    /// Non-magnet reference use by material, t/yr, and shares of the blocs in it (light, heavy).
    pub nonmagnet: [f64; N_MATERIALS],
    pub bloc_share: [[f64; N_BLOCS]; 2],
    /// Severity of limits by class (light, heavy, magnets) and bloc, 0 to 1; and a floor for yttrium and samarium by bloc.
    pub severity: [[f64; N_BLOCS]; N_CLASSES],
    pub yttrium_samarium: [f64; N_BLOCS],
    /// Share of blocked goods that leaks.
    pub leakage: f64,
    /// Export quota of China, t/month; infinite where there is none.
    pub quota: f64,
    /// Export duty on light and heavy materials, share of the price.
    pub duty: [f64; 2],
    /// ln(1 + duty).
    pub ln_duty: [f64; 2],
    /// Share of homeless feed that may not go to China: allied hubs, and the United States.
    pub feed_ban: f64,
    pub us_feed_ban: f64,
    /// Yearly growth of China's mining quota before it reacts to prices.
    pub quota_growth: f64,
    /// Guaranteed NdPr prices, USD/kg: allied floor, and the contract of Mountain Pass.
    pub floor: f64,
    pub contract_floor: f64,
    /// Spending of the US reserve, million USD/month.
    pub vault: f64,
    /// Purchases of China's reserve, t NdPr oxide/month.
    pub china_reserve: f64,
    /// Public money booked, million USD/yr.
    pub finance_cost: f64,
    /// Share recovered from old products.
    pub recovery: f64,
    /// Share of Dy and Tb saved by thrift; technical savings as remaining shares of Dy and Tb.
    pub thrift: f64,
    pub dy_saving: f64,
    pub tb_saving: f64,
    /// Tilt of magnet demand before its reference year, as a factor.
    pub tilt: f64,
    /// NdPr metal capacity outside China, t/yr.
    pub metal: f64,
}

impl MonthForcing {
    /// Weights of the blocs where severities of a class are averaged: their use.
    pub fn weights(&self, class: usize) -> &[f64; N_BLOCS] {
        self.bloc_share.get(class).unwrap_or(&self.magnet_demand)
    }
}

/// The rows after an instant; before that a plant that starts then adds nothing.
pub fn after(rows: &mut [MonthForcing], start: f64) -> &mut [MonthForcing] {
    let first = rows.partition_point(|row| row.year <= start);
    &mut rows[first..]
}

/// How far a plant has come that starts within `ramp` years: 0 before its start, 1 in the end.
pub fn ramped(year: f64, start: f64, ramp: f64) -> f64 {
    if year >= start + ramp { 1.0 } else { ((year - start) / ramp).max(0.0) }
}

/// A month is forward if its middle is not before this instant.
pub fn is_forward(year: f64) -> bool {
    year >= c::POLICY_FROM
}
