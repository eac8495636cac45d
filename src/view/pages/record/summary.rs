//! How far off the model was, in words that a reader of news understands.

use super::told::{Told, capital_material, count, kilotonnes, points, points_to_a_tenth, share, size, when, whole};
use crate::analysis::backtest::WINDOWS;
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
            "<strong>What magnets need</strong> (neodymium-praseodymium, dysprosium, terbium): half of the prices were missed by more than {}. \
             For the other materials: by more than {}.",
            in_windows(told, "magnet-prices"),
            in_windows(told, "other-prices")
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

/// The usual miss of the two windows; one number where both come to the same.
fn in_windows(told: &Told, what: &str) -> String {
    let [early, late] =
        WINDOWS.map(|(from, to)| (format!("{what}.{from}-{to}.median-miss"), format!("{from} to {to}")));
    if told.text(&early.0, size) == told.text(&late.0, size) {
        return format!("{} in both halves ({} and {})", told.html(&early.0, size), early.1, late.1);
    }
    format!("{} in {} and {} in {}", told.html(&early.0, size), early.1, told.html(&late.0, size), late.1)
}

fn mining(told: &Told) -> String {
    let worst = told.worst(|miss| miss.subject == Subject::MineShare);
    let worst = worst.map_or_else(String::new, |miss| {
        format!("; the worst, {}, by {}", when(&miss.when), told.html(&format!("{}.difference", stem(miss)), points))
    });
    format!(
        "<strong>China’s share of mining.</strong> Half of the years are off by more than {}{worst}.",
        told.html("mine-share.median-difference", points_to_a_tenth)
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
