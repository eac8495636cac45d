//! What each of two scenarios does, the key figures of both and what lies between them. Span of the deferred piece.

use super::chart::ChartFrame;
use super::headline::Sentence;
use super::place::Place;
use super::use_state;
use crate::browser::print::on_print;
use crate::scenario::link;
use crate::scenario::pair::Side;
use crate::session::compared::Compared;
use crate::words::settings::settings;
use crate::words::verdict::Row;
use leptos::prelude::*;

/// A part of the comparison; empty while nothing is compared.
fn part<T: Default + PartialEq + Send + Sync + 'static>(
    of: impl Fn(&Compared) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let state = use_state();
    Memo::new(move |_| state.compared.with(|compared| compared.as_ref().map(&of).unwrap_or_default()))
}

#[component]
pub fn Comparison() -> impl IntoView {
    let differs = part(|compared| compared.differs.clone());
    let rows = part(|compared| compared.rows.to_vec());
    let settings = on_paper();
    view! {
        <div class="compare__sides">
            <Versus side=Side::A class="versus versus--a" settings/>
            <Versus side=Side::B class="versus versus--b" settings/>
        </div>
        <p class="small" id="compare-differs">{differs}</p>
        <div class="compare__cols">
            <div
                class="table-wrap"
                id="compare-table"
                tabindex="0"
                role="region"
                aria-label="Key figures of A and B"
            >
                {move || Some(rows.get()).filter(|rows| !rows.is_empty()).map(|rows| view! { <Figures rows/> })}
            </div>
            <ChartFrame place=Place::Difference/>
        </div>
    }
}

/// What each of the two has moved, for paper: the levers stand there for one of them. Made when it is printed.
fn on_paper() -> RwSignal<[Vec<String>; 2]> {
    let state = use_state();
    let moved = RwSignal::default();
    StoredValue::new_local(on_print(move |is_on_paper| {
        if is_on_paper {
            let (link, _) = link::decode(&state.query());
            moved.set([settings(&link.scenario), settings(&link.second)]);
        }
    }));
    moved
}

/// Name and sentence of one of the two, and on paper what it has moved.
#[component]
fn Versus(side: Side, class: &'static str, settings: RwSignal<[Vec<String>; 2]>) -> impl IntoView {
    let lines = move || settings.with(|settings| settings[side as usize].clone());
    let name = part(move |compared| compared.names[side as usize].clone());
    let says = part(move |compared| compared.says[side as usize].clone());
    view! {
        <div class=class>
            <p class="versus__name"><b class="letter">{side.letter()}</b>" "<span>{name}</span></p>
            <p class="versus__says">{move || view! { <Sentence spans=says.get()/> }}</p>
            <ul class="versus__moved on-paper">
                {move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
        </div>
    }
}

/// The key figures of both; a column each, and one for what lies between.
#[component]
fn Figures(rows: Vec<Row>) -> impl IntoView {
    let row = |Row { label, a, b, difference }| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td translate="no">{a}</td>
                <td translate="no">{b}</td>
                <td translate="no"><b>{difference}</b></td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">"Key figure"</th>
                    <th scope="col">"A"</th>
                    <th scope="col">"B"</th>
                    <th scope="col">"B minus A"</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
