//! The causal diagram as SVG. The style sheet gives its colors and shows the arrows of a chosen box alone.

use super::arrow::{BOX, SIZE, center, path};
use crate::site::how::graph::node::{Kind, Node};
use crate::site::how::graph::nodes::NODES;
use crate::site::how::graph::{Neighbour, edges, find, neighbours};
use crate::site::how::mechanism::Sign;
use leptos::prelude::*;

/// The distance from line to line of a name, and from the middle of a line to its baseline.
const LINE: f64 = 15.0;
const BASELINE: f64 = 4.5;
/// Radius of the corners of a box; a stock has square ones.
const ROUND: &str = "12";
const SQUARE: &str = "2";

#[component]
pub fn Diagram() -> impl IntoView {
    let arrow = |((from, to), sign): (&(&'static str, &'static str), &Sign)| {
        Some(view! { <Arrow from=find(from)? to=find(to)? sign=*sign/> })
    };
    view! {
        <svg
            class="causes"
            viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)
            role="group"
            aria-label="Causal diagram: each box is a link"
        >
            <defs>
                <Head sign=Sign::More/>
                <Head sign=Sign::Less/>
                <Head sign=Sign::Mixed/>
            </defs>
            <g class="edges" fill="none" aria-hidden="true">
                {edges().iter().filter_map(arrow).collect_view()}
            </g>
            {NODES.iter().map(|node| view! { <NodeBox node/> }).collect_view()}
        </svg>
    }
}

/// The head of the arrows of a sign.
#[component]
fn Head(sign: Sign) -> impl IntoView {
    let class = sign.class();
    view! {
        <marker
            id=format!("head-{class}")
            class=format!("head head--{class}")
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
            markerUnits="userSpaceOnUse"
        >
            <path d="M0 0L8 4L0 8Z"/>
        </marker>
    }
}

#[component]
fn Arrow(from: &'static Node, to: &'static Node, sign: Sign) -> impl IntoView {
    let class = sign.class();
    view! {
        <path
            class=format!("edge edge--{class} of-{} to-{}", from.slug, to.slug)
            marker-end=format!("url(#head-{class})")
            d=path(from, to)
        />
    }
}

/// A box with its name, as a link to its place in words.
#[component]
fn NodeBox(node: &'static Node) -> impl IntoView {
    let (x, y) = center(node);
    let first = y + BASELINE - (node.lines.len() as f64 - 1.0) * LINE / 2.0;
    // A space between the lines of the one text, so that it reads as the name of the link begins.
    let line = |(i, line): (usize, &&'static str)| {
        view! {
            {(i > 0).then_some(" ")}
            <tspan x=format!("{x:.0}") y=format!("{:.1}", first + i as f64 * LINE)>{*line}</tspan>
        }
    };
    view! {
        <a
            class=format!("node node--{} at-{}", node.kind.class(), node.slug)
            href=format!("#{}", node.slug)
            aria-label=label(node)
        >
            <rect
                x=format!("{:.0}", x - BOX.0 / 2.0)
                y=format!("{:.0}", y - BOX.1 / 2.0)
                width=format!("{:.0}", BOX.0)
                height=format!("{:.0}", BOX.1)
                rx=if node.kind == Kind::Stock { SQUARE } else { ROUND }
            />
            <text>{node.lines.iter().enumerate().map(line).collect_view()}</text>
        </a>
    }
}

/// A box and its arrows for whoever hears the picture: `Price outside China: depends on …; acts on …`.
fn label(node: &Node) -> String {
    let list = |nodes: &[Neighbour]| {
        let names: Vec<String> =
            nodes.iter().map(|(node, _)| node.name().to_lowercase().replace("china", "China")).collect();
        if names.is_empty() { "nothing in the picture".to_string() } else { names.join(", ") }
    };
    let (causes, effects) = neighbours(node);
    format!("{}: depends on {}; acts on {}", node.name(), list(&causes), list(&effects))
}
