//! The loops of the model that have a name, each with its way around the diagram.

use crate::site::how::graph::feedback::Loop;
use crate::site::how::graph::find;
use crate::site::how::graph::loops::{LOOPS, NO_LOOP};
use crate::site::how::graph::node::Node;
use leptos::prelude::*;

#[component]
pub fn Loops() -> impl IntoView {
    view! {
        <dl class="loops">{LOOPS.iter().map(|feedback| view! { <OneLoop feedback/> }).collect_view()}</dl>
        <p>{NO_LOOP}</p>
    }
}

/// The last place acts on the first, which stands at the end once more.
#[component]
fn OneLoop(feedback: &'static Loop) -> impl IntoView {
    let places = feedback.path.iter().chain(feedback.path.first()).filter_map(|slug| find(slug));
    let place = |(i, node): (usize, &'static Node)| {
        let arrow =
            (i > 0).then(|| view! { " "<span aria-hidden="true">"→"</span><span class="sr">"acts on"</span>" " });
        view! { {arrow}<a href=format!("#{}", node.slug)>{node.name()}</a> }
    };
    view! {
        <dt>{feedback.name}</dt>
        <dd>{feedback.text}<br/><span class="path">{places.enumerate().map(place).collect_view()}</span></dd>
    }
}
