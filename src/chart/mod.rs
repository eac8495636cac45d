//! Charts: pictures as data (`spec`), then drawn on any plotters `DrawingBackend` (`draw`) and told in words (`describe`, `table`).
//!
//! A chart knows the figures of a run and nothing of levers, links or the page. Adding one is a function in `catalogue` and a row in
//! [`ALL_CHARTS`]; canvas, picture file, description and table follow from its [`spec::ChartSpec`].

pub mod captioned;
pub mod column;
pub mod compare;
pub mod coord;
pub mod csv;
pub mod describe;
pub mod draw;
mod elements;
pub mod file;
pub mod form;
pub mod hue;
pub mod json;
pub mod labels;
pub mod layout;
pub mod name;
pub mod notes;
pub mod order;
pub mod other_rules;
#[cfg(not(target_arch = "wasm32"))]
pub mod record_chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod record_picture;
#[cfg(not(target_arch = "wasm32"))]
pub mod responsive_svg;
pub mod scale;
pub mod selection;
pub mod shares;
pub mod spec;
pub mod svg;
pub mod table;
pub mod text_width;
pub mod theme;
pub mod ticks;
pub mod unit;

pub mod cursor_text;

mod catalogue;
mod monthly;
pub mod words;
pub mod world;

pub use catalogue::late::{LATE_CHARTS, at_hand};
pub use catalogue::timeline;
pub use catalogue::{ALL_CHARTS, Chart, Inputs, LateCharts, Make, chart};
pub use name::ChartName;
