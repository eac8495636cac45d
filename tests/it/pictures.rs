//! Every chart as a picture: one list of variants, which snapshots.rs holds against the files in `tests/snapshots` and the gallery shows.

use crate::common::{EMBARGO, run, under_rules, world};
use chokepoint::chart::selection::Selection;
use chokepoint::chart::spec::ChartSpec;
use chokepoint::chart::svg::to_svg;
use chokepoint::chart::theme::Theme;
use chokepoint::chart::{ALL_CHARTS, Chart, Inputs, LATE_CHARTS};
use chokepoint::model::Workspace;
use chokepoint::scenario::Scenario;
use chokepoint::scenario::link::decode;
use chokepoint::tables::PROJECTS;
use chokepoint::tables::kinds::Stage;
use chokepoint::words::plants::plants;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A class of plots: its name, the width of a plot in it, and its height where the chart has none of its own; CSS pixels.
pub struct Class {
    pub name: &'static str,
    pub width: u32,
    height: u32,
}

const NARROW: Class = Class { name: "narrow", width: 343, height: 150 };
const MIDDLE: Class = Class { name: "middle", width: 600, height: 264 };
const WIDE: Class = Class { name: "wide", width: 912, height: 376 };

/// The variants of every chart: class, whether it is dark, whether the reader has moved something.
pub const VARIANTS: [(Class, bool, bool); 7] = [
    (NARROW, false, true),
    (MIDDLE, false, true),
    (WIDE, false, true),
    (MIDDLE, false, false),
    (NARROW, true, true),
    (MIDDLE, true, true),
    (WIDE, true, true),
];

/// A chart as it is drawn in one theme at one width.
pub struct Picture {
    pub chart: &'static Chart,
    pub class: Class,
    pub is_dark: bool,
    pub is_moved: bool,
    pub height: u32,
    pub spec: ChartSpec,
    pub svg: String,
}

impl Picture {
    pub fn theme(&self) -> Theme {
        theme(self.is_dark)
    }

    /// Theme, width and state, in the words of the file's name.
    pub fn variant(&self) -> String {
        let theme = if self.is_dark { "dark" } else { "light" };
        let state = if self.is_moved { "" } else { "-rest" };
        format!("{theme}-{}{state}", self.class.name)
    }

    pub fn file_name(&self) -> String {
        format!("{}-{}.svg", self.chart.name, self.variant())
    }

    /// Dark differs from light only in its colors, and those are the style sheet's (tests say so): the gallery draws it, and it is not kept.
    pub fn is_stored(&self) -> bool {
        !self.is_dark
    }

    pub fn stored(&self) -> Option<String> {
        std::fs::read_to_string(folder().join(self.file_name())).ok()
    }
}

fn theme(is_dark: bool) -> Theme {
    if is_dark { Theme::dark(1.0) } else { Theme::light(1.0) }
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// All pictures, drawn once for all tests.
pub fn pictures() -> &'static [Picture] {
    static PICTURES: OnceLock<Vec<Picture>> = OnceLock::new();
    PICTURES.get_or_init(|| {
        let mut workspace = Workspace::new();
        // The embargo, and a plant that is promised but late: without it the timeline would show nothing that has moved.
        let plant =
            PROJECTS.iter().find(|project| project.stage == Stage::Separation && project.start > 2027.0).unwrap().slug;
        let link = format!("{EMBARGO}&p.{plant}=1&d.{plant}=2");
        let rules = [under_rules("", &mut workspace), under_rules(&link, &mut workspace)];
        let outcome = run(&link, &mut workspace);
        let (at_rest, moved) = (plants(&Scenario::default()), plants(&decode(&link).0.scenario));
        let mut pictures = Vec::new();
        for chart in &ALL_CHARTS {
            for (class, is_dark, is_moved) in VARIANTS {
                let inputs = Inputs {
                    history: workspace.history(),
                    baseline: workspace.baseline(),
                    outcome: if is_moved { &outcome } else { workspace.baseline() },
                    selection: Selection::default(),
                    plants: if is_moved { &moved } else { &at_rest },
                    world: Some(world()),
                    other_rules: &rules[usize::from(is_moved)],
                    late: Some(LATE_CHARTS),
                    year: 2028,
                    moved: is_moved,
                    is_comparing: false,
                    main: &ALL_CHARTS[0],
                };
                let spec = chart.make(&inputs).expect("a function for every chart");
                let height =
                    spec.form.natural_height(f64::from(class.width)).map_or(class.height, |height| height as u32);
                let svg = to_svg(&spec, class.width, height, &theme(is_dark));
                pictures.push(Picture { chart, class, is_dark, is_moved, height, spec, svg });
            }
        }
        pictures
    })
}

/// Files of the folder that belong to no variant, but for the fresh pictures of a failed test.
pub fn unknown_files() -> Vec<String> {
    let known: BTreeSet<String> =
        pictures().iter().filter(|picture| picture.is_stored()).map(Picture::file_name).collect();
    let mut unknown: Vec<String> = std::fs::read_dir(folder())
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().into_string().expect("a plain name"))
        .filter(|name| !known.contains(&name.replace(".new.svg", ".svg")))
        .collect();
    unknown.sort();
    unknown
}
