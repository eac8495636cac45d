//! Two scenarios side by side: opened and closed, and the words and figures of both.

use super::bind::follow;
use super::menus::focus;
use crate::session::Change;
use crate::state::AppState;
use crate::view::parts;
use crate::web::markup::Markup;
use crate::web::nodes::{all, find, set_attribute, set_class, set_flag, set_text};
use crate::web::window::{document, root};
use leptos::prelude::*;

pub fn compare(state: AppState) {
    let Some(section) = find("#compare") else { return };
    let names = all(&section, ".versus__name span");
    let says: Vec<Markup> = all(&section, ".versus__says").into_iter().map(Markup::new).collect();
    let (table, differs) = (find("#compare-table").map(Markup::new), find("#compare-differs"));
    follow(move || {
        state.compared.with(|compared| {
            let Some(compared) = compared else { return };
            for (i, node) in names.iter().enumerate() {
                set_text(node, &compared.names[i]);
            }
            for (words, sentence) in says.iter().zip(&compared.says) {
                words.set(&parts::headline(sentence));
            }
            if let Some(line) = &differs {
                set_text(line, &compared.differs);
            }
            if let Some(table) = &table {
                table.set(&parts::versus(&compared.rows));
            }
        });
    });
    let buttons =
        document().and_then(|document| document.body()).map(|body| all(&body, "[data-action=compare][aria-pressed]"));
    follow(move || {
        let is_on = state.page.with(|page| page.is_comparing);
        set_flag(&section, "hidden", !is_on);
        if let Some(root) = root() {
            set_class(&root, "is-comparing", is_on);
        }
        for button in buttons.iter().flatten() {
            set_attribute(button, "aria-pressed", if is_on { "true" } else { "false" });
        }
    });
}

/// Turns the comparison on or off.
pub fn toggle(state: AppState) {
    let is_on = state.page.with_untracked(|page| page.is_comparing);
    state.ask(Change::Compare(!is_on));
    if is_on {
        focus(find(".bar__end > [data-action=compare]"));
    }
}
