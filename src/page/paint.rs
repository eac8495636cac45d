//! Painting one chart, and the words of its frame.

use super::mounted::Mounted;
use super::place::Place;
use super::state::set_if_changed;
use crate::browser::measure::measured;
use crate::browser::painter::Painter;
use crate::chart::describe::{describe, readout};
use crate::chart::layout::Layout;
use crate::chart::spec::ChartSpec;
use crate::chart::table::table;
use crate::chart::theme::Theme;
use crate::chart::{Chart, ChartName, Inputs, cursor_text};
use crate::model::outcome::Groups;
use leptos::prelude::*;

/// Width that a picture on paper is drawn for, alone and as one of a pair, and its height, CSS pixels.
const PAPER_WIDTH: f64 = 720.0;
const PAPER_HALF: f64 = 352.0;
const PAPER_HEIGHT: f64 = 184.0;

/// How to paint.
pub struct Look<'a> {
    pub painter: Painter,
    pub theme: &'a Theme,
    /// Grows with every change of the theme.
    pub theme_key: u64,
    /// The code of the late charts did not arrive.
    pub has_failed: bool,
}

/// The figures that a chart needs. One of them may show the difference of the `main` chart.
pub fn groups(chart: &Chart, main: &Chart) -> Groups {
    if chart.name == ChartName::Difference { chart.groups.with(main.groups) } else { chart.groups }
}

/// Paints a chart and writes the words of its frame. While the code of a chart is on its way its frame shows what was served, or nothing;
/// where it did not arrive nothing, as what was served may be untrue of the scenario by now.
pub fn paint(mounted: &Mounted, inputs: &Inputs, look: &Look) {
    let Some(spec) = mounted.shown().spec(inputs) else {
        if mounted.is_other() || look.has_failed {
            mounted.clear();
        }
        return;
    };
    let is_painted = mounted.with_plot(|plot| {
        plot.ask_height(spec.form.natural_height(plot.size().0));
        measured("paint", || plot.paint(&spec, look.painter, look.theme, look.theme_key));
        plot.is_painted()
    });
    if is_painted {
        set_if_changed(mounted.signals.is_painted, true);
    }
    write(mounted, spec);
}

/// The words of a frame. A closed table costs a frame nothing.
fn write(mounted: &Mounted, spec: ChartSpec) {
    let signals = &mounted.signals;
    let (width, height) = mounted.with_plot(|plot| plot.size());
    let layout = Layout::new(width, height, &spec);
    let (left, right) = (layout.plot_left(), layout.plot_right());
    // Until the picture has a size the style sheet knows better.
    if right > 0.0 {
        set_if_changed(signals.edges, Some((left, right)));
    }
    let series = mounted.series.get();
    let under_cursor =
        if series.is_some() { cursor_text::sentence(&spec, series, None) } else { readout(&spec, spec.year) };
    set_if_changed(signals.readout, under_cursor);
    if signals.is_table_open.get_untracked() {
        set_if_changed(signals.table, Some((table(&spec), spec.year)));
    }
    for (signal, words) in
        [(signals.title, &spec.title), (signals.subtitle, &spec.subtitle), (signals.caption, &spec.caption)]
    {
        if signal.with_untracked(|old| old != words) {
            signal.set(words.clone());
        }
    }
    mounted.set_spec(spec);
}

/// What follows once the reader rests: the description, the table, and the picture of a chart that is out of view, or of each where there is
/// something new to show.
pub fn settle(mounted: &Mounted, inputs: &Inputs, look: &Look, is_new: bool) {
    if is_new || !mounted.is_in_view.get() {
        paint(mounted, inputs, look);
    }
    if let Some(spec) = mounted.spec().as_ref() {
        set_if_changed(mounted.signals.description, describe(spec));
        set_if_changed(mounted.signals.table, Some((table(spec), spec.year)));
    }
}

/// What the cursor of a chart stands on, as a sentence. `other` is what the scenario is compared with.
pub fn under_cursor(mounted: &Mounted, inputs: &Inputs, other: &Inputs) -> Option<String> {
    let chart = mounted.shown();
    // A difference is told already.
    let before = if inputs.moved && chart.name != ChartName::Difference { chart.make(other) } else { None };
    Some(cursor_text::sentence(&chart.spec(inputs)?, mounted.series.get(), before.as_ref()))
}

/// A picture of lines for paper, which the style sheet shows in print instead of the canvases; they stay while its code is on its way.
pub fn print(mounted: &Mounted, inputs: &Inputs, painter: Painter) {
    let (Some(svg), Some(spec)) = (painter.svg, mounted.shown().spec(inputs)) else { return };
    let is_half = matches!(mounted.place, Place::Share | Place::Price);
    let width = if is_half { PAPER_HALF } else { PAPER_WIDTH };
    let size = (width, spec.form.natural_height(width).unwrap_or(PAPER_HEIGHT));
    mounted.signals.paper.set(svg(&spec, size, &Theme::print(1.0)));
}
