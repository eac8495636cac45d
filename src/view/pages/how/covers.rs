//! What the model covers and what it does not, at length for the document and in a sentence or two for the page.

use crate::analysis::backtest::backtest;
use crate::format::in_words;
use crate::model::hindcast::HORIZON;

/// A subject: its address, its name, what is in, what is not.
pub struct Subject {
    pub id: &'static str,
    pub name: &'static str,
    pub has: &'static str,
    pub has_not: &'static str,
}

pub const SUBJECTS: [Subject; 8] = [
    Subject {
        id: "covers-environment",
        name: "Environment",
        has: "Waste and carbon dioxide of mining and separation, as tonnes times a typical number; waste also of unofficial mining in China. A stricter standard makes new mines and plants dearer, later and cleaner.",
        has_not: "Water, radioactive residues, land, health and single sites; damage in money; plants that run already: the lever does not touch them. The numbers are orders of magnitude.",
    },
    Subject {
        id: "covers-allies",
        name: "Allies",
        has: "Plants and mines abroad with their chances, public money, a guaranteed price, reserves of the United States, the European Union, Japan and Korea, the sale of surplus magnets from bloc to bloc, Central Asian projects.",
        has_not: "Treaties, joint ventures and shared reserves as such; offtake contracts and who has promised what to whom. They are in the model only as far as they move a chance, a date or a stock. Reserves serve their own bloc only.",
    },
    Subject {
        id: "covers-retaliation",
        name: "Retaliation",
        has: "One answer of China to price floors, public money and bans on feed: a limit on heavy materials and magnets for the United States, the European Union, Japan and Korea, of an assumed size.",
        has_not: "Why and whether China would answer; answers in other goods; answers to answers; anything that others do to China besides.",
    },
    Subject {
        id: "covers-battery",
        name: "Battery minerals",
        has: "Nothing. Electric cars count through their motors only.",
        has_not: "Lithium, cobalt, nickel, manganese and graphite. They form another chain with other plants and other substitutes, which the same frame could hold as a second model.",
    },
    Subject {
        id: "covers-defence",
        name: "Defence",
        has: "A share of about one per cent of magnet demand, with a lever of its own.",
        has_not: "Priority for defence, single weapons and their materials. When supply is short, all uses of a bloc are short alike.",
    },
    Subject {
        id: "covers-products",
        name: "Products and prices for people",
        has: "Prices of oxides and the cost of a magnet.",
        has_not: "Prices of cars, turbines or telephones, and jobs lost where magnets are missing.",
    },
    Subject {
        id: "covers-money",
        name: "Money",
        has: "US dollars of the day.",
        has_not: "Exchange rates, inflation, freight, interest, taxes and tariffs other than China’s export duty.",
    },
    Subject {
        id: "covers-firms",
        name: "Firms and countries",
        has: "Named mines and plants; five blocs of buyers; ten places of separation.",
        has_not: "Single firms as buyers or sellers, their contracts and their power over prices; single countries within a bloc.",
    },
];

/// For the board, beside the levers: what is covered in a sentence or two. HTML without markup.
pub const ENVIRONMENT: &str = "Waste and carbon dioxide are tonnes times a typical number, orders of magnitude; the standard makes new mines and plants \
     dearer, later and cleaner. Water, residues and single sites are not in.";
pub const ALLIES: &str = "Plants, money, price floors and reserves of allies are in. Treaties, joint ventures and purchase promises count only as far as \
     they move a chance, a date or a stock.";
pub const RETALIATION: &str = "One answer is in: a limit on heavy materials and magnets after price floors, public money or feed bans, of an assumed size. \
     Answers in other goods, and motives, are not.";
pub use crate::view::board::BATTERY;

/// The first limit, with what the back-test says of forecasts.
pub fn no_forecast() -> (&'static str, String) {
    let scores = backtest().skill;
    let count = |years: usize| {
        let ahead = || scores.iter().filter(|score| score.years_ahead == years);
        (ahead().filter(|score| score.theil_u() < 1.0).count(), ahead().count())
    };
    let (better, tested) = count(1);
    let mut text = match better {
        0 => format!(
            "One year ahead the model is worse than assuming that prices stay, for all {} materials tested",
            in_words(tested)
        ),
        _ => format!(
            "One year ahead the model is better than assuming that prices stay for {} of {} materials tested",
            in_words(better),
            in_words(tested)
        ),
    };
    for years in 2..=HORIZON {
        let (better, tested) = count(years);
        let better = match better {
            0 => "none".to_string(),
            all if all == tested => format!("all {}", in_words(tested)),
            some => in_words(some),
        };
        let link = if years == 2 { "; " } else { ", " };
        text += &format!("{link}{} years ahead it is better for {better}", in_words(years));
    }
    text +=
        ". The way back from a boom can be foreseen in part, its start cannot. Read directions and sizes, not dates.";
    ("It is no forecast", text)
}

/// The limits of the model in plain words, after [`no_forecast`].
pub const LIMITS: [(&str, &str); 11] = [
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
