//! The browser, one concern per file. Everything returns `Option` or carries on: a missing window, a refused clipboard or a lost canvas
//! never stops the page.

pub mod canvas;
pub mod clipboard;
pub mod colors;
pub mod crash;
pub mod events;
pub mod fetch;
pub mod fingers;
pub mod kept;
pub mod keyboard;
pub mod marked;
pub mod measure;
pub mod outside;
pub mod painter;
pub mod plot;
pub mod print;
pub mod save;
pub mod size;
pub mod story_links;
pub mod url;
pub mod view_watch;
pub mod window;
