//! The document “How it works”, held against the model: what each mechanism reads and writes is observed by changing one thing at a time.

use chokepoint::model::anatomy::{self, Observed, Response};
use chokepoint::model::keys::month_index;
use chokepoint::scenario::Lever;
use chokepoint::scenario::link::decode;
use chokepoint::site::how::equation::{Piece, equation, sentence};
use chokepoint::site::how::graph::loops::LOOPS;
use chokepoint::site::how::graph::nodes::{NODES, OUTSIDE};
use chokepoint::site::how::levers::{bends, entry};
use chokepoint::site::how::mechanism::{Route, Sign, causes};
use chokepoint::site::how::mechanisms::mechanisms;
use chokepoint::site::how::tables::{GIVEN, TABLES};
use chokepoint::site::how::{How, equation as notation, example, graph, parameters, quantities};
use chokepoint::site::page::page;
use chokepoint::site::render;
use chokepoint::site::sources::rows;
use chokepoint::tables::ASSUMPTIONS;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Today's path; limits with reserves, a floor and retaliation; the October rules, a quota and everything else.
const SCENARIOS: [&str; 3] = [
    "",
    "xl=0.6&xh=0.7&xm=0.6&vault=4&allied_days=60&floor=110&ret=0.5&feedban=0.5&cnres=5000&fin=10&tech=0.5&env=0.5&thrift=0.2",
    "law=2&xq=3&xl=0.3&xh=0.2&mmr=0.8&vault=0.6&vault_years=10&vault_mag=0.4&floor=90&cq=0.02&dem=2&recyc=0.2&xm=0.03",
];
/// Quarters' ends, as thrift is reviewed in them, and Decembers, as the books are checked then; stocks are published in January 2024.
const MONTHS: [(usize, usize); 6] = [(2010, 9), (2024, 1), (2026, 3), (2026, 12), (2028, 6), (2035, 12)];

fn observed() -> &'static Observed {
    static OBSERVED: OnceLock<Observed> = OnceLock::new();
    OBSERVED.get_or_init(|| {
        let policies = SCENARIOS.map(|query| decode(query).0.scenario.params().policy);
        let months = MONTHS.map(|(year, month)| month_index(year, month));
        anatomy::observe(&policies, &months)
    })
}

/// The document as it is served.
fn html() -> &'static str {
    static HTML: OnceLock<String> = OnceLock::new();
    HTML.get_or_init(|| render(|| view! { <How/> }))
}

/// What stands in quotes behind a mark, each time.
fn all_after<'a>(html: &'a str, mark: &str) -> Vec<&'a str> {
    html.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
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

#[test]
fn the_picture_shows_every_quantity_once_or_says_that_it_does_not() {
    let mut shown: Vec<&str> = NODES.iter().flat_map(|node| node.quantities.iter().copied()).collect();
    shown.extend(OUTSIDE);
    let once: BTreeSet<&str> = shown.iter().copied().collect();
    assert_eq!(once.len(), shown.len(), "a quantity stands in two places");
    assert_eq!(once, quantities::QUANTITIES.iter().map(|quantity| quantity.slug).collect());
    for node in &NODES {
        let is_made =
            mechanisms().any(|own| own.slug == node.made_in) || TABLES.iter().any(|own| own.slug == node.made_in);
        assert!(is_made, "{} is made in {}, which is nothing", node.slug, node.made_in);
    }
}

#[test]
fn the_arrows_of_the_picture_are_the_dependences_of_the_model() {
    let edges = graph::edges();
    // Gathered from the description in a second way: an arrow wherever a main cause lies in another place.
    let mut expected = BTreeSet::new();
    for mechanism in mechanisms() {
        for (to, line) in mechanism.effects {
            for cause in causes(line).filter(|cause| !cause.is_aside) {
                let ends = (graph::of_quantity(cause.name), graph::of_quantity(to));
                if let (Some(from), Some(to)) = ends
                    && from.slug != to.slug
                {
                    expected.insert((from.slug, to.slug));
                }
            }
        }
    }
    assert_eq!(edges.keys().copied().collect::<BTreeSet<_>>(), expected);
    assert_eq!(html().matches("class=\"edge ").count(), edges.len());
    let style = include_str!("../../style/pages/how.css");
    for node in &NODES {
        let is_linked = edges.keys().any(|(from, to)| *from == node.slug || *to == node.slug);
        assert!(is_linked, "{} stands alone", node.slug);
        assert_eq!(style.matches(&format!("#{}:target", node.slug)).count(), 3, "{} has no style", node.slug);
    }
}

#[test]
fn each_named_loop_is_a_way_around_the_picture() {
    let edges = graph::edges();
    for own in &LOOPS {
        for (from, to) in own.path.iter().zip(own.path.iter().cycle().skip(1)) {
            assert!(edges.contains_key(&(*from, *to)), "{}: {from} does not act on {to}", own.name);
        }
    }
}

#[test]
fn each_lever_says_where_it_enters() {
    for lever in Lever::all() {
        let row = lever.row();
        let bent = bends(lever);
        assert!(!bent.is_empty(), "{} bends nothing", row.key);
        let (places, text) = entry(row);
        let places: Vec<&str> = places.collect();
        let reads = |slug: &str| {
            let own = mechanisms().find(|own| own.slug == slug).unwrap_or_else(|| panic!("{}: no {slug}", row.key));
            own.reads()
        };
        for place in &places {
            assert!(reads(place).iter().any(|quantity| bent.contains(quantity)), "{} does not enter {place}", row.key);
        }
        // What only a figure reads needs no place.
        let acts = |quantity: &str| mechanisms().any(|own| own.slug != "figures" && own.reads().contains(&quantity));
        for quantity in bent.iter().filter(|quantity| acts(quantity)) {
            let is_read = places.iter().any(|place| reads(place).contains(quantity));
            assert!(is_read, "{} bends {quantity}, which no place of it reads", row.key);
        }
        assert!(text.ends_with('.') && text.len() < 200, "{}", row.key);
    }
}

#[test]
fn tables_write_what_levers_bend() {
    for lever in Lever::all() {
        for quantity in bends(lever) {
            assert!(TABLES.iter().any(|table| table.writes.contains(&quantity)), "{quantity} stands in no table");
        }
    }
}

/// The parameters that equations and the meanings of their signs name.
fn named(equations: &[&'static str], symbols: &[(&'static str, &'static str)]) -> BTreeSet<&'static str> {
    let pieces = equations.iter().copied().map(equation);
    let pieces = pieces.chain(symbols.iter().map(|(_, meaning)| sentence(meaning)));
    pieces.flat_map(notation::parameters).collect()
}

#[test]
fn every_parameter_of_an_equation_has_a_row_and_is_used_there() {
    for mechanism in mechanisms() {
        let used: Vec<&str> = parameters::used_in(mechanism.source.1).iter().map(|own| own.name).collect();
        for name in named(mechanism.equations, mechanism.symbols) {
            let is_known =
                used.contains(&name) || mechanism.borrowed.contains(&name) || mechanism.assumptions.contains(&name);
            assert!(parameters::find(name).is_some() && is_known, "{}: {name}", mechanism.slug);
        }
        assert!(!mechanism.text.contains(['{', '_']), "{}: a text is plain", mechanism.slug);
    }
    for table in &TABLES {
        let used: Vec<&str> = parameters::used_in(table.source.1).iter().map(|own| own.name).collect();
        let in_text = notation::parameters(sentence(table.text));
        for name in named(table.equations, table.symbols).into_iter().chain(in_text) {
            assert!(used.contains(&name), "{}: {name}", table.slug);
        }
    }
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
    assert!(html().contains("Δt is 1/12 year"));
}

#[test]
fn the_example_is_a_run_that_a_link_can_ask_for() {
    assert_eq!(decode(example::LINK).1, []);
}

#[test]
fn every_link_of_the_document_arrives() {
    let ids = all_after(html(), " id=\"");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "an address stands twice");
    for target in all_after(html(), "href=\"#") {
        assert!(once.contains(target), "#{target} leads nowhere");
    }
    let targets = all_after(html(), "href=\"data.html#");
    assert!(targets.len() > 100, "{} links to parameters", targets.len());
    for target in targets {
        assert!(rows::find(target).is_some(), "data.html has no {target}");
    }
}

#[test]
fn groups_of_levers_lead_to_what_is_covered() {
    let body = page(None).body;
    let mut n_links = 0;
    for words in body.split("group__covers").skip(1).filter_map(|rest| rest.split("</p>").next()) {
        for id in all_after(words, "href=\"how.html#") {
            assert!(html().contains(&format!(" id=\"{id}\"")), "how.html has no {id}");
            n_links += 1;
        }
    }
    assert_eq!(n_links, 4);
}
