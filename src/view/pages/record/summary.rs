//! How far off the model was, in words that a reader of news understands.

use super::told::{Told, capital_material, count, kilotonnes, points, share, size, when, whole};
use crate::analysis::figures::stem;
use crate::analysis::misses::Subject;
use crate::view::pages::parts;

pub fn section(told: &Told) -> String {
    let title = format!("Half of the yearly prices were missed by more than {}", told.text("prices.median-miss", size));
    let mut points = vec![
        format!(
            "<strong>Prices, 2008 to 2025.</strong> Of {} yearly prices of eight materials, {} came within a quarter of the record; {} were \
             off by a factor of two or more.",
            told.html("prices.years", whole),
            told.html("prices.within-a-quarter", share),
            told.html("prices.off-by-two", share)
        ),
        format!(
            "<strong>What magnets need</strong> (neodymium-praseodymium, dysprosium, terbium): half of the prices of 2008 to 2016 were missed \
             by more than {}, of 2017 to 2025 by more than {}. For the other materials it is {} and {}.",
            told.html("magnet-prices.2008-2016.median-miss", size),
            told.html("magnet-prices.2017-2025.median-miss", size),
            told.html("other-prices.2008-2016.median-miss", size),
            told.html("other-prices.2017-2025.median-miss", size)
        ),
    ];
    points.push(mining(told));
    points.push(licences(told));
    points.push(skill(told));
    points.push(
        "<strong>Most of this is a fit, not a test.</strong> The parameters were chosen with these years in view. \
         <a href=\"#fit\">What that means</a>."
            .to_string(),
    );
    let items: String = points.iter().map(|point| format!("<li>{point}</li>\n")).collect();
    parts::section("summary", &title, &format!("<ul class=\"findings\">{items}</ul>\n"))
}

fn mining(told: &Told) -> String {
    let worst = told.worst(|miss| miss.subject == Subject::MineShare);
    let worst = worst.map_or_else(String::new, |miss| {
        format!(", at worst by {} in {}", told.html(&format!("{}.difference", stem(miss)), points), when(&miss.when))
    });
    format!(
        "<strong>China’s share of mining</strong> was missed by {} in a usual year{worst}.",
        told.html("mine-share.rmse", points)
    )
}

fn licences(told: &Told) -> String {
    format!(
        "<strong>The licences of 2025.</strong> China exported {} of magnets that year, the model says {}. Half of the months from April on \
         were missed by more than {}.",
        told.html("magnet-exports.2025.record", kilotonnes),
        told.html("magnet-exports.2025.model", kilotonnes),
        told.html("magnet-exports.median-miss", size)
    )
}

fn skill(told: &Told) -> String {
    let of = |years: usize| {
        format!(
            "{} of {}",
            told.html(&format!("skill.{years}.better"), count),
            told.html(&format!("skill.{years}.materials"), count)
        )
    };
    format!(
        "<strong>Forecasts.</strong> One year ahead the model beats “the price stays as it is” for {} materials, two years ahead for {}, three \
         years ahead for {}.",
        of(1),
        of(2),
        of(3)
    )
}

/// Two sentences and a link for the page, as HTML.
pub fn brief(told: &Told) -> String {
    let worst = told.worst(|miss| matches!(miss.subject, Subject::Price(_)));
    let worst = worst.map_or_else(String::new, |miss| match miss.subject {
        Subject::Price(k) => {
            format!(
                " The worst: {} in {}, {}.",
                capital_material(k).to_lowercase(),
                miss.when,
                told.off(&format!("{}.miss", stem(miss)))
            )
        }
        _ => String::new(),
    });
    format!(
        "Run over the past, the model missed half of the yearly prices of 2008 to 2025 by more than {}.{worst} \
         <a href=\"record.html\">Was it right before?</a>",
        told.html("prices.median-miss", size)
    )
}
