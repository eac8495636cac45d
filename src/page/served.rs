//! What only the native renderer knows: the picture that is served. A context of the rendered page.

use crate::charts::spec::ChartSpec;
use std::sync::Arc;

#[derive(Clone)]
pub struct Served {
    /// The chart in the large frame.
    pub main_chart: Arc<ChartSpec>,
}
