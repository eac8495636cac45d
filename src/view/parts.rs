//! Pieces of HTML that change with the model: the same text in the page that is served and in the one that runs.

use super::headline::Part;
use super::key_figures::KeyFigure;
use super::lever_words;
use super::notes::{Note, note};
use super::tables::escaped;
use super::verdict::Row;
use crate::charts::Chart;
use crate::charts::selection::Selection;
use crate::scenario::Lever;
use std::fmt::Write;

/// The sentence; its figures are strong.
pub fn headline(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        let text = escaped(&part.text);
        out.push_str(&if part.is_strong { format!("<b>{text}</b>") } else { text });
    }
    out
}

/// The inside of a figure card.
pub fn key_figure(figure: &KeyFigure) -> String {
    let KeyFigure { label, value, unit, baseline, change } = figure;
    let [label, value, unit, baseline, change] = [label, value, unit, baseline, change].map(|text| escaped(text));
    let change = if change.is_empty() { change } else { format!(" <b>{change}</b>") };
    format!(
        "<dt>{label}</dt><dd><span class=\"n\">{value} <small>{unit}</small></span><span class=\"d\">{baseline}{change}</span></dd>"
    )
}

/// The switches beside a chart, a list each: what the chart shows is read off them in one line, also on a phone.
pub fn switches(chart: &Chart, selection: &Selection) -> String {
    let mut out = String::new();
    for switch in chart.switches {
        let _ = write!(
            out,
            "<select class=\"pick\" data-switch=\"{}\" aria-label=\"{}\" autocomplete=\"off\">",
            *switch as u8,
            switch.label()
        );
        for choice in switch.choices() {
            let selected = if selection.slug(*switch) == choice.slug { " selected" } else { "" };
            let _ = write!(out, "<option value=\"{}\"{selected}>{}</option>", choice.slug, choice.label);
        }
        out.push_str("</select>");
    }
    out
}

/// The key figures of two scenarios; a column each, and one for what lies between.
pub fn versus(rows: &[Row]) -> String {
    let mut out = String::from(
        "<table class=\"table\"><thead><tr><th scope=\"col\">Key figure</th><th scope=\"col\">A</th><th scope=\"col\">B</th><th scope=\"col\">B minus A</th></tr></thead><tbody>",
    );
    for Row { label, a, b, difference } in rows {
        let [label, a, b, difference] = [label, a, b, difference].map(|text| escaped(text));
        let _ =
            write!(out, "<tr><th scope=\"row\">{label}</th><td>{a}</td><td>{b}</td><td><b>{difference}</b></td></tr>");
    }
    out.push_str("</tbody></table>");
    out
}

/// The steps, newest first; each is a button that goes so many steps back or forward. `labels` begins with the start.
pub fn steps(labels: &[String], at: usize) -> String {
    let mut out = String::new();
    for (i, label) in labels.iter().enumerate().rev() {
        let class = if i > at { " class=\"is-undone\"" } else { "" };
        let current = if i == at { " aria-current=\"step\"" } else { "" };
        let n_steps = i as isize - at as isize;
        let _ = write!(
            out,
            "<li{class}><button type=\"button\" data-travel=\"{n_steps}\"{current}>{}</button></li>",
            escaped(label)
        );
    }
    out
}

/// Sentences about what was not understood, one line each.
pub fn notices(sentences: &[String]) -> String {
    sentences.iter().map(|sentence| format!("<p class=\"notice\"><span>{}</span></p>", escaped(sentence))).collect()
}

/// A link to a mechanism in the document on the model; its address, read as words, is its name.
fn place_link(place: &str) -> String {
    let words: Vec<&str> = place.split('-').collect();
    format!(" <a href=\"how.html#{}\">{}</a>", escaped(place), escaped(&words.join(" ")))
}

/// A card with its note: what the lever means, what sets its scale, how far it can be trusted.
fn told(lever: Lever, note: &Note) -> String {
    let Note { meaning, ends, status, places, enters } = note;
    let row = lever.row();
    let [meaning, ends, status, enters] = [meaning, ends, status, enters].map(|text| escaped(text));
    let links = places.iter().map(|place| place_link(place)).collect::<Vec<_>>().join(",");
    let [low, high, step, today] =
        [row.low, row.high, row.step, row.neutral].map(|amount| escaped(&lever_words::value(lever, amount)));
    format!(
        "<div class=\"card\"><h4>What it means</h4><p>{meaning}</p><h4>Where it enters</h4><p>{enters} See{links}.</p>\
         <h4>What sets its scale</h4><p>{ends}</p>\
         <dl><dt>Range</dt><dd>{low} to {high}, in steps of {step}</dd><dt>Today</dt><dd>{today}</dd>\
         <dt>Trust</dt><dd>{status}: the ends of the lever are a judgement of the authors; what follows from a move is computed by the model</dd>\
         <dt>Source</dt><dd>judgement of the authors: <a href=\"data.html#{0}\">the row in the data</a></dd>\
         <dt>In links</dt><dd><code>{}</code></dd></dl></div>",
        row.key
    )
}

/// The inside of a lever's card; `table` is the fetched table of notes, `None` while it is on its way.
pub fn card(lever: Lever, table: Option<&str>) -> String {
    let row = lever.row();
    let lines = match table.map(|table| note(table, row.key)) {
        None => vec!["Loading the note.".to_string()],
        Some(None) => vec!["The note did not arrive; it is in data/levers.csv.".to_string()],
        Some(Some(note)) => return told(lever, &note),
    };
    let lines: String = lines.iter().map(|line| format!("<p>{}</p>", escaped(line))).collect();
    format!("<div class=\"card\">{lines}</div>")
}
