//! A menu of the bar: it closes with Escape, with a click elsewhere, when the focus leaves it, and when something in it has been chosen.

use super::focus::focus_on;
use crate::browser::events::is_choice;
use crate::browser::outside::{Left, OutsideWatch};
use leptos::html;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// `summary` is what the button says, `children` what it opens. `body` is the class of what is opened.
#[component]
pub fn Menu<S, B>(
    id: &'static str,
    class: &'static str,
    body: &'static str,
    summary: S,
    /// Follows the menu, also where it is opened before the program is there.
    #[prop(optional)]
    is_open: RwSignal<bool>,
    children: TypedChildren<B>,
) -> impl IntoView
where
    S: IntoView,
    B: IntoView,
{
    let menu = NodeRef::<html::Details>::new();
    let button = NodeRef::<html::Summary>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let close_and_return = move || {
        close();
        focus_on(button);
    };
    let leave = move |left| {
        if menu.get_untracked().is_some_and(|menu| menu.open()) {
            if left == Left::Escape { close_and_return() } else { close() }
        }
    };
    let follow = move |menu: &web_sys::HtmlDetailsElement| {
        if is_open.get_untracked() != menu.open() {
            is_open.set(menu.open());
        }
    };
    Effect::new(move |_| {
        if let Some(menu) = menu.get() {
            // From the start, not from the event `toggle`: that one comes late, and Escape may come before it.
            StoredValue::new_local(OutsideWatch::new(&menu, leave));
            follow(&menu);
        }
    });
    let on_click = move |event: MouseEvent| {
        if is_choice(&event) {
            close_and_return();
        }
    };
    view! {
        <details class=class id=id node_ref=menu on:toggle=move |event| follow(&event_target(&event))>
            <summary class="btn" node_ref=button>{summary}</summary>
            <div class=body on:click=on_click>{children.into_inner()()}</div>
        </details>
    }
}
