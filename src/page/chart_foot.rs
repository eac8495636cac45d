//! Under a chart: table, downloads and sources, all folded. Each is named with the title of its chart.

use super::chart_in_place::name_in;
use super::chart_table::ChartTable;
use super::missing::MissingParts;
use super::panel::{Panel, Source};
use super::place::Place;
use super::sources::ChartSources;
use super::terms::Terms;
use super::use_state;
use super::year::YearBar;
use crate::session::change::Change;
use crate::words::glossary::CHART_TERMS;
use leptos::html;
use leptos::prelude::*;

const SAVING: Source = Source { file: None, what: "downloads", link: ("data.html", "Data and sources") };

#[component]
pub fn ChartFoot(place: Place) -> impl IntoView {
    let state = use_state();
    let signals = state.chart(place);
    let chart = Memo::new(move |_| name_in(state, place));
    let id = move |part: &str| format!("{part}-{}", place.name());
    let named = move |part: &str| format!("{} {}", id(part), id("title"));
    let table = NodeRef::<html::Details>::new();
    let follow = move || {
        if let Some(table) = table.get() {
            signals.is_table_open.set(table.open());
            state.ask(Change::Repaint);
        }
    };
    let save = NodeRef::<html::Details>::new();
    let is_save_open = RwSignal::new(false);
    let follow_save = move || {
        if let Some(save) = save.get() {
            is_save_open.set(save.open());
        }
    };
    // They may have been opened before the program was there.
    Effect::new(move |_| {
        follow();
        follow_save();
    });
    view! {
        <div class="chart__foot">
            <details class="chart__table fold" data-chart-table=move || chart.get().slug() node_ref=table on:toggle=move |_| follow()>
                <summary id=id("table") aria-labelledby=named("table")>"Table"</summary>
                <div class="table-wrap" tabindex="0" role="region" aria-labelledby=named("table")>
                    <ChartTable signals/>
                </div>
            </details>
            <details class="chart__save fold" node_ref=save on:toggle=move |_| follow_save()>
                <summary id=id("save") aria-labelledby=named("save")>"Download"</summary>
                <Panel
                    source=SAVING
                    is_wanted=Box::new(move || is_save_open.get())
                    put=Box::new(move |deferred, room, _| (deferred.save)(room, state, place))
                />
            </details>
            <ChartSources place/>
            {(place == Place::Main).then(|| view! { <Terms ids=&CHART_TERMS class="fold chart__terms"/> })}
        </div>
    }
}

/// What stands under the large chart, apart from it: on a phone the chart sticks and the rest scrolls away.
#[island]
pub fn UnderMain() -> impl IntoView {
    let signals = use_state().chart(Place::Main);
    view! {
        <div class="stage__foot">
            <YearBar/>
            <div class="stage__says">
                <p class="readout">{signals.readout}</p>
                <p class="sr" id="says-main" data-describes>{signals.description}</p>
                <p class="chart__sub only-phone">{signals.subtitle}</p>
                <p class="chart__caption">{signals.caption}</p>
                // A chart that loads has no other words yet: its line takes their room.
                <MissingParts/>
            </div>
            <ChartFoot place=Place::Main/>
        </div>
    }
}
