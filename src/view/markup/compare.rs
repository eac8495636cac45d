//! Two scenarios side by side: what each does, the key figures of both and what lies between them. Hidden until it is asked for.

use super::frame;
use crate::charts::{DIFFERENCE, Inputs};

pub fn html(inputs: &Inputs) -> String {
    let side = |letter: &str| {
        format!(
            "<div class=\"versus versus--{}\"><p class=\"versus__name\"><b class=\"letter\">{letter}</b> <span translate=\"no\"></span></p><p class=\"versus__says\" translate=\"no\"></p></div>",
            letter.to_ascii_lowercase()
        )
    };
    format!(
        "<section class=\"compare later\" id=\"compare\" aria-labelledby=\"compare-title\" hidden>\n\
         <header><h2 id=\"compare-title\">A and B side by side</h2><div class=\"compare__acts\">\
         <button class=\"act\" type=\"button\" data-action=\"swap\">Swap A and B</button>\
         <button class=\"act\" type=\"button\" data-action=\"copy\">Copy A to B</button>\
         <button class=\"act\" type=\"button\" data-action=\"compare\">Stop comparing</button></div></header>\n\
         <div class=\"compare__sides\">{}{}</div><p class=\"small\" id=\"compare-differs\" translate=\"no\"></p>\n\
         <div class=\"compare__cols\"><div class=\"table-wrap\" id=\"compare-table\" tabindex=\"0\" role=\"region\" aria-label=\"Key figures of A and B\" translate=\"no\"></div>\n{}</div></section>\n",
        side("A"),
        side("B"),
        frame::html(inputs, DIFFERENCE, "")
    )
}
