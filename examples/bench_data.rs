//! Writes the figures of every chart for each step of one lever as JSON, for the hand-written page that the bench compares ours with:
//! `cargo run --release --example bench_data -- FOLDER`. The charts of the page as it opens go into `floor.json`, the others into
//! `floor-more.json`.
//!
//! Whatever occurs more than once stands once, in the pool of its chart, and is named by its position there. So a page can tell by a
//! number whether something has changed.

use chokepoint::chart::describe::readout;
use chokepoint::chart::form::{Cell, Chain, Form, Map, Plan};
use chokepoint::chart::layout::{FEWEST_STEPS, MOST_STEPS};
use chokepoint::chart::spec::*;
use chokepoint::chart::theme::{Rgb, Theme};
use chokepoint::chart::ticks::{Ticks, nice_between};
use chokepoint::chart::words::tick;
use chokepoint::chart::world::World;
use chokepoint::chart::{ALL_CHARTS, Chart, Inputs, LATE_CHARTS};
use chokepoint::format::NBSP;
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::session::view::View;
use chokepoint::words::answer::{Paths, answer, focus};
use chokepoint::words::headline::{Beside, headline};
use chokepoint::words::key_figures::key_figures;
use chokepoint::words::lever_words::says;
use chokepoint::words::plants::plants;
use std::collections::HashMap;
use std::ops::Range;

/// The lever that is dragged, and the number of its steps.
const LEVER: &str = "xh";
const N_STEPS: usize = 20;
/// The charts that stand in frames of their own when the page opens; all others come into the large frame by a tab.
const OPEN: [ChartName; 6] =
    [ChartName::Shortage, ChartName::Blocs, ChartName::Share, ChartName::Price, ChartName::Chain, ChartName::Timeline];
/// Significant digits of a figure: more than a pixel shows.
const DIGITS: usize = 6;
/// Parts of an axis that the drawing code goes by: an area worth a name, a value worth a number, an area that keeps its name longest.
const WORTH_A_NAME: f64 = 0.012;
const WORTH_A_NUMBER: f64 = 0.002;
const LARGE: f64 = 0.1;

// --- JSON by hand ---------------------------------------------------------------------------------------------------

fn num(value: f64) -> String {
    const NOTHING: f64 = 1e-9;
    match value {
        value if !value.is_finite() => "null".to_string(),
        value if value.abs() < NOTHING => "0".to_string(),
        value => format!("{value:.*e}", DIGITS - 1).parse::<f64>().unwrap().to_string(),
    }
}

fn text(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

fn hex(color: Rgb) -> String {
    text(&format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2))
}

/// The pieces of a chart, each once.
#[derive(Default)]
struct Pool {
    pieces: Vec<String>,
    known: HashMap<String, usize>,
}

impl Pool {
    /// Position of a piece, as JSON.
    fn put(&mut self, piece: String) -> String {
        let next = self.pieces.len();
        let at = *self.known.entry(piece.clone()).or_insert(next);
        if at == next {
            self.pieces.push(piece);
        }
        at.to_string()
    }

    fn values(&mut self, values: impl IntoIterator<Item = f64>) -> String {
        self.put(list(values.into_iter().map(num)))
    }
}

// --- A chart at one step ---------------------------------------------------------------------------------------------

struct Captioned<'a> {
    spec: &'a ChartSpec,
    theme: &'a Theme,
    pool: &'a mut Pool,
}

impl Captioned<'_> {
    fn color(&self, paint: Paint) -> String {
        hex(self.theme.color(paint))
    }

    fn past(&mut self, values: &[f64]) -> String {
        let today = self.spec.today();
        self.pool.values(values[..=today].iter().copied())
    }

    fn ahead(&mut self, values: &[f64]) -> String {
        let today = self.spec.today();
        self.pool.values(values[today..].iter().copied())
    }

    fn year(&self, values: &[f64]) -> f64 {
        self.spec.of_year(values, self.spec.year).unwrap_or(f64::NAN)
    }

    /// The ticks for every number of steps that a height may ask for: value and words, from the bottom up.
    fn axis(&mut self) -> String {
        let axis = self.spec.axis;
        let divisor = axis.unit.divisor();
        let ticks = |most: usize| -> Ticks {
            if !axis.is_whole {
                return nice_between(axis.min / divisor, axis.max / divisor, most);
            }
            let n_steps = if most >= 4 { 4 } else { 2 };
            Ticks { step: axis.max / divisor / n_steps as f64, n_steps, n_below: 0 }
        };
        let one = |most: usize| {
            let ticks = ticks(most);
            let last = ticks.n_below + ticks.n_steps;
            list(ticks.values().enumerate().map(|(i, value)| {
                let unit = if i == last { format!("{NBSP}{}", axis.unit.sign()) } else { String::new() };
                list([num(value * divisor), text(&format!("{}{unit}", tick(value, ticks.step)))])
            }))
        };
        // Small multiples ask for a single step.
        let fewest = if matches!(self.spec.form, Form::Cells(_)) { 1 } else { FEWEST_STEPS };
        let axis = list((0..=MOST_STEPS).map(|most| if most < fewest { "0".to_string() } else { one(most) }));
        self.pool.put(axis)
    }

    /// Wordings of a name at the end of a line, from the fullest to the shortest.
    fn names(&self, label: &str, short: &str, values: &[f64]) -> String {
        let axis = self.spec.axis;
        let value = match self.spec.of_year(values, LAST_CHART_YEAR) {
            Some(value) if axis.unit == DisplayUnit::Percent => self.spec.say(value),
            Some(value) if value.abs() >= WORTH_A_NUMBER * axis.max.max(-axis.min) => axis.unit.number(value),
            _ => return list([label, short, short].map(text)),
        };
        list([format!("{label} {value}"), format!("{short} {value}"), short.to_string()].map(|words| text(&words)))
    }

    // --- Curves ---

    fn curves_at_rest(&mut self, axis: String) -> String {
        let spec = self.spec;
        let is_stack = !spec.areas.is_empty();
        let stack =
            spec.areas.iter().map(|area| list([self.color(area.paint), hatch(area.fill), self.past(&area.values)]));
        let stack = list(stack.collect::<Vec<_>>());
        let past = spec.lines.iter().filter(|line| line.has_past).map(|line| {
            let paint = if line.paint == Paint::Accent { Paint::Ink3 } else { line.paint };
            list([self.color(paint), self.past(&line.values)])
        });
        let past = list(past.collect::<Vec<_>>());
        let baseline = spec.lines.iter().filter(|line| line.role == Role::Baseline && !is_stack);
        let baseline = baseline.map(|line| list([self.color(line.paint), self.ahead(&line.values)]));
        let baseline = list(baseline.collect::<Vec<_>>());
        let points =
            |records: &Records| list(records.points.iter().map(|(year, value)| list([year.to_string(), num(*value)])));
        let notes = spec.notes.iter().map(|note| {
            let below = u8::from(note.is_below).to_string();
            list([num(note.year), num(note.value), text(&note.text), self.color(note.paint), below])
        });
        let notes = list(notes.collect::<Vec<_>>());
        object(&[
            ("axis", axis),
            ("stack", stack),
            ("past", past),
            ("baseline", baseline),
            ("records", list(spec.records.iter().filter(|records| records.mark == RecordMark::Steps).map(points))),
            ("words", list([spec.past_label, spec.ahead_label].map(text))),
            ("levels", list(spec.levels.iter().map(|level| list([num(level.value), text(&level.label)])))),
            ("events", list(spec.events.iter().map(|event| list([num(event.year), text(&event.label)])))),
            ("notes", notes),
        ])
    }

    fn curves(&mut self, axis: String) -> String {
        let spec = self.spec;
        let full = spec.axis.max.max(f64::MIN_POSITIVE);
        let areas = spec.areas.iter().enumerate().map(|(i, area)| {
            let part = area.values.iter().copied().fold(0.0, f64::max) / full;
            let rank = if i == 0 { 3 } else { 1 + u8::from(part >= LARGE) };
            let names =
                if part < WORTH_A_NAME { "0".to_string() } else { self.names(&area.label, &area.short, &area.values) };
            object(&[
                ("color", self.color(area.paint)),
                ("hatch", hatch(area.fill)),
                ("ahead", self.ahead(&area.values)),
                ("mean", num(self.year(&area.values))),
                ("rank", rank.to_string()),
                ("names", names),
            ])
        });
        let areas = list(areas.collect::<Vec<_>>());
        let lines = spec.lines.iter().map(|line| self.line(line));
        let lines = list(lines.collect::<Vec<_>>());
        let lead = spec.areas.first().map(|area| &area.values).or(spec.lead().map(|line| &line.values));
        let value = lead.map_or(f64::NAN, |values| self.year(values));
        let dots =
            spec.records.iter().filter(|records| records.mark == RecordMark::Dots).flat_map(|records| &records.points);
        let dots = dots.map(|(year, value)| {
            list([year.to_string(), num(*value), text(&format!("{} in {year}", spec.say(*value)))])
        });
        object(&[
            ("axis", axis),
            ("areas", areas),
            ("lines", lines),
            ("dots", list(dots)),
            ("value", list([spec.say(value), spec.axis.unit.number(value)].map(|words| text(&words)))),
        ])
    }

    fn line(&mut self, line: &Line) -> String {
        let spec = self.spec;
        let is_hue = matches!(line.paint, Paint::Hue(_) | Paint::Pale(_));
        let label = if line.role == Role::Baseline && spec.areas.is_empty() { "Baseline" } else { &line.label };
        let has_name = line.has_label && line.values.last().is_some_and(|value| value.is_finite());
        let names = if has_name { self.names(label, &line.short, &line.values) } else { "0".to_string() };
        let width = match line.stroke {
            Stroke::Thin | Stroke::Dotted => 1.0,
            Stroke::Plain | Stroke::Dashed | Stroke::LongDashed => 1.75,
            Stroke::Strong => 2.5,
        };
        let flag = |is: bool| u8::from(is).to_string();
        object(&[
            ("color", self.color(line.paint)),
            ("width", num(width)),
            ("ahead", self.ahead(&line.values)),
            ("mean", num(self.year(&line.values))),
            ("isBaseline", flag(line.role == Role::Baseline)),
            ("isLead", flag(line.is_lead)),
            ("isAccent", flag(line.paint == Paint::Accent)),
            ("isHue", flag(is_hue)),
            ("rank", if line.is_lead { "3".to_string() } else { (2 - u8::from(is_hue)).to_string() }),
            ("short", text(&line.short)),
            ("names", names),
        ])
    }

    // --- The other forms ---

    fn cells(&mut self, axis: String, cells: &[Cell]) -> (String, String) {
        let spec = self.spec;
        let mut rest = Vec::new();
        let mut moving = Vec::new();
        for cell in cells {
            let parts = &spec.areas[cell.areas.clone()];
            let sum = |t: usize| parts.iter().map(|area| area.values[t]).sum::<f64>();
            let whole: Vec<f64> = (0..spec.n_months()).map(sum).collect();
            rest.push(list([text(&cell.label), self.color(Paint::Hue(cell.hue)), self.past(&whole)]));
            let areas: Vec<String> =
                parts.iter().map(|area| list([self.color(area.paint), self.ahead(&area.values)])).collect();
            let lines = spec.lines[cell.lines.clone()].iter().filter(|_| spec.is_moved);
            let baseline: Vec<String> = lines.map(|line| self.ahead(&line.values)).collect();
            let total: f64 = parts.iter().filter_map(|area| spec.of_year(&area.values, spec.year)).sum();
            moving.push(list([text(&spec.say(total)), list(areas), list(baseline)]));
        }
        let rest = object(&[("axis", axis.clone()), ("cells", list(rest))]);
        (rest, object(&[("axis", axis), ("isMoved", u8::from(spec.is_moved).to_string()), ("cells", list(moving))]))
    }

    fn chain(&mut self, chain: &Chain) -> (String, String) {
        let nodes = list(chain.nodes.iter().map(|node| {
            let color = node.hue.map_or("0".to_string(), |hue| self.color(Paint::Hue(hue)));
            let is_quiet = u8::from(node.hue == Some(Hue::China)).to_string();
            list([node.step.to_string(), text(&node.label), text(&node.short), color, is_quiet])
        }));
        let nodes = self.pool.put(nodes);
        let tonnes = |line: usize| self.year(&self.spec.lines[line].values).max(0.0);
        let ribbons = chain.ribbons.iter().map(|ribbon| {
            let value = tonnes(ribbon.line);
            let baseline = if self.spec.is_moved { tonnes(ribbon.baseline) } else { value };
            list([ribbon.from.to_string(), ribbon.to.to_string(), num(value), num(baseline)])
        });
        let ribbons = list(ribbons.collect::<Vec<_>>());
        let rest = object(&[("steps", list(chain.steps.map(text))), ("nodes", nodes.clone())]);
        (rest, object(&[("nodes", nodes), ("ribbons", ribbons)]))
    }

    fn map(&mut self, map: &Map) -> (String, String) {
        let circles = map.circles.iter().map(|circle| {
            let values = &self.spec.lines[circle.line].values;
            let of = |year: usize| num(self.spec.of_year(values, year).unwrap_or_default());
            let color = self.color(Paint::Hue(circle.hue));
            list([
                num(circle.at.0),
                num(circle.at.1),
                color,
                text(&circle.label),
                of(self.spec.year),
                of(map.ring_year),
            ])
        });
        let circles = list(circles.collect::<Vec<_>>());
        let world: f64 = self.spec.lines.iter().map(|line| self.year(&line.values)).filter(|x| x.is_finite()).sum();
        (object(&[]), object(&[("largest", num(map.largest)), ("world", num(world)), ("spots", circles)]))
    }

    fn timeline(&mut self, plans: &[Plan]) -> (String, String) {
        let rows = plans.iter().map(|plan| {
            const PALEST: f64 = 0.22;
            let hue = self.theme.color(Paint::Hue(plan.hue));
            let pale = hue.blend(plan.chance.max(PALEST), self.theme.paper);
            list([
                text(&plan.label),
                hex(hue),
                hex(pale),
                num(plan.announced),
                num(plan.start),
                num(plan.ramp),
                num(plan.chance),
                u8::from(plan.is_moved).to_string(),
                text(&plan.note),
            ])
        });
        let rows = list(rows.collect::<Vec<_>>());
        let rows = self.pool.put(rows);
        (object(&[("plans", rows.clone())]), object(&[("plans", rows)]))
    }

    /// Both layers, and the words around the plot.
    fn step(&mut self) -> String {
        let spec = self.spec;
        let (rest, moving) = match &spec.form {
            Form::Curves => {
                let axis = self.axis();
                (self.curves_at_rest(axis.clone()), self.curves(axis))
            }
            Form::Cells(cells) => {
                let axis = self.axis();
                self.cells(axis, cells)
            }
            Form::Chain(chain) => self.chain(chain),
            Form::Map(map) => self.map(map),
            Form::Timeline(plans) => self.timeline(plans),
        };
        let (rest, moving) = (self.pool.put(rest), self.pool.put(moving));
        let words = [&spec.title, &spec.subtitle, &spec.caption, &readout(spec, spec.year)].map(|words| text(words));
        list([rest, moving].into_iter().chain(words))
    }
}

/// Distance between the strokes of a hatching, CSS pixels; 0 for none.
fn hatch(fill: Fill) -> String {
    match fill {
        Fill::Solid => "0",
        Fill::CloseHatch => "4",
        Fill::WideHatch => "8",
    }
    .to_string()
}

fn form(form: &Form) -> &'static str {
    match form {
        Form::Curves => "curves",
        Form::Cells(_) => "cells",
        Form::Chain(_) => "chain",
        Form::Map(_) => "map",
        Form::Timeline(_) => "timeline",
    }
}

// --- All steps -------------------------------------------------------------------------------------------------------

fn query(step: usize) -> String {
    format!("{LEVER}={}", step as f64 / N_STEPS as f64)
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or("target/bench".to_string());
    let theme = Theme::light(1.0);
    let world = World::parse(include_str!("../public/data/world.txt")).map(|world| &*Box::leak(Box::new(world)));
    let mut workspace = Workspace::new();
    let mut words = Vec::new();
    let mut charts: Vec<(Pool, Vec<String>, Option<ChartSpec>)> =
        ALL_CHARTS.iter().map(|_| Default::default()).collect();
    // Under the hand a page keeps to what it opened with.
    let at_rest =
        focus(&Paths { outcome: workspace.baseline(), baseline: workspace.baseline(), history: workspace.history() });
    for step in steps() {
        let scenario = decode(&query(step)).0.scenario;
        run_into(&scenario.params(), Groups::ALL, &mut workspace);
        let (outcome, baseline, history) = (workspace.outcome(), workspace.baseline(), workspace.history());
        let answer = answer(&Paths { outcome, baseline, history }, at_rest);
        let sentence = headline(&scenario, &answer, &Beside::default());
        let sentence = list(sentence.iter().map(|part| list([text(&part.text), u8::from(part.is_strong).to_string()])));
        let figures = key_figures(&answer).map(|figure| {
            list([figure.label, figure.value, figure.unit, figure.baseline, figure.change].map(|words| text(&words)))
        });
        let lever = chokepoint::scenario::Lever::from_key(LEVER).expect("the lever of the bench");
        words.push(list([sentence, list(figures), text(&says(&scenario, lever))]));
        let plants = plants(&scenario);
        let inputs = Inputs {
            history,
            baseline,
            outcome,
            selection: View::default().selection(&at_rest),
            plants: &plants,
            world,
            other_rules: &[],
            late: Some(LATE_CHARTS),
            year: at_rest.year,
            moved: !scenario.is_neutral(),
            is_comparing: false,
            main: &ALL_CHARTS[0],
        };
        for (chart, (pool, steps, last)) in ALL_CHARTS.iter().zip(&mut charts) {
            let spec = chart.make(&inputs).expect("a function for every chart");
            steps.push(Captioned { spec: &spec, theme: &theme, pool }.step());
            *last = Some(spec);
        }
    }
    let charts: Vec<(&Chart, String)> = ALL_CHARTS
        .iter()
        .zip(charts)
        .map(|(chart, (pool, steps, spec))| (chart, whole(chart, pool, steps, spec)))
        .collect();
    let is_open = |chart: &Chart| OPEN.contains(&chart.name);
    let some =
        |open: bool| list(charts.iter().filter(|(chart, _)| is_open(chart) == open).map(|(_, json)| json.clone()));
    let page = object(&[
        ("nSteps", N_STEPS.to_string()),
        ("year", at_rest.year.to_string()),
        ("today", num(today_year())),
        ("words", list(words)),
        ("charts", some(true)),
    ]);
    std::fs::create_dir_all(&folder).expect("the folder");
    for (name, json) in [("floor.json", page), ("floor-more.json", some(false))] {
        println!("{folder}/{name}: {} kB", json.len() / 1024);
        std::fs::write(format!("{folder}/{name}"), json).expect("a file in the folder");
    }
}

fn steps() -> Range<usize> {
    0..N_STEPS + 1
}

/// A chart at all steps.
fn whole(chart: &Chart, pool: Pool, steps: Vec<String>, spec: Option<ChartSpec>) -> String {
    let spec = spec.expect("a chart has steps");
    object(&[
        ("name", text(chart.name.slug())),
        ("form", text(form(&spec.form))),
        ("firstYear", spec.first_year.to_string()),
        ("nMonths", spec.n_months().to_string()),
        ("nPast", spec.today().to_string()),
        ("pool", list(pool.pieces)),
        ("steps", list(steps)),
    ])
}
