//! A node whose markup changes often, mostly in its words alone: then only texts are written, and the browser parses and styles nothing.
//! Nobody else may write to the node.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

pub struct Markup {
    node: Element,
    shown: RefCell<Shown>,
}

#[derive(Default)]
struct Shown {
    html: String,
    /// The nodes of its texts, in order; empty where they have not been looked for.
    texts: Vec<Node>,
}

impl Markup {
    pub fn new(node: Element) -> Self {
        Self { node, shown: RefCell::default() }
    }

    pub fn set(&self, html: &str) {
        let mut shown = self.shown.borrow_mut();
        if shown.html.is_empty() {
            // What was served stays where it is right.
            shown.html = self.node.inner_html();
        }
        if shown.html == html {
            return;
        }
        if !only_texts_differ(&shown.html, html) {
            self.node.set_inner_html(html);
            shown.texts.clear();
            shown.html = html.to_string();
            return;
        }
        if shown.texts.is_empty() {
            gather(&self.node, &mut shown.texts);
        }
        for ((old, new), node) in pieces(&shown.html).zip(pieces(html)).filter(is_text).zip(&shown.texts) {
            if old != new {
                node.set_node_value(Some(new));
            }
        }
        shown.html = html.to_string();
    }
}

/// Tags and the texts between them.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    html.split_inclusive('>').flat_map(|part| {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        [text, tag]
    })
}

fn is_text((old, _): &(&str, &str)) -> bool {
    !old.is_empty() && !old.starts_with('<')
}

/// The same tags around other words; words with an entity in them are for the browser to read.
fn only_texts_differ(old: &str, new: &str) -> bool {
    let same = |(old, new): (&str, &str)| old == new || is_text(&(old, new)) && is_text(&(new, old));
    !new.contains('&') && pieces(old).count() == pieces(new).count() && pieces(old).zip(pieces(new)).all(same)
}

fn gather(node: &Node, texts: &mut Vec<Node>) {
    let mut child = node.first_child();
    while let Some(node) = child {
        if node.dyn_ref::<Element>().is_some() {
            gather(&node, texts);
        } else if node.node_type() == Node::TEXT_NODE {
            texts.push(node.clone());
        }
        child = node.next_sibling();
    }
}
