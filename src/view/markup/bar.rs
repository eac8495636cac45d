//! The bar: name, stories, undo and redo, share.

use super::{icon, stories};
use crate::view::pages::PAGES;
use crate::view::tables::escaped;

const UNDO: &str = "M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H7";
const REDO: &str = "m10 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h2";

pub fn html() -> String {
    let (undo, redo) = (step("Undo", "undo", " not-phone", UNDO), step("Redo", "redo", " not-phone", REDO));
    format!(
        "<header class=\"bar\"><div class=\"bar__in\">\n\
         <a class=\"bar__name\" href=\"?\" data-action=\"start\">Chokepoint</a>\n\
         <details class=\"presets bar__story\" id=\"menu\"><summary class=\"btn\"><span class=\"not-phone\" id=\"story\" translate=\"no\">Today’s path</span><span class=\"only-phone\">Stories</span></summary>\
         <div class=\"story-menu\">{}</div></details>\n\
         <div class=\"bar__end\">{undo}{redo}\
         <button class=\"btn not-phone\" type=\"button\" data-action=\"compare\" aria-pressed=\"false\">Compare</button>\
         <details class=\"presets\" id=\"steps\"><summary class=\"btn\"><span class=\"not-phone\">History</span><span class=\"only-phone\" role=\"img\" aria-label=\"More: undo, redo, compare, history\">•••</span></summary>\
         <div class=\"steps-menu\"><p class=\"only-phone\"><button class=\"btn btn--line\" type=\"button\" data-action=\"undo\" disabled>Undo</button> \
         <button class=\"btn btn--line\" type=\"button\" data-action=\"redo\" disabled>Redo</button> \
         <button class=\"btn btn--line\" type=\"button\" data-action=\"compare\" aria-pressed=\"false\">Compare</button> \
         <a class=\"btn btn--line\" href=\"how.html\">Help</a></p>\
         <p class=\"steps-menu__title\" id=\"steps-title\">Your steps</p><p class=\"small\">The newest first; choose one to go back to it, or forward again.</p><ol id=\"steps-list\" aria-labelledby=\"steps-title\" translate=\"no\"></ol>\
         <button class=\"act\" type=\"button\" data-action=\"replay\" disabled>Replay the last change</button></div></details>\
         <details class=\"presets only-wide\" id=\"help\"><summary class=\"btn\">Help</summary><div class=\"steps-menu\">{}</div></details>\
         <button class=\"btn btn--line\" type=\"button\" data-action=\"share\">Share</button></div>\n\
         </div><div id=\"said\" role=\"status\"></div></header>\n",
        stories::html("p"),
        help()
    )
}

/// The documents beside the page, the words of the field, and the keys.
fn help() -> String {
    let links: String =
        PAGES.iter().map(|page| format!("<li><a href=\"{}\">{}</a></li>", page.file, escaped(page.title))).collect();
    format!(
        "<ul class=\"help\">{links}<li><a href=\"how.html#words\">What the words mean</a></li></ul>\
         <p class=\"small\">Keys: arrows move a lever by a step, Page up and Page down by ten; Ctrl+Z undoes, Ctrl+Y or Ctrl+Shift+Z does it again; on a chart left \
         and right move the year, up and down the series.</p>"
    )
}

fn step(name: &str, action: &str, class: &str, path: &str) -> String {
    format!(
        "<button class=\"btn btn--icon{class}\" type=\"button\" aria-label=\"{name}\" data-action=\"{action}\" disabled>{}</button>",
        icon(path)
    )
}
