//! The description of the model, held against the model: what each mechanism reads and writes is observed by changing one thing at a time.

use chokepoint::data::ASSUMPTIONS;
use chokepoint::model::anatomy::{self, Observed, Response};
use chokepoint::model::keys::month_index;
use chokepoint::scenario::link::decode;
use chokepoint::view::pages::how::mechanism::{Route, Sign};
use chokepoint::view::pages::how::tables::{GIVEN, TABLES};
use chokepoint::view::pages::how::{mechanisms, quantities};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Today's path; limits with reserves, a floor and retaliation; a quota with everything else.
const SCENARIOS: [&str; 3] = [
    "",
    "xl=0.6&xh=0.7&xm=0.6&vault=4&allied_days=60&floor=110&ret=0.5&feedban=0.5&cnres=5000&fin=10&tech=0.5&env=0.5&thrift=0.2",
    "xq=3&xl=0.3&xh=0.2&mmr=0.8&vault=0.6&vault_years=10&vault_mag=0.4&floor=90&cq=0.02&dem=2&recyc=0.2&xm=0.03",
];
/// Quarters' ends: thrift is reviewed in them, and the books are checked in December.
const MONTHS: [(usize, usize); 5] = [(2010, 9), (2026, 3), (2026, 12), (2028, 6), (2035, 12)];

fn observed() -> &'static Observed {
    static OBSERVED: OnceLock<Observed> = OnceLock::new();
    OBSERVED.get_or_init(|| {
        let policies = SCENARIOS.map(|query| decode(query).0.scenario.params().policy);
        let months = MONTHS.map(|(year, month)| month_index(year, month));
        anatomy::observe(&policies, &months)
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
    let named: BTreeSet<&str> = quantities::QUANTITIES.iter().map(|quantity| quantity.slug).collect();
    assert_eq!(named, observed().quantities);
    assert_eq!(named.len(), quantities::QUANTITIES.len(), "a quantity is named twice");
    let mut made: BTreeSet<&str> = mechanisms().flat_map(|own| own.effects.iter().map(|(to, _)| *to)).collect();
    made.extend(TABLES.iter().flat_map(|table| table.writes));
    made.extend(GIVEN);
    assert_eq!(made, named);
}

#[test]
fn each_mechanism_writes_what_is_described() {
    for mechanism in mechanisms() {
        let described: BTreeSet<&str> = mechanism.effects.iter().map(|(to, _)| *to).collect();
        let written: BTreeSet<&str> =
            observed().writes.iter().filter(|(own, _)| *own == mechanism.slug).map(|(_, to)| *to).collect();
        assert_eq!(described, written, "{}", mechanism.slug);
    }
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
    for mechanism in mechanisms() {
        let described: BTreeSet<&str> = mechanism.assumptions.iter().copied().collect();
        let used: BTreeSet<&str> =
            observed().assumptions.iter().filter(|(own, _)| *own == mechanism.slug).map(|(_, name)| *name).collect();
        assert_eq!(described, used, "{}", mechanism.slug);
    }
    let used: BTreeSet<&str> = observed().assumptions.iter().map(|(_, name)| *name).collect();
    for row in &ASSUMPTIONS {
        assert!(used.contains(row.name), "nothing uses {}", row.name);
    }
}
