//! A list whose rows a reader filters, of plants or of assumptions: what its parts share, and what stands over it. Rows are arranged anew
//! when the reader asks for it, and otherwise only while no hand is in them.

use super::focus::focus_on;
use super::hydrated::is_hydrated;
use crate::browser::print::on_print;
use leptos::html::{self, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What the parts of a list share.
#[derive(Clone, Copy)]
pub struct FilteredList {
    pub is_hydrated: RwSignal<bool>,
    pub is_printed: RwSignal<bool>,
    rows: StoredValue<Vec<NodeRef<html::Div>>>,
}

impl FilteredList {
    pub fn new(n_rows: usize) -> Self {
        let is_printed = RwSignal::new(false);
        Effect::new(move |_| {
            StoredValue::new_local(on_print(move |is| is_printed.set(is)));
        });
        let rows = (0..n_rows).map(|_| NodeRef::new()).collect();
        Self { is_hydrated: is_hydrated(), is_printed, rows: StoredValue::new(rows) }
    }

    pub fn row(self, index: usize) -> NodeRef<html::Div> {
        self.rows.with_value(|rows| rows[index])
    }

    /// What a row is filtered by: it stands in an attribute of the row only, the program does not have it.
    pub fn served(self, index: usize, attribute: &str) -> String {
        let row = self.row(index).get_untracked();
        row.and_then(|row| row.get_attribute(attribute)).unwrap_or_default()
    }
}

/// A button over the list that takes something back. Once there is nothing more to take back it is off, so the focus goes to `first`, the
/// first control over the list. Its marks are added where it stands.
#[component]
pub fn TakeBack<E, C>(
    is_idle: Signal<bool>,
    on_press: Box<dyn Fn()>,
    first: NodeRef<E>,
    children: TypedChildren<C>,
) -> impl IntoView
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
    C: IntoView,
{
    let press = move |_| {
        on_press();
        focus_on(first);
    };
    view! {
        <button class="btn" type="button" disabled=is_idle on:click=press>
            {children.into_inner()()}
        </button>
    }
}
