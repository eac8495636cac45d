//! The panel of assumptions: groups that fold, in each a row for every parameter that a reader may move: value, slider, number box, range,
//! what it does, how far it is trusted and its source. It is a file of its own, which the page fetches when the panel comes near.

use super::{MINUS, PLUS, icon};
use crate::data::{ASSUMPTION_NOTES, ASSUMPTIONS};
use crate::scenario::Scenario;
use crate::view::assumptions::{GROUPS, Group, count_line, off_reason, range, says, shown, value};
use crate::view::notes::WHY;
use crate::view::pages::parts::{grade, source_link};
use crate::view::tables::escaped;

/// The section in the page, with what stands in it until the rows are there, and where they never come.
pub fn place_html() -> String {
    let graded = |grade: &str| ASSUMPTION_NOTES.iter().filter(|note| note.grade == grade).count();
    format!(
        "<section class=\"section section--assume\" id=\"assumptions\">\n<h2>What the model assumes</h2>\n\
         <p class=\"small\">An assumption is a number that no source prints, such as how much stock traders want. Each of the {n} has a range and a grade of trust; {fitted} are fitted to the records, {judged} are the authors’ judgement. \
         Move one and the model runs again from 2005, so that today’s path moves too; the errors of the back-test were measured with the standard values.</p>\n\
         <div class=\"assume assume--wait\" id=\"assume\" tabindex=\"-1\"><p class=\"small\"><a href=\"data/parameters.csv\">All parameters as a table (CSV)</a></p></div>\n</section>\n",
        n = ASSUMPTIONS.len(),
        fitted = graded("calibrated"),
        judged = graded("assumed"),
    )
}

/// The file that the page fetches.
pub fn html() -> String {
    let groups: String = GROUPS.iter().map(group).collect();
    format!("{ANSWER}{}{groups}", tools())
}

/// The key figures once more, which stay in view while assumptions are moved far below the charts, and what the last move has changed.
const ANSWER: &str = "<section class=\"assume__top\" aria-label=\"Key figures\"><dl class=\"assume__figs\" translate=\"no\"><div></div><div></div><div></div><div></div></dl>\
<p class=\"assume__changed\" translate=\"no\"></p></section>\n";

/// Search, filter and the reset of all.
fn tools() -> String {
    format!(
        "<div class=\"assume__bar\"><input class=\"find\" id=\"assume-find\" type=\"search\" placeholder=\"Find an assumption\" aria-label=\"Find an assumption\" autocomplete=\"off\" spellcheck=\"false\">\
         <label class=\"proj__only\"><input type=\"checkbox\" id=\"assume-moved\" autocomplete=\"off\">Moved only</label>\
         <p class=\"assume__n\" id=\"assume-n\" translate=\"no\">{}</p>\
         <button class=\"btn\" type=\"button\" data-reset-assumptions disabled>Reset all<span class=\"sr\"> assumptions</span></button></div>\n\
         <p class=\"small\" id=\"assume-found\" role=\"status\" translate=\"no\"></p>\n",
        count_line(0, ASSUMPTIONS.len())
    )
}

fn group(group: &Group) -> String {
    let own: Vec<usize> = (0..ASSUMPTIONS.len()).filter(|i| ASSUMPTION_NOTES[*i].group == group.key).collect();
    let rows: String = own.iter().map(|i| row(*i, group)).collect();
    format!(
        "<details class=\"group\" data-assume-group=\"{}\"><summary>{}<span class=\"count\" translate=\"no\">{}</span></summary>\n\
         <p class=\"group__hint\">{} <button class=\"act\" type=\"button\" data-reset-assumptions hidden>Reset group</button></p>\n{rows}</details>\n",
        group.key,
        group.title,
        count_line(0, own.len()),
        group.hint,
    )
}

fn row(i: usize, group: &Group) -> String {
    let (row, note) = (&ASSUMPTIONS[i], &ASSUMPTION_NOTES[i]);
    let today = Scenario::default();
    let off = off_reason(&today, i);
    let (class, disabled) = if off.is_some() { (" is-off", " disabled") } else { ("", "") };
    let key = format!("a.{}", row.name);
    let label = escaped(row.label);
    let unit = if row.unit.is_empty() { String::new() } else { format!("<span>{}</span>", escaped(row.unit)) };
    let search = format!(
        "{key} {} {} {} {} {}",
        row.label,
        note.does,
        note.meaning.split(WHY).next().unwrap_or_default(),
        group.title,
        note.source
    )
    .to_lowercase();
    format!(
        "<div class=\"lever assume__row{class}\" data-assumption=\"{i}\" data-name=\"{name}\" data-find=\"{search}\">\
         <div class=\"assume__what\"><label class=\"lever__label\" for=\"{key}\">{label}</label> \
         <output class=\"lever__says\" aria-live=\"off\" for=\"{key}\" translate=\"no\">{says}</output></div>\
         <div class=\"lever__ctl\">{less}<span class=\"track\"><input class=\"range\" id=\"{key}\" type=\"range\" min=\"{low}\" max=\"{high}\" step=\"any\" value=\"{standard}\" aria-valuetext=\"{said}\" autocomplete=\"off\"{disabled}></span>{more}\
         <span class=\"numbox\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" aria-label=\"{label}, number\" value=\"{shown}\"{disabled}>{unit}</span></div>\
         <span class=\"err\" id=\"{key}-problem\" translate=\"no\" hidden></span>\
         <p class=\"assume__undo\" hidden><button class=\"act\" type=\"button\" data-undo>Reset<span class=\"sr\">: {label}</span></button></p>\
         <div class=\"assume__about\"><p class=\"assume__does\">{does}</p>\
         <p class=\"assume__from\">Range {range}. {trust}, {confidence} confidence: {source}. In links <a href=\"data.html#{name}\"><code>{key}</code></a></p></div></div>\n",
        name = row.name,
        search = escaped(&search),
        says = escaped(&off.unwrap_or_else(|| says(&today, i))),
        less = step(-1, "Less", &label, disabled),
        more = step(1, "More", &label, disabled),
        low = row.low,
        high = row.high,
        standard = row.value,
        said = escaped(&value(i, row.value)),
        shown = escaped(&shown(i, row.value)),
        does = escaped(note.does),
        range = escaped(&range(i)),
        trust = capital(&grade(note.grade)),
        confidence = note.confidence,
        source = source_link(note.source, note.address),
    )
}

/// The grade begins a sentence.
fn capital(grade: &str) -> String {
    match grade.split_once('>') {
        Some((tag, words)) => format!("{tag}>{}", crate::charts::words::capital(words)),
        None => grade.to_string(),
    }
}

fn step(by: i32, word: &str, label: &str, disabled: &str) -> String {
    let path = if by < 0 { MINUS } else { PLUS };
    format!(
        "<button class=\"step\" type=\"button\" data-by=\"{by}\" aria-label=\"{word}: {label}\"{disabled}>{}</button>",
        icon(path)
    )
}
