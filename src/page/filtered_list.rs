//! A list whose rows a reader filters, of plants or of assumptions: its rows, when they are arranged anew, and what stands over them. That
//! happens when the reader asks for it, and otherwise only while no hand is in a row. Which rows are left, and in which order, each list
//! says for itself.

use super::focus::focus_on;
use super::hydrated::is_hydrated;
use crate::browser::print::on_print;
use crate::browser::window::{is_in_use, once_released};
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
    /// Finds which rows are left and shows that. In a box, so that the program has one list and not one for each.
    arranging: StoredValue<Option<Box<dyn Fn()>>, LocalStorage>,
}

impl FilteredList {
    pub fn new(n_rows: usize) -> Self {
        let is_printed = RwSignal::new(false);
        Effect::new(move |_| {
            StoredValue::new_local(on_print(move |is| is_printed.set(is)));
        });
        let rows = (0..n_rows).map(|_| NodeRef::new()).collect();
        Self {
            is_hydrated: is_hydrated(),
            is_printed,
            rows: StoredValue::new(rows),
            arranging: StoredValue::new_local(None),
        }
    }

    /// `arranging` finds which rows are left and shows that; before this is called the rows stand as they were served.
    pub fn arrange_by(self, arranging: Box<dyn Fn()>) {
        self.arranging.set_value(Some(arranging));
    }

    /// Unless the reader asked for it, nothing moves while a hand is in a row.
    pub fn arrange(self, is_asked: bool) {
        if is_asked || !self.is_in_use() {
            self.arranging.try_with_value(|arranging| arranging.as_ref().map(|arrange| arrange()));
        }
    }

    /// What has changed under a hand is arranged once that is elsewhere.
    pub fn arrange_after(self) {
        once_released(move || self.arrange(false));
    }

    fn is_in_use(self) -> bool {
        let is_used = |row: &NodeRef<html::Div>| row.get_untracked().is_some_and(|row| is_in_use(&row));
        self.rows.try_with_value(|rows| rows.iter().any(is_used)) == Some(true)
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
