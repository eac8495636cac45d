//! The list of named mines and plants, one row each: the reader's own choice, chance, opening year, delay, what it does to the figure in
//! view, and its source. It is a file of its own, which the page fetches when the list comes near.

use super::plant_words::{hue, materials, product, source, status};
use super::{MINUS, PLUS, icon};
use crate::data::{N_PROJECTS, PROJECT_NOTES, PROJECTS, ProjectNote, ProjectRow};
use crate::model::outlook;
use crate::model::params::Params;
use crate::scenario::LONGEST_DELAY;
use crate::view::plants::{chance, delay, opens, place, shown, step};
use crate::view::tables::escaped;
use std::collections::BTreeSet;

/// What stands in the page until the rows are there, and where they never come.
pub fn place_html() -> &'static str {
    "<div class=\"proj proj--wait\" id=\"plants\"><p class=\"small\"><a href=\"data/facilities.csv\">All mines and plants as a table (CSV)</a></p></div>\n"
}

/// The file that the page fetches.
pub fn html() -> String {
    let outlooks = outlook(&Params::default().policy);
    let mut order: Vec<usize> = (0..N_PROJECTS).collect();
    order.sort_by(|a, b| PROJECTS[*a].start.total_cmp(&PROJECTS[*b].start));
    let rows: String = order
        .into_iter()
        .map(|i| plant(i, &PROJECTS[i], &PROJECT_NOTES[i], &opens(i, &outlooks[i]), &chance(i, &outlooks[i])))
        .collect();
    format!("{}{NOTES}{HEAD}{rows}</div>\n", filters())
}

const HEAD: &str = "<div role=\"table\" class=\"proj__rows\" aria-label=\"Mines and plants\">\
<div role=\"row\" class=\"proj__head\"><span role=\"columnheader\" class=\"proj__pick\">Built</span>\
<span role=\"columnheader\" class=\"proj__name\">Project</span><span role=\"columnheader\" class=\"sr\">Place and status</span><span role=\"columnheader\" class=\"proj__step\">Step</span>\
<span role=\"columnheader\" class=\"proj__cap\">Tonnes a year</span><span role=\"columnheader\" class=\"proj__odds\">Chance</span>\
<span role=\"columnheader\" class=\"proj__when\">Opens</span><span role=\"columnheader\" class=\"proj__late\">Delay</span>\
<span role=\"columnheader\" class=\"proj__gain\">Effect if built</span><span role=\"columnheader\" class=\"proj__src\"><span class=\"sr\">Source</span></span></div>\n";

const NOTES: &str = "<div class=\"err\" id=\"plant-problem\" role=\"cell\" hidden></div>\
<p class=\"proj__note\">Switch: <b>left</b> never built, <b>middle</b> as estimated, <b>right</b> built for certain. Chance: our estimate that the plant is built. Struck out: what \
it was before you or a lever changed it. Trust: <b>verified</b> was read at the source, <b>derived</b> is computed from figures of the source, <b>from memory</b> names a publication \
that was not seen, <b>assumed</b> is a judgement of the authors.</p>\n";

/// Lists to choose from, the count of what is left, and what takes all back.
fn filters() -> String {
    let places: BTreeSet<&str> =
        (0..N_PROJECTS).map(|i| place(PROJECTS[i].country, PROJECT_NOTES[i].site_country)).collect();
    let places: Vec<(&str, &str)> = places.into_iter().map(|name| (name, name)).collect();
    let steps = ["mine", "separation", "magnet"].map(|stage| (stage, step(stage)));
    let materials = [("light", "Nd, Pr"), ("heavy", "Dy, Tb"), ("magnet", "Magnets")];
    format!(
        "<p class=\"proj__about\" translate=\"no\"></p>\n<div class=\"proj__bar\">{}{}{}\
         <label><span>Order</span><select class=\"pick\" data-order autocomplete=\"off\"><option value=\"\">Opening year</option><option value=\"effect\">Effect</option></select></label>\
         <label class=\"proj__only\"><input type=\"checkbox\" data-filter=\"moved\" autocomplete=\"off\">Changed only</label>\
         <p class=\"proj__n\" role=\"status\" translate=\"no\">{}</p>\
         <button class=\"btn\" type=\"button\" data-all disabled>Show all</button>\
         <button class=\"btn\" type=\"button\" data-reset-plants disabled>Reset plants</button></div>\n",
        list("country", "Country", &places),
        list("step", "Step", &steps),
        list("material", "Material", &materials),
        shown(N_PROJECTS),
    )
}

fn list(name: &str, label: &str, choices: &[(&str, &str)]) -> String {
    let options: String = choices
        .iter()
        .map(|(value, words)| format!("<option value=\"{}\">{}</option>", escaped(value), escaped(words)))
        .collect();
    format!(
        "<label><span>{label}</span><select class=\"pick\" data-filter=\"{name}\" autocomplete=\"off\"><option value=\"\">All</option>{options}</select></label>"
    )
}

fn plant(i: usize, row: &ProjectRow, note: &ProjectNote, opens: &str, chance: &str) -> String {
    // Two plants of one name differ by their step.
    let is_shared = PROJECTS.iter().filter(|other| other.name == row.name).count() > 1;
    let step = step(row.stage);
    let name = if is_shared { format!("{} ({})", row.name, step.to_lowercase()) } else { row.name.to_string() };
    let name = escaped(&name);
    let place = place(row.country, note.site_country);
    let [first, second] = product(row.stage, note);
    let [less, more] = [("-1", "Less", " disabled", MINUS), ("1", "More", "", PLUS)].map(|(by, word, off, sign)| {
        let sign = icon(sign);
        format!("<button class=\"step\" type=\"button\" tabindex=\"-1\" data-late=\"{by}\" aria-label=\"{word} delay: {name}\"{off}>{sign}</button>")
    });
    format!(
        "<div role=\"row\" class=\"proj__row\" data-project=\"{slug}\" data-index=\"{i}\" data-country=\"{place}\" data-step=\"{stage}\" data-material=\"{materials}\">\
         <span role=\"cell\" class=\"proj__pick\"><input class=\"switch\" type=\"checkbox\" aria-label=\"{name}: built\" aria-describedby=\"chance-{i}\" autocomplete=\"off\"></span>\
         <span role=\"rowheader\" class=\"proj__name\">{name}</span>\
         <span role=\"cell\" class=\"proj__where\"><span class=\"swatch k-{hue}\"></span>{place}<span class=\"proj__stat\">: {status}</span></span>\
         <span role=\"cell\" class=\"proj__step\"><span class=\"k\">Step</span>{step}</span>\
         <span role=\"cell\" class=\"proj__cap\"><span class=\"k\">Tonnes a year</span><span>{first} <small>{second}</small></span></span>\
         <span role=\"cell\" class=\"proj__odds\" translate=\"no\"><span class=\"k\">Chance</span><span id=\"chance-{i}\">{chance}</span></span>\
         <span role=\"cell\" class=\"proj__when\"><span class=\"k sr\">Opens</span><span translate=\"no\">{opens}</span>\
         <button class=\"act\" type=\"button\" data-undo aria-label=\"Reset to the estimate: {name}\" hidden>Reset</button></span>\
         <span role=\"cell\" class=\"proj__late\"><span class=\"k\">Delay</span>{less}<span class=\"numbox\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" role=\"spinbutton\" \
         aria-valuemin=\"0\" aria-valuemax=\"{LONGEST_DELAY}\" aria-valuenow=\"0\" aria-label=\"{name}: delay in years\" value=\"{}\"><span>yr</span></span>{more}</span>\
         <span role=\"cell\" class=\"proj__gain\"><span class=\"k\">Effect if built</span><span translate=\"no\">…</span></span>\
         <span role=\"cell\" class=\"proj__src\"><button class=\"proj__more\" type=\"button\" aria-expanded=\"false\" aria-label=\"More on {name}\"></button>\
         <span class=\"proj__from\">{source}</span></span></div>\n",
        delay(0.0),
        slug = row.slug,
        stage = row.stage,
        materials = materials(row.stage, note),
        hue = hue(row),
        status = escaped(status(note)),
        source = source(row, note),
    )
}
