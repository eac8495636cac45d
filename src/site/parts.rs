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

/// A table in a box of its own that scrolls where the screen is narrow. The first cell of a row is its heading.
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
        <div class="table-wrap" tabindex="0" role="region" aria-label=label.clone()>
            <table class=class>
                <caption>{label.clone()}</caption>
                <thead><tr>{head.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
