//! The first mechanisms of a month: limits and what they do beyond the goods they are written for, mines, separation, recycling.

use crate::site::how::mechanism::Mechanism;

pub static CHAIN: [Mechanism; 6] = [
    Mechanism {
        slug: "re-export",
        name: "Re-export",
        source: ("re_export.rs", include_str!("../../../../model/src/re_export.rs")),
        borrowed: &[],
        text: "Where China limits one bloc harder than the others, goods reach it through them: a firm in a third country buys and sells on. Such trade takes about a year \
               to grow, and as long to fade. Where all are limited alike there is nobody to buy from, and nothing is re-exported.",
        equations: &["asym_b = max(0, s_b − s_{others})", "Δlk_b = (asym_b − lk_b) · Δt / {k_tlx}"],
        symbols: &[
            ("asym_b", "how much harder bloc b is limited than the others, share"),
            ("s_b", "strength of the limit by class (light, heavy, magnets) on bloc b, share withheld"),
            ("s_{others}", "mean strength on the other three blocs outside China, weighted by their use"),
            ("lk_b", "the trade through others that has grown, share"),
        ],
        assumptions: &[],
        effects: &[("re-export", "limit~ .magnet-path- .other-path+")],
    },
    Mechanism {
        slug: "limits",
        name: "Export limits and leakage",
        source: ("limits.rs", include_str!("../../../../model/src/limits.rs")),
        borrowed: &[],
        text: "A limit of China on exports is a strength between 0 and 1: the share of normal deliveries that is withheld. It bites in the \
               month in which it begins. Goods then find ways around it: leakage repairs part of the limit with a lag, because it follows the limit as it has been felt for some time, \
               and re-export repairs more where others are limited less. Without leakage there is no re-export. Yttrium and samarium have records of their own, and are limited at least as hard.",
        equations: &[
            "s_{eff} = max(0, s − λ · min(m, s) − min(s, {k_lkx} · min(1, λ / {k_lk0}) · lk))",
            "Δm = (s − m) · Δt / τ_{leak}",
            "scale_k = f_k · learned_k",
        ],
        symbols: &[
            ("s", "strength of the limit by class and bloc, share"),
            (
                "s_{eff}",
                "what is left of it after leakage and re-export, share; from here on the limit that counts, unless a step says otherwise",
            ),
            ("λ", "leakage, share of what is withheld"),
            ("m", "the limit as felt so far, share"),
            ("lk", "re-export, see the step before"),
            ("τ_{leak}", "lag of leakage, years"),
            ("scale_k", "factor on the demand for material k"),
            ("f_k", "its fixed part, fitted for most materials"),
            ("learned_k", "its part that the recorded prices of January 2024 to April 2026 taught, 1 before"),
        ],
        assumptions: &["tau_lk", "s_Nd", "s_Dy", "s_Tb", "s_Sm", "s_LC"],
        effects: &[
            ("severity", "limit+ leakage- ^felt-limit- re-export-"),
            ("felt-limit", "limit+"),
            ("scale", "demand-scale+"),
        ],
    },
    Mechanism {
        slug: "precaution",
        name: "Precaution",
        source: ("precaution.rs", include_str!("../../../../model/src/precaution.rs")),
        borrowed: &[],
        text: "A limit on one class of goods frightens buyers of the others: in 2025 buyers outside China stored oxides of neodymium while only magnets and heavy materials needed a licence. So a buyer \
               fears for each class at least a part of the hardest limit that it has felt on any. The mean strength of the limits outside China is taken here too, for the steps that ask how far licences bind as a whole.",
        equations: &[
            "s_{X,c} = sum_b w_b · s_b / sum_b w_b",
            "s_X = max_c s_{X,c}",
            "fear = max(m, {k_spl} · m_{hardest})",
        ],
        symbols: &[
            ("s_{X,c}", "mean limit on class c outside China, share; m_X is the same of felt limits"),
            ("w_b", "use of bloc b in the class"),
            ("s_b", "limit on bloc b after leakage, share"),
            ("s_X", "the largest of these means"),
            ("fear", "the limit that buyers of oxides expect, by class and bloc, share"),
            ("m", "the limit as felt so far, share"),
            ("m_{hardest}", "the same for the class that is limited hardest"),
        ],
        assumptions: &[],
        effects: &[
            ("severity-outside", "severity+ .magnet-path~ .other-path~"),
            ("felt-outside", "felt-limit+ .magnet-path~ .other-path-"),
            ("precaution", "felt-limit+"),
        ],
    },
    Mechanism {
        slug: "mining",
        name: "Mines",
        source: ("mining.rs", include_str!("../../../../model/src/mining.rs")),
        borrowed: &["COMPOSITION"],
        text: "Each ore holds nine materials in fixed proportions, so a mine sells a basket. A mine compares the value of its basket with its \
               running cost and moves its use of capacity towards what pays, over some months. In China the basket counts at Chinese prices. Elsewhere \
               it counts at outside prices as far as a plant there accepts the feed, and at Chinese prices for the rest. A guaranteed price tops up the basket of allied mines by what the Chinese price, \
               without the tax that quotes hold, is below it. China’s two official mines follow its quota. The feed of a hub is the sum of its mines.",
        equations: &[
            "v = {k_pay} · sum_k c_k · P_k",
            "top = covered · max(0, floor − P_{C,NdPr} / (1 + {k_vat}))",
            "u* = clip((v / cost − {k_ulo}) · {k_usl}, u_{min}, 1)",
            "Δu = (u* − u) · Δt / {k_tauu}",
            "ore = capacity · u · Δt",
        ],
        symbols: &[
            ("v", "value of the basket, USD per kg of oxides in the ore; outside China a mix of both markets"),
            ("c_k", "share of material k in the ore"),
            ("P_k", "price of material k at the end of last month, USD/kg"),
            ("top", "what a guaranteed price adds to that of neodymium-praseodymium, USD/kg"),
            ("covered", "share of the output that the guarantee covers"),
            ("floor", "guaranteed price, USD/kg"),
            ("P_{C,NdPr}", "price of neodymium-praseodymium in China, with the tax, USD/kg"),
            ("cost", "running cost of the mine, USD/kg"),
            ("u, u*", "use of capacity, and what would pay, share"),
            ("u_{min}", "what the mine runs at even at a loss, share"),
            ("ore", "output, t of oxides a month"),
            ("capacity", "most that the mine can give, t of oxides a year"),
        ],
        assumptions: &["t_ion"],
        effects: &[
            ("floor-index", "price-inside+"),
            ("basket", "price-inside+ price-outside+ price-floor+ .floor-index-"),
            ("utilization", "basket+ cheapness+ .accepted+ .mine-capacity+ .new-mines+"),
            ("ore", "utilization+ mine-capacity+ new-mines+ china-quota+"),
            ("feed", "ore+"),
        ],
    },
    Mechanism {
        slug: "separation",
        name: "Separation",
        source: ("separation.rs", include_str!("../../../../model/src/separation.rs")),
        borrowed: &[],
        text: "Feed goes to a hub, a place with separation plants. A hub accepts what its light circuit can take and a little to wait. What it \
               cannot take goes to China; where that is banned it goes into a store at home, and stays in the ground only when the store holds years of work. Accepted feed waits as concentrate and is separated in a \
               light and a heavy circuit, with a loss. Plants outside China finish only part of the lanthanum and cerium, and those that may not sell to China run slower while traders outside hold far too much. \
               Heavy concentrate beyond half a year of capacity leaves for China. China comes last because it takes what the others leave. Its oxides enter the market in China, all others the market outside.",
        equations: &[
            "x = (table + built) · (free + (1 − free) · slow)",
            "slow = clip({k_slw} · C · O / S, {k_slm}, 1)",
            "room = x_L · Δt + {k_room} · max(0, q · x_L · Δt − w_L)",
            "a = a_0 + (1 − a_0) · ban · min(1, {k_ors} · max(0, 1 − store / ({k_ory} · x_L)))",
            "a_0 = min(1, room / feed_L)",
            "share = min(x · Δt, {k_thru} · w) / w",
            "output = w · share · r",
            "leaving = {k_hvx} · max(0, w_H − {k_hvb} · x_H) · (1 − ban)",
            "homeless = feed_L · (1 − a) + {k_oru} · store · Δt",
        ],
        symbols: &[
            ("x, x_L, x_H", "capacity of a circuit, of the light one and of the heavy one, t of oxides a year"),
            (
                "table, built",
                "capacity of named plants, with those of unnamed mines, and of plants built in answer to a shortage, t of oxides a year",
            ),
            ("free", "share of a hub’s output that may be sold to China"),
            ("slow", "how far plants run that may not sell to China"),
            ("C", "months of orders that traders usually hold"),
            ("O, S", "smoothed orders, t a month, and traders’ stock, t, of neodymium-praseodymium outside China"),
            ("room", "feed that a hub can take in the month, t"),
            ("q", "months of concentrate that a hub keeps"),
            ("w, w_L", "concentrate that waits in a circuit with the month’s feed, and in the light one before it, t"),
            ("w_H", "heavy concentrate that is left after the month’s separation, t"),
            ("feed_L", "light materials in the feed of the hub, t"),
            ("a_0, a", "share of the feed that the hub could accept, and that it accepts with a store"),
            ("store", "light concentrate beyond what a hub usually keeps, t"),
            ("share", "part of what waits that is separated in the month"),
            ("r", "share recovered in separation; times {k_fin} for lanthanum and cerium outside China"),
            ("output", "separated oxides, t a month"),
            ("leaving", "heavy concentrate that goes to China, t a month"),
            ("ban", "share that may not be sold to China"),
            ("homeless", "light ore that finds no plant, t a month; for heavy ore it is what leaves"),
        ],
        assumptions: &["qn", "rec", "cov"],
        effects: &[
            (
                "accepted",
                ".feed- .^concentrate-outside- separation-capacity+ built-separation+ .own-separation+ .new-mines+ .feed-ban+ .order-book-outside+ .stock-outside-",
            ),
            ("mined-share", "accepted+ .feed-ban-"),
            ("curtailed", "feed+ .accepted- .feed-ban+"),
            ("concentrate-inside", "feed+ .accepted- .feed-ban- heavy-feed+ .separated-inside-"),
            ("concentrate-outside", "feed+ accepted+ .heavy-feed- .separated-outside-"),
            ("separated-inside", "^concentrate-inside+ feed+ .accepted- .feed-ban- heavy-feed+ separation-capacity+"),
            (
                "separated-outside",
                "^concentrate-outside+ feed+ accepted+ separation-capacity+ built-separation+ .own-separation+ .new-mines+ .order-book-outside+ .stock-outside- .feed-ban~",
            ),
            (
                "heavy-feed",
                ".^concentrate-outside+ feed+ accepted+ .separation-capacity- .built-separation- .own-separation- .new-mines- .order-book-outside- .stock-outside+ .feed-ban-",
            ),
            ("ore-without-plant", "feed+ .^concentrate-outside+ .accepted- heavy-feed+"),
            ("waiting", "^concentrate-outside+ feed+ accepted+"),
            ("supply-inside", "separated-inside+"),
            ("supply-outside", "separated-outside+"),
            ("ledger", "feed+ curtailed- separated-inside- separated-outside-"),
        ],
    },
    Mechanism {
        slug: "recycling",
        name: "Recycling",
        source: ("recycling.rs", include_str!("../../../../model/src/recycling.rs")),
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
