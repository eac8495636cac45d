//! The cards of the page: one for each key figure and each chart, and one for the plain tables.

/// A figure of the model in a card. It is shown while one of the words in `of` is chosen beside the chart, always where there is none.
pub struct CardFigure {
    pub output: &'static str,
    pub of: &'static str,
}

pub struct Card {
    /// The mark of its button: `figure-…` or `chart-…`.
    pub slug: &'static str,
    pub title: &'static str,
    pub figures: &'static [CardFigure],
}

const fn always(output: &'static str) -> CardFigure {
    CardFigure { output, of: "" }
}

const fn chosen(output: &'static str, of: &'static str) -> CardFigure {
    CardFigure { output, of }
}

/// The plain tables are there where no program runs, so theirs is a link into `data.html`.
pub const PLAIN: &str = "plain";

const STEPS: [CardFigure; 3] =
    [chosen("mining", "mining"), chosen("separation", "separation"), chosen("magnets", "magnets")];

pub static CARDS: [Card; 20] = [
    Card { slug: "figure-shortage", title: "Key figure: demand not served", figures: &[always("unserved")] },
    Card { slug: "figure-price", title: "Key figure: quote outside China", figures: &[always("prices")] },
    Card { slug: "figure-share", title: "Key figure: China’s share of separation", figures: &[always("separation")] },
    Card { slug: "figure-cost", title: "Key figure: public cost", figures: &[always("public-cost")] },
    Card { slug: "figure-output-lost", title: "Key figure: output lost", figures: &[always("output-lost")] },
    Card { slug: "chart-shortage", title: "Chart: who goes short", figures: &[always("unserved")] },
    Card { slug: "chart-supply", title: "Chart: who supplies", figures: &[always("supply")] },
    Card { slug: "chart-share", title: "Chart: shares", figures: &STEPS },
    Card { slug: "chart-price", title: "Chart: prices", figures: &[always("prices")] },
    Card {
        slug: "chart-cost",
        title: "Chart: money",
        figures: &[
            chosen("public-cost", "public"),
            chosen("bill", "bill"),
            chosen("trade-balance", "trade"),
            chosen("output-lost", "output-lost"),
        ],
    },
    Card {
        slug: "chart-stocks",
        title: "Chart: stocks",
        figures: &[chosen("cover", "cover-magnet cover-ndpr cover-dy"), chosen("reserves", "reserve")],
    },
    Card { slug: "chart-concentration", title: "Chart: concentration", figures: &[always("concentration")] },
    Card { slug: "chart-reliance", title: "Chart: import reliance", figures: &[always("reliance")] },
    Card {
        slug: "chart-footprint",
        title: "Chart: jobs, CO₂, waste",
        figures: &[chosen("jobs", "jobs"), chosen("co2", "co2"), chosen("waste", "waste")],
    },
    Card { slug: "chart-map", title: "Map", figures: &STEPS },
    Card { slug: "chart-chain", title: "Chart: the chain", figures: &[always("flows")] },
    Card {
        slug: "chart-blocs",
        title: "Chart: not delivered or priced out, bloc by bloc",
        figures: &[always("unserved"), always("pricedout")],
    },
    Card { slug: "chart-timeline", title: "Chart: mines and plants by year", figures: &[always("plants")] },
    Card {
        slug: "chart-difference",
        title: "Chart: one scenario less the other",
        figures: &[always("unserved"), always("prices")],
    },
    Card {
        slug: PLAIN,
        title: "Today’s path as plain tables",
        figures: &[always("mining"), always("separation"), always("magnets"), always("prices")],
    },
];
