//! The end of a month: prices, thrift, investment, the books, and the figures.

use super::mechanism::Mechanism;

pub static RESPONSE: [Mechanism; 6] = [
    Mechanism {
        slug: "price",
        name: "Prices",
        source: ("price.rs", include_str!("../../../model/price.rs")),
        borrowed: &["k_tauw", "k_pfl", "k_pce", "SP", "TAU_P", "PREF", "PCOST"],
        text: "A price moves with stock cover around an anchor: when traders hold less than their orders call for, it rises. The anchor follows the price slowly and is \
               pulled towards cost. Free trade ties the price outside China to the price inside with duty and rent; a limit loosens the tie. A limit that meets dependence opens a spot premium \
               within weeks, of which a part passes into contracts over months. Buyers remember prices for half a year, planners for longer. Until April 2026 the model is drawn towards recorded prices.",
        equations: &[
            "Δln P = w · (ln A + β · ln x − ln P)",
            "x = clip(C · O / S, {k_cvl}, {k_cvh})",
            "Δln A = ((ln P − ln A) / τ_t + k_c · (ln P_{cost} − ln A)) · Δt",
            "Δpremium = (σ · bind · dep − premium) · Δt / τ",
            "Δcontract = (φ · premium − contract) · Δt / τ_c",
            "Δln P_X = t · (1 − {k_wab} · bind · dep) · (ln(P_C · (1 + duty) + R) + contract − ln P_X)",
        ],
        symbols: &[
            ("P, P_C, P_X", "price, inside and outside China, USD/kg"),
            ("A", "anchor of the price, USD/kg"),
            ("w", "weight of a month, from a time of {k_tauw} years; outside China less under a limit"),
            ("β", "strength of the response to cover"),
            ("x", "cover: traders’ usual months C times orders O over their stock S"),
            ("τ_t, k_c", "memory of the anchor, years, and pull to cost, per year"),
            ("bind · dep", "strength of the limits times dependence on China"),
            ("premium", "logarithm of the spot quote over the price; σ its size when all is cut, τ its time"),
            ("contract", "part of the premium in contract prices; φ its size, τ_c its time, years"),
            ("t", "monthly weight of the tie between the two markets"),
            ("R", "licence rent, USD/kg"),
        ],
        assumptions: &["beta", "cov", "kc", "ka", "tau_t", "tau_s", "tau_e", "phi", "tau_c", "tau_pd"],
        effects: &[
            ("price-inside", "^anchor-inside+ order-book-inside+ ^stock-inside- recorded-price+"),
            ("anchor-inside", "price-inside+ recorded-price+"),
            (
                "price-outside",
                "^anchor-outside+ order-book-outside+ ^stock-outside- price-inside+ .duty+ rent+ premium+ .pressure~ .dependence~ recorded-price+",
            ),
            (
                "anchor-outside",
                "price-outside+ price-inside+ .duty+ rent+ premium+ .pressure~ .dependence~ recorded-price+",
            ),
            ("premium", "pressure+ dependence+"),
            ("memory-inside", "price-inside+"),
            ("memory-outside", "price-outside+"),
            ("plans-inside", "price-inside+"),
            ("plans-outside", "price-outside+"),
            ("demand-scale", "recorded-price+ price-inside-"),
            ("stock-inside", ".order-book-inside+"),
            ("stock-outside", ".order-book-outside+ .pressure~ .dependence~"),
            ("ledger", "^stock-inside- ^stock-outside- order-book-inside+ order-book-outside+ pressure~ dependence~"),
        ],
    },
    Mechanism {
        slug: "thrift",
        name: "Thrift",
        source: ("thrift.rs", include_str!("../../../model/thrift.rs")),
        borrowed: &["lam_o", "PREF"],
        text: "What has long been dear is used more sparingly: thinner coatings, other grades, other designs. Makers review it once a quarter. They save \
               within one or two years and return to old habits more slowly. There is a floor below which a product does not work without the material.",
        equations: &["θ* = clip(exp(−λ · (ln P_{plan} − ln P_{ref})), θ_{min}, {k_thmx})", "Δθ = (θ* − θ) · 3 Δt / τ"],
        symbols: &[
            ("θ, θ*", "material left in a product, and what would suit the price; 1 at the reference price"),
            ("λ", "elasticity in the long run; for materials outside magnets {lam_o} of it"),
            ("P_{plan}", "price as planners remember it, USD/kg; P_{ref} is the usual one"),
            ("θ_{min}", "least that a product works with"),
            ("τ", "time to save, years; to give it up several times as long"),
        ],
        assumptions: &["lam", "thmin", "tau_d", "ru"],
        effects: &[("intensity", "plans-inside- plans-outside-")],
    },
    Mechanism {
        slug: "investment",
        name: "Investment and China’s quota",
        source: ("investment.rs", include_str!("../../../model/investment.rs")),
        borrowed: &[],
        text: "Named mines and plants are in the tables. Beyond them unnamed mines start when a typical basket has paid more than an incentive price for about a year; they \
               open after a lead time of years, so they answer a price long after it. China’s quota for its official mines grows as planned, a little faster when \
               neodymium-praseodymium is dear.",
        equations: &[
            "Δq = q · Δt · clip(g + γ · clip(ln P_{plan} − {k_lq}, −{k_lqc}, {k_lqc}), −{k_qlo}, {k_qhi})",
            "ΔV = (v − V) · Δt",
            "starts = G · clip({k_invs} · (V / I − 1), 0, 1) · finance · Δt",
            "Δcapacity = ready − {k_ncd} · capacity · Δt",
        ],
        symbols: &[
            ("q", "China’s quota over its table"),
            ("g, γ", "planned growth per year, and its response to price"),
            ("v, V", "value of a typical basket, now and over about a year, USD/kg"),
            ("I", "basket at which mines start, USD/kg"),
            ("G", "largest starts, t a year for each year"),
            ("finance", "factor for public money"),
            ("ready", "mines that leave the last of three stages; mean lead time at least {k_lmin} years"),
        ],
        assumptions: &["g_cq", "gnew", "inc", "Lnew"],
        effects: &[
            ("china-quota", "plans-inside+ quota-growth+"),
            ("incentive", "price-inside+ price-outside+ price-floor+"),
            ("mines-under-way", "incentive+ new-mine-terms+ lead-time+"),
            ("new-mines", "^mines-under-way+ lead-time-"),
        ],
    },
    Mechanism {
        slug: "books",
        name: "The books",
        source: ("step.rs", include_str!("../../../model/step.rs")),
        borrowed: &[],
        text: "Once a year all stocks of each material are added up and compared with a ledger of what has come in and gone out since 2005. The largest gap so far is kept; \
               a test holds it to rounding.",
        equations: &["gap = |ledger − sum of all stocks| / ledger"],
        symbols: &[("ledger", "what all stocks of a material must add up to, t")],
        assumptions: &[],
        effects: &[(
            "book-error",
            "ledger~ stock-inside~ stock-outside~ users-stock~ reserves~ concentrate-inside~ concentrate-outside~ in-magnets~ scrap~ in-use~",
        )],
    },
    Mechanism {
        slug: "shortage",
        name: "Who goes short",
        source: ("figures/shortage.rs", include_str!("../../../model/figures/shortage.rs")),
        borrowed: &[],
        text: "The first figures. Unmet demand is measured against what would be wanted at the prices of today’s path, so that what users give up because it has become too dear counts too: it is called priced \
               out. The rest is short: wanted at present prices and not there. A chosen demand path or better design is not a shortage.",
        equations: &[
            "unmet = 1 − consumed / D_{ref}",
            "priced out = 1 − D / D_{ref}",
            "short = 1 − consumed / D",
            "cover = {k_dpm} · (users’ stock + reserve) / use",
        ],
        symbols: &[
            ("consumed", "what users get, t a month"),
            ("D", "demand at present prices, t a month"),
            ("D_{ref}", "demand at the prices of today’s path, t a month"),
            ("cover", "days of use in stock"),
        ],
        assumptions: &[],
        effects: &[
            ("shortage", "magnets-used- magnet-demand+ reference-demand+ .use- availability-"),
            ("cover", "users-stock+ reserves+ use- magnet-stock+ magnet-reserves+ magnet-demand-"),
        ],
    },
    Mechanism {
        slug: "figures",
        name: "The other figures",
        source: ("figures/totals.rs", include_str!("../../../model/figures/totals.rs")),
        borrowed: &["k_paid"],
        text: "All that the charts show: prices and quotes, output by place, supply by origin, concentration and net import reliance, public cost, trade, jobs, waste \
               and carbon dioxide. Nothing here acts on the next month. Jobs, waste and carbon dioxide are orders of magnitude: tonnes times a typical number.",
        equations: &[
            "spot = P_X · exp(max(0, premium − contract))",
            "paid = {k_paid} · (P_C · (1 + duty) + R) + (1 − {k_paid}) · spot",
            "HHI = 10000 · sum_j share_j^2",
            "CO2 = {k_co1} · ore + {k_co2} · separated",
            "waste = {k_wst} · ore",
        ],
        symbols: &[
            ("spot", "quote in the thin market outside China, USD/kg"),
            ("paid", "indicator of the average price paid outside China, USD/kg"),
            ("share_j", "share of place j"),
            ("ore, separated", "t of oxides; less for what new, cleaner mines and plants save"),
        ],
        assumptions: &["rec"],
        effects: &[
            (
                "footprint",
                "clean-standard- new-plants- magnets-made+ mined-share+ ore+ separated-inside+ separated-outside+",
            ),
            (
                "other-figures",
                "accepted+ book-error~ china-quota+ consumption+ curtailed+ dependence+ duty+ exports+ heavy-feed+ intensity+ magnet-cost~ magnet-demand+ magnet-flow+ magnet-imports+ magnet-premium+ magnet-reserves+ magnets-made+ magnets-used- material-left+ mined-share+ new-mines+ ore+ plant-run+ premium+ pressure+ price-inside+ price-outside+ recycled+ rent+ reserves+ separated-inside+ separated-outside+ use+ waiting+ wanted-exports+",
            ),
            (
                "public-cost",
                "contract-floor+ .mined-share+ .ore+ price-floor+ price-outside- public-money+ reserve-cost+",
            ),
            (
                "reliance",
                "intensity+ magnet-demand+ magnets-made- magnets-used+ material-left+ mined-share- ore- scale+ separated-inside+ separated-outside- use+",
            ),
            ("spot", "premium+ price-outside+"),
            (
                "supply-by-origin",
                "consumption+ magnet-demand~ magnet-flow~ magnet-stock+ magnets-before- magnets-bought+ magnets-drawn~ magnets-used+ origin+ reference-demand+ reserve-trade+ reserve-trade-china+ use~ users-before- users-stock+",
            ),
        ],
    },
];
