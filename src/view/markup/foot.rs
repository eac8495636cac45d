//! The foot of the page: what it is, what it does not do, where its numbers are.

use crate::format::date;
use crate::model::keys::{FORK, mid_month};

/// Tables that the site carries, with the words for their links.
const TABLES: [(&str, &str); 5] = [
    ("data/parameters.csv", "Every parameter with its range and source"),
    ("data/series.csv", "Yearly tables: prices, demand, capacities"),
    ("data/facilities.csv", "Mines and plants"),
    ("data/records.csv", "What the model is tested against"),
    ("data/sources.csv", "Sources and their terms"),
];

pub fn html() -> String {
    let links: String = TABLES.map(|(href, words)| format!("<li><a href=\"{href}\">{words}</a></li>")).concat();
    format!(
        "<footer class=\"foot\"><p class=\"off-paper\">Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. No cookies, no analytics, nothing is \
         stored and nothing is requested from elsewhere. Code MIT or Apache-2.0; data under the terms of each source.</p><ul>{links}</ul>\
         <p class=\"on-paper\">Chokepoint is a sandbox, not a forecast. Money is in US dollars of the day. Rules and plants as of {today}, sources in data/sources.csv of the site. The link of this page: <span id=\"printed\" translate=\"no\"></span></p></footer>\n",
        today = date(mid_month(FORK - 1)),
    )
}
