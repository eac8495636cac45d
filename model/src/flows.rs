//! The flows of one month, written by one mechanism and read by the next; never carried to the following month.
//!
//! Tonnes of oxide per month, unless a field says otherwise.

use super::keys::*;
use super::state::{ByBloc, ByMarket};

#[derive(Clone, Debug, Default)]
pub struct Flows {
    /// Severity after leakage by class and bloc, and by bloc and material.
    pub severity: [[f64; N_BLOCS]; N_CLASSES],
    pub limit: ByBloc,
    /// Mean severity outside China by class, after leakage; the largest of these; the same of felt severities.
    pub bound: [f64; N_CLASSES],
    pub bound_any: f64,
    pub felt_any: f64,
    /// Severity that buyers of oxide fear, by class and bloc.
    pub precaution: [[f64; N_BLOCS]; N_CLASSES],
    /// Price index of floor contracts before the month's price: NdPr in China without VAT, USD/kg.
    pub floor_index: f64,
    /// Demand scale times the learned correction, by material.
    pub scale: [f64; N_MATERIALS],
    /// Value of the basket in each ore at prices in China, outside, and with the price floor, USD/kg of REO.
    pub basket: [[f64; N_ORES]; 3],
    /// Ore by mine, t REO; feed by hub and material; share of feed that is mined at all.
    pub ore: MineOutput,
    pub feed: [[f64; N_MATERIALS]; N_HUBS],
    pub mined_share: [f64; N_HUBS],
    /// Feed that is not mined for want of a plant, t REO.
    pub curtailed: f64,
    /// Ore that finds no plant by hub: light feed and stock t REO, heavy concentrate that leaves t.
    pub light_without_plant: [f64; N_HUBS],
    pub heavy_without_plant: [f64; N_HUBS],
    /// Separated output by hub and material; heavy magnet material in feed sent on to China.
    pub separated: [[f64; N_MATERIALS]; N_HUBS],
    pub heavy_to_china: [f64; N_HUBS],
    /// Separated REO outside China and in China; concentrate waiting at hubs outside China.
    pub separated_outside: f64,
    pub separated_china: f64,
    pub concentrate_outside: f64,
    /// New supply by market, and the recycled part of it.
    pub supply: ByMarket,
    pub recycled: ByMarket,
    pub recycled_total: f64,
    pub recycled_scrap: f64,
    /// Short-run price response of demand by market and material.
    pub response: ByMarket,
    /// Magnets by bloc: demand, demand at baseline prices, price response, orders, local offer, plan, imports from China, dependence.
    pub magnet_demand: [f64; N_BLOCS],
    pub magnet_reference: [f64; N_BLOCS],
    pub magnet_response: [f64; N_BLOCS],
    pub magnet_orders: [f64; N_BLOCS],
    pub magnet_offer: [f64; N_BLOCS],
    pub magnet_plan: [f64; N_BLOCS],
    pub magnet_imports: [f64; N_BLOCS],
    pub magnet_dependence: [f64; N_BLOCS],
    /// Magnets of plants outside China: bought from own plants, bought from the allied pool, sold into it.
    pub magnets_own: [f64; N_BLOCS],
    pub magnets_allied: [f64; N_BLOCS],
    pub magnets_sold: [f64; N_BLOCS],
    /// China's planned exports of magnets; orders that its makers count on; what they plan to add to stock, or to sell from it.
    pub magnet_exports: f64,
    pub magnets_counted_on: f64,
    pub magnets_for_stock: f64,
    /// Oxide use by bloc: total, in magnets, at the baseline's prices; orders.
    pub use_: ByBloc,
    pub magnet_need: [[f64; N_MAGNET_MATERIALS]; N_BLOCS],
    pub use_reference: ByBloc,
    pub orders: ByBloc,
    /// Use outside China at Chinese prices and thrift; dependence on China; dependence of NdPr on Chinese metal.
    pub use_at_china_prices: [f64; N_MATERIALS],
    pub dependence: [f64; N_MATERIALS],
    pub metal_dependence: f64,
    /// Exports of China: wanted, permitted, their sum, and wanted exports over the quota.
    pub wanted_exports: [f64; N_MATERIALS],
    pub exports: [f64; N_MATERIALS],
    pub exports_total: f64,
    /// Share of use outside China that shipments leave open while limits bind.
    pub unfilled: [f64; N_MATERIALS],
    /// Composition of the pools from which the month's shipments were taken, by market and magnet material.
    pub shipped_mix: [[[f64; N_SOURCES]; N_MAGNET_MATERIALS]; N_MARKETS],
    pub quota_ratio: f64,
    /// Oxide reserves: bought and drawn by bloc; cost outside China and in China, million USD.
    pub reserve_bought: ByBloc,
    pub reserve_drawn: ByBloc,
    pub reserve_cost: f64,
    pub china_reserve_cost: f64,
    /// Shipments to blocs; users' stock before the month's use; consumption.
    pub shipments: ByBloc,
    pub users_before: ByBloc,
    pub consumption: ByBloc,
    /// Magnets: made, consumed, delivered from bloc to bloc, bought and drawn by reserves, users' stock before.
    pub magnets_made: [f64; N_BLOCS],
    pub magnets_consumed: [f64; N_BLOCS],
    pub magnet_flow: [[f64; N_BLOCS]; N_BLOCS],
    pub magnet_bought: [f64; N_BLOCS],
    pub magnet_drawn: [f64; N_BLOCS],
    pub magnet_users_before: [f64; N_BLOCS],
    /// Cost of a magnet made in China, USD/kg; magnets in reserves outside China, t.
    pub magnet_cost: f64,
    pub magnet_reserves: f64,
    /// Shipments by magnet material, bloc and source.
    pub origin: [[[f64; N_SOURCES]; N_BLOCS]; N_MAGNET_MATERIALS],
}

/// Output of each mine. A newtype, because arrays of this length have no default of their own.
#[derive(Clone, Debug)]
pub struct MineOutput(pub [f64; N_MINES]);

impl Default for MineOutput {
    fn default() -> Self {
        Self([0.0; N_MINES])
    }
}
