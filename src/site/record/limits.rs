//! What of all this is fit and not forecast, and how to run it again.

use super::figure::Figure;
use super::results::results;
use super::words::{count, whole};
use crate::site::parts::Section;
use leptos::prelude::*;

const COMMANDS: &str =
    "cargo run --release -- backtest\ncargo run --release -- backtest --csv\ncargo run --release -- checks";

#[component]
pub fn Limits() -> impl IntoView {
    view! {
        <Section id="fit" title="What is fit here, and not forecast">
            <ul>
                <li>
                    <strong>"The parameters have seen the answers."</strong>
                    " The free parameters were chosen so that yearly prices of 2008 to 2025 and exports of 2009 to 2014 come out well. \
                     Both windows lie inside that fit."
                </li>
                <li>
                    <strong>"Policies, quotas, duties, mines and plants are given."</strong>
                    " The run is told what happened to them; it says what prices and flows follow. China’s motives are not in the model."
                </li>
                <li>
                    <strong>"2025 rests on one episode."</strong>
                    " How hard the licences hit each bloc, when they were eased, the reaction of the quotes, the stock that makers in \
                     China worked for and the time in which magnet users restock were set on "<Figure name="magnet-exports.count" words=count/>
                    " months of exports and "<Figure name="quote.count" words=count/>" quotes."
                </li>
                <li>
                    <strong>"Prices from January 2024 to April 2026 are followed, not foretold."</strong>
                    " So that runs ahead start from reality, the page’s own past leans on recorded prices in those months. The yearly \
                     prices above come from a run without that; the months of 2025 come from the run with it."
                </li>
                <li>
                    <strong>"The usual spread is too narrow."</strong>
                    " Other sets of parameters that fit about as well leave most of these records outside of their range. The misses \
                     above say more about the doubt than such a range."
                </li>
                <li>
                    <strong>"Records are in doubt too."</strong>
                    " Many prices before 2014 are from memory and say so; mining in China is counted in more than one way. Where \
                     sources differ, both are shown."
                </li>
            </ul>
        </Section>
        <Section id="again" title="Run it again">
            <p>"The program prints every number of this document. A test holds the two together."</p>
            <pre class="command"><code>{COMMANDS}</code></pre>
            <p>
                <a href="data/backtest.csv" download>"All "{whole(results().figures.0.len() as f64)}" figures as CSV"</a>
                ": name, value and unit, for example "<code>"price.dy.2011.model"</code>
                ". The records with their sources are in "<a href="data/series.csv" download>"series.csv"</a>" (rows "
                <code>"observed.*"</code>") and "<a href="data/records.csv" download>"records.csv"</a>
                ". Terms: each source’s own."
            </p>
        </Section>
    }
}
