//! The pictures on the page: which chart stands in which frame, which are in view, and what a frame of animation paints of them.

use crate::charts::describe::{describe, readout};
use crate::charts::draw::year_at;
use crate::charts::form::natural_height;
use crate::charts::layout::Layout;
use crate::charts::spec::ChartSpec;
use crate::charts::table::table;
use crate::charts::theme::Theme;
use crate::charts::walk;
use crate::charts::{Chart, DIFFERENCE, Inputs};
use crate::model::outcome::Groups;
use crate::state::{ChartSignals, set_if_changed};
use crate::view::tables;
use crate::web::measure::measured;
use crate::web::plot::Plot;
use leptos::prelude::GetUntracked;

/// A chart in its frame.
struct Picture {
    chart: &'static Chart,
    plot: Plot,
    signals: ChartSignals,
    is_in_view: bool,
    /// The series that the reader walks along with the keys; `None` for all of them.
    series: Option<usize>,
}

/// How to paint.
pub struct Look<'a> {
    pub theme: &'a Theme,
    /// Grows with every change of the theme.
    pub theme_key: u64,
    pub is_stock: bool,
}

/// All pictures of the page; a picture is known by its position.
#[derive(Default)]
pub struct Pictures(Vec<Picture>);

impl Pictures {
    /// A picture counts as out of view until the browser has said where it is.
    pub fn mount(&mut self, chart: &'static Chart, plot: Plot, signals: ChartSignals) -> usize {
        self.0.push(Picture { chart, plot, signals, is_in_view: false, series: None });
        self.0.len() - 1
    }

    pub fn set_chart(&mut self, id: usize, chart: &'static Chart) {
        if let Some(picture) = self.0.get_mut(id) {
            picture.chart = chart;
            picture.series = None;
            picture.plot.forget();
            picture.plot.ask_height(None);
        }
    }

    pub fn set_in_view(&mut self, id: usize, is_in_view: bool) {
        if let Some(picture) = self.0.get_mut(id) {
            picture.is_in_view = is_in_view;
        }
    }

    /// Reads the size of a frame; true if its picture has to be painted anew.
    pub fn resize(&mut self, id: usize) -> bool {
        self.0.get_mut(id).is_some_and(|picture| picture.plot.resize())
    }

    /// The next paint repaints everything.
    pub fn forget(&mut self) {
        for picture in &mut self.0 {
            picture.plot.forget();
        }
    }

    /// The figures that the pictures need: of those in view, or of all. One of them may show the difference of the `main` chart.
    pub fn groups(&self, all: bool, main: &Chart) -> Groups {
        let shown = self.0.iter().filter(|picture| all || picture.is_in_view);
        shown.fold(Groups::NONE, |groups, picture| {
            let of_main = if picture.chart.name == DIFFERENCE { main.groups } else { Groups::NONE };
            groups.with(picture.chart.groups).with(of_main)
        })
    }

    pub fn spec(&self, id: usize, inputs: &Inputs) -> Option<ChartSpec> {
        Some(self.0.get(id)?.chart.spec(inputs))
    }

    /// The year under a pointer.
    pub fn year_at(&self, id: usize, inputs: &Inputs, x: f64) -> Option<usize> {
        let picture = self.0.get(id)?;
        year_at(&picture.chart.spec(inputs), picture.plot.size(), x)
    }

    /// One series up or down in what the cursor reads out; past the last one are all of them.
    pub fn step_series(&mut self, id: usize, by: isize, inputs: &Inputs) {
        let Some(picture) = self.0.get_mut(id) else { return };
        picture.series = walk::step(&picture.chart.spec(inputs), picture.series, by);
    }

    /// What the cursor stands on in a picture, as a sentence.
    pub fn sentence(&self, id: usize, inputs: &Inputs, other: &Inputs) -> Option<String> {
        let picture = self.0.get(id)?;
        let spec = picture.chart.spec(inputs);
        // A difference is told already.
        let before = (inputs.moved && picture.chart.name != DIFFERENCE).then(|| (picture.chart.make)(other));
        Some(walk::sentence(&spec, picture.series, before.as_ref()))
    }

    /// Paints the pictures in view, or only the main chart where it is the only one that can be, and tells their frames.
    pub fn paint(&mut self, inputs: &Inputs, look: &Look, only_main: bool) {
        let is_painted =
            |picture: &&mut Picture| picture.is_in_view && (!only_main || picture.chart.name == inputs.main.name);
        for picture in self.0.iter_mut().filter(is_painted) {
            picture.show(picture.chart.spec(inputs), look);
        }
    }

    /// What follows once the reader pauses: a picture that is out of view, its description and its table. False behind the last one.
    pub fn settle(&mut self, id: usize, inputs: &Inputs, look: &Look) -> bool {
        let Some(picture) = self.0.get_mut(id) else { return false };
        let spec = picture.chart.spec(inputs);
        set_if_changed(picture.signals.description, describe(&spec));
        picture.tell_table(&spec);
        if !picture.is_in_view {
            picture.show(spec, look);
        }
        true
    }

    /// Pictures of lines for paper.
    pub fn print(&self, inputs: &Inputs) {
        for picture in &self.0 {
            picture.plot.print(&picture.chart.spec(inputs));
        }
    }
}

impl Picture {
    fn show(&mut self, spec: ChartSpec, look: &Look) {
        self.plot.ask_height(natural_height(&spec, self.plot.size().0));
        measured("paint", || self.plot.paint(&spec, look.theme, look.theme_key, look.is_stock));
        self.tell(spec);
    }

    fn tell(&self, spec: ChartSpec) {
        let signals = &self.signals;
        let (width, height) = self.plot.size();
        let layout = Layout::new(width, height, &spec);
        let (left, right) = (layout.plot_left(), layout.plot_right());
        // Until the picture has a size the style sheet knows better.
        if right > 0.0 {
            set_if_changed(signals.edges, format!("--plot-left:{left}px;--plot-right:{right}px"));
        }
        set_if_changed(signals.readout, self.readout(&spec));
        if signals.is_table_open.get_untracked() {
            self.tell_table(&spec);
        }
        set_if_changed(signals.title, spec.title);
        set_if_changed(signals.subtitle, spec.subtitle);
        set_if_changed(signals.caption, spec.caption);
    }

    fn readout(&self, spec: &ChartSpec) -> String {
        if self.series.is_some() { walk::sentence(spec, self.series, None) } else { readout(spec, spec.year) }
    }

    fn tell_table(&self, spec: &ChartSpec) {
        set_if_changed(self.signals.table, tables::html(&table(spec), spec.year));
    }
}
