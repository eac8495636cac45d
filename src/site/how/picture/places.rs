//! The places of the diagram in words: what each depends on and acts on, as links to the other places.

use crate::site::how::graph::node::Node;
use crate::site::how::graph::nodes::NODES;
use crate::site::how::graph::{Neighbour, neighbours};
use crate::site::how::mechanisms::title;
use leptos::prelude::*;

#[component]
pub fn Places() -> impl IntoView {
    view! { <div class="places">{NODES.iter().map(|node| view! { <Place node/> }).collect_view()}</div> }
}

#[component]
fn Place(node: &'static Node) -> impl IntoView {
    let (causes, effects) = neighbours(node);
    view! {
        <section class=format!("place place--{}", node.kind.class()) id=node.slug tabindex="-1">
            <h3>{node.name()}</h3>
            <p class="small">"Made in: "<a href=format!("#{}", node.made_in)>{title(node.made_in)}</a></p>
            <h4>"Depends on"</h4>
            <ul class="links"><Neighbours nodes=causes/></ul>
            <h4>"Acts on"</h4>
            <ul class="links"><Neighbours nodes=effects/></ul>
        </section>
    }
}

#[component]
fn Neighbours(nodes: Vec<Neighbour>) -> impl IntoView {
    if nodes.is_empty() {
        return view! { <li>"nothing in the picture"</li> }.into_any();
    }
    let item = |(node, sign): Neighbour| {
        view! {
            <li>
                <a href=format!("#{}", node.slug)>{node.name()}</a>
                " "
                <span class="sign">
                    <span aria-hidden="true">{sign.mark()}</span>
                    <span class="sr">{format!(", {}", sign.words())}</span>
                </span>
            </li>
        }
    };
    nodes.into_iter().map(item).collect_view().into_any()
}
