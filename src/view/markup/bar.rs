//! The bar: name, stories, undo and redo, share.

use super::{icon, stories};

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
         <button class=\"btn btn--line\" type=\"button\" data-action=\"compare\" aria-pressed=\"false\">Compare</button></p>\
         <p class=\"steps-menu__title\" id=\"steps-title\">Your steps</p><p class=\"small\">The newest first; choose one to go back to it, or forward again.</p><ol id=\"steps-list\" aria-labelledby=\"steps-title\" translate=\"no\"></ol>\
         <button class=\"act\" type=\"button\" data-action=\"replay\" disabled>Replay the last change</button></div></details>\
         <button class=\"btn btn--line\" type=\"button\" data-action=\"share\">Share</button></div>\n\
         </div><div id=\"said\" role=\"status\"></div></header>\n",
        stories::html("p")
    )
}

fn step(name: &str, action: &str, class: &str, path: &str) -> String {
    format!(
        "<button class=\"btn btn--icon{class}\" type=\"button\" aria-label=\"{name}\" data-action=\"{action}\" disabled>{}</button>",
        icon(path)
    )
}
