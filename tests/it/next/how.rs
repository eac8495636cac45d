//! The description of version 4, held against its model: what each mechanism reads and writes is observed by changing one thing at a time.

use super::scenario::params;
use chokepoint::next::how::equation::{self as notation, Piece, equation, sentence};
use chokepoint::next::how::graph::loops::LOOPS;
use chokepoint::next::how::graph::nodes::{NODES, OUTSIDE};
use chokepoint::next::how::mechanism::{Route, Sign, causes};
use chokepoint::next::how::mechanisms::mechanisms;
use chokepoint::next::how::quantities::QUANTITIES;
use chokepoint::next::how::tables::{GIVEN, TABLES};
use chokepoint::next::model::anatomy::{self, Observed, Response};
use chokepoint::next::model::keys::month_index;
use chokepoint::next::model::params::Policy;
use chokepoint::next::tables::{ASSUMPTIONS, LEVERS, LeverRow};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Quarters' ends, as thrift is reviewed in them, and Decembers, as the books are checked then; stocks are published in January 2024.
const MONTHS: [(usize, usize); 6] = [(2010, 9), (2024, 1), (2026, 3), (2026, 12), (2028, 6), (2035, 12)];

/// Today's path; limits with reserves, a floor and retaliation; the October rules, a quota and everything else.
const SCENARIOS: [&str; 3] = [
    "",
    "xl=0.6&xh=0.7&xm=0.6&vault=4&allied_days=60&floor=110&ret=0.5&feedban=0.5&cnres=5000&fin=10&tech=0.5&env=0.5&thrift=0.2",
    "law=2&xq=3&xl=0.3&xh=0.2&mmr=0.8&vault=0.6&vault_years=10&vault_mag=0.4&floor=90&cq=0.02&dem=2&recyc=0.2&xm=0.03",
];

fn observed() -> &'static Observed {
    static OBSERVED: OnceLock<Observed> = OnceLock::new();
    OBSERVED.get_or_init(|| {
        let policies = SCENARIOS.map(|link| params(link).policy);
        anatomy::observe(&policies, &MONTHS.map(|(year, month)| month_index(year, month)))
    })
}

/// The direction that was seen; none where a quantity has no direction as a whole.
fn seen(response: Response) -> Option<Sign> {
    match (response.rose > 0, response.fell > 0) {
        (true, false) => Some(Sign::More),
        (false, true) => Some(Sign::Less),
        (true, true) => Some(Sign::Mixed),
        (false, false) => None,
    }
}

#[test]
fn the_mechanisms_are_those_of_a_month_in_its_order() {
    let described: Vec<&str> = mechanisms().map(|mechanism| mechanism.slug).collect();
    assert_eq!(described, anatomy::mechanisms().collect::<Vec<_>>());
}

#[test]
fn every_quantity_is_named_and_made_somewhere() {
    let named: BTreeSet<&str> = QUANTITIES.iter().map(|quantity| quantity.slug).collect();
    assert_eq!(named, observed().quantities);
    assert_eq!(named.len(), QUANTITIES.len(), "a quantity is named twice");
    let mut made: BTreeSet<&str> = mechanisms().flat_map(|own| own.effects.iter().map(|(to, _)| *to)).collect();
    made.extend(TABLES.iter().flat_map(|table| table.writes));
    made.extend(GIVEN);
    assert_eq!(made, named);
}

#[test]
fn each_mechanism_writes_what_is_described() {
    let mut wrong = Vec::new();
    for mechanism in mechanisms() {
        let described: BTreeSet<&str> = mechanism.effects.iter().map(|(to, _)| *to).collect();
        let written: BTreeSet<&str> =
            observed().writes.iter().filter(|(own, _)| *own == mechanism.slug).map(|(_, to)| *to).collect();
        if described != written {
            wrong.push(format!("{}: described {described:?}, written {written:?}", mechanism.slug));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_mechanism_depends_on_what_is_described_and_on_nothing_else() {
    let mut wrong = Vec::new();
    for mechanism in mechanisms() {
        let mut described: BTreeMap<(&str, &str), Vec<Route>> = BTreeMap::new();
        for route in mechanism.routes() {
            described.entry((route.from, route.to)).or_default().push(route);
        }
        let edges = observed().edges.iter().filter(|((own, ..), _)| *own == mechanism.slug);
        let edges: BTreeMap<(&str, &str), Response> =
            edges.map(|((_, from, to), seen)| ((*from, *to), *seen)).collect();
        for (from, to) in edges.keys().filter(|edge| !described.contains_key(*edge)) {
            wrong.push(format!("{}: {from} acts on {to}, which is not described", mechanism.slug));
        }
        for ((from, to), routes) in &described {
            // What the mechanism itself makes is overwritten before it acts: only its value from before can be changed from outside.
            let is_visible = routes.iter().any(|route| !route.is_rare) && !mechanism.writes(from);
            if is_visible && !edges.contains_key(&(*from, *to)) {
                wrong.push(format!("{}: {from} is described to act on {to}, and does not", mechanism.slug));
            }
            let Some(sign) = edges.get(&(*from, *to)).and_then(|response| seen(*response)) else { continue };
            let signs: BTreeSet<Sign> = routes.iter().map(|route| route.sign).collect();
            let agrees =
                signs.contains(&sign) || signs.contains(&Sign::Mixed) || sign == Sign::Mixed && signs.len() > 1;
            let direct = routes.iter().find(|route| route.is_direct);
            let is_right = agrees && !(routes.len() == 1 && direct.is_some_and(|route| route.sign != sign));
            if !is_right {
                wrong.push(format!("{}: {from} on {to} is seen as {sign:?}, described as {signs:?}", mechanism.slug));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_mechanism_uses_the_assumptions_that_are_described() {
    let mut wrong = Vec::new();
    for mechanism in mechanisms() {
        let described: BTreeSet<&str> = mechanism.assumptions.iter().copied().collect();
        let used: BTreeSet<&str> =
            observed().assumptions.iter().filter(|(own, _)| *own == mechanism.slug).map(|(_, name)| *name).collect();
        if described != used {
            wrong.push(format!("{}: described {described:?}, used {used:?}", mechanism.slug));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let used: BTreeSet<&str> = observed().assumptions.iter().map(|(_, name)| *name).collect();
    for row in &ASSUMPTIONS {
        assert!(used.contains(row.name), "nothing uses {}", row.name);
    }
}

#[test]
fn the_picture_shows_every_quantity_once_or_says_that_it_does_not() {
    let mut shown: Vec<&str> = NODES.iter().flat_map(|node| node.quantities.iter().copied()).collect();
    shown.extend(OUTSIDE);
    let once: BTreeSet<&str> = shown.iter().copied().collect();
    assert_eq!(once.len(), shown.len(), "a quantity stands in two places");
    assert_eq!(once, QUANTITIES.iter().map(|quantity| quantity.slug).collect());
    for node in &NODES {
        let is_made =
            mechanisms().any(|own| own.slug == node.made_in) || TABLES.iter().any(|own| own.slug == node.made_in);
        assert!(is_made, "{} is made in {}, which is nothing", node.slug, node.made_in);
    }
}

/// The place of the picture that stands for a quantity.
fn place(quantity: &str) -> Option<&'static str> {
    NODES.iter().find(|node| node.quantities.contains(&quantity)).map(|node| node.slug)
}

/// The arrows of the picture: main causes that lie in another place.
fn arrows() -> BTreeSet<(&'static str, &'static str)> {
    let mut out = BTreeSet::new();
    for (to, line) in mechanisms().flat_map(|own| own.effects) {
        for cause in causes(line).filter(|cause| !cause.is_aside) {
            out.extend(place(cause.name).zip(place(to)).filter(|(from, to)| from != to));
        }
    }
    out
}

#[test]
fn each_place_of_the_picture_is_linked_and_each_named_loop_is_a_way_around_it() {
    let arrows = arrows();
    for node in &NODES {
        assert!(arrows.iter().any(|(from, to)| *from == node.slug || *to == node.slug), "{} stands alone", node.slug);
    }
    for own in &LOOPS {
        for (from, to) in own.path.iter().zip(own.path.iter().cycle().skip(1)) {
            assert!(arrows.contains(&(*from, *to)), "{}: {from} does not act on {to}", own.name);
        }
    }
}

/// Names of the parameters with the names of their constants and whether a reader may move them.
fn parameters() -> Vec<(String, String, bool)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/next/data/parameters.csv");
    let rows = csv::Reader::from_path(path).unwrap().into_deserialize::<BTreeMap<String, String>>();
    rows.map(|row| row.unwrap())
        .map(|row| (row["name"].clone(), row["constant"].clone(), row["kind"] == "assumption"))
        .collect()
}

/// The parameters that equations and the meanings of their signs name.
fn named(equations: &[&'static str], symbols: &[(&'static str, &'static str)]) -> BTreeSet<&'static str> {
    let pieces = equations.iter().copied().map(equation);
    let pieces = pieces.chain(symbols.iter().map(|(_, meaning)| sentence(meaning)));
    pieces.flat_map(notation::parameters).collect()
}

#[test]
fn every_parameter_of_an_equation_has_a_row_and_is_used_there() {
    let rows = parameters();
    let is_in_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let is_used = |source: &str, name: &str| {
        rows.iter().any(|(own, constant, is_assumption)| {
            let mark = format!("c::{constant}");
            own == name
                && !is_assumption
                && source.match_indices(&mark).any(|(at, _)| !source[at + mark.len()..].starts_with(is_in_name))
        })
    };
    let mut wrong = Vec::new();
    for own in mechanisms() {
        for name in named(own.equations, own.symbols) {
            let is_known =
                own.borrowed.contains(&name) || own.assumptions.contains(&name) || is_used(own.source.1, name);
            if !rows.iter().any(|(row, ..)| row == name) || !is_known {
                wrong.push(format!("{}: {name}", own.slug));
            }
        }
        assert!(!own.text.contains(['{', '_']), "{}: a text is plain", own.slug);
    }
    for table in &TABLES {
        let in_text = notation::parameters(sentence(table.text));
        for name in named(table.equations, table.symbols).into_iter().chain(in_text) {
            if !is_used(table.source.1, name) {
                wrong.push(format!("{}: {name}", table.slug));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The signs of an equation with their index; `Δt` is explained for all equations at once.
fn signs(text: &str) -> Vec<String> {
    let pieces = equation(text);
    let mut signs = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        let Piece::Variable(name) = piece else { continue };
        let sign = match pieces.get(i + 1) {
            Some(Piece::Index(index)) => format!("{name}_{index}"),
            Some(Piece::Text(text)) if text.starts_with('*') => format!("{name}*"),
            _ => name.to_string(),
        };
        let is_change = matches!(pieces[..i].last(), Some(Piece::Text(text)) if text.ends_with('Δ'));
        if !(sign == "t" && is_change) {
            signs.push(sign);
        }
    }
    signs
}

#[test]
fn every_sign_of_an_equation_is_explained_below_it() {
    let blocks = mechanisms().map(|own| (own.slug, own.equations, own.symbols));
    let mut wrong = Vec::new();
    for (slug, equations, key) in blocks.chain(TABLES.iter().map(|own| (own.slug, own.equations, own.symbols))) {
        let used: BTreeSet<String> = equations.iter().flat_map(|line| signs(line)).collect();
        let listed: Vec<String> = key.iter().flat_map(|(sign, _)| signs(sign)).collect();
        let explained: BTreeSet<String> = listed.iter().cloned().collect();
        wrong.extend(used.difference(&explained).map(|sign| format!("{slug}: {sign} is not explained")));
        wrong.extend(explained.difference(&used).map(|sign| format!("{slug}: {sign} stands in no equation")));
        if listed.len() > explained.len() {
            wrong.push(format!("{slug}: a sign is explained twice"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The quantities that a lever bends between its ends, with the levers beside it that it needs to act.
fn bends(row: &LeverRow) -> BTreeSet<&'static str> {
    // One date may stand for those of all limits.
    let partner = row.partner.split('&').flat_map(|pair| match pair.strip_prefix("x_") {
        Some(date) => ["l", "h", "m"].map(|class| format!("x{class}_{date}")).to_vec(),
        None => vec![pair.to_string()],
    });
    let partner = partner.collect::<Vec<_>>().join("&");
    let with = |value: f64| -> Policy { params(&format!("{partner}&{}={value}", row.key)).policy };
    let at_rest = with(row.neutral);
    let mut bent = anatomy::tables_moved(&at_rest, &with(row.low));
    bent.extend(anatomy::tables_moved(&at_rest, &with(row.high)));
    bent
}

#[test]
fn each_lever_says_where_it_enters() {
    let mut wrong = Vec::new();
    for row in &LEVERS {
        let bent = bends(row);
        assert!(!bent.is_empty(), "{} bends nothing", row.key);
        let (places, text) = row.enters.split_once(": ").unwrap_or_default();
        let places: Vec<&str> = places.split_whitespace().collect();
        let reads = |slug: &str| {
            let own = mechanisms().find(|own| own.slug == slug).unwrap_or_else(|| panic!("{}: no {slug}", row.key));
            own.reads()
        };
        for place in &places {
            if !reads(place).iter().any(|quantity| bent.contains(quantity)) {
                wrong.push(format!("{} does not enter {place}", row.key));
            }
        }
        // What only a figure reads needs no place.
        let acts = |quantity: &str| mechanisms().any(|own| own.slug != "figures" && own.reads().contains(&quantity));
        for quantity in bent.iter().filter(|quantity| acts(quantity)) {
            if !places.iter().any(|place| reads(place).contains(quantity)) {
                wrong.push(format!("{} bends {quantity}, which no place of it reads", row.key));
            }
        }
        for quantity in &bent {
            assert!(TABLES.iter().any(|table| table.writes.contains(quantity)), "{quantity} stands in no table");
        }
        assert!(text.ends_with('.') && text.len() < 200, "{}", row.key);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
