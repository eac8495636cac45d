//! The foot of the page: what it is, what it does not do, where its numbers are.

use leptos::prelude::*;

/// Tables that the site carries, with the words for their links.
const TABLES: [(&str, &str); 5] = [
    ("data/parameters.csv", "Every parameter with its range and source"),
    ("data/series.csv", "Yearly tables: prices, demand, capacities"),
    ("data/facilities.csv", "Mines and plants"),
    ("data/records.csv", "What the model is tested against"),
    ("data/sources.csv", "Sources and their terms"),
];

#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <p>
                "Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. No cookies, no analytics, nothing is \
                 stored and nothing is requested from elsewhere. Code MIT or Apache-2.0; data under the terms of each source."
            </p>
            <ul>{TABLES.map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect_view()}</ul>
        </footer>
    }
}
