//! What moves a figure most: for each of a few figures the assumptions with the widest swing. Rendered natively, it never changes.

use crate::tables::ASSUMPTIONS;
use crate::words::swings::{Swing, Swings, swings};
use leptos::prelude::*;

#[component]
pub fn AssumptionSwings() -> impl IntoView {
    view! {
        <details class="fold" id="swings">
            <summary>"What moves a figure most"</summary>
            <p class="small">
                "Each assumption alone at the low and at the high end of its range, the others at their standard values, and the levers at rest but for the export rules where a table names them. \
                 Several at once may move a figure further."
            </p>
            {swings().iter().map(|figure| view! { <OneFigure figure/> }).collect_view()}
        </details>
    }
}

#[component]
fn OneFigure(figure: &'static Swings) -> impl IntoView {
    let row = |swing: &'static Swing| {
        view! {
            <tr>
                <th scope="row">{ASSUMPTIONS[swing.index].label}</th>
                <td>{swing.low.as_str()}</td>
                <td>{swing.high.as_str()}</td>
            </tr>
        }
    };
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=figure.figure.as_str()>
            <table class="table">
                <caption>{format!("{}: {}", figure.figure, figure.standard)}</caption>
                <thead>
                    <tr><th scope="col">"Assumption"</th><th scope="col">"At its low end"</th><th scope="col">"At its high end"</th></tr>
                </thead>
                <tbody>{figure.swings.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
