//! What only the native renderer knows: the picture and the tables that are served. A context of the rendered page.

use super::plain_tables::PlainTables;
use crate::chart::spec::ChartSpec;
use std::sync::Arc;

#[derive(Clone)]
pub struct Served {
    /// The chart in the large frame.
    pub main_chart: Option<Arc<ChartSpec>>,
    /// The scenario as plain tables.
    pub plain: PlainTables,
}
