//! The glossary: standard terms of the field, and the page’s own. The document “How it works” has all of them, the page those of a group of
//! levers or of the charts, where they are met.

use crate::tables::dates::data_date;

pub struct Term {
    /// Its address in the document.
    pub id: &'static str,
    pub name: &'static str,
    pub meaning: &'static str,
}

/// What the charts and the headline speak of.
pub const CHART_TERMS: [&str; 7] = [
    "term-todays-path",
    "term-separation",
    "term-light-heavy",
    "term-ndpr",
    "term-bloc",
    "term-priced-out",
    "term-spot",
];

/// The terms with these addresses, in their order.
pub fn terms(ids: &[&str]) -> impl Iterator<Item = &'static Term> {
    ids.iter().filter_map(|id| TERMS.iter().find(|term| term.id == *id))
}

/// In the order of the document.
pub const TERMS: [Term; 42] = [
    Term {
        id: "term-rare-earths",
        name: "Rare earths",
        meaning: "Seventeen similar metals; most occur and are mined together. The model follows them in nine groups.",
    },
    Term {
        id: "term-reo",
        name: "Rare-earth oxide (REO)",
        meaning: "The form in which ore, separated material and trade are counted, in tonnes. One tonne of oxide holds about 0.86 t of metal for the metals in magnets, 0.79 t for yttrium.",
    },
    Term {
        id: "term-ndpr",
        name: "NdPr",
        meaning: "Neodymium and praseodymium, sold together. The main material of strong magnets.",
    },
    Term {
        id: "term-dy",
        name: "Dysprosium (Dy)",
        meaning: "A heavy rare earth that keeps magnets strong when they are hot, as in a car’s motor.",
    },
    Term {
        id: "term-tb",
        name: "Terbium (Tb)",
        meaning: "Does the same as dysprosium with less material, and costs more.",
    },
    Term {
        id: "term-light-heavy",
        name: "Light and heavy",
        meaning: "Light: neodymium, praseodymium, lanthanum, cerium. Heavy, here: samarium, gadolinium, dysprosium, terbium, yttrium and the rest. They are separated in different circuits, and China’s limits treat them differently.",
    },
    Term {
        id: "term-ionic-clay",
        name: "Ionic clay",
        meaning: "The ore from which most heavy rare earths come, mainly in southern China and Myanmar.",
    },
    Term {
        id: "term-basket",
        name: "Basket",
        meaning: "What one kilogram of oxides in an ore is worth: its materials come together, wanted or not.",
    },
    Term {
        id: "term-feed",
        name: "Feed and concentrate",
        meaning: "What a mine sends to a separation plant; concentrate is feed that waits there.",
    },
    Term {
        id: "term-separation",
        name: "Separation",
        meaning: "Parting the mixed material of an ore into single oxides. The narrowest part of the chain, and mostly in China.",
    },
    Term { id: "term-hub", name: "Hub", meaning: "A place with separation plants: ten in this model." },
    Term {
        id: "term-metal",
        name: "Metal making",
        meaning: "Turning an oxide into metal and alloy for magnets. In the model it can hold up neodymium-praseodymium only.",
    },
    Term {
        id: "term-magnet",
        name: "NdFeB magnet",
        meaning: "The strong permanent magnet of neodymium, iron and boron, in motors, wind turbines, loudspeakers and many devices.",
    },
    Term {
        id: "term-bloc",
        name: "Bloc",
        meaning: "A group of buyers: China, the United States, the European Union, Japan and Korea, and other countries: all but these.",
    },
    Term {
        id: "term-utilization",
        name: "Utilization",
        meaning: "The part of a mine’s or plant’s capacity that is used.",
    },
    Term {
        id: "term-limit",
        name: "Export limit",
        meaning: "A rule of China that holds back part of its normal deliveries, by licences or a ban.",
    },
    Term {
        id: "term-severity",
        name: "Severity",
        meaning: "The strength of a limit: the share of normal deliveries that is withheld, between 0 and 1.",
    },
    Term {
        id: "term-leakage",
        name: "Leakage",
        meaning: "Goods that arrive in spite of a limit, by ways around it that take about half a year to be found.",
    },
    Term {
        id: "term-re-export",
        name: "Re-export",
        meaning: "Goods of China that reach a bloc through others, which are limited less. Such trade takes about a year to grow; where all are limited alike there is none.",
    },
    Term {
        id: "term-quota",
        name: "Quota",
        meaning: "A cap in tonnes. The export quota caps what leaves China; the mining quota caps its official mines.",
    },
    Term {
        id: "term-rent",
        name: "Licence rent",
        meaning: "What a kilogram of quota is worth on top of the price, when more is wanted than allowed.",
    },
    Term {
        id: "term-spot",
        name: "Spot and contract",
        meaning: "Spot: the quote for immediate delivery, a thin market that jumps. Contract: what most buyers pay, slower and lower in a crisis.",
    },
    Term {
        id: "term-quote",
        name: "Quote",
        meaning: "A price that a price service publishes for a material and place. It may rest on few deals or on none.",
    },
    Term {
        id: "term-anchor",
        name: "Anchor",
        meaning: "The price that the market takes as lasting. It follows the price over a year or more and is drawn slowly towards cost.",
    },
    Term {
        id: "term-echo",
        name: "Echo",
        meaning: "A later swing that an earlier shock leaves behind, because new mines, thrift and stocks answer late.",
    },
    Term {
        id: "term-log",
        name: "Logarithm and log scale",
        meaning: "A logarithm turns factors into steps: doubling is always the same step. On a log scale a factor of ten is equally high everywhere.",
    },
    Term {
        id: "term-price-floor",
        name: "Price floor",
        meaning: "A guaranteed price: when the market pays less, public money pays the difference.",
    },
    Term {
        id: "term-offtake",
        name: "Offtake",
        meaning: "A promise to buy a plant’s output for years. The model has none of its own; it counts in the chance of a project.",
    },
    Term {
        id: "term-nir",
        name: "Net import reliance",
        meaning: "The share of a country’s use that it does not produce itself.",
    },
    Term {
        id: "term-hhi",
        name: "HHI",
        meaning: "Herfindahl-Hirschman index: the sum of squared shares. 10,000 is a single seller. The merger guidelines of the United States of 2023 call a market above 1,800 highly concentrated.",
    },
    Term { id: "term-cover", name: "Stock cover", meaning: "Stock in days or months of use." },
    Term {
        id: "term-reserve",
        name: "Reserve",
        meaning: "A public stock, bought in quiet times and released when users run low.",
    },
    Term {
        id: "term-priced-out",
        name: "Not served, not delivered, priced out",
        meaning: "Not served = not delivered + priced out, in per cent of demand at baseline prices, those of today’s path. Not delivered: wanted at the price of the day, and not there. Priced out: given up because it is dear. Who “goes short” or “goes without” is not served, in either way.",
    },
    Term { id: "term-thrift", name: "Thrift", meaning: "Using less of a dear material in each product, by design." },
    Term {
        id: "term-redesign",
        name: "Redesign",
        meaning: "Products made anew to do without rare-earth magnets, while these are short. It takes years, is no shortage, and is given up slowly once there are enough.",
    },
    Term {
        id: "term-answer",
        name: "Plants in answer to a shortage",
        meaning: "Plants outside China that nobody has announced: a shortage that lasts calls for them, and they open years later. The list of plants does not have them.",
    },
    Term {
        id: "term-elasticity",
        name: "Elasticity",
        meaning: "By how many per cent demand falls when the price rises by one per cent.",
    },
    Term {
        id: "term-chance",
        name: "Chance",
        meaning: "The estimated probability that a planned mine or plant is built. It counts with that part of its capacity until you decide.",
    },
    Term {
        id: "term-todays-path",
        name: "Today’s path",
        meaning: concat!(
            "The run with all levers at rest: the rules of ",
            data_date!(),
            ", kept as they are, planned mines and plants each with its chance, and the stocks of Japan, Korea and Project Vault. Everything is compared with it."
        ),
    },
    Term {
        id: "term-assimilation",
        name: "Assimilation",
        meaning: "Drawing the model towards recorded prices, from 2024 to April 2026, so that a run starts near what was.",
    },
    Term {
        id: "term-grade",
        name: "Grade",
        meaning: "How far a number can be trusted: verified, derived, from memory, calibrated, assumed. The scale of every lever is assumed: a judgement of the authors, with its reason.",
    },
    Term {
        id: "term-sandbox",
        name: "Sandbox",
        meaning: "A model to try things in. It shows what follows from its rules, not what will happen.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::board::GROUPS;

    #[test]
    fn every_term_that_the_page_names_is_explained() {
        for ids in GROUPS.iter().map(|group| group.terms).chain([&CHART_TERMS[..]]) {
            assert_eq!(terms(ids).count(), ids.len(), "{ids:?}");
        }
    }
}
