//! The parts of the page. They bind what `view` has decided; no equation, no rounding, no grammar.

mod bar;
pub mod bind;
mod card;
mod chart;
mod figures;
mod foot;
mod headline;
pub mod icons;
mod lever;
mod lever_board;
mod presets;
mod projects;
mod timing;

pub use bar::Bar;
pub use chart::ChartFigure;
pub use figures::KeyFigures;
pub use foot::Foot;
pub use headline::Headline;
pub use lever::LeverControl;
pub use lever_board::LeverBoard;
pub use presets::Presets;
pub use projects::Projects;
