//! Today's path as plain tables, for whoever cannot run the program; a page that runs hides them.

use crate::charts::words::capital;
use crate::data::column;
use crate::format::{percent, price};
use crate::model::Workspace;
use crate::model::keys::{FORK, Material, N_BLOCS, N_COUNTRIES, N_HUBS, calendar};
use crate::view::effects::material_name;
use crate::view::tables::escaped;
use std::fmt::Write;

/// Columns of the tables: the last full year of the past, and two of the path.
const YEARS: [usize; 3] = [2025, 2030, 2035];
const PRICED: [Material; 3] = [Material::NdPr, Material::Dy, Material::Tb];
/// Steps of the chain: name, first column, number of places; China is the first place of each.
const STEPS: [(&str, usize, usize); 3] = [
    ("Mining", column::MINE_MAGREO, N_COUNTRIES),
    ("Separation", column::SEP_MAGREO, N_HUBS),
    ("Magnets", column::MAGNET_PROD, N_BLOCS),
];

pub fn html(workspace: &Workspace) -> String {
    let mut out = String::from("<div class=\"tables\" id=\"plain\">\n");
    shares(workspace, &mut out);
    prices(workspace, &mut out);
    out.push_str(
        "<p class=\"small\"><a href=\"data.html#plain\">Where the numbers in these tables come from</a></p>\n",
    );
    out.push_str("</div>\n");
    out
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
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n<table class=\"table\"><caption>{caption}</caption><thead><tr><th scope=\"col\">{first}</th>"
    );
    for year in YEARS {
        let _ = write!(out, "<th scope=\"col\">{year}</th>");
    }
    out.push_str("</tr></thead><tbody>\n");
}

fn row(name: &str, out: &mut String, cell: impl Fn(usize) -> String) {
    let _ = write!(out, "<tr><th scope=\"row\">{}</th>", escaped(name));
    for year in YEARS {
        let _ = write!(out, "<td>{}</td>", cell(year));
    }
    out.push_str("</tr>\n");
}

fn close_table(out: &mut String) {
    out.push_str("</tbody></table></div>\n");
}
