//! The chain as a flow picture: where magnet rare earths are mined, separated and made into magnets in the year under the cursor.

use super::inputs::Inputs;
use super::places::{Place, bloc_hue, country_hue, hub_hue, places};
use crate::chart::form::{Chain, Form, Node, Ribbon};
use crate::chart::monthly::{Path, largest};
use crate::chart::order::sort;
use crate::chart::selection::{ShareStage, bloc_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::{Bloc, Hub, N_BLOCS, N_HUBS};
use crate::tables::{COUNTRY_SLUGS, FEED_PAIRS, column};

/// A flow that is never more than this part of all is not drawn.
const VISIBLE: f64 = 0.0002;
/// The order of the countries from top to bottom: who ships to China stands next to it, so that few ribbons cross.
const MINERS: [Hue; 8] = [
    Hue::China,
    Hue::Myanmar,
    Hue::Malaysia,
    Hue::Africa,
    Hue::BrazilCanada,
    Hue::Australia,
    Hue::UnitedStates,
    Hue::Europe,
];
const MAKERS: [Bloc; N_BLOCS] = [Bloc::China, Bloc::JapanKorea, Bloc::UnitedStates, Bloc::Eu, Bloc::Rest];
/// Part of all flows from which on what is cut off is worth a word.
const WORTH_SAYING: f64 = 0.01;
const STEPS: [&str; 3] = ["Mined", "Separated", "Made into magnets"];

/// A flow between two nodes, from the columns that make it up.
struct Flow {
    from: usize,
    to: usize,
    columns: Vec<usize>,
}

pub fn chain(inputs: &Inputs) -> ChartSpec {
    let mut mined = places(ShareStage::Mining, None);
    let rank = |place: &Place| MINERS.iter().position(|hue| *hue == place.hue).unwrap_or(MINERS.len());
    sort(&mut mined, |a, b| rank(a) < rank(b));
    let separated = places(ShareStage::Separation, None);
    let path = inputs.scenario_path();
    let share = |columns: &[usize], stage: &[Place]| path.share_of_year(columns, &all_of(stage), inputs.year);
    let mut nodes: Vec<Node> = mined.iter().map(|place| node(0, place, share(&place.columns, &mined))).collect();
    nodes.extend(separated.iter().map(|place| node(1, place, share(&place.columns, &separated))));
    // Most of it is made and used in China: next to it.
    let recycled = mined.len() + 1;
    let of_scrap: Vec<usize> = (0..N_BLOCS).map(|bloc| column::OXIDE_FLOW + N_HUBS * N_BLOCS + bloc).collect();
    let on_top = share(&of_scrap, &separated);
    let (label, short) = ("Recycled".to_string(), "Scrap".to_string());
    nodes.insert(recycled, Node { step: 1, label, short, hue: None, share: on_top });
    let makers = nodes.len();
    let made = places(ShareStage::Magnets, None);
    nodes.extend(MAKERS.map(|bloc| Node {
        step: 2,
        label: bloc_label(bloc).to_string(),
        short: words::bloc_short(bloc).to_string(),
        hue: Some(bloc_hue(bloc)),
        share: share(&[column::MAGNET_PROD + bloc as usize], &made),
    }));
    let at = |list: &[Place], hue: Hue| list.iter().position(|place| place.hue == hue).unwrap_or_default();
    let hub_node = |hub: usize| {
        if hub == N_HUBS {
            return recycled;
        }
        let place = mined.len() + at(&separated, hub_hue(Hub::ALL[hub]));
        place + usize::from(place >= recycled)
    };
    let mut flows: Vec<Flow> = Vec::new();
    let mut add = |from: usize, to: usize, column: usize| match flows.iter_mut().find(|x| (x.from, x.to) == (from, to))
    {
        Some(flow) => flow.columns.push(column),
        None => flows.push(Flow { from, to, columns: vec![column] }),
    };
    for (i, (country, hub)) in FEED_PAIRS.iter().enumerate() {
        add(at(&mined, country_hue(COUNTRY_SLUGS[*country])), hub_node(*hub), column::FEED_FLOW + i);
    }
    for source in 0..=N_HUBS {
        for (i, bloc) in MAKERS.into_iter().enumerate() {
            add(hub_node(source), makers + i, column::OXIDE_FLOW + source * N_BLOCS + bloc as usize);
        }
    }
    sort(&mut flows, |a, b| (a.from, a.to) < (b.from, b.to));
    let (lines, ribbons) = measured(inputs, &nodes, &flows);
    let blank = ChartSpec::blank(ChartName::Chain, inputs.year, inputs.moved);
    let max = largest(lines.iter().flat_map(|line| &line.values));
    let mut spec = ChartSpec {
        axis: Axis { unit: DisplayUnit::Tonnes, max, ..blank.axis },
        form: Form::Chain(Chain { steps: STEPS, nodes, ribbons }),
        lines,
        ..blank
    };
    spec.title = title(&spec, mined.len(), makers);
    spec.subtitle = format!(
        "Magnet rare earths (NdPr, dysprosium, terbium) on their way in {}; width: tonnes of oxide, numbers: % of what is mined, separated and made",
        inputs.year
    );
    spec.caption = "Numbers as in “Shares”: % of what is mined, separated and made into magnets. Ore counts for the three materials in it; \
                    recycled material comes on top, as % of what is separated. Stocks, losses and other uses lie between what a step takes in \
                    and gives out. Hollow, with a torn end: what flows in the baseline and is cut off."
        .to_string();
    spec
}

fn node(step: usize, place: &Place, share: f64) -> Node {
    Node { step, label: place.label.to_string(), short: place.short.to_string(), hue: Some(place.hue), share }
}

/// The columns of all places of a step.
fn all_of(stage: &[Place]) -> Vec<usize> {
    stage.iter().flat_map(|place| place.columns.iter().copied()).collect()
}

/// Lines of all flows that can be seen, in the scenario and in the baseline.
fn measured(inputs: &Inputs, nodes: &[Node], flows: &[Flow]) -> (Vec<Line>, Vec<Ribbon>) {
    let (path, before) = (inputs.scenario_path(), inputs.baseline_path());
    let all: Vec<usize> = flows.iter().flat_map(|flow| flow.columns.iter().copied()).collect();
    let least = VISIBLE * largest(&path.sum(&all));
    let mut lines = Vec::new();
    let mut ribbons = Vec::new();
    for flow in flows {
        let of = |path: &Path| path.sum(&flow.columns);
        let (values, baseline) = (of(&path), of(&before));
        if largest(&values).max(largest(&baseline)) < least {
            continue;
        }
        let (from, to) = (&nodes[flow.from], &nodes[flow.to]);
        let what = if from.step == 0 { "ore" } else { "oxide" };
        let label = format!("{} to {}, {what}", from.label, to.label);
        let paint = from.hue.map_or(Paint::Edge, Paint::Hue);
        ribbons.push(Ribbon { from: flow.from, to: flow.to, line: lines.len(), baseline: lines.len() + 1 });
        lines.push(Line::new(&label, &from.short, paint, Role::Scenario, values));
        lines.push(Line::new(&format!("{label}, baseline"), "Base", Paint::Ink2, Role::Baseline, baseline));
    }
    (lines, ribbons)
}

/// China's part of each step in the cursor's year, and what is cut off: the larger of the two cuts, as the second follows from the first.
fn title(spec: &ChartSpec, hubs: usize, makers: usize) -> String {
    let Form::Chain(chain) = &spec.form else { return String::new() };
    let year = spec.year;
    let value = |line: usize| spec.of_year(&spec.lines[line].values, year).unwrap_or_default();
    let sum = |is_in: &dyn Fn(&Ribbon) -> bool, figure: &dyn Fn(&Ribbon) -> f64| -> f64 {
        chain.ribbons.iter().filter(|ribbon| is_in(ribbon)).map(figure).sum()
    };
    let flow = |ribbon: &Ribbon| value(ribbon.line);
    let cut = |ribbon: &Ribbon| (value(ribbon.baseline) - value(ribbon.line)).max(0.0);
    let (is_ore, is_oxide) = (|ribbon: &Ribbon| ribbon.from < hubs, |ribbon: &Ribbon| ribbon.from >= hubs);
    let oxide = sum(&is_oxide, &flow);
    // China is the first place of each step.
    let [mined, separated, made] = [0, hubs, makers].map(|first| DisplayUnit::Percent.say(chain.nodes[first].share));
    let lost = sum(&is_ore, &cut).max(sum(&is_oxide, &cut));
    if spec.is_moved && lost > WORTH_SAYING * oxide {
        let lost = DisplayUnit::Kilotonnes.number(lost);
        return format!(
            "In {year}, China separates {separated} of magnet rare earths and makes {made} of the magnets; {lost}{}kt are cut off",
            crate::format::NBSP
        );
    }
    format!(
        "In {year}, China mines {mined} of magnet rare earths, separates {separated} and makes {made} of the magnets"
    )
}
