//! Which parts of a picture words have taken: whoever comes later finds another place or stays away.

use crate::chart::elements::Type;
use crate::chart::text_width::{WIDEST, text_width};

/// Left, top, right, bottom; CSS pixels.
type Taken = (f64, f64, f64, f64);

/// Air between two texts.
const AIR: f64 = 2.0;

#[derive(Default)]
pub struct Room(Vec<Taken>);

impl Room {
    /// Takes the place of a text whose line is centered on `at.1`; false, and nothing taken, where another text stands.
    pub fn take(&mut self, text: &str, at: (f64, f64), type_: Type) -> bool {
        let width = text_width(text, type_.size, type_.weight) * WIDEST;
        let left = at.0 + type_.left(width);
        let half = type_.size / 2.0;
        let place = (left - AIR, at.1 - half, left + width + AIR, at.1 + half);
        let is_free = !self.0.iter().any(|x| x.0 < place.2 && place.0 < x.2 && x.1 < place.3 && place.1 < x.3);
        if is_free {
            self.0.push(place);
        }
        is_free
    }
}
