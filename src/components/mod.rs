//! The parts of the page: each finds its place in the HTML that was served and binds what `view` has decided. No equation, no
//! rounding, no grammar. What comes and goes (cards) is made here; all else stands in the page.

mod assumption_row;
mod assumptions;
mod bar;
mod bind;
mod card;
mod chart;
mod compare;
mod headline;
mod heard;
mod lever;
mod lever_board;
mod menus;
mod notices;
mod plant_row;
mod plants;
mod save;
mod sources;
mod steps;
mod stories;
mod tabs;
mod tools;
mod touch;
mod year;

pub use assumptions::assumptions;
pub use bar::bar;
pub use chart::charts;
pub use compare::compare;
pub use headline::headline;
pub use lever_board::lever_board;
pub use menus::menus;
pub use notices::notices;
pub use plants::plants;
pub use sources::sources;
pub use steps::steps;
pub use stories::stories;
pub use tabs::tabs;
pub use year::year;
