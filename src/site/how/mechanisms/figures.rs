//! The end of a month: the books, and the figures, which feed nothing back.

use crate::site::how::mechanism::Mechanism;

pub static FIGURES: [Mechanism; 3] = [
    Mechanism {
        slug: "books",
        name: "The books",
        source: ("step.rs", include_str!("../../../../model/src/step.rs")),
        borrowed: &[],
        text: "Once a year all stocks of each material are added up and compared with a ledger of what has come in and gone out since 2005. The largest gap so far is kept; \
               a test holds it to rounding.",
        equations: &["gap = |ledger − \"sum of all stocks\"| / ledger"],
        symbols: &[
            ("gap", "relative error of the books"),
            ("ledger", "what all stocks of a material must add up to, t"),
        ],
        assumptions: &[],
        effects: &[(
            "book-error",
            "ledger~ stock-inside~ stock-outside~ users-stock~ reserves~ concentrate-inside~ concentrate-outside~ in-magnets~ scrap~ in-use~",
        )],
    },
    Mechanism {
        slug: "shortage",
        name: "Who goes short",
        source: ("figures/shortage.rs", include_str!("../../../../model/src/figures/shortage.rs")),
        borrowed: &[],
        text: "The first figures. What is not served is measured against what would be wanted at the prices of today’s path, so that what users give up because it has become too dear counts too: it is called priced \
               out. The rest is not delivered: wanted at present prices and not there. A chosen demand path, better design or a product that does without magnets is not a shortage. What industry loses for want of a magnet is many times its price, and nobody knows how many: \
               the figure is given for a low, a middle and a high value.",
        equations: &[
            "\"not served\" = \"not delivered\" + \"priced out\" = 1 − consumed / D_{ref}",
            "\"priced out\" = 1 − D / D_{ref}",
            "gap = 1 − consumed / D",
            "lost = max(0, D − consumed + {k_hpo} · max(0, D_{ref} − D)) · value",
            "cover = {k_dpm} · (stock + reserve) / use",
        ],
        symbols: &[
            ("consumed", "what users get, t a month"),
            ("D_{ref}", "demand at the prices of today’s path, t a month"),
            ("D", "demand at present prices, t a month"),
            ("gap", "share of D that is not there"),
            ("lost", "output lost for want of magnets outside China, million USD"),
            ("value", "output for a magnet, from {k_hml} over {k_hmm} to {k_hmh} USD/kg"),
            ("cover", "days of use in stock"),
            ("stock", "users’ stock, t"),
            ("reserve", "what the reserve of the bloc holds, t"),
            ("use", "what users want to use, t a month"),
        ],
        assumptions: &[],
        effects: &[
            ("shortage", "magnets-used- magnet-demand~ reference-demand+ .use- availability-"),
            ("harm", "magnets-used- magnet-demand+ reference-demand+ redesign-left-"),
            ("cover", "users-stock+ reserves+ use- magnet-stock+ magnet-reserves+ magnet-demand-"),
        ],
    },
    Mechanism {
        slug: "figures",
        name: "The other figures",
        source: ("figures/totals.rs", include_str!("../../../../model/src/figures/totals.rs")),
        borrowed: &["THIN"],
        text: "All that the charts show: prices and quotes, output by place, supply by origin, concentration and net import reliance, public cost, trade, jobs, waste \
               and carbon dioxide. Nothing here acts on the next month. Jobs, waste and carbon dioxide are orders of magnitude: tonnes times a typical number.",
        equations: &[
            "spot = P_X · exp(max(0, σ − contract))",
            "paid = (1 − thin_k) · (P_C · (1 + duty) + R) + thin_k · spot",
            "HHI = 10000 · sum_j share_j^2",
            "CO2 = {k_co1} · ore + {k_co2} · separated",
            "waste = {k_wst} · (ore + unofficial)",
        ],
        symbols: &[
            ("spot", "quote in the thin market outside China, USD/kg"),
            ("P_X, P_C", "price outside and inside China, USD/kg"),
            ("σ, contract", "spot premium, and the part of it in contract prices, logarithms"),
            ("paid", "indicator of the average price paid outside China, USD/kg"),
            ("thin_k", "share of material k that is bought at quotes"),
            ("duty", "export duty, share of the price"),
            ("R", "licence rent, USD/kg"),
            ("HHI", "index of concentration, 10,000 for a single place"),
            ("share_j", "share of place j"),
            ("CO2, waste", "t a month"),
            ("ore, separated", "t of oxides a month; less for what new, cleaner mines and plants save"),
            ("unofficial", "ore of unofficial mines in China, t of oxides a month, which ore leaves out"),
        ],
        assumptions: &["rec", "om", "t_dy", "t_ion"],
        effects: &[
            (
                "footprint",
                "clean-standard- new-plants- magnets-made+ mined-share+ ore+ separated-inside+ separated-outside+",
            ),
            (
                "other-figures",
                "accepted+ book-error~ built-magnets+ built-metal+ built-separation+ china-quota+ concentrate-outside+ consumption+ contract-premium- curtailed+ dependence+ duty+ exports+ heavy-feed+ intensity+ magnet-cost~ magnet-demand+ magnet-flow+ magnet-imports+ magnet-premium+ magnet-reserves+ magnets-held+ magnets-made+ magnets-used- material-left+ mined-share+ new-mines+ ore+ plant-run+ premium+ pressure+ price-inside+ price-outside+ recycled+ rent+ reserves+ separated-inside+ separated-outside+ use+ waiting+ wanted-exports+",
            ),
            (
                "public-cost",
                "contract-floor+ .mined-share+ .ore+ price-floor+ price-inside- public-money+ reserve-cost+",
            ),
            (
                "reliance",
                "intensity+ magnet-demand+ magnets-made- magnets-used+ material-left+ mined-share- ore- scale+ separated-inside+ separated-outside- shipments+ use+",
            ),
            ("spot", "premium+ contract-premium- price-outside+"),
            (
                "supply-by-origin",
                "consumption+ magnet-demand~ magnet-flow~ magnet-stock+ magnets-before- magnets-bought+ magnets-drawn~ magnets-used+ origin+ reference-demand+ reserve-trade+ reserve-trade-china+ use~ users-before- users-stock+",
            ),
        ],
    },
];
