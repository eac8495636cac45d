//! Was it right before? The model against what happened, the misses first. All numbers come from the back-test that the native command
//! prints, none is typed.

mod exports;
mod licences;
mod limits;
mod mining;
mod misses;
mod picture;
mod prices;
mod reasons;
mod skill;
mod sources;
mod summary;
mod told;

use crate::analysis::backtest::backtest;
use crate::analysis::figures::figures;
use told::Told;

pub const LEDE: &str = "The model was run from 2005 over the crisis of 2010 to 2012 and over the export licences of 2025. This is what it got wrong, and by how much.";

pub fn body() -> String {
    let told = Told::new();
    [
        summary::section(&told),
        misses::section(&told),
        prices::section(&told),
        mining::section(&told),
        exports::section(&told),
        licences::section(&told),
        skill::section(&told),
        limits::section(&told),
    ]
    .concat()
}

/// Two sentences and a link for the page, as HTML.
pub fn brief() -> String {
    summary::brief(&Told::new())
}

/// Every figure of the back-test as CSV: its name, its value, its unit.
pub fn csv() -> String {
    let mut out = String::from("figure,value,unit\n");
    for figure in figures(&backtest()).0 {
        out.push_str(&format!("{},{},{}\n", figure.key, figure.value, figure.unit));
    }
    out
}
