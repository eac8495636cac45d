//! Pieces that all documents are made of.

use leptos::prelude::*;

/// A part with a heading and an address of its own.
#[component]
pub fn Section(#[prop(into)] id: String, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section class="doc__part" id=id>
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// A table in a box of its own that scrolls where the screen is narrow; the children are its bodies.
#[component]
pub fn TableBox(
    #[prop(into)] label: String,
    /// The caption for the ear alone, where a heading stands over the table; without it the label is the caption.
    #[prop(optional, into)]
    spoken: Option<String>,
    head: Vec<String>,
    #[prop(default = "table-wrap")] wrap: &'static str,
    #[prop(default = "table")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let is_spoken = spoken.is_some();
    let caption = spoken.unwrap_or_else(|| label.clone());
    view! {
        <div class=wrap tabindex="0" role="region" aria-label=label>
            <table class=class>
                <caption class=is_spoken.then_some("sr")>{caption}</caption>
                <thead><tr>{head.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view()}</tr></thead>
                {children()}
            </table>
        </div>
    }
}

/// A table of plain rows. The first cell of a row is its heading.
#[component]
pub fn Table(
    #[prop(into)] label: String,
    head: Vec<String>,
    rows: Vec<Vec<AnyView>>,
    #[prop(default = "table")] class: &'static str,
) -> impl IntoView {
    let row = |cells: Vec<AnyView>| {
        let mut cells = cells.into_iter();
        let first = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
        view! { <tr>{first}{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    view! {
        <TableBox label head class>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </TableBox>
    }
}
