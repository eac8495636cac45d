//! The foot of the page: what it is, what it does not do, and the documents beside it.

use crate::format::date;
use crate::model::keys::{FORK, mid_month};
use crate::view::pages::PAGES;
use crate::view::tables::escaped;

pub fn html() -> String {
    let links: String =
        PAGES.iter().map(|page| format!("<li><a href=\"{}\">{}</a></li>", page.file, escaped(page.title))).collect();
    format!(
        "<footer class=\"foot\"><p class=\"off-paper\">Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. No cookies, no analytics, nothing is \
         stored and nothing is requested from elsewhere. Code MIT or Apache-2.0; data under the terms of each source.</p>\
         <nav aria-label=\"About the model\"><ul>{links}</ul></nav>\
         <ul><li><button class=\"act\" type=\"button\" data-action=\"print\">Print this scenario</button></li></ul>\
         <p class=\"on-paper\">Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. Rules and plants as of {today}, sources in data.html of the site. The link of this page: <span id=\"printed\" translate=\"no\"></span></p></footer>\n",
        today = date(mid_month(FORK - 1)),
    )
}
