//! The middle of a month: demand for magnets and oxides, trade, reserves, shipments.

use super::mechanism::Mechanism;

pub static DEMAND: [Mechanism; 5] = [
    Mechanism {
        slug: "magnet-demand",
        name: "Magnet demand and orders",
        source: ("magnet_orders.rs", include_str!("../../../model/magnet_orders.rs")),
        borrowed: &["k_ehi", "k_elo"],
        text: "Demand for magnets follows the chosen path, lowered a little by remembered prices and by a premium on magnets. Users order what they \
               use and correct their stock; under a felt limit they hoard, which means they want more stock than usual. Plants outside China serve their own bloc first and sell \
               the rest to the others. What is still missing is asked from China. Under a limit imports are a share of what is really needed, \
               so a limit bites from its first per cent.",
        equations: &[
            "e = exp(clip(−ε · (ln P_{mem} − ln P_{ref}), −{k_elo}, {k_ehi}))",
            "D = path · Δt · ((1 − {k_wx}) · e_C + {k_wx} · e_X) / (1 + ε_m · premium)",
            "orders = clip(D + (C · D · (1 + h · {k_fear} · m) − S) / {k_tmag}, 0, {k_omax} · D)",
            "offer = capacity · Δt · ({k_lf0} + {k_lf1} · min(1, s + m))",
            "imports = min(wanted · (1 − s), needed · A(s))",
            "A(s) = (1 − s) · (1 + {k_sf1} · max(0, 1 − {k_sf2} · s))",
        ],
        symbols: &[
            ("e, e_C, e_X", "response of demand to the price, in China and outside; 1 at the reference price"),
            ("ε", "elasticity in the short run"),
            ("P_{mem}", "price as buyers remember it, USD/kg; P_{ref} is the usual one"),
            ("D", "demand for magnets of a bloc, t a month"),
            ("ε_m", "response to the premium on magnets"),
            ("C", "months of use that users hold"),
            ("h", "strength of hoarding"),
            ("m", "the limit as felt so far, share"),
            ("S", "users’ stock of magnets, t"),
            ("s", "strength of the limit on magnets after leakage, share"),
            ("wanted, needed", "orders and use that plants outside China do not serve, t a month"),
        ],
        assumptions: &["e_M", "e_H", "e_L", "e_mp", "covM", "hoard"],
        effects: &[
            ("response", "memory-inside- memory-outside-"),
            ("magnet-demand", "magnet-path+ response+ magnet-premium-"),
            ("reference-demand", "magnet-path+ baseline+ magnet-demand+"),
            ("magnet-orders", "magnet-demand+ felt-limit+ magnet-stock-"),
            ("magnet-offer", "magnet-capacity+ .limit+ .felt-limit+"),
            ("magnet-plan", "magnet-offer~ magnet-orders~ magnet-imports+"),
            ("magnet-imports", "magnet-orders+ magnet-offer- severity- .magnet-demand+"),
            ("magnet-dependence", ".magnet-demand~ magnet-offer- .magnet-orders~"),
        ],
    },
    Mechanism {
        slug: "oxide-use",
        name: "Use and orders of oxides",
        source: ("oxide_use.rs", include_str!("../../../model/oxide_use.rs")),
        borrowed: &["IMAG"],
        text: "Magnet plants use neodymium-praseodymium, dysprosium and terbium for each magnet they plan; other users follow their own path. Price \
               and thrift lower both. Makers order what they use and correct their stock; they hoard when prices rise or a limit is felt. Dependence is the share of \
               use outside China that plants outside China do not cover, for neodymium-praseodymium also the share that has to go through Chinese metal making.",
        equations: &[
            "use_k = other_k · e · θ + need_k",
            "need_k = plan · content_k · saving_k · θ · e",
            "dep_k = clip(1 − supply_X / use_X, 0, 1)",
            "orders = clip(use + (use · C · (1 + h · (rise + {k_fear} · m)) − U) / T, 0, {k_omax} · use)",
            "rise_C = max(ln P_C − ln P_{C,plan}, κ · rise_X · max(0, 1 − {k_cont} · bind))",
        ],
        symbols: &[
            ("use_k", "demand of makers for material k at present prices, t a month"),
            ("need_k", "the part for magnets; that of neodymium-praseodymium has no factor e"),
            ("other_k", "use outside magnets, t a month"),
            ("θ", "what thrift leaves of the material in a product, 1 at the start"),
            ("e", "response of demand to the price"),
            ("saving_k", "what better design leaves of the content, share"),
            ("dep_k", "dependence on China, share; use at Chinese prices"),
            ("U", "users’ stock, t; C is the usual one in months of use, T the months to correct it"),
            ("rise", "price above what was planned with, as a logarithm, at most {k_mmax}"),
            ("κ", "how far buyers in China follow a rise outside"),
            ("bind", "strength of the limits, weighted by use"),
        ],
        assumptions: &["covU", "tadj", "hoard", "contag"],
        effects: &[
            ("use", "magnet-plan+ other-path+ response+ intensity+ scale+ .technical-saving- material-left+"),
            (
                "reference-demand",
                "magnet-plan+ other-path+ response+ intensity+ scale+ technical-saving- material-left+ baseline+",
            ),
            ("pressure", "severity+ .magnet-plan~ .other-path~ .response- .technical-saving~ .material-left~"),
            ("dependence", "use+ supply-outside- metal-making-"),
            (
                "orders",
                "use+ users-stock- price-inside+ price-outside+ .plans-inside- .plans-outside- felt-limit+ .pressure-",
            ),
        ],
    },
    Mechanism {
        slug: "trade",
        name: "Trade from China",
        source: ("trade.rs", include_str!("../../../model/trade.rs")),
        borrowed: &["k_sf1", "k_sf2"],
        text: "The market outside China asks for what its own supply does not cover. China sends it as long as the price outside pays. Under a limit \
               the flow is a share of what is needed at Chinese prices, so the shortfall is the strength of the limit times the dependence. Under an export quota the \
               sum of all materials is capped; part of the excess is smuggled. Each kilogram then carries the same licence rent, which rises while more is wanted than allowed.",
        equations: &[
            "wanted = max(0, orders + (C · O − S_X) / {k_trs} − supply_X) · gate",
            "gate = clip((P_X / (P_C · (1 + duty)) − g) / (1 − g), 0, 1)",
            "flow = min(wanted · (1 − bind), max(0, use − supply_X) · A(bind))",
            "flow_Q = flow · (Q / F + l · (1 − Q / F))",
            "ΔR = Δt · k · (R_0 + R) · clip(ln(r / (1 + l · max(0, 1 − 1 / r))), −{k_rlim}, {k_rlim})",
        ],
        symbols: &[
            ("orders, O", "orders outside China of the month and smoothed, t a month"),
            ("S_X", "traders’ stock outside China, t; C the usual one in months"),
            ("supply_X", "new supply outside China, t a month"),
            ("P_X, P_C", "price outside and inside China, USD/kg"),
            ("g", "price ratio at which exports stop"),
            ("bind", "strength of the limits, weighted by use"),
            ("A", "as for magnets"),
            ("Q, F", "quota and the flow that is wanted, all materials, t a month; r = F / Q"),
            ("l", "smuggled share of the excess"),
            ("R", "licence rent, USD/kg; k its speed a year, R_0 its seed"),
        ],
        assumptions: &["cov", "xgate", "leakQ", "kR", "R0"],
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
        slug: "reserves",
        name: "Reserves buy",
        source: ("reserves.rs", include_str!("../../../model/reserves.rs")),
        borrowed: &["WRES"],
        text: "Reserves buy oxides from traders before users are served. The reserve of the United States spends a budget, only while its users \
               are well supplied, and never more than a small part of the market in a month. The European Union, Japan and Korea fill a stock measured in days of use over some \
               years. China may buy neodymium-praseodymium for its own reserve.",
        equations: &[
            "US: bought = min(budget · weight_k / P_X, {k_vmax} · S_X)",
            "allies: bought = min(gap / {k_adt}, {k_admx} · S_X)",
            "China: bought = min(rate, {k_vmax} · S_C)",
        ],
        symbols: &[
            ("budget", "money for oxides, USD a month; weight_k the part for material k"),
            ("gap", "days of use that are still missing, in t"),
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
        source: ("shipments.rs", include_str!("../../../model/shipments.rs")),
        borrowed: &["k_sf1", "k_sf2"],
        text: "Traders ship what is ordered, but never empty their stock in one month. A bloc under a limit gets less, in proportion to its dependence. Material \
               flows back to China when it is dearer there. A stock in China far above what is usual is written off slowly, as it would be sold elsewhere or left unsold.",
        equations: &[
            "shipped = orders · min(1, {k_smax} · S / sum of orders)",
            "limited = min(orders, use · A) · (1 − dep · s) / max_b(1 − dep · s)",
            "back = min({k_rv1} · gap, {k_rv3}) · max(0, S_X − {k_rv4} · C · O_X)",
            "lost = {k_dspo} · max(0, S_C − d · O_C)",
        ],
        symbols: &[
            ("S", "traders’ stock with the month’s supply, t"),
            ("dep", "dependence on China, share"),
            ("s", "strength of the limit on the bloc, share"),
            ("gap", "how much dearer the material is in China, share; below {k_rv2} the first term counts"),
            ("O_X, O_C", "smoothed orders outside and inside China, t a month"),
            ("d", "months of orders above which stock in China is written off"),
        ],
        assumptions: &["cov", "disp"],
        effects: &[
            ("exports", ".orders- .^stock-inside+ .supply-inside+"),
            (
                "shipments",
                "orders+ .exports~ .^stock-inside+ .supply-inside+ ^stock-outside+ .supply-outside+ dependence- severity- .use+",
            ),
            ("order-book-outside", "orders+"),
            ("order-book-inside", "orders+ .wanted-exports+ .exports+ .pressure-"),
            (
                "stock-inside",
                "supply-inside+ exports- shipments- .order-book-inside+ .order-book-outside- .price-inside+ .price-outside- ^stock-outside+ supply-outside+",
            ),
            (
                "stock-outside",
                "supply-outside+ exports+ shipments- .order-book-outside+ .price-inside- .price-outside+",
            ),
            (
                "ledger",
                "order-book-inside+ order-book-outside+ exports+ shipments+ supply-inside- supply-outside- ^stock-inside- ^stock-outside- price-inside- price-outside+",
            ),
            (
                "mix",
                "^stock-inside~ ^stock-outside~ supply-inside~ supply-outside~ exports~ shipments~ order-book-outside~ price-inside~ price-outside~ recycled~ separated-inside~ separated-outside~",
            ),
        ],
    },
];
