//! timeline

use super::pen::Pen;
use super::{Drawn, Size};
use crate::charts::form::Plan;
use crate::charts::spec::ChartSpec;
use plotters_backend::DrawingBackend;

pub fn resting<DB: DrawingBackend>(_pen: &mut Pen<DB>, _timeline: &[Plan], _size: Size) -> Drawn<DB> {
    Ok(())
}

pub fn moving<DB: DrawingBackend>(_pen: &mut Pen<DB>, _spec: &ChartSpec, _timeline: &[Plan], _size: Size) -> Drawn<DB> {
    Ok(())
}
