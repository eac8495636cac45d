//! The glossary: standard terms of the field, and the page’s own.

use super::terms::{Term, Terms};
use leptos::prelude::*;

#[component]
pub fn Glossary() -> impl IntoView {
    let term = |(id, name, meaning): &(&'static str, &'static str, &'static str)| Term {
        id: Some(id),
        name,
        meaning: meaning.to_string(),
    };
    view! { <Terms terms=TERMS.iter().map(term).collect()/> }
}

/// Address, term, meaning.
const TERMS: [(&str, &str, &str); 39] = [
    (
        "term-rare-earths",
        "Rare earths",
        "Seventeen similar metals; most occur and are mined together. The model follows them in nine groups.",
    ),
    (
        "term-reo",
        "Rare-earth oxide (REO)",
        "The form in which ore, separated material and trade are counted, in tonnes. One tonne of oxide holds about 0.86 t of metal for the metals in magnets, 0.79 t for yttrium.",
    ),
    ("term-ndpr", "NdPr", "Neodymium and praseodymium, sold together. The main material of strong magnets."),
    (
        "term-dy",
        "Dysprosium (Dy)",
        "A heavy rare earth that keeps magnets strong when they are hot, as in a car’s motor.",
    ),
    ("term-tb", "Terbium (Tb)", "Does the same as dysprosium with less material, and costs more."),
    (
        "term-light-heavy",
        "Light and heavy",
        "Light: neodymium, praseodymium, lanthanum, cerium. Heavy, here: samarium, gadolinium, dysprosium, terbium, yttrium and the rest. They are separated in different circuits, and China’s limits treat them differently.",
    ),
    (
        "term-ionic-clay",
        "Ionic clay",
        "The ore from which most heavy rare earths come, mainly in southern China and Myanmar.",
    ),
    (
        "term-basket",
        "Basket",
        "What one kilogram of oxides in an ore is worth: its materials come together, wanted or not.",
    ),
    (
        "term-feed",
        "Feed and concentrate",
        "What a mine sends to a separation plant; concentrate is feed that waits there.",
    ),
    (
        "term-separation",
        "Separation",
        "Parting the mixed material of an ore into single oxides. The narrowest part of the chain, and mostly in China.",
    ),
    ("term-hub", "Hub", "A place with separation plants: ten in this model."),
    (
        "term-metal",
        "Metal making",
        "Turning an oxide into metal and alloy for magnets. In the model it can hold up neodymium-praseodymium only.",
    ),
    (
        "term-magnet",
        "NdFeB magnet",
        "The strong permanent magnet of neodymium, iron and boron, in motors, wind turbines, loudspeakers and many devices.",
    ),
    (
        "term-bloc",
        "Bloc",
        "A group of buyers: China, the United States, the European Union, Japan and Korea, and the rest of the world.",
    ),
    ("term-utilization", "Utilization", "The part of a mine’s or plant’s capacity that is used."),
    (
        "term-limit",
        "Export limit",
        "A rule of China that holds back part of its normal deliveries, by licences or a ban.",
    ),
    (
        "term-severity",
        "Severity",
        "The strength of a limit: the share of normal deliveries that is withheld, between 0 and 1.",
    ),
    (
        "term-leakage",
        "Leakage",
        "Goods that arrive in spite of a limit, by way of third countries, after about half a year.",
    ),
    (
        "term-quota",
        "Quota",
        "A cap in tonnes. The export quota caps what leaves China; the mining quota caps its official mines.",
    ),
    (
        "term-rent",
        "Licence rent",
        "What a kilogram of quota is worth on top of the price, when more is wanted than allowed.",
    ),
    (
        "term-spot",
        "Spot and contract",
        "Spot: the quote for immediate delivery, a thin market that jumps. Contract: what most buyers pay, slower and lower in a crisis.",
    ),
    (
        "term-quote",
        "Quote",
        "A price that a price service publishes for a material and place. It may rest on few deals or on none.",
    ),
    (
        "term-anchor",
        "Anchor",
        "The price that the market takes as lasting. It follows the price over a year or more and is drawn slowly towards cost.",
    ),
    (
        "term-echo",
        "Echo",
        "A later swing that an earlier shock leaves behind, because new mines, thrift and stocks answer late.",
    ),
    (
        "term-log",
        "Logarithm and log scale",
        "A logarithm turns factors into steps: doubling is always the same step. On a log scale a factor of ten is equally high everywhere.",
    ),
    (
        "term-price-floor",
        "Price floor",
        "A guaranteed price: when the market pays less, public money pays the difference.",
    ),
    (
        "term-offtake",
        "Offtake",
        "A promise to buy a plant’s output for years. The model has none of its own; it counts in the chance of a project.",
    ),
    ("term-nir", "Net import reliance", "The share of a country’s use that it does not produce itself."),
    (
        "term-hhi",
        "HHI",
        "Herfindahl-Hirschman index: the sum of squared shares. 10,000 is a single seller. The merger guidelines of the United States of 2023 call a market above 1,800 highly concentrated.",
    ),
    ("term-cover", "Stock cover", "Stock in days or months of use."),
    ("term-reserve", "Reserve", "A public stock, bought in quiet times and released when users run low."),
    (
        "term-priced-out",
        "Unmet and priced out",
        "Unmet demand is what would be wanted at the prices of today’s path and is not had. Part of it is priced out: given up because it is dear. The rest is short: wanted at any of these prices, and not there.",
    ),
    ("term-thrift", "Thrift", "Using less of a dear material in each product, by design."),
    ("term-elasticity", "Elasticity", "By how many per cent demand falls when the price rises by one per cent."),
    (
        "term-chance",
        "Chance",
        "The estimated probability that a planned mine or plant is built. It counts with that part of its capacity until you decide.",
    ),
    (
        "term-todays-path",
        "Today’s path",
        "The run with all levers at rest: the rules in force in November 2026, and planned mines and plants each with its chance. Everything is compared with it.",
    ),
    (
        "term-assimilation",
        "Assimilation",
        "Drawing the model towards recorded prices, from 2024 to April 2026, so that a run starts near what was.",
    ),
    (
        "term-grade",
        "Grade",
        "How far a number can be trusted: verified, derived, from memory, calibrated, assumed. The scale of every lever is assumed: a judgement of the authors, with its reason.",
    ),
    (
        "term-sandbox",
        "Sandbox",
        "A model to try things in. It shows what follows from its rules, not what will happen.",
    ),
];
