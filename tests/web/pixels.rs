//! The pixel oracle: what stands on the canvas at a point is the value of the table there, at every pixel ratio.

use chokepoint::browser::canvas::CanvasBackend;
use chokepoint::browser::window;
use chokepoint::chart::draw::draw_moving;
use chokepoint::chart::layout::Layout;
use chokepoint::chart::selection::Selection;
use chokepoint::chart::spec::*;
use chokepoint::chart::table::table;
use chokepoint::chart::theme::{Rgb, Theme};
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS, chart};
use chokepoint::decimal::clamped;
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use plotters::drawing::IntoDrawingArea;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

const SIZE: (f64, f64) = (640.0, 320.0);
/// Pixel ratios of common screens.
const RATIOS: [f64; 4] = [1.0, 1.5, 2.0, 3.0];
/// All of the heavy and half of the magnet exports stopped: every chart has something to show.
const LIMITS: &str = "xh=1&xh_start=2027&xm=0.5&vault=12";
/// The same with an end, so that shortages are steep for three years only.
const LIMITS_THAT_END: &str = "xh=1&xh_start=2027&xm=0.5&xm_end=2030&vault=12";
/// How far the middle of a line may be from its value, device pixels: what antialiasing and a slope within one column add up to.
const NEAR: f64 = 0.5;

/// The pixels of a canvas, in device pixels.
struct Picture {
    width: usize,
    data: Vec<u8>,
}

impl Picture {
    fn at(&self, x: usize, y: usize) -> Rgb {
        let i = (y * self.width + x) * 4;
        Rgb(self.data[i], self.data[i + 1], self.data[i + 2])
    }

    /// How much of a color is in a pixel on paper, 0 to 1.
    fn part(&self, x: usize, y: usize, color: Rgb, paper: Rgb) -> f64 {
        let seen = self.at(x, y);
        let apart = |a: Rgb, b: Rgb| [(a.0, b.0), (a.1, b.1), (a.2, b.2)].map(|(a, b)| f64::from(a) - f64::from(b));
        let (to_color, to_seen) = (apart(color, paper), apart(seen, paper));
        let dot = |a: [f64; 3], b: [f64; 3]| a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        let part = dot(to_seen, to_color) / dot(to_color, to_color);
        // A pixel of another color lies off the line from paper to this one.
        let rest = [0, 1, 2].map(|i| to_seen[i] - part * to_color[i]);
        if dot(rest, rest) > 900.0 { 0.0 } else { clamped(part, 0.0, 1.0) }
    }
}

/// The moving layer on a canvas.
fn painted(spec: &ChartSpec, ratio: f64) -> Picture {
    let canvas: HtmlCanvasElement = window::document().unwrap().create_element("canvas").unwrap().dyn_into().unwrap();
    let (width, height) = ((SIZE.0 * ratio) as u32, (SIZE.1 * ratio) as u32);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let theme = Theme::light(ratio);
    context.set_fill_style_str("#fbfaf7");
    context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    let area = CanvasBackend::new(context.clone(), width, height).into_drawing_area();
    assert!(draw_moving(&area, spec, SIZE, &theme).and_then(|()| area.present()).is_ok());
    let data = context.get_image_data(0.0, 0.0, f64::from(width), f64::from(height)).unwrap().data().0;
    Picture { width: width as usize, data }
}

/// A chart under the limits; the cursor stands at the end, where neither it nor its value hides what is measured.
fn made(name: ChartName, query: &str, check: impl Fn(&ChartSpec)) {
    let scenario = decode(query).0.scenario;
    let mut workspace = Workspace::new();
    run_into(&scenario.params(), Groups::ALL, &mut workspace);
    let inputs = Inputs {
        history: workspace.history(),
        baseline: workspace.baseline(),
        outcome: workspace.outcome(),
        selection: Selection::default(),
        plants: &[],
        world: None,
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year: LAST_CHART_YEAR,
        moved: true,
        is_comparing: false,
        main: &ALL_CHARTS[0],
    };
    check(&chart(name).make(&inputs).unwrap());
}

/// Height of the middle of a line in the column of a month, device pixels; `None` where it is not alone there.
fn height_of(picture: &Picture, color: Rgb, x: f64, expected: f64, reach: f64) -> Option<f64> {
    let theme = Theme::light(1.0);
    let column = x as usize;
    let (from, to) = ((expected - reach).max(0.0) as usize, (expected + reach) as usize);
    let (mut sum, mut weight) = (0.0, 0.0);
    for y in from..=to {
        let part = picture.part(column, y, color, theme.paper);
        sum += part * (y as f64 + 0.5);
        weight += part;
    }
    (weight > 0.5).then(|| sum / weight)
}

/// The line that a chart is about, month by month and as the yearly figure of the table.
fn check_line(name: ChartName, ratio: f64) {
    let query = if name == ChartName::Shortage { LIMITS_THAT_END } else { LIMITS };
    made(name, query, |spec| {
        let layout = Layout::new(SIZE.0, SIZE.1, spec);
        let lead = spec.lead().unwrap();
        // Only the line itself: what else there is could lie over it.
        let alone = ChartSpec { lines: vec![Line { has_label: false, ..lead.clone() }], ..spec.clone() };
        let picture = painted(&alone, ratio);
        let color = Theme::light(ratio).color(lead.paint);
        let value_of_pixel = |y: f64| layout.y.invert(y / ratio);
        let per_pixel = (layout.y.invert(0.0) - layout.y.invert(1.0 / ratio)).abs();
        let mut n_checked = 0;
        for t in spec.today() + 3..spec.n_months() - 60 {
            let [before, value, after] = [t - 1, t, t + 1].map(|t| layout.y.at(lead.values[t]) * ratio);
            // In a steep place a column holds several months, and beside a bend the stroke is cut.
            // The mark where a year begins lies over a line on the axis.
            let is_covered = t % 12 == 0 && lead.values[t] == 0.0;
            if is_covered || (before - value).abs() > ratio || (after - value).abs() > ratio {
                continue;
            }
            let column = (layout.month_x(t) * ratio) as usize as f64 + 0.5;
            let part = (column / ratio - layout.month_x(t)) / (layout.month_x(t + 1) - layout.month_x(t));
            let there = if part < 0.0 { value + part * (value - before) } else { value + part * (after - value) };
            let Some(seen) = height_of(&picture, color, column, there, 6.0 * ratio) else {
                panic!("{name} at {ratio}: no line in month {t}");
            };
            assert!(
                (seen - there).abs() <= NEAR,
                "{name} at {ratio}, month {t}: drawn at {seen}, its value is {there}"
            );
            n_checked += 1;
        }
        assert!(n_checked > 40, "{name} at {ratio}: only {n_checked} months could be checked");
        let table = table(spec);
        let row = table.rows.iter().find(|row| row.label == lead.label && row.is_scenario).unwrap();
        // A year in which none of the lines is steep.
        let year = 2036;
        let months = (year - spec.first_year) * 12..(year - spec.first_year + 1) * 12;
        let seen: Vec<f64> = months
            .filter_map(|t| {
                let there = layout.y.at(lead.values[t]) * ratio;
                height_of(&picture, color, layout.month_x(t) * ratio, there, 6.0 * ratio).map(value_of_pixel)
            })
            .collect();
        assert_eq!(seen.len(), 12, "{name} at {ratio}");
        let drawn = if spec.is_stock { seen[11] } else { seen.iter().sum::<f64>() / 12.0 };
        let column = table.columns.iter().position(|column| *column == year.to_string()).unwrap();
        let told = row.values[column].unwrap();
        assert!((drawn - told).abs() <= per_pixel, "{name} at {ratio}: drawn {drawn}, in the table {told}");
    });
}

#[wasm_bindgen_test]
fn a_line_stands_where_the_table_says() {
    for ratio in RATIOS {
        for name in
            [ChartName::Shortage, ChartName::Price, ChartName::Stocks, ChartName::Concentration, ChartName::Reliance]
        {
            check_line(name, ratio);
        }
    }
}

#[wasm_bindgen_test]
fn layers_of_a_stack_change_color_where_their_sums_are() {
    for ratio in RATIOS {
        made(ChartName::Share, LIMITS, |spec| {
            let layout = Layout::new(SIZE.0, SIZE.1, spec);
            let alone = ChartSpec { lines: Vec::new(), records: Vec::new(), ..spec.clone() };
            let picture = painted(&alone, ratio);
            let theme = Theme::light(ratio);
            let mut n_checked = 0;
            for t in (spec.today() + 5..spec.n_months() - 30).step_by(7) {
                let column = (layout.month_x(t) * ratio) as usize;
                let mut below = layout.bottom * ratio;
                let mut sum = 0.0;
                for area in &spec.areas {
                    sum += area.values[t];
                    let above = layout.y.at(sum) * ratio;
                    let color = theme.color(area.paint);
                    if below - above > 8.0 * ratio {
                        // The fill covers its layer from edge to edge; a rim of paper and a grid line are thinner than this.
                        for y in [below - 3.0 * ratio, above + 3.0 * ratio] {
                            let part = picture.part(column, y as usize, color, theme.paper);
                            assert!(part > 0.6, "{} in month {t} at {ratio}: {part} of its color at {y}", area.label);
                        }
                        n_checked += 1;
                    }
                    below = above;
                }
            }
            assert!(n_checked > 20, "only {n_checked} layers could be checked at {ratio}");
        });
    }
}

#[wasm_bindgen_test]
fn hairlines_fill_whole_pixels() {
    for ratio in RATIOS {
        made(ChartName::Shortage, LIMITS, |spec| {
            let layout = Layout::new(SIZE.0, SIZE.1, spec);
            let bare = ChartSpec { lines: Vec::new(), year: 2033, ..spec.clone() };
            let picture = painted(&bare, ratio);
            let theme = Theme::light(ratio);
            let y = ((layout.top + layout.bottom) / 2.0 * ratio) as usize;
            let x = layout.year_x(2033) * ratio;
            let columns = (x - 4.0 * ratio) as usize..=(x + 4.0 * ratio) as usize;
            let parts: Vec<f64> = columns.map(|x| picture.part(x, y, theme.ink, theme.paper)).collect();
            let n_full = parts.iter().filter(|part| **part > 0.98).count();
            assert_eq!(n_full, ratio.round() as usize, "the cursor's rule at {ratio}: {parts:?}");
            assert!(parts.iter().all(|part| *part > 0.98 || *part < 0.02), "blurred at {ratio}: {parts:?}");
        });
    }
}
