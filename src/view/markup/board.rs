//! The lever board: groups that fold, in each the levers, under a lever what folds below it.

use super::{MINUS, PLUS, icon};
use crate::scenario::{Lever, Scenario};
use crate::view::board::{GROUPS, Group, position};
use crate::view::lever_words::{TARGETS, fold_line, says, value};
use crate::view::number_box::{shown, unit};
use crate::view::tables::escaped;

const INFO: &str = "<svg class=\"ico\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path d=\"M8 7.2v4M8 4.8v.1\"/></svg>";

pub fn html() -> String {
    let groups: String = GROUPS.iter().map(group).collect();
    format!(
        "<aside class=\"board-levers\" id=\"levers\" aria-label=\"Levers\">\n\
         <header><h2>Levers</h2><button class=\"btn\" type=\"button\" data-action=\"reset\" disabled>Reset all</button></header>\n\
         {}{groups}</aside>\n",
        include_str!("notes.html")
    )
}

fn group(group: &Group) -> String {
    let levers: String = group.levers().map(|lever| control(lever, true)).collect();
    format!(
        "<details class=\"group\" data-group=\"{}\"{}><summary>{}<span class=\"count\" translate=\"no\">0 of {} moved</span></summary>\n\
         <p class=\"group__hint\">{}</p>\n{levers}</details>\n",
        group.key,
        if group.is_open { " open" } else { "" },
        group.title,
        group.levers().count(),
        group.hint
    )
}

/// A lever of its own has an explanation, a foot and what folds under it.
fn control(lever: Lever, is_own: bool) -> String {
    let row = lever.row();
    let key = row.key;
    let ends = format!("min=\"{}\" max=\"{}\" step=\"{}\" value=\"{}\"", row.low, row.high, row.step, row.neutral);
    if row.kind == "choice" {
        return choice(lever, &ends);
    }
    let today = Scenario::default();
    let name = escaped(&lever.name());
    let foot = if is_own { foot(lever) } else { String::new() };
    let at = position(lever, row.neutral);
    let mark = if at > 0.0 { format!(" data-at=\"{}\"", mark(at)) } else { String::new() };
    format!(
        "<div class=\"lever\" data-key=\"{key}\"{mark}>\
         <div class=\"lever__top\"><label class=\"lever__label\" for=\"{key}\">{}</label>\
         <button class=\"info\" type=\"button\" data-about=\"{key}\" aria-expanded=\"false\" aria-label=\"About: {name}\">{INFO}</button></div>\
         <output class=\"lever__says\" for=\"{key}\" translate=\"no\">{}</output>\
         <div class=\"lever__ctl\">{}<span class=\"track\"><input class=\"range\" id=\"{key}\" data-lever=\"{key}\" type=\"range\" {ends} autocomplete=\"off\"></span>{}\
         <span class=\"numbox\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" data-number=\"{key}\" aria-label=\"{name}, number\" value=\"{}\"><span>{}</span></span></div>\
         <span class=\"err\" id=\"{key}-problem\" translate=\"no\" hidden></span>{foot}</div>\n",
        escaped(row.short),
        escaped(&says(&today, lever)),
        step(lever, &name, -1),
        step(lever, &name, 1),
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
        .filter(|lever| lever.row().kind != "choice")
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

fn step(lever: Lever, name: &str, by: i32) -> String {
    let row = lever.row();
    let (word, path, is_at_end) =
        if by < 0 { ("Less", MINUS, row.neutral <= row.low) } else { ("More", PLUS, row.neutral >= row.high) };
    let disabled = if is_at_end { " disabled" } else { "" };
    format!(
        "<button class=\"step\" type=\"button\" data-step=\"{by}\" aria-label=\"{word}: {name}\"{disabled}>{}</button>",
        icon(path)
    )
}

fn foot(lever: Lever) -> String {
    let row = lever.row();
    let folded: String = lever.folded().map(|lever| control(lever, false)).collect();
    let fold = if folded.is_empty() {
        folded
    } else {
        format!(
            "<details class=\"fold\" data-fold=\"{}\"><summary>Timing and details<span class=\"sr\" translate=\"no\">: {}</span></summary><div class=\"timing-levers\">\n{folded}</div></details>",
            row.key,
            escaped(&fold_line(&Scenario::default(), lever))
        )
    };
    format!(
        "<div class=\"lever__foot\"><span class=\"lever__rest\" translate=\"no\" hidden>Today’s path: {}</span>\
         <button class=\"act\" type=\"button\" data-reset=\"{}\" hidden>Reset<span class=\"sr\">: {}</span></button>{fold}</div>",
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
