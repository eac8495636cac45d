//! What several tests need: a run of a link, the same under the other export rules, a column by name, a mean over a window, the outlines of the map, the texts of a picture.

use chokepoint::chart::other_rules::UnderRules;
use chokepoint::chart::svg::BASELINE;
use chokepoint::chart::text_width::{Weight, text_width};
use chokepoint::chart::world::World;
use chokepoint::model::keys::{FORK, Law, N_MONTHS, mid_month};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link;
use chokepoint::tables::COLUMNS;
use std::sync::OnceLock;

/// All of the light, heavy and magnet exports stopped for two years: every chart has something to show.
pub const EMBARGO: &str =
    "xl=1&xl_start=2027&xl_end=2029&xh=1&xh_start=2027&xh_end=2029&xm=1&xm_start=2027&xm_end=2029";

/// The outlines that the page fetches for the map.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::parse(include_str!("../../public/data/world.txt")).expect("the outlines"))
}

/// The free months under a link, all columns. The link must be understood as a whole.
#[track_caller]
pub fn run(query: &str, workspace: &mut Workspace) -> Outcome {
    let (link, warnings) = link::decode(query);
    assert_eq!(warnings, [], "{query}");
    run_into(&link.scenario.params(), Groups::ALL, workspace);
    workspace.outcome().clone()
}

/// The scenario of a link, which leaves the export rules alone, under the other rules.
pub fn under_rules(query: &str, workspace: &mut Workspace) -> Vec<UnderRules> {
    let of = |(law, code): (Law, &str)| {
        let mut under = UnderRules::unknown(law);
        under.learn(&run(&format!("{query}&law={code}"), workspace));
        under
    };
    [(Law::Ease, "1"), (Law::October, "2")].map(of).into()
}

/// Position of a column by its name.
#[track_caller]
pub fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| column.name == name).unwrap_or_else(|| panic!("no column {name}"))
}

/// Mean of a column over the free months whose middle lies in `from..to`.
pub fn window_mean(outcome: &Outcome, column: usize, from: f64, to: f64) -> f64 {
    let months: Vec<usize> = (FORK..N_MONTHS).filter(|t| (from..to).contains(&mid_month(*t))).collect();
    months.iter().map(|t| outcome.value(column, *t)).sum::<f64>() / months.len() as f64
}

/// A text of a picture: its letters, its ends, and the middle of its line; CSS pixels.
#[derive(Clone, Debug)]
pub struct Placed {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub y: f64,
    pub size: f64,
}

/// The texts of a picture of our own SVG backend.
pub fn texts(svg: &str) -> Vec<Placed> {
    let attribute = |tag: &str, name: &str| -> Option<String> {
        Some(tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.to_string())
    };
    let number = |tag: &str, name: &str| attribute(tag, name).unwrap().parse::<f64>().unwrap();
    let mut out = Vec::new();
    for part in svg.split("<text").skip(1) {
        let (tag, rest) = part.split_once('>').unwrap();
        let text =
            rest.split("</text>").next().unwrap().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let size = number(tag, "font-size");
        let weight = if tag.contains("font-weight") { Weight::SemiBold } else { Weight::Regular };
        let (x, width) = (number(tag, "x"), text_width(&text, size, weight));
        let left = match attribute(tag, "text-anchor").as_deref() {
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            _ => x,
        };
        out.push(Placed { text, left, right: left + width, y: number(tag, "y") - BASELINE * size, size });
    }
    out
}
