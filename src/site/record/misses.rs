//! The misses: the five largest of all, a picture of every price, the largest of each kind, and what was missed without a number.

use super::all_prices::AllPrices;
use super::figure::{Figure, RelativeMiss};
use super::heading::{Heading, Rank};
use super::reasons::reason;
use super::results::{results, worst};
use super::sources::{self, RecordSource};
use super::without_pairs::WithoutPairs;
use super::words::{factor, measure, points, side, subject, when, whole};
use crate::model::keys::N_MAGNET_MATERIALS;
use crate::site::parts::Section;
use crate::study::figures::stem;
use crate::study::misses::{Miss, Subject};
use leptos::prelude::*;

/// The largest miss of each kind.
fn worst_of_each_kind() -> Vec<&'static Miss> {
    let kinds: [fn(&Miss) -> bool; 5] = [
        |miss| matches!(miss.subject, Subject::Price(k) if k < N_MAGNET_MATERIALS),
        |miss| miss.subject == Subject::MineShare,
        |miss| miss.subject == Subject::Exports,
        |miss| miss.subject == Subject::MagnetExports,
        |miss| matches!(miss.subject, Subject::Quote(_)),
    ];
    kinds.into_iter().filter_map(|is_of_kind| results().worst(is_of_kind)).collect()
}

#[component]
pub fn Misses() -> impl IntoView {
    let title = worst().first().map_or_else(String::new, |miss| {
        format!(
            "The worst miss: {} in {}, {}",
            subject(miss.subject).to_lowercase(),
            when(&miss.when),
            results().miss_text(&format!("{}.miss", stem(miss)))
        )
    });
    view! {
        <Section id="misses" title>
            <p>
                "Of "<Figure name="pairs.count" words=whole/>" pairs of model and record these five are the farthest apart. \
                 Far apart is counted in times: half of the record is as far off as twice the record."
            </p>
            <MissList misses=worst().iter().collect() rank=Rank::H3/>
            <AllPrices/>
            <h3>"The largest miss of each other kind"</h3>
            <MissList misses=worst_of_each_kind() rank=Rank::H4/>
            <WithoutPairs/>
        </Section>
    }
}

#[component]
fn MissList(misses: Vec<&'static Miss>, rank: Rank) -> impl IntoView {
    view! { <ol class="misses">{misses.into_iter().map(|miss| view! { <MissItem miss rank/> }).collect_view()}</ol> }
}

/// A miss with its size, its two numbers, the likely reason and the source of the record.
#[component]
fn MissItem(miss: &'static Miss, rank: Rank) -> impl IntoView {
    let (stem, words) = (stem(miss), measure(miss.subject));
    // Shares are compared in points, all else in percent of the record and in times.
    let (off, apart) = if miss.subject == Subject::MineShare {
        let difference = format!("{stem}.difference");
        let side = side(results().value(&difference));
        (view! { <Figure name=difference words=points/>" "{side} }.into_any(), None)
    } else {
        let factor = view! { ": "<Figure name=format!("{stem}.factor") words=factor/>" apart" };
        (view! { <RelativeMiss name=format!("{stem}.miss")/> }.into_any(), Some(factor))
    };
    view! {
        <li data-miss=stem.clone()>
            <Heading rank>{subject(miss.subject)}", "{when(&miss.when)}": "{off}</Heading>
            <p>
                "Model "<Figure name=format!("{stem}.model") words/>", record "
                <Figure name=format!("{stem}.record") words/>{apart}"."
            </p>
            <p>{reason(miss)}</p>
            <p class="small">"Record: "<RecordSource row=sources::of(miss)/></p>
        </li>
    }
}
