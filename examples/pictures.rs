//! Writes every chart as a picture file into a folder: `cargo run --example pictures -- FOLDER [QUERY] [WIDTHxHEIGHT] [light|dark]`.

use chokepoint::chart::svg::to_svg;
use chokepoint::chart::theme::Theme;
use chokepoint::chart::world::World;
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS};
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::session::view::View;
use chokepoint::words::answer::{Paths, focus};
use chokepoint::words::plants::plants;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let argument = |i: usize, otherwise: &str| arguments.get(i).cloned().unwrap_or(otherwise.to_string());
    let (folder, query, size) = (argument(0, "."), argument(1, ""), argument(2, "600x264"));
    let (width, height) = size.split_once('x').expect("WIDTHxHEIGHT");
    let theme = if argument(3, "light") == "dark" { Theme::dark(1.0) } else { Theme::light(1.0) };
    let (link, _) = decode(&query);
    let (page, _) = View::from_link(&link);
    let mut workspace = Workspace::new();
    run_into(&link.scenario.params(), Groups::ALL, &mut workspace);
    let (outcome, baseline, history) = (workspace.outcome(), workspace.baseline(), workspace.history());
    let selection = page.selection(&focus(&Paths { outcome, baseline, history }));
    let plants = plants(&link.scenario);
    let world = World::parse(include_str!("../public/data/world.txt")).map(|world| &*Box::leak(Box::new(world)));
    let moved = !link.scenario.is_neutral();
    let year = page.year.unwrap_or(2028);
    for chart in &ALL_CHARTS {
        let inputs = Inputs {
            history,
            baseline,
            outcome,
            selection,
            plants: &plants,
            world,
            other_rules: &[],
            late: Some(LATE_CHARTS),
            year,
            moved,
            is_comparing: false,
            main: &ALL_CHARTS[0],
        };
        let spec = chart.make(&inputs).expect("a function for every chart");
        println!("{}: {}\n    {}\n    {}", chart.name, spec.title, spec.subtitle, spec.caption);
        let (width, height) = (width.parse().unwrap(), height.parse().unwrap());
        std::fs::write(format!("{folder}/{}.svg", chart.name), to_svg(&spec, width, height, &theme)).unwrap();
    }
}
