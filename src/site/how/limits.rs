//! The limits of the model in plain words.

use super::terms::{Term, Terms};
use crate::format::in_words;
use crate::model::hindcast::HORIZON;
use crate::study::backtest::backtest;
use leptos::prelude::*;

/// The other limits.
const LIMITS: [(&str, &str); 11] = [
    (
        "China’s motives are outside",
        "How hard a limit is, and when it comes, is your choice or a record. Only the mining quota answers to prices.",
    ),
    (
        "The last crisis weighs heavily",
        "How spot quotes and magnets react to a limit rests on one episode, 2025 and 2026, and a few quotes. The strengths of those limits are judgements.",
    ),
    (
        "The price outside China is the dear end",
        "The market price of heavy materials in a crisis is what the last buyer pays, about twice the Chinese price in late 2025. Most is sold for less; the average paid is an indicator of its own.",
    ),
    (
        "Blocs are averages",
        "One market and one price outside China, four blocs of buyers. Single firms stop earlier than their bloc: in 2025 some did in Japan, where the model shows no gap.",
    ),
    (
        "Small limits do little",
        "Below a strength of about 4 % only quotes and stocks react. A physical shortage grows from there.",
    ),
    (
        "Shocks echo",
        "After a shock dysprosium and neodymium-praseodymium swing with a period of five to six years, fading. Peaks between 2028 and 2030 come from the calendar of projects, clay feed and slow thrift; their dates mean little.",
    ),
    (
        "Extremes are outside experience",
        "A loss of 80 % of Myanmar’s feed takes dysprosium above 2,000 USD/kg. Nothing like it has been seen.",
    ),
    (
        "Plants count with their chance",
        "A single run shows expected values. In the world a plant is built or it is not: decide plant by plant, or look at the ranges.",
    ),
    (
        "Small markets cap large budgets",
        "A US reserve above about 0.5 bn USD changes little, as it can never buy more than a small part of the market in a month. An export quota bites in 2027 to 2030 and hardly later, because China keeps its oxides for its own magnets.",
    ),
    (
        "Some data are weak",
        "Shares of blocs, unofficial mining in China, magnet demand before 2020, dysprosium in a magnet and costs outside China. Lanthanum, cerium, gadolinium, yttrium and samarium fit the record poorly.",
    ),
    (
        "Origin is a rule",
        "Who gets whose material is worked out by a fixed rule from one pool. It is bookkeeping, no record of contracts.",
    ),
];

#[component]
pub fn Limits() -> impl IntoView {
    let first = Term { id: None, name: "It is no forecast", meaning: forecast() };
    let others = LIMITS.iter().map(|(name, meaning)| Term { id: None, name, meaning: meaning.to_string() });
    view! { <Terms terms=std::iter::once(first).chain(others).collect()/> }
}

/// The first limit: what the back-test says of forecasts, horizon by horizon.
fn forecast() -> String {
    let scores = backtest().skill;
    // Materials for which the model beats the forecast that prices stay, and all that were tested.
    let better_of = |years_ahead: usize| {
        let ahead = || scores.iter().filter(|score| score.years_ahead == years_ahead);
        (ahead().filter(|score| score.theil_u() < 1.0).count(), ahead().count())
    };
    let (better, tested) = better_of(1);
    let first = match better {
        0 => format!("worse than assuming that prices stay, for all {} materials tested", in_words(tested)),
        _ => format!(
            "better than assuming that prices stay for {} of {} materials tested",
            in_words(better),
            in_words(tested)
        ),
    };
    let later = (2..=HORIZON).map(|years_ahead| {
        let better = match better_of(years_ahead) {
            (0, _) => "none".to_string(),
            (all, tested) if all == tested => format!("all {}", in_words(tested)),
            (some, _) => in_words(some),
        };
        format!("{} years ahead it is better for {better}", in_words(years_ahead))
    });
    let later: Vec<String> = later.collect();
    format!(
        "One year ahead the model is {first}; {}. The way back from a boom can be foreseen in part, its start cannot. \
         Read directions and sizes, not dates.",
        later.join(", ")
    )
}
