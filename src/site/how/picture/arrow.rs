//! Where the boxes of the causal diagram stand, and the way of an arrow from one to another.

use crate::site::how::graph::node::Node;

/// The size of the picture and of a box, width and height.
pub const SIZE: (f64, f64) = (1144.0, 582.0);
pub const BOX: (f64, f64) = (136.0, 44.0);

/// The center of the first box, and the distance from column to column and from row to row.
const FIRST: (f64, f64) = (74.0, 38.0);
const STEP: (f64, f64) = (166.0, 92.0);

/// Boxes whose centers are closer than this part of a column stand above each other, those closer than this part of a row are neighbours.
const SAME_COLUMN: f64 = 0.4;
const NEXT_ROW: f64 = 1.2;
/// Arrows leave a box this far beside the middle of its side and arrive as far on the other side of it, so that they do not meet.
const APART: f64 = 6.0;
/// The tip of an arrow ends this far before the box.
const GAP: f64 = 2.0;
/// How far an arrow past other boxes swings out, and how far a curve between columns pulls at least and as a part of its width.
const BOW: f64 = 34.0;
const LEAST_PULL: f64 = 28.0;
const PULL: f64 = 0.45;

/// The center of a box.
pub fn center(node: &Node) -> (f64, f64) {
    (FIRST.0 + node.at.0 * STEP.0, FIRST.1 + node.at.1 * STEP.1)
}

/// The path of an arrow between two boxes: out of the side that faces the other box, with a bow past the boxes between them in a column.
pub fn path(from: &Node, to: &Node) -> String {
    let (start, end) = (center(from), center(to));
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    if dx.abs() >= STEP.0 * SAME_COLUMN {
        across(start, end, dx.signum())
    } else if dy.abs() <= STEP.1 * NEXT_ROW {
        down(start, end, dy.signum())
    } else {
        around(start, end, dy.signum())
    }
}

/// From column to column: `side` is 1 to the right and -1 to the left.
fn across(start: (f64, f64), end: (f64, f64), side: f64) -> String {
    let (x0, x1) = (start.0 + BOX.0 / 2.0 * side, end.0 - (BOX.0 / 2.0 + GAP) * side);
    let (y0, y1) = (start.1 + APART * side, end.1 + APART * side);
    let pull = ((x1 - x0).abs() * PULL).max(LEAST_PULL) * side;
    format!("M{x0:.0} {y0:.0}C{:.0} {y0:.0} {:.0} {y1:.0} {x1:.0} {y1:.0}", x0 + pull, x1 - pull)
}

/// Straight to the next box of a column: `side` is 1 down and -1 up.
fn down(start: (f64, f64), end: (f64, f64), side: f64) -> String {
    let (x0, x1) = (start.0 + APART * side, end.0 + APART * side);
    let (y0, y1) = (start.1 + BOX.1 / 2.0 * side, end.1 - (BOX.1 / 2.0 + GAP) * side);
    format!("M{x0:.0} {y0:.0}L{x1:.0} {y1:.0}")
}

/// Past other boxes of a column: downwards on the right side, upwards on the left.
fn around(start: (f64, f64), end: (f64, f64), side: f64) -> String {
    let (x0, x1) = (start.0 + BOX.0 / 2.0 * side, end.0 + (BOX.0 / 2.0 + GAP) * side);
    let (y0, y1) = (start.1 + APART, end.1 - APART);
    let bow = BOW * side;
    format!("M{x0:.0} {y0:.0}C{:.0} {y0:.0} {:.0} {y1:.0} {x1:.0} {y1:.0}", x0 + bow, x1 + bow)
}
