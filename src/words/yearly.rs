//! Yearly figures of a run, kept so that it can be compared with a later one at the same place and in the same year.

use super::answer::{
    Answer, CALM_YEAR, Focus, LEADING, SHARE_YEAR, VISIBLE_PRICE, VISIBLE_SHARE, YEARS, price_change, separation_share,
    sum_of_years, unserved_column,
};
use crate::chart::selection::ShortageMaterial;
use crate::model::keys::{Bloc, N_BLOCS};
use crate::model::outcome::Outcome;
use crate::tables::column;

const N_YEARS: usize = *YEARS.end() - *YEARS.start() + 1;

/// A place and time at which two scenarios are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparedAt {
    pub focus: Focus,
    /// Years of the figures; that of the focus is the year that the charts open on.
    pub shortage_year: usize,
    pub price_year: usize,
}

impl ComparedAt {
    /// The spot of two answers: that of the one with the larger shortage against today's path, and of the price, that of the one
    /// with the larger change. The order of the two does not matter.
    pub fn of_both(a: &Answer, b: &Answer) -> Self {
        let key = |answer: &Answer| (answer.shortage.difference(), answer.shortage.year);
        let short = if is_first(key(a), key(b)) { a } else { b };
        let key = |answer: &Answer| (price_change(&answer.price), answer.price.year);
        let dear = if is_first(key(a), key(b)) { a } else { b };
        let year = if short.shortage.difference() > VISIBLE_SHARE {
            short.shortage.year
        } else if price_change(&dear.price) > VISIBLE_PRICE {
            dear.price.year
        } else {
            CALM_YEAR
        };
        Self {
            focus: Focus { price: dear.focus.price, year, ..short.focus },
            shortage_year: short.shortage.year,
            price_year: dear.price.year,
        }
    }
}

impl ComparedAt {
    /// The spot where two runs differ most: the bloc, the material and the year of the largest difference in what goes unserved, and the
    /// material and year of the largest relative difference in price. Where they do not differ visibly, the spot of both answers.
    pub fn of_difference(a: &Yearly, b: &Yearly, answers: [&Answer; 2]) -> Self {
        let mut spot = Self::of_both(answers[0], answers[1]);
        let mut largest = VISIBLE_SHARE;
        for shortage in ShortageMaterial::ALL {
            for bloc in Bloc::ALL {
                let of = |run: &Yearly| run.unserved[shortage as usize][bloc as usize];
                for (i, (a, b)) in of(a).iter().zip(of(b)).enumerate() {
                    if (a - b).abs() > largest {
                        largest = (a - b).abs();
                        spot.shortage_year = YEARS.start() + i;
                        spot.focus = Focus { bloc, shortage, year: spot.shortage_year, ..spot.focus };
                    }
                }
            }
        }
        let mut largest = VISIBLE_PRICE;
        for (material, (a, b)) in LEADING.into_iter().zip(a.price.iter().zip(&b.price)) {
            for (i, (a, b)) in a.iter().zip(b).enumerate() {
                let change = libm::log(a / b).abs();
                if change > largest {
                    largest = change;
                    spot.focus.price = material;
                    spot.price_year = YEARS.start() + i;
                }
            }
        }
        spot
    }
}

/// The larger of two, and of equals the earlier.
fn is_first(a: (f64, usize), b: (f64, usize)) -> bool {
    if a.0 == b.0 { a.1 <= b.1 } else { a.0 > b.0 }
}

/// The key figures of a run at a spot.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct KeyValues {
    pub unserved: f64,
    /// USD/kg outside China.
    pub price: f64,
    /// China's share of separation.
    pub separation: f64,
    /// Public money, million USD.
    pub cost: f64,
    /// Output lost outside China, the middle value, million USD.
    pub lost: f64,
}

/// How one run differs from another, at the spot where they differ most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    pub spot: ComparedAt,
    pub was: KeyValues,
    pub is: KeyValues,
}

impl Shift {
    /// `answer` is that of the second run, for what does not differ.
    pub fn between(was: &Yearly, is: &Yearly, answer: &Answer) -> Self {
        let spot = ComparedAt::of_difference(was, is, [answer, answer]);
        Self { spot, was: was.at(&spot), is: is.at(&spot) }
    }
}

/// What of a run may be compared later: plain numbers, about two kilobytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Yearly {
    unserved: [[[f64; N_YEARS]; N_BLOCS]; ShortageMaterial::ALL.len()],
    price: [[f64; N_YEARS]; LEADING.len()],
    separation: f64,
    cost: f64,
    lost: f64,
}

impl Yearly {
    pub fn of(outcome: &Outcome) -> Self {
        let years =
            |column: usize| std::array::from_fn(|i| outcome.year_mean(column, YEARS.start() + i).unwrap_or_default());
        Self {
            unserved: ShortageMaterial::ALL
                .map(|material| std::array::from_fn(|bloc| years(unserved_column(material) + bloc))),
            price: LEADING.map(|material| years(column::SPOT_EXCHINA + material as usize)),
            separation: separation_share(outcome, SHARE_YEAR),
            cost: sum_of_years(outcome, column::PUBLIC_COST),
            lost: sum_of_years(outcome, column::HARM_MID),
        }
    }

    pub fn at(&self, spot: &ComparedAt) -> KeyValues {
        let year = |year: usize| year.clamp(*YEARS.start(), *YEARS.end()) - YEARS.start();
        let Focus { bloc, shortage, price, .. } = spot.focus;
        let material = LEADING.iter().position(|leading| *leading == price).unwrap_or_default();
        KeyValues {
            unserved: self.unserved[shortage as usize][bloc as usize][year(spot.shortage_year)],
            price: self.price[material][year(spot.price_year)],
            separation: self.separation,
            cost: self.cost,
            lost: self.lost,
        }
    }
}
