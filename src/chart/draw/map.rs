//! The map: quiet land, a circle for each place, a ring for what it was.

use super::picture::{Picture, Point};
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::form::Map;
use crate::chart::layout::TEXT;
use crate::chart::order::sort;
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use plotters::style::Color;
use plotters_backend::DrawingBackend;

/// Radius of the largest circle, as a part of the height.
const LARGEST: f64 = 0.16;
const ALPHA: f64 = 0.8;
const LEAST: f64 = 1.5;
/// Names of the largest so many places, where there is room.
const N_NAMES: usize = 7;
const AIR: f64 = 4.0;

/// From the grid of the map to the picture: scale and shift.
fn fit(map: &Map, size: Size) -> (f64, Point) {
    let Some(world) = map.world else { return (1.0, (0.0, 0.0)) };
    let scale = (size.0 / world.width).min(size.1 / world.height);
    (scale, ((size.0 - world.width * scale) / 2.0, (size.1 - world.height * scale) / 2.0))
}

pub fn draw_static<DB: DrawingBackend>(picture: &Picture<DB>, map: &Map) -> Drawn<DB> {
    let (scale, (left, top)) = fit(map, picture.size);
    for ring in map.world.iter().flat_map(|world| &world.rings) {
        let outline = ring.iter().map(|(x, y)| (left + x * scale, top + y * scale)).collect();
        picture.polygon(outline, picture.theme.rule)?;
    }
    Ok(())
}

/// A circle on the picture.
struct Circle<'a> {
    at: Point,
    radius: f64,
    label: &'a str,
    tonnes: f64,
}

pub fn draw_moving<DB: DrawingBackend>(picture: &Picture<DB>, spec: &ChartSpec, map: &Map) -> Drawn<DB> {
    let size = picture.size;
    let (scale, (left, top)) = fit(map, size);
    let most = LARGEST * size.1;
    let radius = |tonnes: f64| if tonnes > 0.0 { most * (tonnes / map.largest).sqrt() } else { 0.0 };
    let mut circles = Vec::new();
    for place in &map.circles {
        let at = (left + place.at.0 * scale, top + place.at.1 * scale);
        let of = |year: usize| spec.of_year(&spec.lines[place.line].values, year).unwrap_or_default();
        let (tonnes, before) = (of(spec.year), of(map.ring_year));
        if tonnes > 0.0 {
            picture.disc(at, radius(tonnes).max(LEAST), picture.theme.color(Paint::Hue(place.hue)).mix(ALPHA))?;
        }
        if before > 0.0 {
            picture.ring(at, radius(before).max(LEAST), picture.theme.ink_2, 1.0)?;
        }
        circles.push(Circle { at, radius: radius(tonnes.max(before)).max(LEAST), label: &place.label, tonnes });
    }
    names(picture, spec, &mut circles)
}

/// A rectangle that a name takes: left, top, right, bottom.
type Taken = (f64, f64, f64, f64);

fn overlaps(a: Taken, b: Taken) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// The largest places are named beside their circles: right, left, below or above, wherever nothing else stands.
fn names<DB: DrawingBackend>(picture: &Picture<DB>, spec: &ChartSpec, circles: &mut [Circle]) -> Drawn<DB> {
    let size = picture.size;
    let world: f64 = spec.lines.iter().filter_map(|line| spec.of_year(&line.values, spec.year)).sum();
    sort(circles, |a, b| a.tonnes > b.tonnes);
    let mut taken: Vec<Taken> = Vec::new();
    for circle in circles.iter().take(N_NAMES).filter(|circle| circle.tonnes > 0.0) {
        let share = DisplayUnit::Percent.say(circle.tonnes / world.max(f64::MIN_POSITIVE));
        let text = format!("{} {share}", circle.label);
        let (width, half) = (text_width(&text, TEXT, Weight::Regular) * WIDEST, TEXT / 2.0 + 1.0);
        let (x, y) = circle.at;
        let beside = circle.radius + AIR;
        let places = [
            (x + beside, y),
            (x - beside - width, y),
            (x - width / 2.0, y + beside + half),
            (x - width / 2.0, y - beside - half),
        ];
        let room = |place: &Point| (place.0, place.1 - half, place.0 + width, place.1 + half);
        let is_free = |place: &Point| {
            let room = room(place);
            let is_inside = room.0 >= 0.0 && room.2 <= size.0 && room.1 >= 0.0 && room.3 <= size.1;
            let hits = |other: &&Circle| {
                let (x, y) = other.at;
                let r = other.radius;
                overlaps(room, (x - r, y - r, x + r, y + r))
            };
            let on_circle =
                circles.iter().any(|other| !std::ptr::eq(other, circle) && hits(&other) && other.radius > AIR);
            is_inside && !on_circle && !taken.iter().any(|other| overlaps(*other, room))
        };
        if let Some(place) = places.iter().find(|place| is_free(place)) {
            taken.push(room(place));
            picture.label(&text, *place, Type::new(picture.theme.ink))?;
        }
    }
    Ok(())
}
