//! What a figure may read, the row that it writes into, and sums that several figures need.

use crate::coefficients::Coefficients;
use crate::flows::Flows;
use crate::forcing::{MonthForcing, RunForcing};
use crate::keys::*;
use crate::state::State;
use crate::tables::N_COLUMNS;

/// Everything that a figure may read.
pub struct View<'a> {
    pub p: &'a Coefficients,
    pub run: &'a RunForcing,
    pub row: &'a MonthForcing,
    pub state: &'a State,
    pub flows: &'a Flows,
}

pub type Row = [f64; N_COLUMNS];

/// Separated Dy and Tb of a hub, t.
pub fn heavy_material(flows: &Flows, h: usize) -> f64 {
    flows.separated[h][DY] + flows.separated[h][TB]
}

/// Separated NdPr, Dy and Tb of a hub, t.
pub fn magnet_material(flows: &Flows, h: usize) -> f64 {
    flows.separated[h][NDPR] + heavy_material(flows, h)
}
