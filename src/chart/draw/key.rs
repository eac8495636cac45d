//! Whether the resting layer has to be painted again: a hash of all that it shows.

use crate::chart::form::Form;
use crate::chart::layout::{FEWEST_STEPS, MOST_STEPS};
use crate::chart::spec::{ChartSpec, Paint, Role};
use crate::chart::ticks::nice_between;

/// FNV-1a, 64 bits: short, the same everywhere, and good enough to notice a change.
struct Hash(u64);

impl Hash {
    fn word(&mut self, word: u64) {
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        self.0 = (self.0 ^ word).wrapping_mul(PRIME);
        self.0 ^= self.0 >> 32;
    }

    fn values(&mut self, values: &[f64]) {
        self.word(values.len() as u64);
        for value in values {
            self.word(value.to_bits());
        }
    }

    fn text(&mut self, text: &str) {
        self.word(text.len() as u64);
        for byte in text.bytes() {
            self.word(u64::from(byte));
        }
    }
}

/// What the resting layer of a form shows beside what lines and areas tell.
fn form(hash: &mut Hash, form: &Form) {
    match form {
        Form::Curves => {}
        Form::Cells(cells) => cells.iter().for_each(|cell| hash.text(&cell.label)),
        Form::Chain(chain) => hash.word(chain.nodes.len() as u64),
        Form::Map(map) => hash.word(u64::from(map.world.is_some())),
        // The time axis stands between the names and the notes: as wide as these leave it.
        Form::Timeline(plans) => plans.iter().for_each(|plan| {
            hash.text(&plan.label);
            hash.text(&plan.note);
        }),
    }
}

/// Equal for two pictures that share the resting layer. Width and height in device pixels; theme and scale are the caller's to compare.
pub fn static_key(spec: &ChartSpec, width: u32, height: u32) -> u64 {
    let mut hash = Hash(0xcbf2_9ce4_8422_2325);
    hash.word(u64::from(width));
    hash.word(u64::from(height));
    hash.text(spec.name.slug());
    hash.word(spec.axis.unit as u64);
    hash.word(u64::from(spec.areas.is_empty()));
    hash.word(spec.first_year as u64);
    let today = spec.today();
    // How many ticks there are hangs on the height and the pixel ratio; where all counts agree, the axis is the same.
    for most in FEWEST_STEPS..=MOST_STEPS {
        let divisor = spec.axis.unit.divisor();
        let ticks = nice_between(spec.axis.min / divisor, spec.axis.max / divisor, most);
        hash.values(&[ticks.step, ticks.top(), ticks.bottom()]);
    }
    for area in &spec.areas {
        hash.values(&area.values[..today.min(area.values.len())]);
    }
    for line in &spec.lines {
        hash.word(line.stroke as u64);
        // What the reader changed has a past in ink, a country's line in its hue.
        hash.word(u64::from(line.paint == Paint::Accent));
        let rests_whole = spec.areas.is_empty() && line.role == Role::Baseline;
        if rests_whole {
            hash.values(&line.values);
        } else if line.has_past {
            hash.text(&line.label);
            hash.values(&line.values[..today.min(line.values.len())]);
        }
    }
    for records in &spec.records {
        for (year, value) in &records.points {
            hash.word(*year as u64);
            hash.word(value.to_bits());
        }
    }
    for note in &spec.notes {
        hash.text(&note.text);
        hash.values(&[note.year, note.value]);
    }
    form(&mut hash, &spec.form);
    for level in &spec.levels {
        hash.text(&level.label);
        hash.values(&[level.value]);
    }
    for event in &spec.events {
        hash.text(&event.label);
    }
    hash.0
}
