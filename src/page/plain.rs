//! The scenario of the page as plain tables, for whoever cannot run the program; a page that runs hides them. Rendered natively.

use super::plain_tables::{PlainRow, PlainTables, YEARS};
use super::root::to_root;
use super::served::Served;
use leptos::prelude::*;

#[component]
pub fn Plain() -> impl IntoView {
    let PlainTables { shares, prices } = use_context::<Served>().map(|served| served.plain).unwrap_or_default();
    view! {
        <div class="tables" id="plain">
            <Table
                label="China’s share of each step"
                caption="China’s share of magnet rare earths and magnets, % of world tonnes"
                first="Step"
                rows=shares
            />
            <Table
                label="Prices inside and outside China"
                caption="Price of the oxide, USD per kg, mean of the year"
                first="Material and market"
                rows=prices
            />
            <p class="small">
                <a href=to_root("data.html#plain")>"Where the numbers in these tables come from"</a>
            </p>
        </div>
    }
}

#[component]
fn Table(label: &'static str, caption: &'static str, first: &'static str, rows: Vec<PlainRow>) -> impl IntoView {
    let row = |PlainRow { name, cells }| {
        view! { <tr><th scope="row">{name}</th>{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=label>
            <table class="table">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{first}</th>
                        {YEARS.map(|year| view! { <th scope="col">{year}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
