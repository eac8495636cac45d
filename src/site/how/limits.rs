//! The limits of the model in plain words.

use super::terms::{Term, Terms};
use crate::format::{in_words, number};
use crate::model::hindcast::HORIZON;
use crate::study::backtest::backtest;
use crate::tables::constant as c;
use leptos::prelude::*;

/// The other limits.
const LIMITS: [(&str, &str); 16] = [
    (
        "China’s motives are outside",
        "How hard a limit is, and when it comes, is your choice or a record. Only the mining quota and the purchases of the state answer to the market.",
    ),
    (
        "The last crisis weighs heavily",
        "How quotes and magnets react to a limit, how long makers in China work for stock, and how hard each bloc was hit rests on one episode, 2025 and 2026, and a few quotes. Agreement with these years is no test.",
    ),
    (
        "The price outside China is the dear end",
        "The market price of heavy materials in a crisis is what the last buyer pays. Most is sold for less; the average paid is an indicator of its own.",
    ),
    (
        "Blocs are averages",
        "One market and one price outside China, four blocs of buyers. Single firms stop earlier than their bloc: in 2025 some did in Japan, where the model shows no gap. Korea is one bloc with Japan, so a stop for Japan alone is a mean of both.",
    ),
    (
        "Small limits do little",
        "Below a strength of about 4 % only quotes and stocks react. A physical shortage grows from there.",
    ),
    (
        "Plants in answer know no budget",
        "What is built outside China in answer to a shortage knows no budget and no politics. Hurdles, speed and lead times are assumptions; the plants of 2010 to 2015 are in the tables, so those years cannot test them. In an endless stop they close the gap almost wholly by 2035, which is optimistic: skills, equipment and metal are no limits of their own.",
    ),
    (
        "More separation is not always more",
        "Separation outside China is limited by the magnet makers there. What states have paid for is not sold to China, wholly or not at all, so from the early 2030s more plants add little. Mountain Pass goes on mining into its store, which is no forecast.",
    ),
    (
        "A stop of magnets alone makes oxide cheaper",
        "Oxide still flows, and makers in China need less of it: in an endless stop of magnets neodymium-praseodymium falls in China, and after a dear start outside it too. The state may cut its quotas more than it does here.",
    ),
    (
        "Recovery takes long, echoes are short",
        "In a stop of everything recovery takes longer than after 2010, a milder shock. A year and a half after a limit little is left of its echo in magnets; after rules with a technology ban plants are late, and a shortage may come back for a year. Dates of peaks mean little.",
    ),
    (
        "Extremes are outside experience",
        "Nothing like an endless stop, or the loss of most of Myanmar’s ore, has been seen. No record could set the model for it.",
    ),
    (
        "Plants count with their chance",
        "A single run shows expected values. In the world a plant is built or it is not: decide plant by plant, or look at the ranges.",
    ),
    (
        "Small markets cap large budgets",
        "A US reserve finds no more than about 0.3 bn USD a year to buy, as it can never buy more than a small part of the market in a month. An export quota bites hardest in its first years, before plants outside China answer and while China still sells much.",
    ),
    (
        "Stocks are secret",
        "What Japan and Korea hold is an old published figure, what the United States have bought is assumed. Users’ and traders’ stocks are inferred.",
    ),
    (
        "Demand is in dispute",
        "Demand for magnets grows as in the outlook of the IEA, less than half as fast as some consultants say.",
    ),
    (
        "Some data are weak",
        "Shares of blocs, mining in Myanmar, unofficial mining in China, magnet demand before 2020, dysprosium in a magnet and costs outside China. Lanthanum, cerium, gadolinium, yttrium and samarium fit the record poorly.",
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
    let last = Term { id: None, name: "What is lost is a wide range", meaning: harm() };
    view! { <Terms terms=std::iter::once(first).chain(others).chain([last]).collect()/> }
}

/// The last limit: how far apart the ends of the measure of lost output are.
fn harm() -> String {
    format!(
        "From the lowest to the highest estimate the output that industry loses for a missing magnet differs by a factor of {}. The measure is \
         linear and knows no chains of supply.",
        number(c::HARM_PER_KG_HIGH / c::HARM_PER_KG_LOW, 0)
    )
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
