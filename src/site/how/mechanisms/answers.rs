//! Investment: China's quota, unnamed mines, and plants outside China that are built in answer to a shortage.

use crate::site::how::mechanism::Mechanism;

pub static ANSWERS: [Mechanism; 4] = [
    Mechanism {
        slug: "china-quota",
        name: "China’s mining quota",
        source: ("china_quota.rs", include_str!("../../../../model/src/china_quota.rs")),
        borrowed: &[],
        text: "China’s quota for its official mines grows as planned. It stands a little above that path when neodymium-praseodymium has long been dear and a little below when it has been cheap, and gets there within about a year. The quota is a level that follows the price, \
               not a growth that adds up, so a shock does not echo in it for years.",
        equations: &[
            "Δpath = path · g · Δt",
            "Δq = (path · exp(γ · clip(ln P_{plan} − {k_lq}, −{k_lqc}, {k_lqc})) − q) · Δt / {k_tqr}",
        ],
        symbols: &[
            ("path", "China’s quota over its table at a neutral price, 1 at the start"),
            ("q", "the quota over its table"),
            ("g", "planned growth per year"),
            ("γ", "response of the quota to the price"),
            ("P_{plan}", "price of neodymium-praseodymium in China as planners remember it, USD/kg"),
        ],
        assumptions: &["g_cq"],
        effects: &[("quota-path", "quota-growth+"), ("china-quota", "quota-path+ plans-inside+")],
    },
    Mechanism {
        slug: "investment",
        name: "New mines",
        source: ("investment.rs", include_str!("../../../../model/src/investment.rs")),
        borrowed: &["COMPOSITION", "k_hup", "k_hus"],
        text: "Named mines and plants are in the tables. Beyond them unnamed mines start when a typical basket has paid more than an incentive price for about a year, or when heavy materials are missing outside China; they \
               open after a lead time of years, so they answer long after what they answer to.",
        equations: &[
            "ΔV = (v − V) · Δt",
            "starts = G · max(clip({k_invs} · (V / I − 1), 0, 1), clip((H − {k_hup}) / {k_hus}, 0, 1)) · finance · Δt",
            "Δcapacity = ready − {k_ncd} · capacity · Δt",
        ],
        symbols: &[
            ("v, V", "value of a typical basket, now and over about a year, with what a guaranteed price adds, USD/kg"),
            ("starts", "capacity that is begun in the month, t a year"),
            ("G", "largest starts, t a year for each year"),
            ("I", "basket at which mines start, USD/kg"),
            ("H", "signal of heavy materials, see the next step"),
            ("finance", "factor for public money"),
            ("capacity", "of unnamed mines, t a year"),
            (
                "ready",
                "mines that leave the last of three stages in the month, t a year; mean lead time at least {k_lmin} years",
            ),
        ],
        assumptions: &["gnew", "inc", "Lnew"],
        effects: &[
            ("incentive", "price-inside+ price-outside+ price-floor+ .floor-index-"),
            ("mines-under-way", "incentive+ signal-separation+ new-mine-terms+ lead-time+"),
            ("new-mines", "^mines-under-way+ lead-time-"),
        ],
    },
    Mechanism {
        slug: "signals",
        name: "What investors see",
        source: ("signals.rs", include_str!("../../../../model/src/signals.rs")),
        borrowed: &[],
        text: "Four signals for plants outside China, each smoothed over about half a year: for magnets of a bloc its premium and the share of its demand that is not met; for separation the quotes above contract prices and the share of use that is missing, \
               for light materials by neodymium-praseodymium, for heavy ones by dysprosium too; for metal how far limits hold back what has to be made into metal in China, and the share of use that is missing. They act from the first free month on: the past has its real plants.",
        equations: &[
            "M_b = π_b + missing_b",
            "L = max(0, σ_{NdPr} − contract_{NdPr}) + missing_{NdPr}",
            "H = {k_hvw} · max(0, σ_{Dy} − contract_{Dy}) + missing_{Dy} + max(0, σ_{NdPr} − contract_{NdPr} − {k_spx}) + missing_{NdPr}",
            "E = dep_{metal} · bind_{NdPr} + missing_{NdPr}",
            "Δsignal = (seen − signal) · Δt / {k_tsg}",
        ],
        symbols: &[
            ("M_b", "what is seen for magnets of bloc b"),
            ("π_b", "premium on magnets of the bloc, a logarithm"),
            ("missing_b", "share of its demand for magnets that is not met"),
            ("L, H, E", "what is seen for light separation, heavy separation and metal"),
            ("σ_{NdPr}, σ_{Dy}", "spot premium, a logarithm"),
            ("contract_{NdPr}, contract_{Dy}", "part of it in contract prices"),
            ("missing_{NdPr}, missing_{Dy}", "share of use outside China that is not served"),
            ("dep_{metal}", "share of the metal that has to be made in China"),
            ("bind_{NdPr}", "strength of the limits, weighted by use"),
            ("signal, seen", "each of the four, smoothed and of the month"),
        ],
        assumptions: &[],
        effects: &[
            ("signal-magnets", "magnet-premium+ magnet-demand+ magnets-used-"),
            ("signal-separation", "premium+ contract-premium- availability- .use~"),
            ("signal-metal", "dependence+ pressure+ availability- .use~"),
        ],
    },
    Mechanism {
        slug: "response",
        name: "Plants in answer to a shortage",
        source: ("response.rs", include_str!("../../../../model/src/response.rs")),
        borrowed: &[],
        text: "Beyond the named plants others are begun when a signal passes a hurdle: magnet plants in the bloc that is short, separation where ore is that finds no plant, and metal making. All together they begin at most a few per cent of the world market a year, \
               about what was built a year after 2010, and open after two years for magnets and metal and three and a half for separation. They close again by and by, but not while licences bind. There is no budget and no politics in this: hurdles, speed and lead times are assumptions.",
        equations: &[
            "g(s, h) = clip((s − h) / {k_hus}, 0, 1)",
            "\"magnets:\" starts_b = {k_rsg} · g(M_b, {k_hum}) · need_b, \"all\" ≤ {k_cap} · need",
            "\"light:\" starts_h = max(g(L, {k_hup}), g(H, {k_hup})) · min({k_cap} · {k_wre} · ore_h / ore, ore_h − under_h)",
            "\"heavy:\" starts_h = g(H, {k_hup}) · min({k_cap} · {k_whv} · ore_h / ore, ore_h − under_h)",
            "\"metal:\" starts = g(E, {k_hum}) · {k_cap} · use",
            "Δcapacity = ready − {k_rdd} · max(0, 1 − {k_frs} · s_{X,c}) · capacity · Δt",
        ],
        symbols: &[
            ("g", "appetite: 0 below the hurdle, 1 where starts are at their limit"),
            ("s, h", "a signal and its hurdle"),
            ("M_b, L, H, E", "the smoothed signals of the step before"),
            ("starts_b, starts_h, starts", "capacity that is begun, t a year for each year"),
            ("need_b, need", "demand for magnets of bloc b and of the world, t a year"),
            ("ore_h, ore", "ore of hub h and of all four hubs that finds no plant, t a year"),
            ("under_h", "plants of the hub under way, t a year"),
            ("use", "use of neodymium-praseodymium in the world, t a year"),
            ("capacity", "of these plants, t a year"),
            (
                "ready",
                "plants that leave the second of two stages in the month, t a year; {k_ldm} years in all for magnets and metal, {k_lds} for separation",
            ),
            ("s_{X,c}", "mean limit outside China on the class of goods, after leakage, share"),
        ],
        assumptions: &[],
        effects: &[
            (
                "answers-under-way",
                "signal-magnets+ signal-separation+ signal-metal+ magnet-demand+ ore-without-plant+ use+",
            ),
            ("built-magnets", "^answers-under-way+ .severity-outside+"),
            ("built-separation", "^answers-under-way+ .severity-outside+"),
            ("built-metal", "^answers-under-way+ .severity-outside+"),
        ],
    },
];
