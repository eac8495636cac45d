//! map

use super::pen::Pen;
use super::{Drawn, Size};
use crate::charts::form::Map;
use crate::charts::spec::ChartSpec;
use plotters_backend::DrawingBackend;

pub fn resting<DB: DrawingBackend>(_pen: &mut Pen<DB>, _map: &Map, _size: Size) -> Drawn<DB> {
    Ok(())
}

pub fn moving<DB: DrawingBackend>(_pen: &mut Pen<DB>, _spec: &ChartSpec, _map: &Map, _size: Size) -> Drawn<DB> {
    Ok(())
}
