//! The flow picture: three columns of bars, as high as their tonnes, joined by ribbons in the hue of where they come from. What flows in
//! the baseline and is cut off stands as a hollow stub with a torn end at its origin.

use super::picture::{Picture, Point};
use super::room::Room;
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::form::{Chain, Node};
use crate::chart::labels::{LABEL_GAP, Wish, spread};
use crate::chart::layout::TEXT;
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use plotters::style::Color;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

const N_STEPS: usize = 3;
/// Below this width names are short.
const NARROW: f64 = 560.0;
const HEAD: f64 = 28.0;
const BAR: f64 = 10.0;
/// Room between bars of a column, and the least height of a bar.
const GAP: f64 = 7.0;
const LEAST: f64 = 1.0;
/// Names beside their bars may take this part of the height.
const ROOM_FOR_NAMES: f64 = 0.62;
const N_ROUNDS: usize = 6;
/// How strongly ribbons show: China's is large and quiet.
const ALPHA: f64 = 0.34;
const QUIET: f64 = 0.2;
/// Points of one edge of a ribbon.
const N_POINTS: usize = 14;
/// Length of the stub of what is cut, as a part of the way to the next column, and its teeth.
const STUB: f64 = 0.22;
const TEETH: f64 = 5.0;
const CUT_STROKE: f64 = 1.25;
/// From this height on a cut is told in words, and below that it is not drawn.
const WORDS_FROM: f64 = 15.0;
const VISIBLE: f64 = 2.5;
const AIR: f64 = 6.0;
/// The names beside a column take at most this part of the width.
const LABELS: f64 = 0.25;
/// Where the middle column stands between the others; where names are short it makes room for them.
const MIDDLE: f64 = 0.5;
const MIDDLE_OF_NARROW: f64 = 0.57;
/// What the last step makes, where its heading has no room.
const LAST_STEP: &str = "Magnets";

/// A bar: its edges, and how far its ribbons have been laid on either side.
#[derive(Clone, Copy, Default)]
struct Bar {
    x: f64,
    top: f64,
    height: f64,
    laid_in: f64,
    laid_out: f64,
    tonnes: f64,
}

struct Laid {
    bars: Vec<Bar>,
    /// CSS pixels for a tonne.
    scale: f64,
    step_sums: [f64; N_STEPS],
    label_room: f64,
    /// Room between two columns.
    between: f64,
}

fn year_value(spec: &ChartSpec, line: usize) -> f64 {
    spec.of_year(&spec.lines[line].values, spec.year).unwrap_or_default().max(0.0)
}

/// Tonnes that a ribbon lacks against the baseline.
fn cut_of(spec: &ChartSpec, line: usize, baseline: usize) -> f64 {
    if spec.is_moved { (year_value(spec, baseline) - year_value(spec, line)).max(0.0) } else { 0.0 }
}

fn lay(spec: &ChartSpec, chain: &Chain, size: Size) -> Laid {
    let n = chain.nodes.len();
    let (mut flow_in, mut flow_out, mut cut) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
    for ribbon in &chain.ribbons {
        let value = year_value(spec, ribbon.line);
        flow_out[ribbon.from] += value;
        flow_in[ribbon.to] += value;
        cut[ribbon.from] += cut_of(spec, ribbon.line, ribbon.baseline);
    }
    let mut step_sums = [0.0; N_STEPS];
    let mut bars = vec![Bar::default(); n];
    // A separator is as high as the ore that it takes in; recycled material comes on top.
    let is_source = |i: usize| chain.nodes[i].step == 0 || chain.nodes[i].hue.is_none();
    let tonnes = |i: usize| if is_source(i) { flow_out[i] } else { flow_in[i] };
    let room = |i: usize| flow_in[i].max(flow_out[i] + cut[i]);
    for i in 0..n {
        let step = chain.nodes[i].step;
        if chain.nodes[i].hue.is_some() {
            step_sums[step] += tonnes(i);
        }
    }
    let height = size.1 - HEAD - AIR;
    let column = |step: usize| {
        (0..n).filter(move |i| chain.nodes[*i].step == step).map(room).filter(|room| *room > 0.0).collect()
    };
    let columns_of: [Vec<f64>; N_STEPS] = [0, 1, 2].map(column);
    let scale = columns_of.iter().map(|rooms| scale_of(rooms, height)).fold(f64::INFINITY, f64::min);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    let label_room = label_room(chain, size);
    let (reach, middle) = columns(label_room, size);
    let mut tops = [HEAD; N_STEPS];
    let mut above: [Option<f64>; N_STEPS] = [None; N_STEPS];
    for i in 0..n {
        let step = chain.nodes[i].step;
        if room(i) <= 0.0 {
            continue;
        }
        let height = (room(i) * scale).max(LEAST);
        if let Some(above) = above[step].replace(height) {
            tops[step] += gap(above, height, columns_of[step].len(), size.1);
        }
        let x = label_room + [0.0, reach * middle, reach][step];
        bars[i] = Bar { x, top: tops[step], height, tonnes: tonnes(i), ..Bar::default() };
        tops[step] += height;
    }
    Laid { bars, scale, step_sums, label_room, between: reach * middle - BAR }
}

/// Between two bars of a column: as much as their names need to stand beside them, unless the picture is too low for that.
fn gap(above: f64, below: f64, n_bars: usize, height: f64) -> f64 {
    let is_low = n_bars as f64 * LABEL_GAP > height * ROOM_FOR_NAMES;
    if is_low { GAP } else { (LABEL_GAP - (above + below) / 2.0).max(GAP) }
}

/// The scale at which a column is as high as the picture. Gaps shrink as bars grow, so it is closed in on.
fn scale_of(rooms: &[f64], height: f64) -> f64 {
    let sum: f64 = rooms.iter().sum();
    let mut scale = height / sum;
    for _ in 0..N_ROUNDS {
        let gaps: f64 = rooms.windows(2).map(|pair| gap(pair[0] * scale, pair[1] * scale, rooms.len(), height)).sum();
        scale = (height - gaps).max(1.0) / sum;
    }
    scale
}

/// From the first column to the last, and the part of it to the middle one.
fn columns(label_room: f64, size: Size) -> (f64, f64) {
    (size.0 - 2.0 * label_room - BAR, if size.0 < NARROW { MIDDLE_OF_NARROW } else { MIDDLE })
}

fn name(node: &Node, size: Size) -> &str {
    if size.0 < NARROW { &node.short } else { &node.label }
}

/// Room for the names left of the first column and right of the last.
fn label_room(chain: &Chain, size: Size) -> f64 {
    let widest = chain
        .nodes
        .iter()
        .filter(|node| node.step != 1)
        .map(|node| text_width(name(node, size), TEXT, Weight::Regular))
        .fold(0.0, f64::max);
    let number = text_width(" 100", TEXT, Weight::SemiBold);
    ((widest + number) * WIDEST + 2.0 * AIR).min(size.0 * LABELS)
}

/// The headings of the steps.
pub fn draw_static<DB: DrawingBackend>(picture: &Picture<DB>, chain: &Chain) -> Drawn<DB> {
    let size = picture.size;
    let room = label_room(chain, size);
    let (reach, middle) = columns(room, size);
    let type_ = Type::new(picture.theme.ink).bold();
    let y = HEAD / 2.0 - 3.0;
    picture.label(chain.steps[0], (room + BAR, y), type_.align(HPos::Right))?;
    let last = if size.0 < NARROW { LAST_STEP } else { chain.steps[2] };
    let half = text_width(chain.steps[1], TEXT, Weight::SemiBold) * WIDEST / 2.0;
    let most = size.0 - text_width(last, TEXT, Weight::SemiBold) * WIDEST - half - AIR;
    let x = room + reach * middle + BAR / 2.0;
    picture.label(chain.steps[1], (x.min(most), y), type_.align(HPos::Center))?;
    let fits = size.0 - room - BAR + text_width(last, TEXT, Weight::SemiBold) * WIDEST <= size.0;
    if fits {
        picture.label(last, (size.0 - room - BAR, y), type_)
    } else {
        picture.label(last, (size.0, y), type_.align(HPos::Right))
    }
}

pub fn draw_moving<DB: DrawingBackend>(picture: &Picture<DB>, spec: &ChartSpec, chain: &Chain) -> Drawn<DB> {
    let size = picture.size;
    let mut laid = lay(spec, chain, size);
    let mut cuts = Vec::new();
    for ribbon in &chain.ribbons {
        let height = year_value(spec, ribbon.line) * laid.scale;
        let hue = chain.nodes[ribbon.from].hue;
        let color = hue.map_or(picture.theme.edge, |hue| picture.theme.color(Paint::Hue(hue)));
        let (from, to) = (laid.bars[ribbon.from], laid.bars[ribbon.to]);
        let start = (from.x + BAR, from.top + from.laid_out);
        let end = (to.x, to.top + to.laid_in);
        if height > 0.0 {
            let alpha = if hue == Some(Hue::China) { QUIET } else { ALPHA };
            picture.polygon(ribbon_outline(start, end, height.max(LEAST / 2.0)), color.mix(alpha))?;
        }
        laid.bars[ribbon.from].laid_out += height;
        laid.bars[ribbon.to].laid_in += height;
        let cut = cut_of(spec, ribbon.line, ribbon.baseline);
        if cut * laid.scale >= VISIBLE {
            let reach = (to.x - from.x - BAR) * STUB;
            cuts.push(((start.0, start.1 + height), cut, reach));
            laid.bars[ribbon.from].laid_out += cut * laid.scale;
        }
    }
    for (at, cut, reach) in &cuts {
        stub(picture, *at, cut * laid.scale, *reach)?;
    }
    for (node, bar) in chain.nodes.iter().zip(&laid.bars).filter(|(_, bar)| bar.height > 0.0) {
        let color = node.hue.map_or(picture.theme.edge, |hue| picture.theme.color(Paint::Hue(hue)));
        picture.block([(bar.x, bar.top), (bar.x + BAR, bar.top + bar.height)], color)?;
    }
    let mut room = Room::default();
    for step in 0..N_STEPS {
        names(picture, chain, &laid, step, &mut room)?;
    }
    for (at, cut, reach) in cuts {
        let height = cut * laid.scale;
        let text = format!("cut {}", DisplayUnit::Kilotonnes.say(cut));
        let (at, type_) = ((at.0 + reach + AIR, at.1 + height / 2.0), Type::new(picture.theme.accent).halo());
        if height >= WORDS_FROM && size.0 >= NARROW && room.take(&text, at, type_) {
            picture.label(&text, at, type_)?;
        }
    }
    Ok(())
}

/// A band between two columns: two curves that leave and arrive level.
fn ribbon_outline(from: Point, to: Point, height: f64) -> Vec<Point> {
    let at = move |i: usize| {
        let t = i as f64 / (N_POINTS - 1) as f64;
        // The height of a cubic curve whose handles lie halfway.
        let ease = t * t * (3.0 - 2.0 * t);
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * ease)
    };
    let below = (0..N_POINTS).rev().map(move |i| (at(i).0, at(i).1 + height));
    (0..N_POINTS).map(at).chain(below).collect()
}

/// What no longer flows: hollow, with a torn end.
fn stub<DB: DrawingBackend>(picture: &Picture<DB>, at: Point, height: f64, reach: f64) -> Drawn<DB> {
    let n_teeth = ((height / TEETH) as usize).clamp(1, 12) * 2;
    let torn = (0..=n_teeth).map(|i| {
        let inward = if i % 2 == 1 { -TEETH } else { 0.0 };
        (at.0 + reach + inward, at.1 + height * i as f64 / n_teeth as f64)
    });
    let outline: Vec<Point> = std::iter::once(at).chain(torn).chain([(at.0, at.1 + height), at]).collect();
    picture.polygon(outline.clone(), picture.theme.paper)?;
    picture.path(outline, picture.theme.accent, CUT_STROKE)
}

/// Names with their part of the step in percent, at least a line of text apart. What has no room for its name goes: the table has it.
fn names<DB: DrawingBackend>(
    picture: &Picture<DB>,
    chain: &Chain,
    laid: &Laid,
    step: usize,
    taken: &mut Room,
) -> Drawn<DB> {
    const NOTHING: f64 = 0.001;
    let size = picture.size;
    let whole = laid.step_sums[step].max(f64::MIN_POSITIVE);
    let room = if step == 1 { laid.between - AIR } else { laid.label_room };
    let worded = |node: &Node| -> Option<String> {
        let plus = if node.step == 1 && node.hue.is_none() { "+" } else { "" };
        let number = DisplayUnit::Percent.number(node.share);
        let wordings = [name(node, size), &node.short].map(|name| format!("{name} {plus}{number}"));
        wordings.into_iter().find(|text| text_width(text, TEXT, Weight::Regular) * WIDEST + AIR <= room)
    };
    let shown: Vec<(&Bar, String)> = chain
        .nodes
        .iter()
        .zip(&laid.bars)
        .filter(|(node, bar)| node.step == step && bar.height > 0.0 && bar.tonnes / whole >= NOTHING)
        .filter_map(|(node, bar)| Some((bar, worded(node)?)))
        .collect();
    let rank = |part: f64| match part {
        part if part >= 0.1 => 3,
        part if part >= 0.02 => 2,
        _ => 1,
    };
    let wishes: Vec<Wish> =
        shown.iter().map(|(bar, _)| Wish { at: bar.top + bar.height / 2.0, rank: rank(bar.tonnes / whole) }).collect();
    let heights = spread(&wishes, HEAD + TEXT / 2.0, size.1 - TEXT / 2.0 - 1.0);
    for (((bar, text), wish), y) in shown.iter().zip(&wishes).zip(heights) {
        let Some(y) = y else { continue };
        let (x, lead, align) = if step + 1 == N_STEPS {
            (bar.x + BAR + AIR, bar.x + BAR + 1.0, HPos::Left)
        } else {
            (bar.x - AIR, bar.x - 1.0, HPos::Right)
        };
        if (y - wish.at).abs() > 3.0 {
            picture.path([(lead, wish.at), (x, y)], picture.theme.edge, 1.0)?;
        }
        let type_ = Type::new(if step == 1 { picture.theme.ink } else { picture.theme.ink_2 }).align(align);
        taken.take(text, (x, y), type_);
        picture.label(text, (x, y), type_)?;
    }
    Ok(())
}
