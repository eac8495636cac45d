//! Outlines of the land for the map, and where the places of the model stand on it; read from `world.txt`, which the page fetches when the
//! map is first asked for. Natural Earth 1:110m, Equal Earth projection; `scripts/make_world.mjs` writes the file and says its format.

use crate::decimal::parse_number;

/// Lengths are units of a grid of `width` x `height`.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    pub width: f64,
    pub height: f64,
    pub rings: Vec<Vec<(f64, f64)>>,
    places: Vec<(String, (f64, f64))>,
}

/// The code of the sign that stands for a step of zero.
const ZERO: i32 = 80;
const REACH: i32 = 40;

impl World {
    /// `None` for anything that is not such a file.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut size = lines.next()?.strip_prefix("size ")?.split(' ');
        let (width, height) = (number(size.next())?, number(size.next())?);
        let mut world = Self { width, height, rings: Vec::new(), places: Vec::new() };
        for line in lines {
            if let Some(place) = line.strip_prefix("place ") {
                let mut parts = place.split(' ');
                let slug = parts.next()?.to_string();
                world.places.push((slug, (number(parts.next())?, number(parts.next())?)));
            } else {
                world.rings.push(ring(line)?);
            }
        }
        (width > 0.0 && height > 0.0 && !world.rings.is_empty()).then_some(world)
    }

    /// Where a country, a hub (`hub.…`) or a bloc (`bloc.…`) stands.
    pub fn place(&self, slug: &str) -> Option<(f64, f64)> {
        self.places.iter().find(|place| place.0 == slug).map(|place| place.1)
    }
}

fn number(text: Option<&str>) -> Option<f64> {
    parse_number(text?).filter(|value| value.is_finite())
}

fn ring(line: &str) -> Option<Vec<(f64, f64)>> {
    let mut parts = line.splitn(3, ' ');
    let mut at = (number(parts.next())?, number(parts.next())?);
    let mut points = vec![at];
    let steps = parts.next()?.as_bytes();
    for step in steps.chunks(2) {
        let [x, y] = step else { return None };
        let step = |sign: u8| Some(i32::from(sign) - ZERO).filter(|step| step.abs() <= REACH).map(f64::from);
        at = (at.0 + step(*x)?, at.1 + step(*y)?);
        points.push(at);
    }
    (points.len() > 2).then_some(points)
}
