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

/// Grades of trust, as they are called in the tables, with the words for them.
pub const GRADES: [(&str, &str, &str); 5] = [
    ("verified", "verified", "read in the source that is named"),
    ("derived", "derived", "computed from verified numbers, the way is in the note"),
    ("from_memory", "from memory", "known to the authors, not found again in a source"),
    ("calibrated", "calibrated", "fitted so that the model meets the records"),
    ("assumed", "assumed", "a judgement of the authors, the reason is in the note"),
];

/// A grade of trust in words.
pub fn grade_words(status: &str) -> &str {
    GRADES.iter().find(|(key, ..)| *key == status).map_or(status, |(_, words, _)| words)
}

/// A grade of trust in words; the style sheet colors it.
#[component]
pub fn Grade(#[prop(into)] status: String) -> impl IntoView {
    let words = grade_words(&status).to_string();
    view! { <span class="grade" data-grade=status>{words}</span> }
}

/// A source with its addresses, several of them with ` ; ` between; without an address the title alone.
#[component]
pub fn SourceLink(#[prop(into)] title: String, #[prop(into)] addresses: String) -> impl IntoView {
    let links: Vec<String> =
        addresses.split(" ; ").map(str::trim).filter(|address| address.starts_with("http")).map(String::from).collect();
    if links.is_empty() {
        return title.into_any();
    }
    let anchor = |(i, address): (usize, String)| {
        if i == 0 {
            let title = title.clone();
            return view! { <a href=address rel="noopener">{title}</a> }.into_any();
        }
        view! { " "<a class="also" href=address rel="noopener">{format!("[{}]", i + 1)}</a> }.into_any()
    };
    links.into_iter().enumerate().map(anchor).collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::render;

    #[test]
    fn a_source_links_to_each_of_its_addresses() {
        // Leptos marks the end of a list.
        let html = |title: &'static str, addresses: &'static str| {
            render(move || view! { <SourceLink title addresses/> }).replace("<!>", "")
        };
        assert_eq!(html("A & B", ""), "A &amp; B");
        assert_eq!(html("A", "https://a.b"), "<a href=\"https://a.b\" rel=\"noopener\">A</a>");
        assert!(html("A", "https://a.b ; https://c.d").contains(">[2]</a>"));
        assert_eq!(html("A", "a private letter"), "A");
    }
}
