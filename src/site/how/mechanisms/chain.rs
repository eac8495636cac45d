//! The first mechanisms of a month: limits, mines, separation, recycling.

use crate::site::how::mechanism::Mechanism;

pub static CHAIN: [Mechanism; 4] = [
    Mechanism {
        slug: "limits",
        name: "Export limits and leakage",
        source: ("limits.rs", include_str!("../../../model/limits.rs")),
        borrowed: &[],
        text: "A limit of China on exports is a strength between 0 and 1: the share of normal deliveries that is withheld. It bites in the \
               month in which it begins. Goods then find ways around it by third countries: leakage repairs part of the limit, with a lag, \
               because it follows the limit as it has been felt for some time. Yttrium has a record of its own in 2025 and 2026, and is limited at least as hard.",
        equations: &["s_{eff} = s − λ · min(m, s)", "Δm = (s − m) · Δt / τ_{leak}", "scale_k = f_k · learned_k"],
        symbols: &[
            ("s", "strength of the limit by class (light, heavy, magnets) and bloc, share"),
            (
                "s_{eff}",
                "what is left of it after leakage, share; from here on the limit that counts, unless a step says otherwise",
            ),
            ("λ", "leakage, share of what is withheld"),
            ("m", "the limit as felt so far, share"),
            ("τ_{leak}", "lag of leakage, years"),
            ("scale_k", "factor on the demand for material k"),
            ("f_k", "its fixed part, fitted for most materials"),
            ("learned_k", "its part that the recorded prices of January 2024 to April 2026 taught, 1 before"),
        ],
        assumptions: &["tau_lk", "s_Nd", "s_Dy", "s_Tb", "s_Sm", "s_LC"],
        effects: &[("severity", "limit+ leakage- ^felt-limit-"), ("felt-limit", "limit+"), ("scale", "demand-scale+")],
    },
    Mechanism {
        slug: "mining",
        name: "Mines",
        source: ("mining.rs", include_str!("../../../model/mining.rs")),
        borrowed: &["COMPOSITION"],
        text: "Each ore holds nine materials in fixed proportions, so a mine sells a basket. A mine compares the value of its basket with its \
               running cost and moves its use of capacity towards what pays, over some months. In China the basket counts at Chinese prices. Elsewhere \
               it counts at outside prices as far as a plant there accepts the feed, and at Chinese prices for the rest. A guaranteed price lifts the \
               basket of allied mines. China’s two official mines follow its quota. The feed of a hub is the sum of its mines.",
        equations: &[
            "v = {k_pay} · sum_k c_k · P_k",
            "u* = clip((v / cost − {k_ulo}) · {k_usl}, u_{min}, 1)",
            "Δu = (u* − u) · Δt / {k_tauu}",
            "ore = capacity · u · Δt",
        ],
        symbols: &[
            ("v", "value of the basket, USD per kg of oxides in the ore; outside China a mix of both markets"),
            ("c_k", "share of material k in the ore"),
            ("P_k", "price of material k at the end of last month, USD/kg"),
            ("cost", "running cost of the mine, USD/kg"),
            ("u, u*", "use of capacity, and what would pay, share"),
            ("u_{min}", "what the mine runs at even at a loss, share"),
            ("ore", "output, t of oxides a month"),
            ("capacity", "most that the mine can give, t of oxides a year"),
        ],
        assumptions: &[],
        effects: &[
            ("basket", "price-inside+ price-outside+ price-floor+"),
            ("utilization", "basket+ cheapness+ .accepted~ .mine-capacity+ .new-mines+"),
            ("ore", "utilization+ mine-capacity+ new-mines+ china-quota+"),
            ("feed", "ore+"),
        ],
    },
    Mechanism {
        slug: "separation",
        name: "Separation",
        source: ("separation.rs", include_str!("../../../model/separation.rs")),
        borrowed: &[],
        text: "Feed goes to a hub, a place with separation plants. A hub accepts what its light circuit can take and a little to wait. What it \
               cannot take goes to China, or stays in the ground where selling it to China is banned. Accepted feed waits as concentrate and is separated in a \
               light and a heavy circuit, with a loss. Heavy concentrate beyond half a year of capacity leaves for China. China comes last because it takes \
               what the others leave. Its oxides enter the market in China, all others the market outside.",
        equations: &[
            "room = x_L · Δt + {k_room} · max(0, q · x_L · Δt − w_L)",
            "a = min(1, room / feed_L)",
            "share = min(x · Δt, {k_thru} · w) / w",
            "output = w · share · r",
            "leaving = {k_hvx} · max(0, w_H − {k_hvb} · x_H) · (1 − ban)",
        ],
        symbols: &[
            ("room", "feed that a hub can take in the month, t"),
            ("x, x_L, x_H", "capacity of a circuit, of the light one and of the heavy one, t of oxides a year"),
            ("q", "months of concentrate that a hub keeps"),
            ("w, w_L", "concentrate that waits in a circuit with the month’s feed, and in the light one before it, t"),
            ("w_H", "heavy concentrate that is left after the month’s separation, t"),
            ("feed_L", "light materials in the feed of the hub, t"),
            ("a", "share of the feed that the hub accepts"),
            ("share", "part of what waits that is separated in the month"),
            ("r", "share recovered in separation"),
            ("output", "separated oxides, t a month"),
            ("leaving", "heavy concentrate that goes to China, t a month"),
            ("ban", "share that may not be sold to China"),
        ],
        assumptions: &["qn", "rec"],
        effects: &[
            ("accepted", ".feed- .^concentrate-outside- separation-capacity+ .own-separation+ .new-mines+"),
            ("mined-share", "accepted+ .feed-ban-"),
            ("curtailed", "feed+ .accepted- .feed-ban+"),
            ("concentrate-inside", "feed+ .accepted- .feed-ban- heavy-feed+ .separated-inside-"),
            ("concentrate-outside", "feed+ accepted+ .heavy-feed- .separated-outside-"),
            ("separated-inside", "^concentrate-inside+ feed+ .accepted- .feed-ban- heavy-feed+ separation-capacity+"),
            (
                "separated-outside",
                "^concentrate-outside+ feed+ accepted+ separation-capacity+ .own-separation+ .new-mines+",
            ),
            (
                "heavy-feed",
                ".^concentrate-outside+ feed+ accepted+ .separation-capacity- .own-separation- .new-mines- .feed-ban-",
            ),
            ("waiting", "^concentrate-outside+ feed+ accepted+"),
            ("supply-inside", "separated-inside+"),
            ("supply-outside", "separated-outside+"),
            ("ledger", "feed+ curtailed- separated-inside- separated-outside-"),
        ],
    },
    Mechanism {
        slug: "recycling",
        name: "Recycling",
        source: ("recycling.rs", include_str!("../../../model/recycling.rs")),
        borrowed: &[],
        text: "Two streams return. Scrap from making magnets comes back after about a quarter of a year, nearly all of it. Magnets in use pass \
               three stages, so they come back around their life and not all at once; of what leaves the last stage a share is recovered, and the rest is lost. \
               Both enter the market in which they arise.",
        equations: &[
            "back_{scrap} = {k_rscr} · scrap · Δt / {k_tscr}",
            "out_i = stock_i · 3 · Δt / L",
            "back_{old} = ρ · out_3",
        ],
        symbols: &[
            ("back_{scrap}, back_{old}", "oxides that return from scrap and from old products, t a month"),
            ("scrap", "scrap from magnet making, t of oxides"),
            ("out_i, out_3", "what leaves stage i of use, and the last of the three, t a month"),
            ("stock_i", "material in magnets in stage i of use, t"),
            ("L", "life in use, years"),
            ("ρ", "share of old products that is recovered"),
        ],
        assumptions: &["life"],
        effects: &[
            ("in-use", ""),
            ("scrap", ""),
            ("recycled", "scrap+ in-use+ recovery+"),
            ("supply-inside", "recycled+"),
            ("supply-outside", "recycled+"),
            ("ledger", "in-use- scrap- recovery+"),
        ],
    },
];
