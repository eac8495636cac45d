//! Questions about events.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, Node};

/// The innermost element around the target of an event that a CSS selector fits.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

/// The event happened in something that a menu offers: a story, or an action that is possible.
pub fn is_choice(event: &Event) -> bool {
    closest(event, ":is([data-preset], [data-action]):not([aria-disabled='true'])").is_some()
}

/// The event happened in this node.
pub fn is_within(event: &Event, node: &Node) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    node.contains(target.as_ref())
}

/// A click of the main button without a key: with one of them, links are opened elsewhere or saved, which is the browser's.
pub fn is_plain(event: &MouseEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !has_modifier && !event.default_prevented()
}

/// Keys with Alt, Ctrl and the like are the browser's.
pub fn is_with_modifier(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

/// Ctrl or Cmd is down, and Alt is not.
pub fn is_command(event: &KeyboardEvent) -> bool {
    (event.ctrl_key() || event.meta_key()) && !event.alt_key()
}
