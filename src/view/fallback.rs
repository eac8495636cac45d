//! The page before, and without, the program: today's path as plain HTML, written into `index.html` by the native command and held
//! there by a test.

use super::answer::{Focus, Paths, answer};
use super::headline::{self, material_name};
use super::key_figures::{KeyFigure, key_figures};
use super::tables::escaped;
use crate::charts::words::capital;
use crate::data::column;
use crate::format::{percent, price};
use crate::model::Workspace;
use crate::model::keys::{FORK, Material, N_BLOCS, N_COUNTRIES, N_HUBS, calendar};
use crate::scenario::Scenario;
use std::fmt::Write;

/// Where the block stands in `index.html`.
pub const BEGIN: &str = "<!-- fallback:begin -->";
pub const END: &str = "<!-- fallback:end -->";
/// Columns of the tables: the last full year of the past, and two of the path.
const YEARS: [usize; 3] = [2025, 2030, 2035];
const PRICED: [Material; 3] = [Material::NdPr, Material::Dy, Material::Tb];
/// Steps of the chain: name, first column, number of places; China is the first place of each.
const STEPS: [(&str, usize, usize); 3] = [
    ("Mining", column::MINE_MAGREO, N_COUNTRIES),
    ("Separation", column::SEP_MAGREO, N_HUBS),
    ("Magnets", column::MAGNET_PROD, N_BLOCS),
];

/// The block between the two marks, without them.
pub fn html() -> String {
    let workspace = Workspace::new();
    let paths = Paths { outcome: workspace.baseline(), baseline: workspace.baseline(), history: workspace.history() };
    let answer = answer(&paths, Focus::default());
    let mut out = String::from("\n        <div class=\"stage\">\n          <div class=\"stage__head\">\n");
    out.push_str(
        "            <p class=\"eyebrow\"><span>Today’s path</span><span>A sandbox, not a forecast</span></p>\n",
    );
    out.push_str("            <h1 class=\"headline headline--rest\">");
    for part in headline::headline(&Scenario::default(), &answer) {
        let text = escaped(&part.text);
        out.push_str(&if part.is_strong { format!("<b>{text}</b>") } else { text });
    }
    out.push_str("</h1>\n          </div>\n        </div>\n");
    out.push_str("        <section class=\"bench__figs\" aria-label=\"Key figures\">\n          <dl class=\"figs\">\n");
    for figure in key_figures(&answer) {
        card(&figure, &mut out);
    }
    out.push_str(
        "          </dl>\n        </section>\n        <div class=\"bench__more\">\n          <div class=\"tables\">\n",
    );
    shares(&workspace, &mut out);
    prices(&workspace, &mut out);
    out.push_str("          </div>\n        </div>\n        ");
    out
}

/// `index.html` with the block between its marks; `None` where the marks are missing.
pub fn filled(page: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{}{END}{after}", html()))
}

fn card(figure: &KeyFigure, out: &mut String) {
    let _ = writeln!(
        out,
        "            <div class=\"fig-card\"><dt>{}</dt><dd><span class=\"n\">{} <small>{}</small></span><span class=\"d\">{}</span></dd></div>",
        escaped(&figure.label),
        escaped(&figure.value),
        escaped(&figure.unit),
        escaped(&figure.baseline)
    );
}

fn mean(workspace: &Workspace, column: usize, year: usize) -> f64 {
    let outcome = if year < calendar(FORK).0 { workspace.history() } else { workspace.baseline() };
    outcome.year_mean(column, year).unwrap_or_default()
}

fn shares(workspace: &Workspace, out: &mut String) {
    open_table(
        "China’s share of each step",
        "China’s share of magnet rare earths and magnets, % of world tonnes",
        "Step",
        out,
    );
    for (name, first, n) in STEPS {
        row(name, out, |year| {
            let world: f64 = (0..n).map(|place| mean(workspace, first + place, year)).sum();
            percent(mean(workspace, first, year) / world)
        });
    }
    close_table(out);
}

fn prices(workspace: &Workspace, out: &mut String) {
    open_table(
        "Prices inside and outside China",
        "Price of the oxide, USD per kg, mean of the year",
        "Material and market",
        out,
    );
    for material in PRICED {
        for (market, first) in [("inside", column::PRICE_CHINA), ("outside", column::SPOT_EXCHINA)] {
            let name = format!("{}, {market} China", capital(material_name(material)));
            row(&name, out, |year| price(mean(workspace, first + material as usize, year)));
        }
    }
    close_table(out);
}

fn open_table(label: &str, caption: &str, first: &str, out: &mut String) {
    let _ = write!(
        out,
        "            <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n              <table class=\"table\">\n                <caption>{caption}</caption>\n                <thead><tr><th scope=\"col\">{first}</th>"
    );
    for year in YEARS {
        let _ = write!(out, "<th scope=\"col\">{year}</th>");
    }
    out.push_str("</tr></thead>\n                <tbody>\n");
}

fn row(name: &str, out: &mut String, cell: impl Fn(usize) -> String) {
    let _ = write!(out, "                  <tr><th scope=\"row\">{}</th>", escaped(name));
    for year in YEARS {
        let _ = write!(out, "<td>{}</td>", cell(year));
    }
    out.push_str("</tr>\n");
}

fn close_table(out: &mut String) {
    out.push_str("                </tbody>\n              </table>\n            </div>\n");
}
