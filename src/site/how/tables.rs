//! The tables before the month: what comes from outside the model, month by month, and where a lever bends it.

use super::table::Table;

pub const TABLES: [Table; 8] = [
    Table {
        slug: "table-limits",
        name: "Limits, retaliation",
        source: ("severity.rs", include_str!("../../../model/src/forcing/severity.rs")),
        text: "Recorded limits of 2010, 2025 and 2026 with strengths that are judgements, then the chosen export rules, then the limits of the scenario. The rules may stay as they were in August 2026, ease, or become those of October 2025; \
               they change over {law_r} year from November 2026. Yttrium and samarium have severities of their own. Two limits add up like two sieves, so a limit adds to \
               the friction that is there. Retaliation is an answer of China to price floors, public money and bans on feed, as a limit on heavy materials and magnets. It falls on the United States, the European Union, Japan and Korea; public money counts in full only after a year.",
        equations: &[
            "s_{law} = s_{stay} + (s_{other} − s_{stay}) · clip((t − t_0) / {law_r}, 0, 1)",
            "s = 1 − (1 − s_1) · (1 − s_2)",
            "r = min({ret_cap}, v · ({ret_f} · floor / 10 + {ret_p} · y · money / 10 + {ret_b} · ban))",
            "y = clip((t − t_0) / {ret_y}, 0, 1)",
        ],
        symbols: &[
            ("s_{law}", "limit by the chosen export rules, share withheld"),
            ("s_{stay}, s_{other}", "the same as it stood in August 2026, and under the chosen rules"),
            ("s", "strength of the limit on a class and bloc, share withheld"),
            ("s_1, s_2", "two limits that hold at once, such as the recorded and the chosen one"),
            ("r", "limit by retaliation, share withheld"),
            ("v", "strength of retaliation, a lever, 0 to 1"),
            ("floor", "guaranteed price, USD/kg"),
            ("money", "public money, bn USD over ten years"),
            ("y", "part of the money that counts: all of it after {ret_y} year"),
            ("ban", "share of feed that may not be sold to China"),
            ("t, t_0", "the year, and November 2026"),
        ],
        writes: &["limit"],
    },
    Table {
        slug: "table-rules",
        name: "Rules of trade",
        source: ("trade_rules.rs", include_str!("../../../model/src/forcing/trade_rules.rs")),
        text: "Export quotas and duties of 2005 to 2015, and the quota of the scenario; leakage; bans on selling feed to China; planned growth of China’s mining quota; \
               purchases for its reserve.",
        equations: &[],
        symbols: &[],
        writes: &["leakage", "export-quota", "duty", "feed-ban", "quota-growth", "china-buying"],
    },
    Table {
        slug: "table-mines",
        name: "Mines",
        source: ("mines.rs", include_str!("../../../model/src/forcing/mines.rs")),
        text: "Mines that run have yearly tables. A named project counts with its chance, from its start and over its ramp, so one run shows expected values, not a yes or no. Levers move \
               the chance and the start. A stricter standard makes new mines dearer and later.",
        equations: &[
            "capacity = nameplate · p · clip((t − start) / ramp, 0, 1)",
            "cost = cost_0 · (1 + {env_c} · standard)",
        ],
        symbols: &[
            ("capacity", "expected capacity, t of oxides a year"),
            ("nameplate", "capacity of the finished project, t of oxides a year"),
            ("p", "chance that it is built, with the levers that move it"),
            ("t", "the year"),
            ("start", "year in which it begins, with delays"),
            ("ramp", "years from the start to full capacity"),
            ("cost, cost_0", "running cost of a new mine with and without a stricter standard, USD/kg"),
            ("standard", "how strict it is, a lever, 0 to 1"),
        ],
        writes: &["mine-capacity", "cheapness", "lead-time", "new-mine-terms", "clean-standard"],
    },
    Table {
        slug: "table-separation",
        name: "Separation plants",
        source: ("separation.rs", include_str!("../../../model/src/forcing/separation.rs")),
        text: "Light and heavy capacity by hub, built in the same way. A ban on Chinese technology delays new plants and costs recent ones some output.",
        equations: &["capacity = nameplate · p · clip((t − start) / ramp, 0, 1)"],
        symbols: &[
            ("capacity", "expected capacity, t of oxides a year"),
            ("nameplate", "capacity of the finished project, t of oxides a year"),
            ("p", "chance that it is built, with the levers that move it"),
            ("t", "the year"),
            ("start", "year in which it begins, with delays"),
            ("ramp", "years from the start to full capacity"),
        ],
        writes: &["separation-capacity", "own-separation", "new-plants"],
    },
    Table {
        slug: "table-magnets",
        name: "Magnet plants",
        source: ("magnet_plants.rs", include_str!("../../../model/src/forcing/magnet_plants.rs")),
        text: "Capacity of magnet plants outside China by bloc, built in the same way. China’s plants make whatever is ordered from them.",
        equations: &[],
        symbols: &[],
        writes: &["magnet-capacity"],
    },
    Table {
        slug: "table-demand",
        name: "Demand paths",
        source: ("demand.rs", include_str!("../../../model/src/forcing/demand.rs")),
        text: "Magnet demand follows a recorded table to 2024 and then a path of the International Energy Agency, shared among blocs. Levers on electric cars, wind, defence and other uses \
               change it within {use_y} years. Other uses have an index of their own. What the United States, the European Union, Japan and Korea use is taken from customs and surveys.",
        equations: &["path = table · (1 + sum_u share_u · (d_u − 1) · clip((t − t_0) / {use_y}, 0, 1))"],
        symbols: &[
            ("path", "demand for magnets in the world, t a year"),
            ("table", "the same before the levers on uses, t a year"),
            ("share_u", "share of use u: electric cars, wind, defence, other"),
            ("d_u", "factor on that use, a lever, 1 at rest"),
            ("t, t_0", "the year, and November 2026"),
        ],
        writes: &["magnet-path", "other-path"],
    },
    Table {
        slug: "table-recycling",
        name: "Recovery and better design",
        source: ("recycling.rs", include_str!("../../../model/src/forcing/recycling.rs")),
        text: "The share recovered from old products rises from {rec1} in 2024 to {rec2} in 2040, and by the lever. Better design saves dysprosium and terbium in each magnet.",
        equations: &["ρ = min({recmx}, path + lever · clip((t − t_0) / {rec_y}, 0, 1))"],
        symbols: &[
            ("ρ", "share of old products that is recovered"),
            ("path", "the same on today’s path"),
            ("lever", "what the lever adds"),
            ("t, t_0", "the year, and November 2026"),
        ],
        writes: &["recovery", "technical-saving", "material-left"],
    },
    Table {
        slug: "table-money",
        name: "Public measures",
        source: ("money.rs", include_str!("../../../model/src/forcing/money.rs")),
        text: "The guaranteed price, the contract of Mountain Pass, the budget of the reserve of the United States, targets and release of reserves, public money as a cost, and making metal outside China.",
        equations: &[],
        symbols: &[],
        writes: &[
            "price-floor",
            "contract-floor",
            "us-budget",
            "magnet-part",
            "release-rate",
            "stock-target",
            "public-money",
            "metal-making",
        ],
    },
];

/// Quantities that neither a table nor a mechanism gives: the run of today’s path, and recorded prices.
pub const GIVEN: [&str; 2] = ["baseline", "recorded-price"];
