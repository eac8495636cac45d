//! What the page shows and what it rests on: for each figure that the model computes its variables, what it is, the parts of the model
//! that make it, the records it is set against and the rows that matter most for it. Tests hold the table against charts and rows.

/// Rows that a figure rests on: an id, or the start of several ids with a star behind it. They are shown while one of the words in `of`
/// is chosen beside the chart, always where there is none.
pub struct Rest {
    pub rows: &'static str,
    pub of: &'static str,
}

/// A figure of the model.
pub struct Output {
    pub slug: &'static str,
    /// Variables of `outputs.csv`.
    pub variables: &'static [&'static str],
    pub title: &'static str,
    pub what: &'static str,
    pub unit: &'static str,
    pub how: &'static [&'static str],
    /// What happened; where nothing is on record, the sentence that says so stands in `unrecorded`.
    pub records: &'static [Rest],
    pub unrecorded: &'static str,
    pub rests: &'static [Rest],
}

const fn rows(rows: &'static str) -> Rest {
    Rest { rows, of: "" }
}

const fn chosen(rows: &'static str, of: &'static str) -> Rest {
    Rest { rows, of }
}

/// Recorded prices in China, shown for the material that is chosen, and quotes in Europe; what was paid on average, and for which part.
const PRICE_RECORDS: [Rest; 21] = [
    chosen("observed.ndpr.*", "ndpr"),
    chosen("observed.nd.*", "ndpr"),
    chosen("observed.dy.*", "dy"),
    chosen("observed.tb.*", "tb"),
    chosen("observed.sm.*", "sm"),
    chosen("observed.gd.*", "gd"),
    chosen("observed.y.*", "y"),
    chosen("observed.la.*", "la"),
    chosen("observed.ce.*", "ce"),
    chosen("record-europe-quote-dy-*", "dy"),
    chosen("record-europe-quote-tb-*", "tb"),
    chosen("record-europe-quote-y-*", "y"),
    chosen("record-average-price-dy-2025", "dy"),
    chosen("record-average-price-part-dy-2025", "dy"),
    chosen("record-next-price-dy-2025", "dy"),
    chosen("record-next-price-part-dy-2025", "dy"),
    chosen("record-average-price-y-2025", "y"),
    chosen("record-average-price-part-y-2025", "y"),
    chosen("record-next-price-y-2025", "y"),
    chosen("record-next-price-part-y-2025", "y"),
    chosen("observed.nd-to-ndpr", "ndpr"),
];

const DEMAND: [Rest; 7] = [
    rows("iel"),
    rows("mag24"),
    rows("magnet-demand.*"),
    rows("magnet-growth.*"),
    rows("share-magnet.*"),
    rows("use-share.*"),
    rows("imag.*"),
];

const SHORTAGE: [Rest; 24] = [
    rows("sev_h25"),
    rows("sev_h26"),
    rows("sev_m25"),
    rows("sev_j26"),
    rows("sev_y25"),
    rows("tau_lk"),
    rows("leak0"),
    rows("k_lkx"),
    rows("k_tlx"),
    rows("k_sub"),
    rows("k_rsg"),
    rows("k_cap"),
    rows("c1"),
    rows("covU"),
    rows("covM"),
    rows("hoard"),
    rows("om"),
    rows("iel"),
    rows("magnet-demand.*"),
    rows("magnet-growth.*"),
    rows("share-magnet.*"),
    rows("share-light.*"),
    rows("share-heavy.*"),
    rows("imag.*"),
];

const PRICES: [Rest; 16] = [
    rows("beta"),
    rows("cov"),
    rows("tau_t"),
    rows("kc"),
    rows("ka"),
    rows("phi"),
    rows("tau_c"),
    rows("tau_pd"),
    rows("thin.*"),
    rows("k_prh"),
    rows("k_spl"),
    rows("k_spx"),
    rows("Pref.*"),
    rows("Pcost.*"),
    rows("sp.*"),
    rows("tau_p.*"),
];

const MINES: [Rest; 10] = [
    rows("mine-*"),
    rows("cap.*"),
    rows("cost.*"),
    rows("umin.*"),
    rows("comp.*"),
    rows("k_pay"),
    rows("k_ulo"),
    rows("Lnew"),
    rows("gnew"),
    rows("inc"),
];

const SEPARATORS: [Rest; 6] =
    [rows("sep-*"), rows("china-light.*"), rows("china-heavy.*"), rows("rec"), rows("qn"), rows("k_thru")];

const MAGNET_MAKERS: [Rest; 5] =
    [rows("mag-*"), rows("old-magnet.*"), rows("magnet-demand.*"), rows("k_lf0"), rows("om")];

const NO_RECORD: &str = "Nobody publishes such a record. Before today the page shows the model’s own past.";
const JUDGED: &str = "No record: an order of magnitude.";

pub static OUTPUTS: [Output; 20] = [
    Output {
        slug: "unserved",
        variables: &["unserved-magnet", "unserved-ndpr", "unserved-dy", "unserved-y"],
        title: "Demand not served",
        what: "Not served = not delivered + priced out: what buyers of a bloc do not get of what they would use at baseline prices, those of today’s path, because deliveries stop or because they give up as prices rise.",
        unit: "share of demand at baseline prices, mean of the year",
        how: &[
            "re-export",
            "limits",
            "oxide-use",
            "magnet-demand",
            "shipments",
            "availability",
            "substitution",
            "response",
            "shortage",
        ],
        records: &[],
        unrecorded: NO_RECORD,
        rests: &SHORTAGE,
    },
    Output {
        slug: "pricedout",
        variables: &["pricedout-magnet", "pricedout-ndpr", "pricedout-dy", "pricedout-y"],
        title: "Priced out",
        what: "The part of what is not served whose buyers give up because prices are higher than on today’s path. The rest of it is not delivered.",
        unit: "share of demand at baseline prices, mean of the year",
        how: &["oxide-use", "magnet-demand", "price", "shortage"],
        records: &[],
        unrecorded: NO_RECORD,
        rests: &[rows("e_M"), rows("e_H"), rows("e_L"), rows("e_mp"), rows("k_ehi")],
    },
    Output {
        slug: "prices",
        variables: &["spot-exchina", "price-china", "price-exchina"],
        title: "Prices",
        what: "The price of the oxide in China, the price under contract outside, and the quote for the few kilograms that are traded at once outside. The quote runs far ahead of what most buyers pay.",
        unit: "USD of the day per kg, mean of the year",
        how: &["quotes", "price", "trade", "thrift"],
        records: &PRICE_RECORDS,
        unrecorded: "",
        rests: &PRICES,
    },
    Output {
        slug: "separation",
        variables: &["sep-magreo", "separated"],
        title: "Separation",
        what: "Oxides of neodymium, praseodymium, dysprosium and terbium that a place separates from concentrate, without recycling.",
        unit: "tonnes of oxide a year, or share of the world",
        how: &["separation", "mining", "sales-to-china", "response"],
        records: &[rows("record-china-separation-share-2024")],
        unrecorded: "",
        rests: &SEPARATORS,
    },
    Output {
        slug: "mining",
        variables: &["mine-magreo"],
        title: "Mining",
        what: "Oxides of neodymium, praseodymium, dysprosium and terbium in the ore that a country mines. The record counts all rare earths, which is another measure.",
        unit: "tonnes of oxide a year, or share of the world",
        how: &["mining", "investment"],
        records: &[rows("record-china-mine-share-*")],
        unrecorded: "",
        rests: &MINES,
    },
    Output {
        slug: "magnets",
        variables: &["magnet-prod"],
        title: "Magnets made",
        what: "Magnets of neodymium, iron and boron that a bloc makes.",
        unit: "tonnes of magnets a year, or share of the world",
        how: &["magnets", "allied-sales", "work-for-stock", "availability", "response"],
        records: &[
            rows("record-china-magnet-share-2024"),
            rows("record-china-exports-magnets-year-2025"),
            rows("record-china-exports-magnets-2025-*"),
        ],
        unrecorded: "",
        rests: &MAGNET_MAKERS,
    },
    Output {
        slug: "supply",
        variables: &["supply", "substituted"],
        title: "Supply by origin",
        what: "Where what a bloc uses was separated or made: in China, at home, with allies, from scrap, from a reserve; and what of its demand is priced out or not delivered. The parts add up to demand; of magnets stands above it what products were redesigned to do without.",
        unit: "tonnes a year",
        how: &["origin", "shipments", "availability", "magnets", "substitution", "shortage"],
        records: &[rows("record-china-exports-magnets-year-2025")],
        unrecorded: "",
        rests: &DEMAND,
    },
    Output {
        slug: "public-cost",
        variables: &["public-cost"],
        title: "Public cost",
        what: "What governments outside China pay: price floors, purchases for reserves less their sales, loans and equity booked over ten years.",
        unit: "USD of the day, sum of the years",
        how: &["table-money", "reserves", "figures"],
        records: &[],
        unrecorded: "No record: it follows from the levers.",
        rests: &[rows("dod"), rows("e11"), rows("fin_yrs"), rows("wres.*"), rows("vault"), rows("floor"), rows("fin")],
    },
    Output {
        slug: "bill",
        variables: &["cons-bill-exchina"],
        title: "Users’ bill",
        what: "Value of the material used outside China at the average price paid, of which most follows the price in China.",
        unit: "USD of the day a year",
        how: &["price", "oxide-use", "figures"],
        records: &[],
        unrecorded: NO_RECORD,
        rests: &[rows("thin.*"), rows("Pref.*"), rows("share-light.*"), rows("share-heavy.*")],
    },
    Output {
        slug: "trade-balance",
        variables: &["trade-balance"],
        title: "Trade balance in magnets",
        what: "Exports of magnets less imports of a bloc, each tonne at what it costs to make in China.",
        unit: "USD of the day a year",
        how: &["magnets", "figures"],
        records: &[rows("record-china-exports-magnets-year-2025")],
        unrecorded: "",
        rests: &[rows("k_mpc"), rows("mag-*"), rows("share-magnet.*")],
    },
    Output {
        slug: "output-lost",
        variables: &["harm-low", "harm-mid", "harm-high"],
        title: "Output lost",
        what: "What industry outside China does not make because magnets are missing: a kilogram is worth 600, 2,500 or 20,000 USD of output, by three published estimates. No cost to anyone’s budget.",
        unit: "USD of the day, sum of the years",
        how: &["magnets", "shortage"],
        records: &[],
        unrecorded: "No record: published estimates lie a factor of thirty apart.",
        rests: &[rows("k_hml"), rows("k_hmm"), rows("k_hmh"), rows("k_hpo")],
    },
    Output {
        slug: "reserves",
        variables: &["reserve-value-musd"],
        title: "Reserves",
        what: "Value of what the reserves outside China hold.",
        unit: "USD of the day, end of the year",
        how: &["published-stocks", "reserves"],
        records: &[],
        unrecorded: "Stocks of states are secret or not published.",
        rests: &[
            rows("k_vmax"),
            rows("k_stj"),
            rows("k_stv"),
            rows("k_adt"),
            rows("k_admx"),
            rows("wres.*"),
            rows("vault"),
            rows("allied_days"),
        ],
    },
    Output {
        slug: "cover",
        variables: &["cover-days-magnet", "cover-days-ndpr", "cover-days-dy"],
        title: "Stock in days of use",
        what: "What users and reserves of a bloc hold, in days of its use.",
        unit: "days, end of the year",
        how: &["availability", "reserves", "magnets"],
        records: &[],
        unrecorded: "Stocks are not published. The plant stops of 2025 tell that some firms held one to two months.",
        rests: &[rows("covU"), rows("covM"), rows("c1"), rows("hoard"), rows("tadj")],
    },
    Output {
        slug: "concentration",
        variables: &["hhi-mine", "hhi-sep", "hhi-mag"],
        title: "Concentration",
        what: "The index of Herfindahl and Hirschman: the sum of the squared shares of places in percent, 10,000 for a single one.",
        unit: "0 to 10,000, mean of the year",
        how: &["mining", "separation", "magnets", "figures"],
        records: &[rows("record-china-separation-share-2024"), rows("record-china-magnet-share-2024")],
        unrecorded: "",
        rests: &[rows("mine-*"), rows("sep-*"), rows("mag-*")],
    },
    Output {
        slug: "reliance",
        variables: &["us-nir-magnet", "us-nir-oxide", "us-nir-dytb"],
        title: "Net import reliance",
        what: "Imports less exports of the United States as a share of what they use.",
        unit: "share, mean of the year",
        how: &["trade", "origin", "magnets", "figures"],
        records: &[],
        unrecorded: "The Geological Survey counts it for all rare earths together, which is another measure.",
        rests: &[rows("share-light.*"), rows("share-heavy.*"), rows("share-magnet.*")],
    },
    Output {
        slug: "jobs",
        variables: &["jobs"],
        title: "Jobs",
        what: "Jobs in mines, separation and magnet plants outside China.",
        unit: "jobs, mean of the year",
        how: &["mining", "separation", "magnets", "figures"],
        records: &[],
        unrecorded: JUDGED,
        rests: &[rows("k_jm"), rows("k_js"), rows("k_jg")],
    },
    Output {
        slug: "co2",
        variables: &["co2-kt"],
        title: "CO₂",
        what: "CO₂ of mining and separation, less what an environmental standard saves at new plants.",
        unit: "thousand tonnes a year",
        how: &["mining", "separation", "figures"],
        records: &[],
        unrecorded: JUDGED,
        rests: &[rows("k_co1"), rows("k_co2"), rows("env_w")],
    },
    Output {
        slug: "waste",
        variables: &["waste-kt"],
        title: "Waste",
        what: "Waste of mining, less what an environmental standard saves at new mines.",
        unit: "thousand tonnes a year",
        how: &["mining", "figures"],
        records: &[],
        unrecorded: JUDGED,
        rests: &[rows("k_wst"), rows("env_w")],
    },
    Output {
        slug: "flows",
        variables: &["feed-flow", "oxide-flow"],
        title: "Flows along the chain",
        what: "Content of neodymium, praseodymium, dysprosium and terbium from the country of the mine to the place of separation, and from there to the makers of a bloc.",
        unit: "tonnes of oxide a year",
        how: &["mining", "separation", "shipments", "origin"],
        records: &[rows("record-china-exports-oxide-*")],
        unrecorded: "",
        rests: &[rows("comp.*"), rows("mine-*"), rows("sep-*"), rows("rec")],
    },
    Output {
        slug: "plants",
        variables: &[],
        title: "Mines and plants",
        what: "When each named plant opens if it is built, and with what chance.",
        unit: "year, and chance in percent",
        how: &["table-mines", "table-separation", "table-magnets"],
        records: &[],
        unrecorded: "Plants that run are on record in their rows; dates and chances of the others are judgements of the authors.",
        rests: &[
            chosen("mine-*", "plan-mine"),
            chosen("sep-*", "plan-separation"),
            chosen("mag-*", "plan-magnet"),
            rows("pm_half"),
        ],
    },
];

/// The figure of a slug.
pub fn find(slug: &str) -> Option<&'static Output> {
    OUTPUTS.iter().find(|output| output.slug == slug)
}
