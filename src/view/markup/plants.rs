//! The named mines and plants as a list: chance, year, and the reader's own choice for each.

use crate::data::{PROJECTS, ProjectRow};
use crate::format::{NBSP, percent, tonnes};
use crate::view::plants::{opens, place, step};
use crate::view::tables::escaped;

pub fn html() -> String {
    let rows: String = PROJECTS.iter().enumerate().map(|(i, row)| plant(i, row)).collect();
    format!(
        "<div class=\"proj proj--pick\" id=\"plants\"><div class=\"proj__head\" aria-hidden=\"true\"><span>Project</span><span class=\"proj__stage\">Step</span>\
         <span class=\"proj__cap\">Tonnes a year</span><span class=\"proj__odds\">Opens</span><span class=\"proj__when\">Your choice</span></div>\n{rows}</div>\n"
    )
}

fn plant(i: usize, row: &ProjectRow) -> String {
    format!(
        "<div class=\"proj__row\" data-project=\"{}\" data-index=\"{i}\"><span><span class=\"proj__name\">{name}</span> <span class=\"proj__where\">{}</span></span>\
         <span class=\"proj__stage\">{}</span><span class=\"proj__cap\">{}</span><span class=\"proj__odds\" translate=\"no\">{}</span>\
         <select class=\"proj__when\" aria-label=\"{name}: built or not\" autocomplete=\"off\"><option value=\"\">As estimated, {}</option><option value=\"1\">Built,{NBSP}for certain</option><option value=\"0\">Never built</option></select></div>\n",
        row.slug,
        place(row.country),
        step(row.stage),
        tonnes(row.capacity),
        opens(i, 0.0),
        percent(row.probability),
        name = escaped(row.name),
    )
}
