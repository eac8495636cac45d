//! The world map of a step: a circle for each country, as large as its tonnes in the year under the cursor, over a ring for today's.

use super::inputs::Inputs;
use super::places::{bloc_hue, country_hue, hub_hue};
use crate::chart::form::{Form, Map, MapCircle};
use crate::chart::monthly::largest;
use crate::chart::selection::{ShareStage, bloc_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::{Bloc, Hub};
use crate::tables::{COUNTRY_NAMES, COUNTRY_SLUGS, column};

/// The last full year before today.
const RING_YEAR: usize = 2025;
/// A circle that is never larger than this part of the largest is left out.
const VISIBLE: f64 = 0.001;

struct Site {
    /// Where it stands, as `world.txt` calls it.
    place: String,
    label: String,
    hue: Hue,
    column: usize,
}

fn sites(stage: ShareStage) -> Vec<Site> {
    match stage {
        ShareStage::Mining => COUNTRY_SLUGS
            .iter()
            .zip(COUNTRY_NAMES)
            .enumerate()
            .map(|(i, (slug, name))| Site {
                place: slug.to_string(),
                label: name.to_string(),
                hue: country_hue(slug),
                column: column::MINE_MAGREO + i,
            })
            .collect(),
        ShareStage::Separation => Hub::ALL
            .iter()
            .map(|hub| Site {
                place: format!("hub.{}", hub.slug()),
                label: hub_label(*hub).to_string(),
                hue: hub_hue(*hub),
                column: column::SEP_MAGREO + *hub as usize,
            })
            .collect(),
        ShareStage::Magnets => Bloc::ALL
            .iter()
            .map(|bloc| Site {
                place: format!("bloc.{}", bloc.slug()),
                label: bloc_label(*bloc).to_string(),
                hue: bloc_hue(*bloc),
                column: column::MAGNET_PROD + *bloc as usize,
            })
            .collect(),
    }
}

fn hub_label(hub: Hub) -> &'static str {
    match hub {
        Hub::China => "China",
        Hub::Malaysia => "Malaysia",
        Hub::UnitedStates => "United States",
        Hub::Europe => "Europe",
        Hub::Australia => "Australia",
        Hub::India => "India",
        Hub::Russia => "Russia",
        Hub::Canada => "Canada",
        Hub::CentralAsia => "Central Asia",
        Hub::BrazilAfrica => "Brazil, Africa",
    }
}

pub fn map(inputs: &Inputs) -> ChartSpec {
    let stage = inputs.selection.share_stage();
    let path = inputs.scenario_path();
    let sites = sites(stage);
    let values: Vec<Vec<f64>> = sites.iter().map(|site| path.column(site.column)).collect();
    let all: Vec<usize> = sites.iter().map(|site| site.column).collect();
    let mut shares: Vec<f64> = Vec::new();
    let most = values.iter().map(largest).fold(f64::MIN_POSITIVE, f64::max);
    let mut lines = Vec::new();
    let mut circles = Vec::new();
    for (site, values) in sites.into_iter().zip(values) {
        if largest(&values) < VISIBLE * most {
            continue;
        }
        if let Some(at) = inputs.world.and_then(|world| world.place(&site.place)) {
            circles.push(MapCircle { at, hue: site.hue, label: site.label.clone(), line: lines.len() });
        }
        shares.push(path.share_of_year(&[site.column], &all, inputs.year));
        lines.push(Line::new(&site.label, &site.label, Paint::Hue(site.hue), Role::Scenario, values));
    }
    let what = match stage {
        ShareStage::Mining => "Mined NdPr, dysprosium and terbium oxide",
        ShareStage::Separation => "Separated NdPr, dysprosium and terbium oxide",
        ShareStage::Magnets => "Rare-earth magnets made",
    };
    let blank = ChartSpec::blank(ChartName::Map, inputs.year, inputs.moved);
    let mut spec = ChartSpec {
        subtitle: format!("{what} in {}, tonnes a year by area of the circle; ring: {RING_YEAR}", inputs.year),
        caption: "Modelled calendar-year means. A circle stands at the main site or in the middle of a country or bloc; outlines: Natural Earth."
            .to_string(),
        axis: Axis { unit: DisplayUnit::Tonnes, max: most, ..blank.axis },
        form: Form::Map(Map { world: inputs.world, circles, largest: most, ring_year: RING_YEAR }),
        lines,
        ..blank
    };
    spec.title = title(&spec, &shares, stage);
    spec
}

/// China's share in the cursor's year, and the next one's. `shares` are those of the lines, of which China's is the first.
fn title(spec: &ChartSpec, shares: &[f64], stage: ShareStage) -> String {
    let mut next = (0.0, "");
    for (line, share) in spec.lines.iter().zip(shares).skip(1) {
        if *share > next.0 {
            next = (*share, &line.label);
        }
    }
    let (verb, what) = words::share(stage);
    let said = |share: f64| DisplayUnit::Percent.say(share);
    let china = said(shares.first().copied().unwrap_or_default());
    let next = if next.0 > 0.0 { format!("; next: {} ({})", next.1, said(next.0)) } else { String::new() };
    format!("China {verb} {china} of {what} in {}{next}", spec.year)
}
