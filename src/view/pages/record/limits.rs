//! What of all this is fit and not forecast, and how to run it again.

use super::told::{Told, count, whole};
use crate::view::pages::parts;

pub fn section(told: &Told) -> String {
    let fit = format!(
        "<ul>\
         <li><strong>The parameters have seen the answers.</strong> The free parameters were chosen so that yearly prices of 2008 to 2025 and \
         exports of 2009 to 2014 come out well. Both windows lie inside that fit.</li>\n\
         <li><strong>Policies, quotas, duties, mines and plants are given.</strong> The run is told what happened to them; it says what prices \
         and flows follow. China’s motives are not in the model.</li>\n\
         <li><strong>2025 rests on one episode.</strong> Three numbers for the stop of magnet exports, the strength of the heavy licences, the \
         reaction of the quotes and the time in which magnet users restock were set on {months} months of exports and {quotes} quotes.</li>\n\
         <li><strong>Prices from January 2024 to April 2026 are followed, not foretold.</strong> So that runs ahead start from reality, the page’s \
         own past leans on recorded prices in those months. The yearly prices above come from a run without that; the months of 2025 come from \
         the run with it.</li>\n\
         <li><strong>The usual spread is too narrow.</strong> Other sets of parameters that fit about as well leave most of these records \
         outside of their range. The misses above say more about the doubt than such a range.</li>\n\
         <li><strong>Records are in doubt too.</strong> Many prices before 2014 are from memory and say so; mining in China is counted in more \
         than one way. Where sources differ, both are shown.</li></ul>\n",
        months = told.html("magnet-exports.count", count),
        quotes = told.html("quote.count", count)
    );
    let again = format!(
        "<p>The program prints every number of this document. A test holds the two together.</p>\n\
         <pre class=\"command\"><code>cargo run --release -- backtest\ncargo run --release -- backtest --csv</code></pre>\n\
         <p><a href=\"data/backtest.csv\" download>All {} figures as CSV</a>: name, value and unit, for example \
         <code>price.dy.2011.model</code>. The records with their sources are in <a href=\"data/series.csv\" download>series.csv</a> (rows \
         <code>observed.*</code>) and <a href=\"data/records.csv\" download>records.csv</a>. Terms: each source’s own.</p>\n",
        whole(told.figures.0.len() as f64)
    );
    parts::section("fit", "What is fit here, and not forecast", &fit) + &parts::section("again", "Run it again", &again)
}
