//! The charts that are no curves: their figures against the run, their words inside the picture and off each other.

use crate::common::{EMBARGO, run, texts, world};
use chokepoint::chart::draw::static_key;
use chokepoint::chart::form::Form;
use chokepoint::chart::selection::{Selection, Switch, bloc_label};
use chokepoint::chart::spec::*;
use chokepoint::chart::svg::to_svg;
use chokepoint::chart::theme::Theme;
use chokepoint::chart::world::World;
use chokepoint::chart::{ALL_CHARTS, Inputs, LATE_CHARTS, chart};
use chokepoint::model::Workspace;
use chokepoint::model::keys::{Bloc, N_BLOCS, N_COUNTRIES, N_SOURCES};
use chokepoint::model::outcome::Outcome;
use chokepoint::scenario::Scenario;
use chokepoint::scenario::link::decode;
use chokepoint::tables::kinds::Stage;
use chokepoint::tables::{COUNTRY_SLUGS, N_PROJECTS, PROJECTS, column};
use chokepoint::words::plants::plants;

/// Makes a chart of a query and hands it on with its run and the baseline.
pub fn with(
    name: ChartName,
    query: &str,
    selection: Selection,
    year: usize,
    check: impl Fn(&ChartSpec, &Outcome, &Outcome),
) {
    let mut workspace = Workspace::new();
    let outcome = run(query, &mut workspace);
    let scenario = decode(query).0.scenario;
    let inputs = Inputs {
        history: workspace.history(),
        baseline: workspace.baseline(),
        outcome: &outcome,
        selection,
        plants: &plants(&scenario),
        world: Some(world()),
        other_rules: &[],
        late: Some(LATE_CHARTS),
        year,
        moved: !scenario.is_neutral(),
        is_comparing: false,
        main: &ALL_CHARTS[0],
    };
    check(&chart(name).make(&inputs).unwrap(), &outcome, workspace.baseline());
}

#[test]
fn parts_of_a_shortage_make_up_the_whole() {
    for material in 0..Switch::ShortageMaterial.choices().len() {
        let selection = Selection::default().with(Switch::ShortageMaterial, material);
        let first = [column::UNSERVED_MAGNET, column::UNSERVED_NDPR, column::UNSERVED_DY, column::UNSERVED_Y][material];
        with(ChartName::Blocs, EMBARGO, selection, 2028, |spec, outcome, _| {
            let Form::Cells(cells) = &spec.form else { panic!("no cells") };
            assert_eq!(cells.len(), Bloc::OUTSIDE.len());
            for (cell, bloc) in cells.iter().zip(Bloc::OUTSIDE) {
                for t in spec.today()..spec.n_months() {
                    let sum: f64 = spec.areas[cell.areas.clone()].iter().map(|area| area.values[t]).sum();
                    let unserved = outcome.value(first + bloc as usize, END_OF_CHARTS - spec.n_months() + t);
                    assert!((sum - unserved).abs() < 1e-9, "{bloc:?}: {sum} of {unserved}");
                }
            }
        });
    }
}

#[test]
fn ribbons_carry_what_the_model_ships() {
    for query in ["", EMBARGO] {
        with(ChartName::Chain, query, Selection::default(), 2028, |spec, outcome, baseline| {
            let Form::Chain(chain) = &spec.form else { panic!("no chain") };
            let ore: f64 = (0..N_COUNTRIES).map(|i| outcome.year_mean(column::MINE_MAGREO + i, 2028).unwrap()).sum();
            let of = |step: usize, of_baseline: bool| -> f64 {
                let ribbons = chain.ribbons.iter().filter(|ribbon| chain.nodes[ribbon.from].step == step);
                let line =
                    |ribbon: &chokepoint::chart::form::Ribbon| if of_baseline { ribbon.baseline } else { ribbon.line };
                ribbons.map(|ribbon| spec.lines[line(ribbon)].year_mean(2028).unwrap()).sum()
            };
            // Flows that cannot be seen are left out: less than one in a hundred together.
            assert!((of(0, false) / ore - 1.0).abs() < 0.01, "{} of {ore}", of(0, false));
            let oxide = |run: &Outcome| -> f64 {
                (0..N_SOURCES * N_BLOCS).map(|i| run.year_mean(column::OXIDE_FLOW + i, 2028).unwrap()).sum()
            };
            assert!((of(1, false) / oxide(outcome) - 1.0).abs() < 0.01);
            assert!((of(1, true) / oxide(baseline) - 1.0).abs() < 0.01);
            assert_eq!(spec.title.contains("cut off"), !query.is_empty(), "{}", spec.title);
        });
    }
}

#[test]
fn nodes_take_in_and_give_out_what_the_columns_say() {
    for query in ["", "mmr=1&mmr_start=2027&mmr_end=2035"] {
        with(ChartName::Chain, query, Selection::default(), 2028, |spec, outcome, baseline| {
            let Form::Chain(chain) = &spec.form else { panic!("no chain") };
            let mean = |line: usize| spec.lines[line].year_mean(2028).unwrap();
            let column = |run: &Outcome, column: usize| run.year_mean(column, 2028).unwrap();
            let world: f64 = (0..N_COUNTRIES).map(|i| column(outcome, column::MINE_MAGREO + i)).sum();
            for (i, node) in chain.nodes.iter().enumerate() {
                let given: f64 = chain.ribbons.iter().filter(|x| x.from == i).map(|x| mean(x.line)).sum();
                let taken: f64 = chain.ribbons.iter().filter(|x| x.to == i).map(|x| mean(x.line)).sum();
                let is_miner = |slug: &str| match node.label.as_str() {
                    "China" => slug == "china",
                    "Myanmar, Laos" => slug == "myanmar" || slug == "laos",
                    "Australia" => slug == "australia",
                    _ => false,
                };
                if node.step == 0 && COUNTRY_SLUGS.iter().any(|slug| is_miner(slug)) {
                    let miners = COUNTRY_SLUGS.iter().enumerate().filter(|(_, slug)| is_miner(slug));
                    let mined: f64 = miners.map(|(i, _)| column(outcome, column::MINE_MAGREO + i)).sum();
                    assert!((given - mined).abs() < 0.002 * world, "{}: {given} of {mined}", node.label);
                }
                if let Some(bloc) = Bloc::ALL.into_iter().find(|bloc| node.step == 2 && bloc_label(*bloc) == node.label)
                {
                    let flows = (0..N_SOURCES)
                        .map(|source| column(outcome, column::OXIDE_FLOW + source * N_BLOCS + bloc as usize));
                    let made: f64 = flows.sum();
                    assert!((taken - made).abs() < 0.002 * world, "{}: {taken} of {made}", node.label);
                }
            }
            // The ribbon of Myanmar and what it lacks are the baseline's.
            let ribbon = chain.ribbons.iter().find(|x| chain.nodes[x.from].label.starts_with("Myanmar")).unwrap();
            let lost = mean(ribbon.baseline) - mean(ribbon.line);
            assert_eq!(lost > 0.05 * world, !query.is_empty(), "{lost}");
            let before: f64 = COUNTRY_SLUGS
                .iter()
                .enumerate()
                .filter(|(_, slug)| **slug == "myanmar" || **slug == "laos")
                .map(|(i, _)| column(baseline, column::MINE_MAGREO + i))
                .sum();
            assert!((mean(ribbon.line) + lost - before).abs() < 0.002 * world);
        });
    }
}

#[test]
fn circles_are_as_large_as_their_tonnes() {
    with(ChartName::Map, "", Selection::default(), 2030, |spec, outcome, _| {
        let Form::Map(map) = &spec.form else { panic!("no map") };
        let china = &map.circles[0];
        assert_eq!(china.label, "China");
        let tonnes = outcome.year_mean(column::SEP_MAGREO, 2030).unwrap();
        assert!((spec.lines[china.line].year_mean(2030).unwrap() - tonnes).abs() < 1e-9 * tonnes);
        assert!(map.largest >= tonnes);
        let svg = to_svg(spec, 700, 300, &Theme::light(1.0));
        let radii: Vec<f64> = svg
            .split("<circle")
            .skip(1)
            .filter(|tag| tag.contains("fill-opacity"))
            .map(|tag| tag.split(" r=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
            .collect();
        let us = map.circles.iter().find(|circle| circle.label == "United States").unwrap();
        let ratio = spec.lines[us.line].year_mean(2030).unwrap() / tonnes;
        let at = map.circles.iter().position(|circle| circle.label == "United States").unwrap();
        assert!((radii[at] * radii[at] / (radii[0] * radii[0]) / ratio - 1.0).abs() < 0.03, "{radii:?} {ratio}");
    });
}

#[test]
fn the_timeline_follows_levers_and_decisions() {
    let at_rest = plants(&Scenario::default());
    assert_eq!(at_rest.len(), N_PROJECTS);
    for (plant, project) in at_rest.iter().zip(&PROJECTS) {
        assert!((plant.outlook.start - project.start).abs() < 1e-9, "{} begins as announced", project.slug);
        assert!((plant.outlook.share - project.probability).abs() < 1e-9, "{} has its chance", project.slug);
        assert!(plant.outlook.ramp > 0.0 && !plant.is_moved);
    }
    let slug =
        PROJECTS.iter().find(|project| project.stage == Stage::Separation && project.start > 2027.0).unwrap().slug;
    with(ChartName::Timeline, &format!("p.{slug}=1&d.{slug}=2"), Selection::default(), 2028, |spec, _, _| {
        let Form::Timeline(plans) = &spec.form else { panic!("no timeline") };
        let moved: Vec<_> = plans.iter().filter(|plan| plan.is_moved).collect();
        assert_eq!(moved.len(), 1);
        assert!((moved[0].start - moved[0].announced - 2.0).abs() < 1e-9);
        assert_eq!(moved[0].chance, 1.0);
        // The title: every plant of the step with and without its chance, in full by then or on the way.
        let amounts: Vec<&str> = spec.title.split("\u{a0}kt").collect();
        let number = |text: &str| text.rsplit(' ').next().unwrap().parse::<f64>().unwrap();
        let expected: f64 = spec.lines.iter().map(|line| line.year_mean(2035).unwrap()).sum();
        assert!((number(amounts[1]) - expected / 1000.0).abs() <= 0.5, "{}", spec.title);
        assert!(number(amounts[0]) >= number(amounts[1]));
        assert!(plans.windows(2).all(|pair| pair[0].start <= pair[1].start), "in the order of their starts");
    });
}

#[test]
fn words_of_every_form_keep_clear_of_each_other() {
    for query in ["", EMBARGO, "xh=1&xh_start=2027", "mmr=1&mmr_start=2027", "mines=0&succ=0.5&delay=2"] {
        for name in [ChartName::Blocs, ChartName::Chain, ChartName::Map, ChartName::Timeline] {
            for choice in 0..3 {
                let selection = Selection::default()
                    .with(Switch::ShareStage, choice)
                    .with(Switch::PlantStage, choice)
                    .with(Switch::ShortageMaterial, choice);
                for year in [2015, 2028, 2040] {
                    with(name, query, selection, year, |spec, _, _| {
                        for width in [288, 343, 464, 600, 768, 928] {
                            for height in [spec.form.natural_height(f64::from(width)).unwrap_or(300.0) as u32, 150] {
                                check_words(spec, width, height);
                            }
                        }
                    });
                }
            }
        }
    }
}

#[track_caller]
fn check_words(spec: &ChartSpec, width: u32, height: u32) {
    let words = texts(&to_svg(spec, width, height, &Theme::light(1.0)));
    for (i, word) in words.iter().enumerate() {
        let at = format!("{} in {} at {width} x {height}: {word:?}", spec.name, spec.year);
        assert!(word.size >= 12.0 - 1e-9, "{at}: too small");
        assert!(word.left >= -1.0 && word.right <= f64::from(width) + 1.0, "{at}: outside");
        assert!(word.y >= 3.0 && word.y <= f64::from(height) - 3.0, "{at}: outside");
        for other in &words[i + 1..] {
            let apart = word.right <= other.left + 0.5 || other.right <= word.left + 0.5;
            assert!(apart || (word.y - other.y).abs() >= 11.0, "{at} lies on {other:?}");
        }
    }
}

#[test]
fn the_resting_layer_of_a_form_rests_under_the_cursor_and_follows_what_it_shows() {
    let key = |name: ChartName, query: &str, year: usize| {
        let found = std::cell::Cell::new(0);
        with(name, query, Selection::default(), year, |spec, _, _| found.set(static_key(spec, 600, 300)));
        found.get()
    };
    for name in [ChartName::Blocs, ChartName::Chain, ChartName::Map, ChartName::Timeline] {
        assert_eq!(key(name, EMBARGO, 2028), key(name, EMBARGO, 2035), "{name} under the cursor");
    }
    assert_ne!(key(ChartName::Blocs, "", 2028), key(ChartName::Blocs, EMBARGO, 2028), "another axis");
    // The words at the ends of the rows move the axis of time.
    let slug =
        PROJECTS.iter().find(|project| project.stage == Stage::Separation && project.start > 2027.0).unwrap().slug;
    assert_ne!(
        key(ChartName::Timeline, "", 2028),
        key(ChartName::Timeline, &format!("p.{slug}=1"), 2028),
        "other notes"
    );
}

#[test]
fn no_size_and_no_year_breaks_a_form() {
    for chart in ALL_CHARTS
        .iter()
        .filter(|chart| [ChartName::Blocs, ChartName::Chain, ChartName::Map, ChartName::Timeline].contains(&chart.name))
    {
        for year in [0, 2014, 2026, 2040, 9999] {
            with(chart.name, EMBARGO, Selection::default(), year, |spec, _, _| {
                for (width, height) in [(0, 0), (1, 1), (39, 400), (60, 41), (4000, 30), (320, 72), (2560, 1440)] {
                    assert!(to_svg(spec, width, height, &Theme::dark(1.0)).ends_with("</svg>\n"));
                }
            });
        }
    }
}

#[test]
fn the_outlines_are_small_and_whole() {
    let text = include_str!("../../public/data/world.txt");
    assert!(text.len() < 6000, "{} bytes", text.len());
    let world = world();
    for (x, y) in world.rings.iter().flatten() {
        assert!((-8.0..=world.width + 8.0).contains(x) && (-8.0..=world.height + 8.0).contains(y), "{x} {y}");
    }
    let inside = |(x, y): (f64, f64)| {
        world.rings.iter().any(|ring| {
            let mut is_in = false;
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                if (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0 {
                    is_in = !is_in;
                }
            }
            is_in
        })
    };
    for slug in [
        "china",
        "united-states",
        "australia",
        "india",
        "brazil",
        "canada",
        "kazakhstan",
        "south-africa",
        "hub.russia",
        "bloc.us",
    ] {
        assert!(inside(world.place(slug).unwrap()), "{slug} lies in the sea");
    }
    for broken in
        ["", "size", "size 10 x", "size 10 10", "size 10 10\n1 2 abc", "size 10 10\nplace china 3", "<!doctype html>"]
    {
        assert_eq!(World::parse(broken), None, "{broken:?}");
    }
}

/// What products were redesigned to do without stands on top of the demand for magnets, as the share of what was wanted once that the model
/// gives; of oxides there is no such layer.
#[test]
fn redesigned_magnets_stand_on_top_of_the_demand_that_is_left() {
    let selection = Selection::default().with(Switch::Bloc, Bloc::Eu as usize);
    with(ChartName::Supply, EMBARGO, selection, 2030, |spec, outcome, _| {
        let [demand @ .., redesigned] = &spec.areas[..] else { panic!("no layers") };
        assert_eq!((demand.len(), redesigned.label.as_str()), (8, "Redesigned away"));
        for t in spec.today()..spec.n_months() {
            let left: f64 = demand.iter().map(|area| area.values[t]).sum();
            let share = outcome.value(column::SUBSTITUTED + Bloc::Eu as usize, END_OF_CHARTS - spec.n_months() + t);
            let said = redesigned.values[t] / (left + redesigned.values[t]);
            assert!((said - share).abs() < 1e-12, "{said} and {share} in month {t}");
        }
        // About 6 % of over 40,000 t in 2030, so that it is a layer that can be seen.
        assert!(redesigned.year_mean(2030).unwrap() > 1500.0);
        assert!(spec.caption.contains("redesigned"), "{}", spec.caption);
    });
    with(ChartName::Supply, EMBARGO, selection.with(Switch::SupplyStage, 1), 2030, |spec, _, _| {
        assert!(spec.areas.len() == 8 && !spec.caption.contains("redesigned"));
    });
}
