//! What was missed and has no pair of numbers, or none of the same thing.

use super::figure::Figure;
use super::results::results;
use super::sources::{self, RecordSource};
use super::words::{share, usd_per_kg};
use crate::format::NBSP;
use crate::model::keys::Material;
use crate::tables::kinds::RecordSeries;
use leptos::prelude::*;

#[component]
pub fn WithoutPairs() -> impl IntoView {
    view! {
        <h3>"Missed without a pair of numbers"</h3>
        <ul>
            <li>
                <strong>"Japan and Korea in 2025."</strong>
                " In the model they go without "<Figure name="magnet-gap.japan-korea.2025.largest" words=share/>
                " of their magnets in the worst month, the United States without "
                <Figure name="magnet-gap.us.2025.largest" words=share/>" and the EU without "
                <Figure name="magnet-gap.eu.2025.largest" words=share/>
                ". The model adds up all plants of Japan and Korea, which have many; single firms there did stop."
            </li>
            <DysprosiumOutside/>
            <li>
                <strong>"Yttrium and gadolinium before 2021,"</strong>
                {format!(" samarium from 2014 to 2020: the data set has no yearly price{NBSP}to compare with.")}
            </li>
        </ul>
    }
}

#[component]
fn DysprosiumOutside() -> impl IntoView {
    const PAID: &str = "price.dy.2025.model-paid-outside";
    let is_too_high = results().value(PAID) > results().value("price.dy.2025.next-price-record");
    view! {
        <li>
            <strong>"What buyers outside China paid for dysprosium in 2025."</strong>
            " Adamas puts about "<Figure name="price.dy.2025.average-price-part-record" words=share/>
            " of the dysprosium oxide used in the world in 2025 at "
            <Figure name="price.dy.2025.average-price-record" words=usd_per_kg/>" on average and nearly "
            <Figure name="price.dy.2025.next-price-part-record" words=share/>" at "
            <Figure name="price.dy.2025.next-price-record" words=usd_per_kg/>"; less than "
            <Figure name="price.dy.2025.dearest-price-part-record" words=share/>" was priced at "
            <Figure name="price.dy.2025.dearest-price-record" words=usd_per_kg/>" or more: "
            <RecordSource row=sources::record_of(RecordSeries::AveragePrice, Material::Dy as usize, "2025")/>". The model’s indicator says "
            <Figure name=PAID words=usd_per_kg/>{is_too_high.then_some(", so it is too high")}
            "; in China the model has "<Figure name="price.dy.2025.model-in-china" words=usd_per_kg/>
            ". Late in 2025 the model’s price outside China is that of the last kilogram, higher than nearly all buyers paid."
        </li>
    }
}
