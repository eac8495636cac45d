//! The causal diagram as a graph: quantities gathered into places that a reader knows, and the edges that the description of the
//! mechanisms puts between them.

pub mod feedback;
pub mod loops;
pub mod node;
pub mod nodes;

use crate::site::how::mechanism::{Sign, causes};
use crate::site::how::mechanisms::mechanisms;
use node::Node;
use nodes::NODES;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The sign of each edge by the slugs of its two ends.
pub type Edges = BTreeMap<(&'static str, &'static str), Sign>;

/// A place at the other end of an edge, with the sign of the edge.
pub type Neighbour = (&'static Node, Sign);

/// The place that stands for a quantity.
pub fn of_quantity(quantity: &str) -> Option<&'static Node> {
    NODES.iter().find(|node| node.quantities.contains(&quantity))
}

pub fn find(slug: &str) -> Option<&'static Node> {
    NODES.iter().find(|node| node.slug == slug)
}

/// The edges of the diagram: what the mechanisms are made of, gathered by place. An edge that means more in one mechanism and less in
/// another is mixed.
pub fn edges() -> &'static Edges {
    static EDGES: LazyLock<Edges> = LazyLock::new(gather);
    &EDGES
}

fn gather() -> Edges {
    let mut edges = Edges::new();
    for (to, line) in mechanisms().flat_map(|mechanism| mechanism.effects) {
        let Some(end) = of_quantity(to) else { continue };
        for cause in causes(line).filter(|cause| !cause.is_aside) {
            let Some(start) = of_quantity(cause.name).filter(|start| start.slug != end.slug) else { continue };
            let turned = if start.is_inverse == end.is_inverse { Sign::More } else { Sign::Less };
            let sign = cause.sign.times(turned);
            let known = edges.entry((start.slug, end.slug)).or_insert(sign);
            if *known != sign {
                *known = Sign::Mixed;
            }
        }
    }
    edges
}

/// The places that act on this one, and those that it acts on.
pub fn neighbours(node: &Node) -> (Vec<Neighbour>, Vec<Neighbour>) {
    let causes = edges().iter().filter(|((_, to), _)| *to == node.slug);
    let effects = edges().iter().filter(|((from, _), _)| *from == node.slug);
    (
        causes.filter_map(|((from, _), sign)| Some((find(from)?, *sign))).collect(),
        effects.filter_map(|((_, to), sign)| Some((find(to)?, *sign))).collect(),
    )
}
