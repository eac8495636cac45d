//! Figures: what a month's state and flows say in the columns of `outputs.csv`, group by group.
//!
//! Nothing here feeds back into the model. Flows are given per year (the month's flow x 12), stocks and prices at month end.

mod flow_tables;
mod mines;
mod prices;
mod shortage;
mod supply;
mod totals;
mod view;

use super::keys::*;
use super::outcome::Groups;
use crate::tables::column;
use crate::units::MONTHS_PER_YEAR;

pub use view::View;
use view::{Row, heavy_material, magnet_material};

pub(super) fn write(view: &View, groups: Groups, out: &mut Row) {
    if groups.has(Groups::PRICES) {
        prices::write(view, out);
    }
    if groups.has(Groups::MINES.with(Groups::TOTALS)) {
        let mined = mines::by_country(view);
        if groups.has(Groups::MINES) {
            mines::write(&mined, out);
        }
        if groups.has(Groups::TOTALS) {
            totals::write(view, &mined, out);
        }
    }
    if groups.has(Groups::SEPARATION) {
        for h in 0..N_HUBS {
            out[column::SEP_MAGREO + h] = magnet_material(view.flows, h) * MONTHS_PER_YEAR;
            out[column::SEP_DYTB + h] = heavy_material(view.flows, h) * MONTHS_PER_YEAR;
        }
    }
    if groups.has(Groups::MAGNETS) {
        for b in 0..N_BLOCS {
            out[column::MAGNET_PROD + b] = view.flows.magnets_made[b] * MONTHS_PER_YEAR;
        }
    }
    if groups.has(Groups::SHORTAGE) {
        shortage::write(view, out);
    }
    if groups.has(Groups::COVER) {
        shortage::write_cover(view, out);
    }
    if groups.has(Groups::FEED) {
        flow_tables::write_feed(view, out);
    }
    if groups.has(Groups::SEPARATED) {
        flow_tables::write_separated(view.flows, out);
    }
    if groups.has(Groups::OXIDE_FLOW) {
        flow_tables::write_oxides(view.flows, out);
    }
    if groups.has(Groups::MAGNET_FLOW) {
        flow_tables::write_magnets(view.flows, out);
    }
    if groups.has(Groups::TRADE) {
        flow_tables::write_trade(view.flows, out);
    }
    if groups.has(Groups::SUPPLY) {
        supply::write(view, out);
    }
}
