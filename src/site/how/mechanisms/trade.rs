//! Trade: exports of China, stocks of states, shipments, and where a surplus goes.

use crate::site::how::mechanism::Mechanism;

pub static TRADE: [Mechanism; 7] = [
    Mechanism {
        slug: "trade",
        name: "Trade from China",
        source: ("trade.rs", include_str!("../../../../model/src/trade.rs")),
        borrowed: &["k_sf1", "k_sf2"],
        text: "The market outside China asks for what its own supply does not cover. China sends it as long as the price outside pays, but never more than a fixed part of its stock and new supply. Without a limit it sends all of that. Under a limit \
               the flow is a share of what is needed at Chinese prices, so the shortfall is the strength of the limit times the dependence. Under an export quota the \
               sum of all materials is capped; part of the excess is smuggled. Each kilogram then carries the same licence rent, which rises while more is wanted than allowed. Without a quota it fades.",
        equations: &[
            "wanted = min({k_fmax} · (S_C + supply_C), max(0, orders + (C · O − S_X) / {k_trs} − supply_X) · gate)",
            "gate = clip((P_X / (P_C · (1 + duty)) − {k_xgate}) / (1 − {k_xgate}), 0, 1)",
            "flow = min(wanted · (1 − bind), max(0, use − supply_X) · A(bind)) if bind > 0, otherwise wanted",
            "flow_Q = flow · (Q / F + l · (1 − Q / F)) if F > Q, otherwise flow",
            "ΔR = Δt · κ · ({k_R0} + R) · clip(ln(max(ratio, {k_rmin}) / (1 + l · max(0, 1 − 1 / ratio))), −{k_rlim}, {k_rlim})",
            "ΔR = −{k_rdec} · R · Δt \"where there is no quota\"",
            "0 ≤ R ≤ {k_rmax}",
        ],
        symbols: &[
            ("wanted", "what the market outside asks of China, t a month"),
            ("S_C, S_X", "traders’ stock inside and outside China, t"),
            ("supply_C, supply_X", "new supply inside and outside China, t a month"),
            ("orders, O", "orders outside China of the month and smoothed, t a month"),
            ("C", "months of orders that traders usually hold"),
            ("gate", "1 while exports pay, 0 where they stop"),
            ("P_X, P_C", "price outside and inside China, USD/kg"),
            ("duty", "export duty, share of the price"),
            ("flow, flow_Q", "exports of a material, without and with a quota, t a month"),
            ("bind", "strength of the limits, weighted by use"),
            ("use", "use outside China at the prices in China, t a month"),
            ("A", "as for Magnets from China"),
            ("Q", "export quota, t a month"),
            ("F", "sum of the flows of all materials, t a month"),
            ("ratio", "F over Q"),
            ("l", "smuggled share of the excess"),
            ("R", "licence rent, USD/kg"),
            ("κ", "its speed, per year"),
        ],
        assumptions: &["cov", "leakQ", "kR"],
        effects: &[
            (
                "wanted-exports",
                "orders+ order-book-outside+ stock-outside- .stock-inside+ .supply-inside+ supply-outside- price-outside+ price-inside- duty- .export-quota~ exports+",
            ),
            (
                "exports",
                "orders+ order-book-outside+ stock-outside- .stock-inside+ .supply-inside+ supply-outside- price-outside+ price-inside- duty- pressure- .use+ export-quota~",
            ),
            ("rent", "exports+ export-quota-"),
        ],
    },
    Mechanism {
        slug: "published-stocks",
        name: "Stocks that became known",
        source: ("published_stocks.rs", include_str!("../../../../model/src/published_stocks.rs")),
        borrowed: &[],
        text: "Two public stocks of neodymium-praseodymium, dysprosium and terbium enter the model as they stood, each in one month: that of Japan and Korea in January 2024, by old figures, and that of the United States in February 2026, \
               whose size is an assumption. They stay locked until the first free month, and are used and filled up like other reserves from then on.",
        equations: &["ΔG = use · days / {k_dpm}"],
        symbols: &[
            ("G", "what the reserve of the bloc holds, t"),
            ("use", "use of the bloc in that month, t"),
            ("days", "{k_stj} days of use for Japan and Korea, {k_stv} for the United States"),
        ],
        assumptions: &[],
        effects: &[("reserves", "use+"), ("ledger", "use+")],
    },
    Mechanism {
        slug: "reserves",
        name: "Reserves buy",
        source: ("reserves.rs", include_str!("../../../../model/src/reserves.rs")),
        borrowed: &["WRES"],
        text: "Reserves buy oxides from traders before users are served. The reserve of the United States spends a budget, only while its users \
               are well supplied, and never more than a small part of the market in a month. The European Union, Japan and Korea fill a stock measured in days of use over some \
               years; Japan and Korea keep the one they have in any case. China may buy neodymium-praseodymium for its own reserve.",
        equations: &[
            "\"US:\" bought = min(budget · weight_k / P_X, {k_vmax} · S_X)",
            "\"allies:\" bought = min(gap / {k_adt}, {k_admx} · S_X)",
            "\"China:\" bought = min(rate, {k_vmax} · S_C)",
        ],
        symbols: &[
            ("bought", "what a reserve buys of a material, t a month"),
            ("budget", "money for oxides, USD a month"),
            ("weight_k", "the part of the budget for material k"),
            ("P_X", "price outside China, USD/kg"),
            (
                "gap",
                "days of use that are still missing, in t; the aim of Japan and Korea is at least {k_stj} days of magnet materials",
            ),
            ("rate", "purchases of China’s reserve, t a month"),
            ("S_X, S_C", "traders’ stock outside and inside China, t"),
        ],
        assumptions: &[],
        effects: &[
            (
                "reserve-trade",
                "us-budget+ .magnet-part- price-outside- .^stock-outside+ stock-target+ .use+ ^reserves- .availability+",
            ),
            ("reserve-trade-china", "china-buying+ .^stock-inside+"),
            ("reserves", "reserve-trade+ reserve-trade-china+"),
            ("stock-inside", "reserve-trade-china-"),
            ("stock-outside", "reserve-trade-"),
            ("reserve-cost", "reserve-trade+ reserve-trade-china+ .price-inside+ .price-outside+"),
        ],
    },
    Mechanism {
        slug: "shipments",
        name: "Shipments",
        source: ("shipments.rs", include_str!("../../../../model/src/shipments.rs")),
        borrowed: &["k_sf1", "k_sf2"],
        text: "Traders ship what is ordered, but never empty their stock in one month. A bloc under a limit gets less, in proportion to its dependence. What users outside China want and do not get while limits bind is kept \
               as unfilled orders, which the price outside looks at. The stock of traders is a blend of what came in, and what goes out leaves it as it is.",
        equations: &[
            "limited = min(orders, use · B) · (1 − dep · s) / max_b(1 − dep · s_b) if s > 0, otherwise orders",
            "B = 1 + {k_sf1} · max(0, 1 − {k_sf2} · s)",
            "shipped = limited · min(1, {k_smax} · S / claims)",
            "unfilled = max(0, 1 − sum_b shipped_b / sum_b use_b) if bind > 0, otherwise 0",
            "ΔO = (claims_0 − O) · Δt / {k_tos}",
        ],
        symbols: &[
            (
                "limited",
                "what traders may send to a bloc, t a month; for neodymium-praseodymium also held down by metal making",
            ),
            ("orders, use", "of the bloc, t a month"),
            ("B", "room that a very small limit leaves"),
            ("dep", "dependence on China, share"),
            ("s, s_b", "strength of the limit on the bloc, and on any bloc b, after leakage, share"),
            ("shipped", "what is sent, t a month"),
            ("S", "traders’ stock with the month’s supply, t"),
            (
                "claims",
                "all that is to leave that stock: in China its orders and exports, outside the limited orders of all blocs, t",
            ),
            ("unfilled", "share of use outside China that is not sent"),
            ("shipped_b, use_b", "of bloc b outside China, t a month"),
            ("bind", "strength of the limits, weighted by use"),
            ("O", "smoothed orders, t a month"),
            (
                "claims_0",
                "orders of all blocs of the market; in China with wanted exports, under limits with those that were allowed, t a month",
            ),
        ],
        assumptions: &[],
        effects: &[
            ("exports", ".orders- .^stock-inside+ .supply-inside+"),
            (
                "shipments",
                "orders+ .exports~ .^stock-inside+ .supply-inside+ ^stock-outside+ .supply-outside+ dependence- severity~ .use+",
            ),
            ("unfilled", "shipments- use+ pressure+"),
            ("order-book-outside", "orders+"),
            ("order-book-inside", "orders+ .wanted-exports+ .exports+ .pressure-"),
            ("stock-inside", "supply-inside+ exports- orders-"),
            ("stock-outside", "supply-outside+ exports+ shipments-"),
            ("mix", "^stock-inside~ ^stock-outside~ exports~ recycled~ separated-inside~ separated-outside~"),
            ("shipped-mix", "mix+"),
        ],
    },
    Mechanism {
        slug: "sales-to-china",
        name: "Sales to China",
        source: ("sales_to_china.rs", include_str!("../../../../model/src/sales_to_china.rs")),
        borrowed: &[],
        text: "Oxide that finds no buyer outside China is sold to China. Plants with state money, or with a state that takes what they make, sell none of it there; the others may give at most what they have made in the month, and no more than is \
               theirs in traders’ stock. So a surplus outside China stays there when it belongs to plants that states have paid for.",
        equations: &[
            "sold = min({k_rvs} · max(0, S_X − C · O_X), sum_j a_j)",
            "a_j = min(free_j · output_j, mix_j · S_X)",
        ],
        symbols: &[
            ("sold", "what goes to China, t a month; each source gives in proportion to a_j"),
            ("S_X", "traders’ stock outside China after shipments, t"),
            ("C", "months of orders that traders usually hold"),
            ("O_X", "smoothed orders outside China, t a month"),
            ("a_j", "what source j may sell, t a month"),
            ("free_j", "share of its capacity without state money; 1 for recycled material"),
            ("output_j", "its output of the month, t"),
            ("mix_j", "its share in traders’ stock outside China"),
        ],
        assumptions: &["cov"],
        effects: &[
            ("stock-inside", "^stock-outside+ order-book-outside- separated-outside+ recycled+ ^mix+"),
            ("stock-outside", "order-book-outside+ separated-outside- recycled- ^mix-"),
            ("mix", "^stock-inside~ ^stock-outside~ order-book-outside~ separated-outside~ recycled~"),
        ],
    },
    Mechanism {
        slug: "state-buying",
        name: "China’s state steadies its market",
        source: ("state_buying.rs", include_str!("../../../../model/src/state_buying.rs")),
        borrowed: &[],
        text: "China’s state reserve buys magnet materials when traders in China hold far more than they usually do, as it did in 2014 and 2016, and gives back a little when they hold too little. It lifts a low price and brakes a high one, as far as \
               there is something in it.",
        equations: &["bought = {k_dspo} · max(0, S − d · C · O)", "sold = min({k_grl} · max(0, C · O − S), reserve)"],
        symbols: &[
            ("bought, sold", "what the reserve buys and gives back, t a month"),
            ("S", "traders’ stock in China, t"),
            ("d", "usual stocks above which the state buys"),
            ("C", "months of orders that traders usually hold"),
            ("O", "smoothed orders in China, t a month"),
            ("reserve", "what the reserve holds, t"),
        ],
        assumptions: &["cov", "disp"],
        effects: &[
            ("reserve-trade-china", "^stock-inside+ order-book-inside-"),
            ("reserves", "^stock-inside+ order-book-inside-"),
            ("stock-inside", "order-book-inside+ ^reserves+"),
            ("reserve-cost", "^stock-inside+ order-book-inside- ^reserves- .price-inside~"),
            ("mix", "^stock-inside~ order-book-inside~ ^reserves~"),
        ],
    },
    Mechanism {
        slug: "by-products",
        name: "By-products without a buyer",
        source: ("by_products.rs", include_str!("../../../../model/src/by_products.rs")),
        borrowed: &[],
        text: "Whoever separates neodymium gets lanthanum, cerium and the rest with it, wanted or not. What finds no buyer is not finished, or thrown away: stock far above what is usual is rejected within a month or two, in both markets. So these materials \
               do not sink to the lowest price for good. Neodymium-praseodymium, dysprosium and terbium are never rejected.",
        equations: &["rejected = {k_dbr} · max(0, S − {k_dby} · C · O)"],
        symbols: &[
            ("rejected", "what is rejected, t a month"),
            ("S", "traders’ stock of the market, t"),
            ("C", "months of orders that traders usually hold"),
            ("O", "smoothed orders, t a month"),
        ],
        assumptions: &["cov"],
        effects: &[
            ("stock-inside", "order-book-inside+"),
            ("stock-outside", "order-book-outside+"),
            ("ledger", "^stock-inside- ^stock-outside- order-book-inside+ order-book-outside+"),
        ],
    },
];
