//! The whole page in its order. Rendered natively; in the browser only the islands in it are hydrated.

use super::assumptions_section::AssumptionsSection;
use super::bar::Bar;
use super::board::Board;
use super::chart::{BlocsChart, ChainChart, MainChart, PriceChart, ShareChart, TimelineChart};
use super::chart_foot::UnderMain;
use super::compare::Compare;
use super::figures::Figures;
use super::first_picture::has_gutter;
use super::foot::Foot;
use super::headline::Headline;
use super::intro::Intro;
use super::notices::Notices;
use super::plain::Plain;
use super::plants_place::PlantsPlace;
use super::spoken::Spoken;
use super::story_list::StoryList;
use super::tabs::Tabs;
use super::use_state;
use leptos::prelude::*;

/// The body of the document. The child is the section on trust, which quotes the documents beside the page.
#[component]
pub fn Page(children: Children) -> impl IntoView {
    let class = if use_state().is_at_rest() { "page is-rest" } else { "page" };
    view! {
        <Bar/>
        <div class=class id="page">
            <main>
                <Notices/>
                <Intro/>
                <Bench/>
                {children()}
                <section class="section section--plants">
                    <h2>"Mines and plants, one by one"</h2>
                    <p class="small">
                        "Each counts with its estimated chance until you decide: built for certain, never, or later than planned."
                    </p>
                    <TimelineChart/>
                    <PlantsPlace/>
                </section>
                <AssumptionsSection/>
                <section class="section section--stories">
                    <h2>"Start from a story"</h2>
                    <StoryList has_headings=true/>
                </section>
            </main>
            <Foot/>
        </div>
        <div class="sr">
            <Spoken/>
            <p id="chart-keys" hidden>
                "Left and right arrow: a year. Page up and page down: five years. Home and End: the first and the last year. Up and down arrow: one series after the other."
            </p>
        </div>
    }
}

/// Levers, answer and charts.
#[component]
fn Bench() -> impl IntoView {
    let class = if has_gutter() { "bench bench--gutter" } else { "bench" };
    view! {
        <div class=class>
            <div class="stage">
                <div class="stage__head"><Headline/></div>
                <div class="stage__chart">
                    <Tabs/>
                    <MainChart/>
                </div>
            </div>
            <UnderMain/>
            <Figures/>
            <Board/>
            <Compare/>
            <div class="bench__more">
                <Plain/>
                <BlocsChart/>
                <div class="pair">
                    <ShareChart/>
                    <PriceChart/>
                </div>
                <ChainChart/>
            </div>
        </div>
    }
}
