//! The licences of 2025, month by month: magnets that China exported, and quotes in Europe.

use super::figure::Figure;
use super::magnet_exports::MagnetExports;
use super::quotes::Quotes;
use super::results::results;
use super::words::{share, size, usd_per_kg, when};
use crate::site::parts::Section;
use crate::study::figures::stem;
use crate::study::misses::Subject;
use crate::study::paths::LICENCE_YEAR;
use leptos::prelude::*;

#[component]
pub fn Licences() -> impl IntoView {
    let title = results().worst(|miss| miss.subject == Subject::MagnetExports).map_or_else(String::new, |miss| {
        format!(
            "The licences of 2025: half of the months within {}, {} {}",
            results().text("magnet-exports.median-miss", size),
            when(&miss.when),
            results().miss_text(&format!("{}.miss", stem(miss)))
        )
    });
    view! {
        <Section id="licences" title>
            <p>
                "From April 2025 China asked for a licence for seven medium and heavy rare earths and for magnets that hold them. How \
                 strong the stop was and for whom, when it was eased, how long makers in China worked for stock and how strongly the \
                 quotes reacted was set in the model with these very months in view. So this shows that the model can follow the episode, not \
                 that it foresaw it."
            </p>
            <MagnetExports/>
            <h3>"Quotes in Europe, "{LICENCE_YEAR}</h3>
            <p>
                "USD per kilogram of oxide. Lines are the model’s spot price outside China at the end of each month; dots are the few \
                 quotes that were printed, of a range its middle. That of yttrium in December is an asking price, "
                <Figure name="quote.y.2025-12.record" words=usd_per_kg/>" or more; less than "
                <Figure name="price.y.2025.dearest-price-part-record" words=share/>" of the yttrium oxide used in the world in "
                {LICENCE_YEAR}" was priced at "<Figure name="price.y.2025.dearest-price-record" words=usd_per_kg/>" or more."
            </p>
            <Quotes/>
        </Section>
    }
}
