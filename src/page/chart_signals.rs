//! What a chart's frame shows of it in words.

use crate::chart::describe::{describe, readout};
use crate::chart::spec::ChartSpec;
use crate::chart::table::{Table, table};
use leptos::prelude::*;

/// Handles to the words of one frame. In the browser those of small frames are empty until they are painted: what was served stays.
#[derive(Clone, Copy, Default)]
pub struct ChartSignals {
    pub title: RwSignal<String>,
    pub subtitle: RwSignal<String>,
    pub caption: RwSignal<String>,
    pub description: RwSignal<String>,
    pub readout: RwSignal<String>,
    /// Where the plot begins and ends, CSS pixels; `None` until the picture has a size.
    pub edges: RwSignal<Option<(f64, f64)>>,
    /// The table, once it has been made, and the year under the cursor.
    pub table: RwSignal<Option<(Table, usize)>>,
    pub is_table_open: RwSignal<bool>,
    /// The picture for paper, as our own SVG backend draws it; empty until the page is printed.
    pub paper: RwSignal<String>,
    /// The canvases have been painted: the picture that was served has done its duty.
    pub is_painted: RwSignal<bool>,
}

impl ChartSignals {
    /// Nothing but a title.
    pub fn clear(&self, title: &str) {
        self.title.set(title.to_string());
        for words in [self.subtitle, self.caption, self.description, self.readout, self.paper] {
            words.set(String::new());
        }
        self.table.set(None);
        self.is_painted.set(true);
    }

    /// As it is served. Only the large frame is served with description and table.
    pub fn served(spec: &ChartSpec, is_main: bool) -> Self {
        let signals = Self::default();
        signals.title.set(spec.title.clone());
        signals.subtitle.set(spec.subtitle.clone());
        signals.caption.set(spec.caption.clone());
        if is_main {
            signals.description.set(describe(spec));
            signals.readout.set(readout(spec, spec.year));
            signals.table.set(Some((table(spec), spec.year)));
        }
        signals
    }
}
