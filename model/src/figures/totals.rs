//! The single figures: rent, exports, costs, concentration (HHI), net import reliance, jobs, waste and CO2.
//!
//! co2 = \[(ore - envc ore_new) 12 + (sep_China + sep_X (1 - envc nshr)) 18\] kt;  waste = (ore - envc ore_new + unofficial) 60 kt;
//! public cost = floor + reserve + finance. HHI on a scale to 10,000. Source: model.md sections 5.13 and 10.

use super::mines::{Mined, UNOFFICIAL};
use super::prices::paid_in_the_world;
use super::view::{Row, View, heavy_material, magnet_material};
use crate::keys::*;
use crate::math::Bound;
use crate::mining::floor_index;
use crate::tables::{column, constant as c};
use crate::units::{MONTHS_PER_YEAR, MUSD_PER_TONNE_USD_PER_KG, TONNES_PER_KILOTONNE};

/// Scale of a Herfindahl-Hirschman index from shares: one seller is 10,000.
const HHI_SCALE: f64 = 1e4;
/// A smaller use is none, t.
const NONE: f64 = 1e-9;

pub(super) fn write(view: &View, mined: &Mined, out: &mut Row) {
    let yearly = |column: usize, monthly: f64, out: &mut Row| out[column] = monthly * MONTHS_PER_YEAR;
    let (state, flows, row) = (view.state, view.flows, view.row);
    let ore: f64 = mined.reo.iter().sum();
    let ore_outside = ore - mined.reo[CHINA];
    out[column::RENT] = state.rent;
    yearly(column::EXPORTS_REO, flows.exports_total, out);
    out[column::QUOTA_RATIO] = flows.quota_ratio;
    yearly(column::ROW_SEP_REO, flows.separated_outside, out);
    yearly(column::ROW_MINE_REO, ore_outside, out);
    yearly(column::UNOFFICIAL_REO, flows.ore.0[UNOFFICIAL], out);
    yearly(column::COST_FLOOR, mined.floor_cost, out);
    yearly(column::COST_RESERVE, flows.reserve_cost, out);
    yearly(column::COST_RESERVE_CHINA, flows.china_reserve_cost, out);
    out[column::PUBLIC_COST] =
        mined.floor_cost * MONTHS_PER_YEAR + flows.reserve_cost * MONTHS_PER_YEAR + row.finance_cost;
    yearly(column::REC_MAGREO, flows.recycled_total, out);
    yearly(column::SCRAP_MAGREO, flows.recycled_scrap, out);
    out[column::CONC_STOCK_ALLIED] = flows.concentrate_outside;
    out[column::NEW_MINE_CAP] = state.new_mines;
    out[column::BALANCE_ERR] = state.balance_error;
    out[column::CHINA_QUOTA_MULT] = state.quota;
    yearly(column::SEP_REO_CHINA, flows.separated_china, out);
    yearly(column::CURTAILED, flows.curtailed, out);
    out[column::BIND_DY] = state.bind[DY];
    out[column::BIND_NDPR] = state.bind[NDPR];
    out[column::DEP_DY] = flows.dependence[DY];
    out[column::DEP_NDPR] = flows.dependence[NDPR];
    out[column::THRIFT_DY_X] = state.intensity[OUTSIDE][DY];
    out[column::THRIFT_ND_X] = state.intensity[OUTSIDE][NDPR];
    yearly(column::EXPORT_MAGNETS, flows.magnet_exports * state.plant_factor[CHINA], out);
    yearly(column::EXPORT_MAGNETS_US, flows.magnet_imports[US] * state.plant_factor[CHINA], out);
    out[column::RESERVE_MAGNETS_T] = flows.magnet_reserves;
    demand(view, out);
    money(view, out);
    answers(view, out);
    concentration(view, mined, out);
    import_reliance(view, out);
    footprint(view, mined, ore, out);
}

fn demand(view: &View, out: &mut Row) {
    let flows = view.flows;
    let mut use_ = [0.0; N_MAGNET_MATERIALS];
    for bloc in &flows.use_ {
        for (sum, tonnes) in use_.iter_mut().zip(bloc) {
            *sum += tonnes;
        }
    }
    out[column::WORLD_MAGDEMAND] = use_.iter().sum::<f64>() * MONTHS_PER_YEAR;
    out[column::DEM_NDPR] = use_[NDPR] * MONTHS_PER_YEAR;
    out[column::DEM_DY] = use_[DY] * MONTHS_PER_YEAR;
    let (mut missing, mut wanted) = (0.0, 0.0);
    for b in US..N_BLOCS {
        missing += flows.magnet_demand[b] - flows.magnets_consumed[b];
        wanted += flows.magnet_demand[b];
    }
    out[column::GAP_ALL_EXCHINA] = if wanted > 0.0 { missing / wanted } else { 0.0 };
}

fn money(view: &View, out: &mut Row) {
    let (state, flows, row) = (view.state, view.flows, view.row);
    let inside = &state.price[INSIDE];
    let outside = &state.price[OUTSIDE];
    let (mut bill, mut value) = (0.0, 0.0);
    for b in US..N_BLOCS {
        for k in 0..N_MATERIALS {
            bill += flows.consumption[b][k] * outside[k];
            value += state.reserve[b][k] * outside[k];
        }
    }
    let content: f64 = (0..N_MAGNET_MATERIALS).map(|k| view.p.content_of_magnet[k] * inside[k]).sum();
    bill += flows.magnet_exports * content;
    value += flows.magnet_reserves * flows.magnet_cost;
    out[column::CONS_BILL_EXCHINA] = bill * MUSD_PER_TONNE_USD_PER_KG * MONTHS_PER_YEAR;
    out[column::RESERVE_VALUE_MUSD] = value * MUSD_PER_TONNE_USD_PER_KG;
    let (mut premium, mut demand) = (0.0, 0.0);
    for b in US..N_BLOCS {
        premium += state.magnet_premium[b] * flows.magnet_demand[b];
        demand += flows.magnet_demand[b];
    }
    premium /= demand;
    let intensity = &state.intensity[OUTSIDE];
    let material = view.p.content_of_magnet[NDPR] * intensity[NDPR] * outside[NDPR]
        + view.p.content_of_magnet[DY] * intensity[DY] * outside[DY] * row.dy_saving
        + view.p.content_of_magnet[TB] * intensity[TB] * outside[TB] * row.tb_saving;
    out[column::MAGNET_PREMIUM] =
        (material + c::MAGNET_MAKING_COST_OUTSIDE) / flows.magnet_cost * (1.0 + c::MAGNET_PRICE_RESPONSE * premium);
    out[column::INDEX_EXVAT_NDPR] = floor_index(state);
    out[column::PAID_WORLD_DY] = paid_in_the_world(view, DY);
    out[column::PAID_WORLD_Y] = paid_in_the_world(view, YTTRIUM);
    out[column::MAGNET_SPOT_RATIO] = if premium > NONE { libm::exp(premium) } else { 1.0 };
}

fn concentration(view: &View, mined: &Mined, out: &mut Row) {
    let separated: [f64; N_HUBS] = std::array::from_fn(|h| magnet_material(view.flows, h));
    out[column::HHI_MINE] = hhi(&mined.magnet);
    out[column::HHI_SEP] = hhi(&separated);
    out[column::HHI_MAG] = hhi(&view.flows.magnets_made);
    out[column::REFINED_MAGREO] = separated.iter().sum::<f64>() * MONTHS_PER_YEAR;
}

/// Herfindahl-Hirschman index of the shares in a total.
fn hhi(amounts: &[f64]) -> f64 {
    let (mut sum, mut squares) = (0.0, 0.0);
    for amount in amounts {
        sum += amount;
        squares += amount * amount;
    }
    if sum > 0.0 { HHI_SCALE * squares / (sum * sum) } else { 0.0 }
}

/// Net import reliance of the United States: oxide with the content of imported magnets, magnets, heavy oxide.
fn import_reliance(view: &View, out: &mut Row) {
    let (state, flows, row) = (view.state, view.flows, view.row);
    let use_ = &flows.use_[US];
    let oxide: f64 = use_[NDPR] + use_[DY] + use_[TB];
    let imported = (flows.magnets_consumed[US] - flows.magnets_made[US]).at_least(0.0);
    let intensity = &state.intensity[INSIDE];
    let heavy_in_magnets = imported
        * (view.p.content_of_magnet[DY] * flows.scale[DY] * intensity[DY] * row.dy_saving
            + view.p.content_of_magnet[TB] * flows.scale[TB] * intensity[TB] * row.tb_saving);
    let in_magnets = imported * view.p.content_of_magnet[NDPR] * flows.scale[NDPR] * intensity[NDPR] + heavy_in_magnets;
    let separated = magnet_material(flows, HUB_US);
    let heavy = heavy_material(flows, HUB_US);
    let compounds: f64 = flows.separated[HUB_US].iter().sum();
    let delivered: f64 = flows.shipments[US].iter().sum();
    let made = (flows.magnets_made[US] / flows.magnet_demand[US].at_least(NONE)).at_most(1.0);
    out[column::US_NIR_OXIDE] = (1.0 - separated / (oxide + in_magnets).at_least(NONE)).at_least(0.0);
    out[column::US_NIR_COMPOUNDS] = if delivered > NONE { (1.0 - compounds / delivered).at_least(0.0) } else { 0.0 };
    out[column::US_NIR_MAGNET] = (1.0 - made * (separated / oxide.at_least(NONE)).at_most(1.0)).at_least(0.0);
    out[column::US_NIR_DYTB] = (1.0 - heavy / (use_[DY] + use_[TB] + heavy_in_magnets).at_least(NONE)).at_least(0.0);
}

/// Plants built in answer to a shortage, and stocks that limits build up.
fn answers(view: &View, out: &mut Row) {
    let state = view.state;
    for b in US..N_BLOCS {
        out[column::NEW_MAGNET_CAP + b] = state.answer_magnets[b].capacity;
    }
    out[column::NEW_SEP_LIGHT_CAP] = state.answer_light.iter().map(|answer| answer.capacity).sum();
    out[column::NEW_SEP_HEAVY_CAP] = state.answer_heavy.iter().map(|answer| answer.capacity).sum();
    out[column::NEW_METAL_CAP] = state.answer_metal.capacity;
    out[column::MAGNET_STOCK_CHINA] = state.magnets_held;
    out[column::ORE_STOCK_US] = state.concentrate[HUB_US].iter().sum();
}

/// Jobs outside China, CO2 and waste: orders of magnitude.
fn footprint(view: &View, mined: &Mined, ore: f64, out: &mut Row) {
    let flows = view.flows;
    let cleaner = view.run.cleaner;
    let kilotonnes = |monthly: f64| monthly * MONTHS_PER_YEAR / TONNES_PER_KILOTONNE;
    let magnets: f64 = flows.magnets_made[US..].iter().sum();
    out[column::JOBS] = kilotonnes(ore - mined.reo[CHINA]) * c::JOBS_IN_MINING
        + kilotonnes(flows.separated_outside) * c::JOBS_IN_SEPARATION
        + kilotonnes(magnets) * c::JOBS_IN_MAGNETS;
    let ore_as_clean = ore - cleaner * mined.by_new;
    let separated_as_clean =
        flows.separated_china + flows.separated_outside * (1.0 - cleaner * view.row.new_separation_share);
    out[column::CO2_KT] =
        kilotonnes(ore_as_clean) * c::CARBON_OF_MINING + kilotonnes(separated_as_clean) * c::CARBON_OF_SEPARATION;
    out[column::WASTE_KT] = kilotonnes(ore_as_clean + flows.ore.0[UNOFFICIAL]) * c::WASTE_OF_MINING;
}
