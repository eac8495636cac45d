//! What users find: availability, where material comes from, magnets, and products that do without them.

use crate::site::how::mechanism::Mechanism;

pub static USERS: [Mechanism; 4] = [
    Mechanism {
        slug: "availability",
        name: "What makers find",
        source: ("availability.rs", include_str!("../../../../model/src/availability.rs")),
        borrowed: &[],
        text: "Makers use what they hold and what arrives. When their stock runs low, a reserve releases part of the shortfall each month; reserves outside China do so from the first free month on. Some firms \
               run dry before the average does, so the share served falls below one already at a stock of some weeks. Magnet plants need neodymium-praseodymium for all their \
               magnets and dysprosium and terbium for some. Part of what they use becomes scrap, the rest is in the magnets.",
        equations: &[
            "drawn = min(release · (use · (1 + {k_gtar} · C) − a), reserve)",
            "f = 1 if a ≥ c · use, otherwise 1 − (1 − a / (c · use))^2",
            "plants = (1 − ω) · f_{NdPr} + ω · min(f_{NdPr}, f_{Dy}, f_{Tb})",
        ],
        symbols: &[
            ("drawn", "what the reserve releases, t a month"),
            ("release", "share of a shortfall that a reserve may fill in a month"),
            ("use", "what makers want to use, t a month"),
            ("C", "usual stock in months of use"),
            ("a", "stock of makers with the month’s deliveries and, in f, what the reserve has released, t"),
            ("reserve", "what the reserve holds, t"),
            ("f, f_{NdPr}, f_{Dy}, f_{Tb}", "share of use that is served, of a material and of the three in magnets"),
            ("c", "months of use below which the first firms run dry"),
            ("ω", "share of magnets that need dysprosium or terbium"),
            ("plants", "share of their plan that magnet plants can make"),
        ],
        assumptions: &["covU", "c1", "om", "scrap"],
        effects: &[
            ("users-before", "^users-stock+"),
            ("reserve-trade", "^users-stock- .shipments- .use+ ^reserves+ release-rate+"),
            ("reserve-trade-china", "^users-stock- .shipments- .use+ ^reserves+ release-rate+"),
            ("users-stock", "shipments+ reserve-trade+ reserve-trade-china+ .consumption-"),
            ("availability", "^users-stock+ shipments+ reserve-trade+ reserve-trade-china+ use-"),
            ("plant-run", "availability+"),
            ("magnets-made", "magnet-plan+ plant-run+"),
            ("consumption", "use+ availability+ plant-run+ ^users-stock+"),
            ("scrap", "consumption+"),
            ("in-magnets", "consumption+"),
            ("reserves", "reserve-trade- reserve-trade-china-"),
            ("reserve-cost", "reserve-trade- reserve-trade-china- .price-outside- .price-inside-"),
            ("ledger", "consumption-"),
        ],
    },
    Mechanism {
        slug: "origin",
        name: "Where it comes from",
        source: ("origin.rs", include_str!("../../../../model/src/origin.rs")),
        borrowed: &[],
        text: "Bookkeeping for the charts of supply by origin; nothing here acts on the rest. Traders’ stock is a blend of what came in, as it was when the month’s shipments were taken from it. Outside China \
               the United States and the European Union take from their own plants first; Chinese material goes to the blocs by what they still want and by how hard they are limited; \
               everything else in proportion to what is left. It is a rule, not a record of contracts.",
        equations: &["mix_j = (mix_j · S + inflow_j) / (S + sum_j inflow_j)"],
        symbols: &[
            ("mix_j", "share of source j in traders’ stock"),
            ("S", "that stock before the month, t"),
            ("inflow_j", "what came from source j in the month, t"),
        ],
        assumptions: &[],
        effects: &[("origin", "shipped-mix+ shipments+ severity~")],
    },
    Mechanism {
        slug: "magnets",
        name: "Magnets",
        source: ("magnets.rs", include_str!("../../../../model/src/magnets.rs")),
        borrowed: &["IMAG"],
        text: "Magnets are delivered from bloc to bloc, as far as the plants run; what makers in China hold for exports moves with what they make. Reserves of magnets buy only when users have plenty, and release when \
               users run low. Users consume what they can, by the same rule as makers. Where a limit meets dependence, or magnets are missing, a premium builds \
               up within a quarter. Consumed magnets are in use from then on.",
        equations: &[
            "bought ≤ {k_mbuy} · deliveries, \"only if\" a > {k_mgat} · D",
            "drawn = min(release · ((1 + {k_mtar} · C) · D − a), reserve)",
            "consumed = D · f(a)",
            "Δπ = (π_{all} · s · dep + {k_mpf} · (1 − f) − π) · Δt / {k_tmp}",
            "cost = {k_mpc} + sum_k content_k · θ_k · P_{C,k}",
        ],
        symbols: &[
            ("bought", "what a reserve of magnets buys, t a month"),
            ("deliveries", "magnets that reach the bloc, t a month"),
            (
                "a",
                "users’ stock of magnets with the month’s deliveries, then less what was bought and, in f, with what was released, t",
            ),
            ("D", "demand for magnets, t a month"),
            ("drawn", "what the reserve releases, t a month"),
            ("release", "share of a shortfall that a reserve may fill in a month"),
            ("C", "usual stock in months of use"),
            ("reserve", "magnets that the reserve holds, t"),
            ("consumed", "what users get, t a month"),
            ("f", "share of demand that is served, by the rule of What makers find"),
            ("π", "premium: logarithm of the price of magnets outside China over that in China"),
            ("π_{all}", "its size when all deliveries stop"),
            ("s", "strength of the limit on magnets after leakage, share"),
            ("dep", "dependence on Chinese magnets, share"),
            ("cost", "cost of a magnet made in China, USD/kg"),
            (
                "content_k",
                "oxide of material k in a magnet, share of its weight; for dysprosium and terbium less by better design",
            ),
            ("θ_k", "what thrift leaves of it"),
            ("P_{C,k}", "price of material k in China, USD/kg"),
        ],
        assumptions: &["c1", "covM", "sp_m", "om", "t_dy"],
        effects: &[
            ("magnet-cost", "price-inside+ intensity+ material-left+"),
            ("magnet-flow", ".?magnet-orders+ own-magnets+ allied-magnets+ .magnet-imports+ plant-run+"),
            ("magnets-held", "magnets-for-stock+ .plant-run~"),
            ("magnets-before", "^magnet-stock+"),
            (
                "magnets-bought",
                "us-budget+ magnet-part+ stock-target+ .magnet-cost- .magnet-flow+ .^magnet-stock+ .magnet-demand~ ^magnet-reserves-",
            ),
            (
                "magnets-drawn",
                "?magnets-bought+ .magnet-flow- ^magnet-stock- .magnet-demand+ ^magnet-reserves+ release-rate+",
            ),
            ("magnet-reserves", "magnets-bought+ magnets-drawn-"),
            ("magnet-stock", "magnet-flow+ .magnets-bought- magnets-drawn+ .magnets-used-"),
            ("magnets-used", "magnet-demand+ ^magnet-stock+ .magnet-flow+ .?magnets-bought- .magnets-drawn+"),
            ("magnet-premium", "severity+ magnet-dependence+ .magnets-used- .magnet-demand+"),
            ("in-magnets", "magnets-used- .^magnet-stock+ .magnet-flow+ .^magnet-reserves+ .magnets-held+"),
            ("in-use", "in-magnets+ magnets-used+ .magnets-held-"),
            ("reserve-cost", "magnets-bought+ magnets-drawn- magnet-cost+"),
        ],
    },
    Mechanism {
        slug: "substitution",
        name: "Substitution of magnets",
        source: ("substitution.rs", include_str!("../../../../model/src/substitution.rs")),
        borrowed: &[],
        text: "While magnets are short, makers of motors and devices redesign them: other motors, other magnets. It takes years, part of the demand cannot do without, and once the premium is gone magnets return more slowly than they went. \
               A product that was redesigned needs no magnet, so it does not count as a shortage. In 2010 to 2013 redesign reached up to a tenth of demand a year.",
        equations: &[
            "x = clip(π − {k_hum}, 0, 1)",
            "Δψ = −{k_sub} · x · (ψ − {k_sbm}) · Δt if x > 0, otherwise {k_sbr} · (1 − ψ) · Δt",
        ],
        symbols: &[
            ("x", "how much the premium passes what makers bear"),
            ("π", "premium on magnets of the bloc, a logarithm"),
            ("ψ", "magnet demand that redesign has left, share; 1 at the start"),
        ],
        assumptions: &[],
        effects: &[("redesign-left", "magnet-premium-")],
    },
];
