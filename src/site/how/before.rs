//! Before the month: the tables that come from outside the model, each with its quantities, the levers that bend them and the mechanisms
//! that read them.

use super::equation::sentence;
use super::formula::{Equations, Formula};
use super::levers::bent_by;
use super::links::{PartLinks, QuantityHeading, separated};
use super::mechanisms::readers;
use super::table;
use super::tables::TABLES;
use crate::site::parts::Table;
use leptos::prelude::*;

#[component]
pub fn BeforeTheMonth() -> impl IntoView {
    view! {
        <p>
            "What comes from outside is written down once, month by month, before a run begins. Here the levers act; nothing in these tables answers to what happens in the run. \
             Signs are explained below the equations in which they stand."
        </p>
        {TABLES.iter().map(|table| view! { <OneTable table/> }).collect_view()}
    }
}

#[component]
fn OneTable(table: &'static table::Table) -> impl IntoView {
    let row = |slug: &&'static str| {
        let keys = bent_by(slug);
        let levers = match keys.is_empty() {
            true => "none".into_any(),
            false => separated(keys.into_iter().map(|key| view! { <code>{key}</code> }), " "),
        };
        vec![
            view! { <QuantityHeading slug/> }.into_any(),
            levers,
            view! { <PartLinks slugs=readers(slug)/> }.into_any(),
        ]
    };
    let rows = table.writes.iter().map(row).collect();
    view! {
        <section class="mechanism" id=table.slug>
            <h3>{table.name}</h3>
            <p><Formula pieces=sentence(table.text)/></p>
            <Equations lines=table.equations symbols=table.symbols/>
            <Table
                class="table table--words"
                label=format!("{}: quantities", table.name)
                head=["Quantity", "Levers", "Read by"].map(String::from).to_vec()
                rows
            />
            <p class="small">"In the source: "<code>{format!("model/src/forcing/{}", table.source.0)}</code></p>
        </section>
    }
}
