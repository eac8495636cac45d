//! The lever board: groups that fold, in each the levers, under a lever what folds below it.

use super::{INFO, MINUS, PLUS, icon};
use crate::scenario::pair::Side;
use crate::scenario::{Lever, Scenario};
use crate::view::board::{GROUPS, Group, off_reason, position};
use crate::view::covers::{Covers, of_group};
use crate::view::lever_words::{TARGETS, fold_line, says, value};
use crate::view::number_box::{is_none, shown, unit};
use crate::view::tables::escaped;

pub fn html() -> String {
    let groups: String = GROUPS.iter().map(group).collect();
    let sides: String = Side::ALL
        .map(|side| {
            let (letter, checked) = (side.letter(), if side == Side::A { " checked" } else { "" });
            format!("<label><input type=\"radio\" name=\"side\" value=\"{letter}\" autocomplete=\"off\"{checked}>{letter}</label>")
        })
        .concat();
    format!(
        "<aside class=\"board-levers\" id=\"levers\" tabindex=\"-1\" aria-label=\"Levers\">\n\
         <header><h2>Levers</h2><button class=\"btn\" type=\"button\" data-action=\"reset\" disabled>Reset all</button></header>\n\
         {}<div class=\"tools later\"><fieldset class=\"sides\" id=\"sides\" hidden><legend>Levers move</legend><div class=\"seg\">{sides}</div></fieldset>\n\
         <input class=\"find\" id=\"find\" type=\"search\" placeholder=\"Find a lever\" aria-label=\"Find a lever\" autocomplete=\"off\" spellcheck=\"false\">\
         <label class=\"hold\" title=\"Set several levers, then run them together\"><input type=\"checkbox\" role=\"switch\" id=\"hold\" autocomplete=\"off\">Hold moves</label></div>\n\
         <p class=\"small\" id=\"found\" role=\"status\" translate=\"no\"></p>\n{groups}\
         <div class=\"waits\" id=\"waits\" hidden><span role=\"status\">Held: the charts still show what was before.</span><button class=\"btn btn--line\" type=\"button\" data-action=\"run\">Run</button></div></aside>\n",
        include_str!("notes.html")
    )
}

fn group(group: &Group) -> String {
    let levers: String = group.levers().map(|lever| control(lever, true)).collect();
    format!(
        "<details class=\"group\" data-group=\"{}\"{}><summary><h3>{}</h3><span class=\"count\" translate=\"no\">0 of {} moved</span></summary>\n\
         <p class=\"group__hint\">{} <button class=\"act\" type=\"button\" data-reset-group=\"{}\" hidden>Reset group</button></p>\n{levers}{}</details>\n",
        group.key,
        if group.is_open { " open" } else { "" },
        group.title,
        group.levers().count(),
        group.hint,
        group.key,
        covers(group)
    )
}

/// Under a group, what of its subject is in the model and what is not, where readers tend to ask.
fn covers(group: &Group) -> String {
    let Some(Covers { id, name, words, .. }) = of_group(group.key) else { return String::new() };
    format!("<p class=\"group__covers small\">{words} <a href=\"how.html#{id}\">More on {name}</a></p>\n")
}

/// A lever of its own has an explanation, a foot and what folds under it.
fn control(lever: Lever, is_own: bool) -> String {
    let row = lever.row();
    let key = row.key;
    let ends = format!("min=\"{}\" max=\"{}\" step=\"{}\" value=\"{}\"", row.low, row.high, row.step, row.neutral);
    if row.kind == "choice" {
        return choice(lever, &ends);
    }
    if !is_own && is_box(lever) {
        return number_alone(lever, &ends);
    }
    let today = Scenario::default();
    let name = escaped(&lever.name());
    let unit_is_hidden = if is_none(&shown(lever, row.neutral)) { " hidden" } else { "" };
    let foot = if is_own { foot(lever) } else { String::new() };
    let reason = off_reason(&today, lever);
    let off = if reason.is_some() { " is-off" } else { "" };
    let disabled = if reason.is_some() { " disabled" } else { "" };
    let in_unit = Some(escaped(unit(lever))).filter(|unit| !unit.is_empty()).map(|unit| format!(" in {unit}"));
    let in_unit = in_unit.unwrap_or_default();
    let words = escaped(&reason.clone().unwrap_or_else(|| says(&today, lever)));
    let at = position(lever, row.neutral);
    let mark = if at > 0.0 { format!(" data-at=\"{}\"", mark(at)) } else { String::new() };
    format!(
        "<div class=\"lever{off}\" data-key=\"{key}\"{mark}>\
         <div class=\"lever__top\"><label class=\"lever__label\" for=\"{key}\">{}</label>\
         <button class=\"info\" type=\"button\" data-about=\"{key}\" aria-expanded=\"false\" aria-label=\"About: {name}\">{INFO}</button></div>\
         <output class=\"lever__says\" aria-live=\"off\" for=\"{key}\" translate=\"no\">{words}</output>\
         <div class=\"lever__ctl\">{}<span class=\"track\"><input class=\"range\" id=\"{key}\" data-lever=\"{key}\" type=\"range\" {ends} aria-valuetext=\"{words}\" autocomplete=\"off\"{disabled}></span>{}\
         <span class=\"numbox\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" data-number=\"{key}\" aria-label=\"{name}, number{in_unit}\" value=\"{}\"{disabled}><span{unit_is_hidden}>{}</span></span></div>\
         <span class=\"err\" id=\"{key}-problem\" translate=\"no\" hidden></span>{foot}</div>\n",
        escaped(row.short),
        step(lever, &name, -1, reason.is_some()),
        step(lever, &name, 1, reason.is_some()),
        escaped(&shown(lever, row.neutral)),
        escaped(unit(lever)),
    )
}

/// The position of a baseline that is not at the start of its track, in thousandths: a name for the style sheet.
fn mark(at: f64) -> String {
    const THOUSANDTHS: f64 = 1000.0;
    format!("{:.0}", at * THOUSANDTHS)
}

/// Rules for the ticks of the baseline: no style may stand in the page itself.
pub fn styles() -> String {
    let mut marks: Vec<f64> = Lever::all()
        .filter(|lever| lever.row().kind != "choice" && (lever.row().parent.is_empty() || !is_box(*lever)))
        .map(|lever| position(lever, lever.row().neutral))
        .filter(|at| *at > 0.0)
        .collect();
    marks.sort_by(f64::total_cmp);
    marks.dedup_by_key(|at| mark(*at));
    let rule = |at: &f64| format!("[data-at=\"{}\"] {{ --b: {at:.4}; --v: {at:.4}; }}\n", mark(*at));
    let rules: String = marks.iter().map(rule).collect();
    format!(
        "/* Where the baseline stands on each track. Written by the native command; a test holds it against the table of levers. */\n{rules}"
    )
}

/// What folds under a lever and is a date or a span of years: a number box alone, three of them in a row.
fn is_box(lever: Lever) -> bool {
    matches!(lever.row().unit, "year" | "years")
}

/// A number box with minus and plus and no slider. The hidden range input is for scripts.
fn number_alone(lever: Lever, ends: &str) -> String {
    let row = lever.row();
    let key = row.key;
    let name = escaped(&lever.name());
    let mode = if row.unit == "year" { "text" } else { "decimal" };
    format!(
        "<div class=\"lever lever--box\" data-key=\"{key}\"><label class=\"lever__label\" for=\"{key}-box\">{}</label>\
         <div class=\"lever__ctl\">{}<span class=\"numbox\"><input type=\"text\" inputmode=\"{mode}\" autocomplete=\"off\" id=\"{key}-box\" data-number=\"{key}\" aria-label=\"{name}\" value=\"{}\"><span>{}</span></span>{}</div>\
         <span class=\"err\" id=\"{key}-problem\" translate=\"no\" hidden></span>\
         <input hidden type=\"range\" tabindex=\"-1\" aria-hidden=\"true\" data-lever=\"{key}\" {ends} autocomplete=\"off\"></div>\n",
        escaped(row.short),
        step(lever, &name, -1, false),
        escaped(&shown(lever, row.neutral)),
        escaped(unit(lever)),
        step(lever, &name, 1, false),
    )
}

fn step(lever: Lever, name: &str, by: i32, is_off: bool) -> String {
    let row = lever.row();
    let (word, path, is_at_end) =
        if by < 0 { ("Less", MINUS, row.neutral <= row.low) } else { ("More", PLUS, row.neutral >= row.high) };
    let disabled = if is_at_end || is_off { " disabled" } else { "" };
    format!(
        "<button class=\"step\" type=\"button\" data-step=\"{by}\" aria-label=\"{word}: {name}\"{disabled}>{}</button>",
        icon(path)
    )
}

fn foot(lever: Lever) -> String {
    let row = lever.row();
    // First what is chosen, then the boxes in a row, then the sliders.
    let part = |want: fn(Lever) -> bool| -> String {
        lever.folded().filter(|lever| want(*lever)).map(|lever| control(lever, false)).collect()
    };
    let boxes = part(is_box);
    let boxes = if boxes.is_empty() { boxes } else { format!("<div class=\"boxes\">{boxes}</div>") };
    let folded = part(|lever| lever.row().kind == "choice")
        + &boxes
        + &part(|lever| lever.row().kind != "choice" && !is_box(lever));
    let fold = if folded.is_empty() {
        folded
    } else {
        format!(
            "<details class=\"fold\" data-fold=\"{}\"><summary><span>Timing<span translate=\"no\">: {}</span></span></summary><div class=\"timing-levers\">\n{folded}</div></details>",
            row.key,
            escaped(&fold_line(&Scenario::default(), lever))
        )
    };
    format!(
        "<div class=\"lever__foot\"><span class=\"lever__rest\" translate=\"no\">Today’s path: {}</span>\
         <button class=\"act\" type=\"button\" data-reset=\"{}\" aria-label=\"Reset: {}\">Reset</button>{fold}</div>",
        escaped(&value(lever, row.neutral)),
        row.key,
        escaped(&lever.name())
    )
}

/// A choice: every option in view. The hidden range input is for scripts, which find every lever by the same mark.
fn choice(lever: Lever, ends: &str) -> String {
    let row = lever.row();
    let key = row.key;
    let options: String = TARGETS
        .iter()
        .enumerate()
        .map(|(i, (name, _))| {
            let checked = if row.neutral == i as f64 { " checked" } else { "" };
            format!("<label><input type=\"radio\" name=\"{key}\" value=\"{i}\" data-option=\"{key}\" autocomplete=\"off\"{checked}>{name}</label>")
        })
        .collect();
    format!(
        "<div class=\"lever\" data-key=\"{key}\"><fieldset><legend class=\"lever__label\">{}</legend><div class=\"seg\">{options}</div>\
         <input hidden type=\"range\" tabindex=\"-1\" aria-hidden=\"true\" data-lever=\"{key}\" {ends} autocomplete=\"off\"></fieldset></div>\n",
        escaped(row.short)
    )
}
