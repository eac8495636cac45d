//! Was it right before? The model against what happened, the misses first. Every number is a figure of the back-test or of the checks that
//! the native command prints; none is typed.

mod all_prices;
mod brief;
mod check_words;
mod checks;
mod exports;
mod figure;
mod heading;
mod licences;
mod limits;
mod magnet_exports;
mod mining;
mod misses;
mod months;
mod picture;
mod prices;
mod quotes;
mod reasons;
mod results;
mod scores;
mod skill;
mod sources;
mod summary;
mod without_pairs;
mod words;

pub use brief::RecordBrief;
pub use check_words::csv as checks_csv;

use super::document::DocumentPage;
use super::documents::RECORD;
use leptos::prelude::*;

#[component]
pub fn Record() -> impl IntoView {
    view! {
        <DocumentPage document=RECORD>
            <summary::Summary/>
            <misses::Misses/>
            <prices::Prices/>
            <mining::Mining/>
            <exports::Exports/>
            <licences::Licences/>
            <skill::Skill/>
            <checks::Checks/>
            <limits::Limits/>
        </DocumentPage>
    }
}

/// Every figure of the back-test as CSV, for readers who compute with them.
pub fn csv() -> String {
    results::results().figures.csv()
}
