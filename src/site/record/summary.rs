//! How far off the model was, in words that a reader of news understands.

use super::check_words::facts;
use super::checks::Count;
use super::figure::Figure;
use super::results::results;
use super::words::{count, kilotonnes, points, points_to_a_tenth, share, size, when, whole};
use crate::site::parts::Section;
use crate::study::backtest::WINDOWS;
use crate::study::checks::{self, Verdict};
use crate::study::figures::stem;
use crate::study::misses::Subject;
use leptos::prelude::*;

#[component]
pub fn Summary() -> impl IntoView {
    let title =
        format!("Half of the yearly prices were missed by more than {}", results().text("prices.median-miss", size));
    view! {
        <Section id="summary" title>
            <ul class="findings">
                <li>
                    <strong>"Prices, 2008 to 2025."</strong>
                    " Of "<Figure name="prices.years" words=whole/>" yearly prices of eight materials, "
                    <Figure name="prices.within-a-quarter" words=share/>" came within a quarter of the record; "
                    <Figure name="prices.off-by-two" words=share/>" were off by a factor of two or more."
                </li>
                <li>
                    <strong>"What magnets need"</strong>
                    " (neodymium-praseodymium, dysprosium, terbium): half of the prices were missed by more than "
                    <MedianMiss prices="magnet-prices"/>". For the other materials: by more than "
                    <MedianMiss prices="other-prices"/>"."
                </li>
                <MineShare/>
                <li>
                    <strong>"The licences of 2025."</strong>
                    " China exported "<Figure name="magnet-exports.2025.record" words=kilotonnes/>
                    " of magnets that year, the model says "<Figure name="magnet-exports.2025.model" words=kilotonnes/>
                    ". Half of the months from April on were missed by more than "
                    <Figure name="magnet-exports.median-miss" words=size/>"."
                </li>
                <li>
                    <strong>"Forecasts."</strong>
                    " One year ahead the model beats “the price stays as it is” for "<Better years=1/>
                    " materials, two years ahead for "<Better years=2/>", three years ahead for "<Better years=3/>"."
                </li>
                <Facts/>
                <li>
                    <strong>"Most of this is a fit, not a test."</strong>
                    " The parameters were chosen with these years in view. "<a href="#fit">"What that means"</a>"."
                </li>
            </ul>
        </Section>
    }
}

/// How many of the facts beyond the back-test the model meets.
#[component]
fn Facts() -> impl IntoView {
    let [agree, off, contradict] =
        [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(|verdict| checks::count(facts(), verdict));
    view! {
        <li>
            <strong>"Beyond prices."</strong>
            " Of "<Count name="facts" n=facts().len()/>" facts on exports by month, quotes, companies, outlooks and crises "
            <Count name="agree" n=agree/>" agree with the model, "<Count name="off" n=off/>" are off and "
            <Count name="contradict" n=contradict/>{if contradict == 1 { " contradicts" } else { " contradict" }}" it. "
            <a href="#checks">"Fact by fact"</a>"."
        </li>
    }
}

/// The median miss in the two windows; one number where both come to the same.
#[component]
fn MedianMiss(prices: &'static str) -> impl IntoView {
    let name = |(from, to): (usize, usize)| format!("{prices}.{from}-{to}.median-miss");
    let [early, late] = WINDOWS.map(name);
    let [early_years, late_years] = WINDOWS.map(|(from, to)| format!("{from} to {to}"));
    if results().text(&early, size) == results().text(&late, size) {
        let years = format!(" in both halves ({early_years} and {late_years})");
        return view! { <Figure name=early words=size/>{years} }.into_any();
    }
    view! {
        <Figure name=early words=size/>" in "{early_years}" and "<Figure name=late words=size/>" in "{late_years}
    }
    .into_any()
}

#[component]
fn MineShare() -> impl IntoView {
    let worst = results().worst(|miss| miss.subject == Subject::MineShare).map(|miss| {
        let difference = format!("{}.difference", stem(miss));
        view! { "; the worst, "{when(&miss.when)}", by "<Figure name=difference words=points/> }
    });
    view! {
        <li>
            <strong>"China’s share of mining."</strong>
            " Half of the years are off by more than "
            <Figure name="mine-share.median-difference" words=points_to_a_tenth/>{worst}"."
        </li>
    }
}

/// For how many materials the model is better than no change: `two of five`.
#[component]
fn Better(years: usize) -> impl IntoView {
    view! {
        <Figure name=format!("skill.{years}.better") words=count/>" of "
        <Figure name=format!("skill.{years}.materials") words=count/>
    }
}
