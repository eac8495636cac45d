//! A chart with canvases on the page: what the frame paints it on, and what is known of it between two frames. It stands apart from the
//! session, so that pointer and keys can ask it at any time.

use super::chart_signals::ChartSignals;
use super::place::Place;
use crate::browser::painter::Painter;
use crate::browser::plot::Plot;
use crate::chart::spec::ChartSpec;
use crate::chart::words::capital;
use crate::chart::{Chart, cursor_text};
use std::cell::{Cell, Ref, RefCell};

pub struct Mounted {
    pub place: Place,
    pub signals: ChartSignals,
    plot: RefCell<Plot>,
    /// The chart that stands here, and what was painted of it.
    chart: Cell<&'static Chart>,
    spec: RefCell<Option<ChartSpec>>,
    /// What the frame shows, painted or served, is of another chart than the one that stands here.
    is_other: Cell<bool>,
    /// The frame has been cleared.
    is_clear: Cell<bool>,
    /// A chart counts as out of view until the browser has said where it is.
    pub is_in_view: Cell<bool>,
    /// The series that the reader walks along with the keys; `None` for all of them.
    pub series: Cell<Option<usize>>,
    /// The cursor has come to rest on a figure, which is to be announced.
    pub is_asked: Cell<bool>,
    /// Where a pointer was last pressed, CSS pixels of the window.
    pub pressed: Cell<(i32, i32)>,
}

impl Mounted {
    /// `chart` is the one that was served here.
    pub fn new(place: Place, chart: &'static Chart, signals: ChartSignals, plot: Plot) -> Self {
        Self {
            place,
            signals,
            plot: RefCell::new(plot),
            chart: Cell::new(chart),
            spec: RefCell::new(None),
            is_other: Cell::new(false),
            is_clear: Cell::new(false),
            is_in_view: Cell::new(false),
            series: Cell::new(None),
            is_asked: Cell::new(false),
            pressed: Cell::new((0, 0)),
        }
    }

    /// The chart that stands here from now on; another one begins with a fresh canvas and without a chosen series.
    pub fn set_chart(&self, chart: &'static Chart) {
        if self.chart.replace(chart).name != chart.name {
            self.is_other.set(true);
            self.is_clear.set(false);
            self.series.set(None);
            self.spec.replace(None);
            self.plot.borrow_mut().forget();
            self.plot.borrow_mut().ask_height(None);
        }
    }

    /// The chart that stands here.
    pub fn shown(&self) -> &'static Chart {
        self.chart.get()
    }

    /// What the frame shows is of another chart than the one that stands here.
    pub fn is_other(&self) -> bool {
        self.is_other.get()
    }

    /// Reads the size of the frame; true if its picture has to be painted anew.
    pub fn resize(&self) -> bool {
        self.plot.borrow_mut().resize()
    }

    /// Whether the browser's own menu would save the whole chart: it has to from when that opens until the next press.
    pub fn set_whole(&self, is_whole: bool) {
        self.plot.borrow_mut().set_whole(is_whole);
    }

    /// What was last painted here.
    pub fn spec(&self) -> Ref<'_, Option<ChartSpec>> {
        self.spec.borrow()
    }

    pub fn set_spec(&self, spec: ChartSpec) {
        self.is_other.set(false);
        self.is_clear.set(false);
        self.spec.replace(Some(spec));
    }

    /// Nothing is shown: the chart that stands here cannot be drawn yet.
    pub fn clear(&self) {
        self.is_other.set(false);
        if self.is_clear.replace(true) {
            return;
        }
        self.plot.borrow_mut().clear();
        let Chart { name, tab, .. } = self.chart.get();
        self.signals.clear(&if tab.is_empty() { capital(name.slug()) } else { tab.to_string() });
    }

    /// Lends the plot to the frame.
    pub fn with_plot<T>(&self, act: impl FnOnce(&mut Plot) -> T) -> T {
        act(&mut self.plot.borrow_mut())
    }

    /// The year at a horizontal position, CSS pixels from the left of the plot.
    pub fn year_at(&self, x: f64, painter: Painter) -> Option<usize> {
        (painter.year_at)(self.spec.borrow().as_ref()?, self.plot.borrow().size(), x)
    }

    /// One series up or down in what the cursor reads out; past the last one are all of them.
    pub fn step_series(&self, by: isize) {
        if let Some(spec) = self.spec.borrow().as_ref() {
            self.series.set(cursor_text::step(spec, self.series.get(), by));
        }
    }
}
