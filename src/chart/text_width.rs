//! Widths of text without a browser: advance widths of Liberation Sans (the metrics of Arial and Helvetica), in thousandths of the size.
//!
//! Other faces of the system stack differ by a few percent; labels keep that much room. Measuring in the page would cost a layout.

/// Weight of a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

/// Space to tilde, regular.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// Space to tilde, bold: a semi-bold face is no wider.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];
/// A sign that neither table holds.
const OTHER: u16 = 584;

/// Room that a face of the system may take beyond these widths: the widest common one is a sixth wider.
pub const WIDEST: f64 = 1.17;

/// How much wider than the table of widths a face of the system stack may run.
pub const WIDER_FACE: f64 = 1.2;

/// Width of `text` in CSS pixels at a font size in CSS pixels.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::SemiBold => &BOLD,
    };
    let thousandths: u32 = text.chars().map(|sign| u32::from(advance(table, sign))).sum();
    f64::from(thousandths) * size / 1000.0
}

fn advance(table: &[u16; 95], sign: char) -> u16 {
    match sign {
        '\u{a0}' | '·' => table[0],
        '\u{2013}' => 556,
        '\u{2019}' => 278,
        _ => (sign as usize).checked_sub(32).and_then(|i| table.get(i).copied()).unwrap_or(OTHER),
    }
}
