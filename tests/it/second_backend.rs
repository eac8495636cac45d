//! A second opinion on our SVG backend: plotters' own gets the same calls, and both pictures have the same shapes, places, colors and words.

use crate::charts::all_specs;
use crate::charts_forms::with;
use chokepoint::chart::coord::{SUBPIXELS, backend_size};
use chokepoint::chart::draw::{draw_moving, draw_static};
use chokepoint::chart::selection::Selection;
use chokepoint::chart::spec::{ChartName, ChartSpec};
use chokepoint::chart::svg::{BASELINE, SvgBackend};
use chokepoint::chart::theme::Theme;
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use plotters_backend::DrawingBackend;

const SIZE: (f64, f64) = (600.0, 320.0);
/// What plotters divides the size of letters by.
const STOCK_LETTERS: f64 = 1.24;

fn draw<DB: DrawingBackend>(backend: DB, spec: &ChartSpec) {
    let (area, theme) = (backend.into_drawing_area(), Theme::light(1.0));
    assert!(draw_static(&area, spec, SIZE, &theme).and_then(|()| draw_moving(&area, spec, SIZE, &theme)).is_ok());
}

/// An element of a picture.
struct Tag<'a> {
    text: &'a str,
    words: &'a str,
}

impl<'a> Tag<'a> {
    fn all(svg: &'a str) -> impl Iterator<Item = Self> {
        svg.split('<').filter_map(|part| part.split_once('>')).map(|(text, words)| Self { text, words: words.trim() })
    }

    fn name(&self) -> &'a str {
        self.text.split([' ', '/']).next().unwrap()
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.text.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
    }

    fn number(&self, name: &str) -> f64 {
        self.get(name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("no {name} in {}", self.text))
    }
}

type Point = (i32, i32);

/// Points as text, without those in the middle of a level run.
fn joined(points: &[Point]) -> String {
    let mut kept: Vec<Point> = Vec::new();
    for (i, point) in points.iter().enumerate() {
        let is_level = |other: Option<&Point>| other.is_some_and(|other| other.1 == point.1);
        if !(is_level(kept.last()) && is_level(points.get(i + 1))) {
            kept.push(*point);
        }
    }
    kept.iter().map(|(x, y)| format!(" {x},{y}")).collect()
}

/// The marks of a picture that our backend has drawn, one a line, lengths in eighths of a CSS pixel.
fn own_marks(svg: &str) -> Vec<String> {
    let units = |css: f64| (css * SUBPIXELS).round() as i32;
    let mut marks = Vec::new();
    for tag in Tag::all(svg) {
        let is_filled = tag.get("fill").is_some();
        let what = if is_filled { "fill" } else { "stroke" };
        let opacity = tag.get(&format!("{what}-opacity")).unwrap_or("1");
        // The stock backend leaves out what cannot be seen.
        if opacity == "0" {
            continue;
        }
        let look = format!("{what} {} {opacity}", tag.get(what).unwrap_or_default());
        match tag.name() {
            "path" => {
                let path = tag.get("d").unwrap();
                let numbers = |text: &str| -> Vec<i32> {
                    let words = text.split(|sign: char| "MLhvz ".contains(sign)).filter(|word| !word.is_empty());
                    words.map(|word| units(word.parse().unwrap())).collect()
                };
                for part in path.split('M').skip(1) {
                    let numbers = numbers(part);
                    let points: Vec<Point> =
                        numbers.chunks(2).filter_map(|pair| Some((pair[0], *pair.get(1)?))).collect();
                    marks.push(match (is_filled, part.contains('h')) {
                        (true, true) => {
                            format!("rect {},{} {} {} {look}", numbers[0], numbers[1], numbers[2], numbers[3])
                        }
                        (true, false) => format!("polygon{} {look}", joined(&points)),
                        _ => format!("path{} {look} {}", joined(&points), units(tag.number("stroke-width"))),
                    });
                }
            }
            "circle" => {
                let [x, y, r] = ["cx", "cy", "r"].map(|name| units(tag.number(name)));
                let width = if is_filled { 0 } else { units(tag.number("stroke-width")) };
                marks.push(format!("circle {x},{y} {r} {look} {width}"));
            }
            "text" => {
                let [x, y] = ["x", "y"].map(|name| units(tag.number(name)));
                let (size, anchor) = (tag.number("font-size") * SUBPIXELS, tag.get("text-anchor").unwrap_or("start"));
                let is_bold = tag.get("font-weight").is_some();
                marks.push(format!("text {x},{y} {size:.3} {anchor} {is_bold} {look} {}", tag.words));
            }
            _ => {}
        }
    }
    marks
}

/// The same of a picture of the stock backend.
fn stock_marks(svg: &str) -> Vec<String> {
    let mut marks = Vec::new();
    for tag in Tag::all(svg) {
        let whole = |name: &str| tag.number(name) as i32;
        let is_filled = tag.get("fill").is_some_and(|fill| fill != "none");
        let what = if is_filled { "fill" } else { "stroke" };
        let look = format!(
            "{what} {} {}",
            tag.get(what).unwrap_or_default().to_lowercase(),
            tag.get("opacity").unwrap_or_default()
        );
        let points = || -> Vec<Point> {
            let pairs = tag.get("points").unwrap().split_whitespace().map(|pair| pair.split_once(',').unwrap());
            pairs.map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).collect()
        };
        match tag.name() {
            "rect" => {
                assert!(is_filled, "no chart has an empty rectangle");
                marks.push(format!("rect {},{} {} {} {look}", whole("x"), whole("y"), whole("width"), whole("height")));
            }
            "line" => {
                let ends = [(whole("x1"), whole("y1")), (whole("x2"), whole("y2"))];
                marks.push(format!("path{} {look} {}", joined(&ends), whole("stroke-width")));
            }
            "polyline" if !points().is_empty() => {
                marks.push(format!("path{} {look} {}", joined(&points()), whole("stroke-width")));
            }
            "polygon" => marks.push(format!("polygon{} {look}", joined(&points()))),
            "circle" => {
                let width = if is_filled { 0 } else { whole("stroke-width") };
                marks.push(format!("circle {},{} {} {look} {width}", whole("cx"), whole("cy"), whole("r")));
            }
            "text" => {
                const MILLIONTHS: f64 = 1e6;
                let size = (tag.number("font-size") * STOCK_LETTERS * MILLIONTHS).round() / MILLIONTHS;
                // Ours stands on the baseline, this one around the middle of the line.
                assert_eq!(tag.get("dy"), Some("0.5ex"));
                let (x, y) = (whole("x"), whole("y") + (BASELINE * size) as i32);
                let (anchor, is_bold) = (tag.get("text-anchor").unwrap(), tag.get("font-weight").is_some());
                let words = tag.words.replace("&quot;", "\"").replace("&apos;", "'");
                marks.push(format!("text {x},{y} {size:.3} {anchor} {is_bold} {look} {words}"));
            }
            _ => {}
        }
    }
    marks
}

#[test]
fn plotters_own_backend_draws_the_same_marks() {
    let mut kinds = [("rect", 0), ("path", 0), ("polygon", 0), ("circle", 0), ("text", 0)];
    let mut compare = |spec: &ChartSpec| {
        let (mut own, mut stock) = (String::new(), String::new());
        draw(SvgBackend::new(&mut own, SIZE), spec);
        draw(SVGBackend::with_string(&mut stock, backend_size(SIZE.0, SIZE.1)), spec);
        let (own, stock) = (own_marks(&own), stock_marks(&stock));
        for (one, other) in own.iter().zip(&stock) {
            assert_eq!(one, other, "{}", spec.title);
        }
        assert_eq!(own.len(), stock.len(), "{}", spec.title);
        for (kind, n) in &mut kinds {
            *n += own.iter().filter(|mark| mark.starts_with(*kind)).count();
        }
    };
    all_specs().iter().for_each(&mut compare);
    // With the outlines of the land, which the others do without.
    let counted = std::cell::RefCell::new(compare);
    with(ChartName::Map, "", Selection::default(), 2030, |spec, _, _| (counted.borrow_mut())(spec));
    assert!(kinds.iter().all(|(_, n)| *n > 100), "{kinds:?}");
}
