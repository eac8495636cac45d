//! The browser, one concern per file. Everything returns `Option` or carries on: a missing window, a refused storage or a lost canvas
//! never stops the page.

pub mod backend;
pub mod canvas;
pub mod colors;
pub mod crash;
pub mod fetch;
pub mod fingers;
pub mod measure;
pub mod plot;
pub mod save;
pub mod size;
pub mod url;
pub mod view_watch;
pub mod window;
