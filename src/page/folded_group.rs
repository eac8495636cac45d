//! A group of controls that folds, under a line that counts how many of them have been moved: levers on the board, assumptions in their
//! panel. It opens where a link has moved something in it, and while something is looked for.

use super::focus::focus_on;
use super::state::set_if_changed;
use crate::words::controls::count_line;
use leptos::html;
use leptos::prelude::*;

/// Whether a group stands open; its `details` follow it, and it follows them.
#[derive(Clone, Copy)]
pub struct Fold {
    pub is_open: RwSignal<bool>,
    pub details: NodeRef<html::Details>,
}

impl Fold {
    /// `is_open` is how the group is served. It opens once something is moved in it and `is_asked` holds, and while something is looked
    /// for; afterwards it is again as it was.
    pub fn new(is_open: bool, n_moved: Memo<usize>, is_asked: Signal<bool>, is_searched: Signal<bool>) -> Self {
        let is_open = RwSignal::new(is_open || n_moved.get_untracked() > 0);
        let fold = Self { is_open, details: NodeRef::new() };
        // The reader may have opened or closed the group before the program was there.
        Effect::new(move |_| {
            fold.details.track();
            fold.follow();
        });
        Effect::new(move |_| {
            if is_asked.get() && n_moved.get_untracked() > 0 {
                is_open.set(true);
            }
        });
        open_for_search(is_searched, is_open);
        fold
    }

    /// Takes over how the `details` stand.
    pub fn follow(self) {
        if let Some(details) = self.details.get_untracked() {
            set_if_changed(self.is_open, details.open());
        }
    }
}

/// A search opens the group; without one it is again as it was.
fn open_for_search(is_searched: Signal<bool>, is_open: RwSignal<bool>) {
    let before = StoredValue::new(None::<bool>);
    Effect::watch(
        move || is_searched.get(),
        move |is_searched, _, _| {
            let was_open = before.get_value();
            if *is_searched {
                before.set_value(was_open.or(Some(is_open.get_untracked())));
                is_open.set(true);
            } else if let Some(was_open) = was_open {
                before.set_value(None);
                is_open.set(was_open);
            }
        },
        false,
    );
}

/// What stands in the `details` of a group before its controls. The room of its reset is kept while there is nothing to reset, so that
/// its coming shifts nothing.
#[component]
pub fn GroupHead(
    title: &'static str,
    hint: &'static str,
    /// How many controls there are, and how many of them have been moved.
    n: usize,
    n_moved: Memo<usize>,
    on_reset: Box<dyn Fn()>,
    /// By which scripts find the reset.
    key: &'static str,
) -> impl IntoView {
    let summary = NodeRef::<html::Summary>::new();
    let reset = move |_| {
        on_reset();
        // The button goes with what it has reset.
        focus_on(summary);
    };
    let is_at_rest = move || n_moved.get() == 0;
    view! {
        <summary node_ref=summary>
            <h3>{title}</h3>
            <span class="count" class:is-on=move || !is_at_rest()>
                {move || count_line(n_moved.get(), n)}
            </span>
        </summary>
        <p class="group__hint">
            {hint}
            " "
            <button
                class="act"
                type="button"
                data-reset-group=key
                disabled=is_at_rest
                on:click=reset
            >
                "Reset group"
            </button>
        </p>
    }
}
