//! The causal diagram as SVG in the colours of the theme, and the list of its places in words, which is the diagram on a phone.

use super::graph::{LOOPS, NO_LOOP, NODES, Node, edges, find};
use super::mechanism::Sign;
use super::title;
use crate::view::tables::escaped;
use std::fmt::Write;

const COLUMN: f64 = 166.0;
const ROW: f64 = 92.0;
const LEFT: f64 = 74.0;
const TOP: f64 = 38.0;
const BOX: (f64, f64) = (136.0, 44.0);
const SIZE: (f64, f64) = (1144.0, 582.0);
const LINE: f64 = 15.0;

fn center(node: &Node) -> (f64, f64) {
    (LEFT + node.at.0 * COLUMN, TOP + node.at.1 * ROW)
}

/// The name in one line.
pub fn name(node: &Node) -> String {
    node.name.join(" ").trim_end().to_string()
}

/// The way of an arrow between two boxes: out of the side that faces the other, with a bow where they stand above each other.
fn way(from: &Node, to: &Node) -> String {
    let ((x0, y0), (x1, y1)) = (center(from), center(to));
    let (dx, dy) = (x1 - x0, y1 - y0);
    let (half_w, half_h) = (BOX.0 / 2.0, BOX.1 / 2.0);
    // Arrows that arrive and arrows that leave do not share a point.
    let (out, into) = (6.0, -6.0);
    if dx.abs() < COLUMN * 0.4 {
        let down = dy.signum();
        if dy.abs() <= ROW * 1.2 {
            let (x0, x1) = (x0 + out * down, x1 + out * down);
            return format!("M{x0:.0} {:.0}L{x1:.0} {:.0}", y0 + half_h * down, y1 - (half_h + 2.0) * down);
        }
        let side = down;
        let (x0, x1) = (x0 + half_w * side, x1 + (half_w + 2.0) * side);
        let bow = (x0 + 34.0 * side, x1 + 34.0 * side);
        return format!(
            "M{x0:.0} {:.0}C{:.0} {:.0} {:.0} {:.0} {x1:.0} {:.0}",
            y0 + out,
            bow.0,
            y0 + out,
            bow.1,
            y1 + into,
            y1 + into
        );
    }
    let side = dx.signum();
    let (x0, x1) = (x0 + half_w * side, x1 - (half_w + 2.0) * side);
    let (y0, y1) = (y0 + out * side, y1 + out * side);
    let pull = ((x1 - x0).abs() * 0.45).max(28.0) * side;
    format!("M{x0:.0} {y0:.0}C{:.0} {y0:.0} {:.0} {y1:.0} {x1:.0} {y1:.0}", x0 + pull, x1 - pull)
}

fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::More => "more",
        Sign::Less => "less",
        Sign::Mixed => "mixed",
    }
}

/// The place at the other end of an arrow.
type Way = (&'static Node, Sign);

/// Places with an edge to this one, and those it acts on.
fn neighbours(node: &Node) -> (Vec<Way>, Vec<Way>) {
    let edges = edges();
    let causes = edges.iter().filter(|((_, to), _)| *to == node.slug);
    let effects = edges.iter().filter(|((from, _), _)| *from == node.slug);
    (
        causes.filter_map(|((from, _), sign)| Some((find(from)?, *sign))).collect(),
        effects.filter_map(|((_, to), sign)| Some((find(to)?, *sign))).collect(),
    )
}

/// For a reader who hears the picture: `Price outside China: depends on …; acts on …`.
fn label(node: &Node) -> String {
    let list = |nodes: &[(&Node, Sign)]| {
        let words: Vec<String> =
            nodes.iter().map(|(node, _)| name(node).to_lowercase().replace("china", "China")).collect();
        if words.is_empty() { "nothing in the picture".to_string() } else { words.join(", ") }
    };
    let (causes, effects) = neighbours(node);
    format!("{}: depends on {}; acts on {}", name(node), list(&causes), list(&effects))
}

fn svg() -> String {
    let mut out = format!(
        "<svg class=\"causes\" viewBox=\"0 0 {:.0} {:.0}\" role=\"group\" aria-label=\"Causal diagram: each box is a link\">\n<defs>",
        SIZE.0, SIZE.1
    );
    for kind in ["more", "less", "mixed"] {
        let _ = write!(
            out,
            "<marker id=\"head-{kind}\" class=\"head head--{kind}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0L8 4L0 8Z\"/></marker>"
        );
    }
    out.push_str("</defs>\n<g class=\"edges\" fill=\"none\" aria-hidden=\"true\">\n");
    for ((from, to), sign) in edges() {
        if let (Some(start), Some(end)) = (find(from), find(to)) {
            let kind = class(sign);
            let _ = writeln!(
                out,
                "<path class=\"edge edge--{kind} of-{from} to-{to}\" marker-end=\"url(#head-{kind})\" d=\"{}\"/>",
                way(start, end)
            );
        }
    }
    out.push_str("</g>\n");
    for node in &NODES {
        let (x, y) = center(node);
        let _ = write!(
            out,
            "<a class=\"node node--{} at-{slug}\" href=\"#{slug}\" aria-label=\"{}\"><rect x=\"{:.0}\" y=\"{:.0}\" width=\"{:.0}\" height=\"{:.0}\" rx=\"{}\"/>",
            node.kind.class(),
            escaped(&label(node)),
            x - BOX.0 / 2.0,
            y - BOX.1 / 2.0,
            BOX.0,
            BOX.1,
            if node.kind.class() == "stock" { 2 } else { 12 },
            slug = node.slug,
        );
        let lines: Vec<&str> = node.name.iter().copied().filter(|line| !line.is_empty()).collect();
        let first = y + 4.5 - (lines.len() as f64 - 1.0) * LINE / 2.0;
        let lines = lines.iter().enumerate().map(|(i, line)| {
            format!("<tspan x=\"{x:.0}\" y=\"{:.1}\">{}</tspan>", first + i as f64 * LINE, escaped(line))
        });
        // One text with a space between its lines, so that it reads as the name of the link begins.
        let _ = writeln!(out, "<text>{}</text></a>", lines.collect::<Vec<_>>().join(" "));
    }
    out.push_str("</svg>\n");
    out
}

/// Links to places with their signs.
fn links(nodes: &[(&Node, Sign)]) -> String {
    if nodes.is_empty() {
        return "<li>nothing in the picture</li>".to_string();
    }
    let mut out = String::new();
    for (node, sign) in nodes {
        let _ = write!(
            out,
            "<li><a href=\"#{}\">{}</a> <span class=\"sign\"><span aria-hidden=\"true\">{}</span><span class=\"sr\">, {}</span></span></li>",
            node.slug,
            escaped(&name(node)),
            sign.mark(),
            sign.words()
        );
    }
    out
}

/// Each place in words.
fn places() -> String {
    let mut out = String::from("<div class=\"places\">\n");
    for node in &NODES {
        let (causes, effects) = neighbours(node);
        let _ = writeln!(
            out,
            "<section class=\"place place--{}\" id=\"{}\" tabindex=\"-1\"><h3>{}</h3><p class=\"small\">Made in: <a href=\"#{made}\">{}</a></p>\
             <h4>Depends on</h4><ul class=\"links\">{}</ul><h4>Acts on</h4><ul class=\"links\">{}</ul></section>",
            node.kind.class(),
            node.slug,
            escaped(&name(node)),
            escaped(title(node.made_in)),
            links(&causes),
            links(&effects),
            made = node.made_in,
        );
    }
    out.push_str("</div>\n");
    out
}

fn loops() -> String {
    let mut out = String::from("<dl class=\"loops\">\n");
    for own in &LOOPS {
        let path: Vec<String> = own
            .path
            .iter()
            .chain(own.path.first())
            .filter_map(|slug| find(slug))
            .map(|node| format!("<a href=\"#{}\">{}</a>", node.slug, escaped(&name(node))))
            .collect();
        let _ = writeln!(
            out,
            "<dt>{}</dt><dd>{}<br><span class=\"path\">{}</span></dd>",
            escaped(own.name),
            escaped(own.text),
            path.join(" <span aria-hidden=\"true\">→</span><span class=\"sr\">acts on</span> ")
        );
    }
    let _ = write!(out, "</dl>\n<p>{}</p>\n", escaped(NO_LOOP));
    out
}

/// The part of the document with picture, places and loops.
pub fn html() -> String {
    format!(
        "<p>A box is something that the model keeps or moves; an arrow says that one acts on the other.\
         <span class=\"key__hint\"> Choose a box to see its arrows alone, and below the picture what it depends on and acts on, with links that lead \
         around the loops.</span><span class=\"key__phone\"> This screen is too narrow for the picture, so each box stands here with its arrows in words; the links lead \
         around the loops.</span></p>\n\
         <p class=\"key small\"><span>+ more makes more<span class=\"key__hint\"> (solid)</span></span> \
         <span>− more makes less<span class=\"key__hint\"> (dashed)</span></span> <span>± either way<span class=\"key__hint\"> (dotted)</span></span> \
         <span class=\"key__hint\">Square corners: a stock, kept from month to month.</span></p>\n\
         <p class=\"small map__past\"><a href=\"#loops\">Go past the picture and its lists</a></p>\n\
         <div class=\"map\">\n<figure class=\"map__picture\">{}</figure>\n{}<p class=\"map__all\"><a href=\"#picture\">Show all arrows again</a></p>\n</div>\n\
         <h3 id=\"loops\">Loops</h3>\n{}",
        svg(),
        places(),
        loops()
    )
}
