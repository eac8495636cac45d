//! The page as HTML, rendered by the native command when the site is built: today's path, finished before the first
//! line of the program runs. The program looks for the marks (`data-…`) in it and changes what moves.
//!
//! Nothing of this is compiled into the page.

mod assumptions;
mod bar;
mod board;
mod compare;
mod foot;
mod frame;
mod plain;
mod plant_words;
mod plants;
mod stage;
pub mod stories;

pub use plant_words::taken;

use super::answer::{Answer, Focus, Paths, answer};
use crate::charts::form::Plant;
use crate::charts::{ALL_CHARTS, Inputs};
use crate::model::Workspace;
use crate::scenario::Scenario;
use crate::session::view::FIRST_YEAR_SHOWN;

/// The path of a file, and what writes it.
type Written = (&'static str, fn() -> String);

/// Files beside `index.html` that are written from the tables, with what stands in them; the native command writes them, a test holds them.
pub const FILES: [Written; 3] = [
    ("style/ticks.css", board::styles),
    ("public/data/plants.html", plant_list),
    ("public/data/assumptions.html", assumption_panel),
];

/// What is told to those who do not see it change, at the end of the page, where nobody reads it twice: the headline once it has come to
/// rest, what the cursor of a chart stands on or what is wrong with an entry, and the keys of that cursor.
const HEARD: &str = "<div class=\"sr\"><p role=\"status\" id=\"spoken\" translate=\"no\"></p><p role=\"status\" id=\"heard\" translate=\"no\"></p>\
<p id=\"chart-keys\" hidden>Left and right arrow: a year. Page up and page down: five years. Home and End: the first and the last year. Up and down arrow: \
one series after the other.</p></div>\n";

/// Today's path, as all parts of the page show it.
struct Today {
    workspace: Workspace,
    plants: Vec<Plant>,
    answer: Answer,
}

impl Today {
    fn new() -> Self {
        let workspace = Workspace::new();
        let paths =
            Paths { outcome: workspace.baseline(), baseline: workspace.baseline(), history: workspace.history() };
        let answer = answer(&paths, Focus::default());
        Self { workspace, plants: super::plants::plants(&Scenario::default()), answer }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            history: self.workspace.history(),
            baseline: self.workspace.baseline(),
            outcome: self.workspace.baseline(),
            selection: Focus::default().selection(),
            plants: &self.plants,
            world: None,
            year: FIRST_YEAR_SHOWN,
            moved: false,
            is_comparing: false,
            main: &ALL_CHARTS[0],
        }
    }
}

/// The page, for the place that `public/index.html` keeps for it.
pub fn html(trust: &str) -> String {
    let today = Today::new();
    let mut out = String::with_capacity(128 * 1024);
    out.push_str(&bar::html());
    out.push_str("<div class=\"page is-rest\" id=\"page\">\n<main>\n<div id=\"notices\" role=\"status\" translate=\"no\"></div>\n<div class=\"bench\">\n");
    out.push_str(&stage::html(&today));
    out.push_str(&board::html());
    out.push_str(&compare::html(&today.inputs()));
    out.push_str("<div class=\"bench__more\">\n");
    out.push_str(&plain::html(&today.workspace));
    let inputs = today.inputs();
    out.push_str(&frame::html(&inputs, "blocs", "block"));
    out.push_str("<div class=\"pair\">\n");
    out.push_str(&frame::html(&inputs, "share", ""));
    out.push_str(&frame::html(&inputs, "price", ""));
    out.push_str("</div>\n");
    out.push_str(&frame::html(&inputs, "chain", "block off-paper"));
    out.push_str("</div>\n</div>\n");
    out.push_str(trust);
    out.push_str(
        "<section class=\"section section--plants\">\n<h2>Mines and plants, one by one</h2>\n<p class=\"small\">Each counts with its estimated chance until you decide: built for certain, never, or later than planned.</p>\n",
    );
    out.push_str(&frame::html(&inputs, "timeline", "off-paper"));
    out.push_str(plants::place_html());
    out.push_str("</section>\n");
    out.push_str(&assumptions::place_html());
    out.push_str("<section class=\"section section--stories\">\n<h2>Start from a story</h2>\n");
    out.push_str(&stories::html("h3"));
    out.push_str("</section>\n</main>\n");
    out.push_str(&foot::html());
    out.push_str("</div>\n");
    out.push_str(HEARD);
    out
}

/// The list of mines and plants, which the page fetches from `data/plants.html`.
pub fn plant_list() -> String {
    plants::html()
}

/// The panel of assumptions, which the page fetches from `data/assumptions.html`.
pub fn assumption_panel() -> String {
    assumptions::html()
}

/// An icon of one stroke in a box of 16 by 16, in the color of the text.
fn icon(path: &str) -> String {
    format!("<svg class=\"ico\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
}

/// The letter i in a circle.
const INFO: &str = "<svg class=\"ico\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path d=\"M8 7.2v4M8 4.8v.1\"/></svg>";
const MINUS: &str = "M3.5 8h9";
const PLUS: &str = "M3.5 8h9M8 3.5v9";
