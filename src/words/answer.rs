//! What a run says in few figures: who is hit hardest, by how much, what it costs. Yearly means, against today's path.

use crate::chart::selection::{PRICE_MATERIALS, Selection, ShortageMaterial, SupplyStage, Switch};
use crate::chart::shares;
use crate::model::keys::{Bloc, Material, N_HUBS};
use crate::model::outcome::Outcome;
use crate::tables::column;

/// Years that the answer looks at: all that a policy can change as a whole.
pub const YEARS: std::ops::RangeInclusive<usize> = 2027..=2040;
/// Years over which public money is summed.
pub const COST_YEARS: std::ops::RangeInclusive<usize> = 2027..=2035;
/// Year in which shares of the chain are compared.
pub const SHARE_YEAR: usize = 2035;
/// Last year with a record of that share.
pub const RECORD_YEAR: usize = 2024;
/// A rise of the share that goes unserved below this is not worth a sentence.
pub const VISIBLE_SHARE: f64 = 0.005;
/// A relative change of a price below this is not either.
pub const VISIBLE_PRICE: f64 = 0.03;
/// A change of the share that goes unserved below this gives way to a large change of a price.
const SMALL_SHARE: f64 = 0.02;
/// Such a change: a price that has risen by this much, or fallen as much the other way.
pub const MUCH_DEARER: f64 = 1.2;
/// Year under the cursor where a scenario changes nothing that can be seen: the first whole year but one after the fork.
pub const CALM_YEAR: usize = 2028;
/// Materials whose price may lead: those that people have heard of.
pub const LEADING: [Material; 4] = [Material::Dy, Material::NdPr, Material::Tb, Material::Y];

/// A yearly figure on both paths.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Figure {
    pub year: usize,
    pub value: f64,
    pub baseline: f64,
}

impl Figure {
    pub fn difference(&self) -> f64 {
        self.value - self.baseline
    }

    pub fn ratio(&self) -> f64 {
        if self.baseline > 0.0 { self.value / self.baseline } else { 1.0 }
    }
}

/// What a chart opens on: the bloc and the materials that the scenario hits hardest, and the year of the figure that the headline leads
/// with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Focus {
    pub bloc: Bloc,
    pub shortage: ShortageMaterial,
    pub price: Material,
    pub year: usize,
}

impl Default for Focus {
    fn default() -> Self {
        Self { bloc: Bloc::Eu, shortage: ShortageMaterial::Magnet, price: Material::Dy, year: CALM_YEAR }
    }
}

impl Focus {
    /// What the charts open on.
    pub fn selection(&self) -> Selection {
        let price = PRICE_MATERIALS.iter().position(|material| *material == self.price).unwrap_or_default();
        Selection::default()
            .with(Switch::Bloc, self.bloc as usize)
            .with(Switch::SupplyStage, self.supply_stage() as usize)
            .with(Switch::ShortageMaterial, self.shortage as usize)
            .with(Switch::PriceMaterial, price)
    }

    pub fn supply_stage(&self) -> SupplyStage {
        match self.shortage {
            ShortageMaterial::Magnet | ShortageMaterial::Y => SupplyStage::Magnet,
            ShortageMaterial::NdPr => SupplyStage::OxideNdPr,
            ShortageMaterial::Dy => SupplyStage::OxideDy,
        }
    }
}

/// The two paths that are compared.
#[derive(Clone, Copy)]
pub struct Paths<'a> {
    pub outcome: &'a Outcome,
    pub baseline: &'a Outcome,
    pub history: &'a Outcome,
}

impl Paths<'_> {
    fn figure(&self, column: usize, year: usize) -> Figure {
        let mean = |outcome: &Outcome| outcome.year_mean(column, year).unwrap_or_default();
        Figure { year, value: mean(self.outcome), baseline: mean(self.baseline) }
    }

    /// What is not served: not delivered + priced out, as a share of demand at baseline prices.
    pub fn unserved(&self, material: ShortageMaterial, bloc: Bloc, year: usize) -> Figure {
        self.figure(unserved_column(material) + bloc as usize, year)
    }

    /// Quote outside China, USD/kg.
    pub fn price_outside(&self, material: Material, year: usize) -> Figure {
        self.figure(column::SPOT_EXCHINA + material as usize, year)
    }

    /// Price in China, USD/kg.
    pub fn price_inside(&self, material: Material, year: usize) -> Figure {
        self.figure(column::PRICE_CHINA + material as usize, year)
    }

    /// China's share of the separation of magnet rare earths.
    pub fn separation_share(&self, year: usize) -> Figure {
        let share = |outcome: &Outcome| separation_share(outcome, year);
        Figure { year, value: share(self.outcome), baseline: share(self.baseline) }
    }

    /// Public money over [`COST_YEARS`], million USD.
    pub fn public_cost(&self) -> Figure {
        self.sum(column::PUBLIC_COST)
    }

    /// Output lost outside China for want of magnets over [`COST_YEARS`], million USD.
    pub fn output_lost(&self) -> OutputLost {
        OutputLost {
            low: self.sum(column::HARM_LOW),
            middle: self.sum(column::HARM_MID),
            high: self.sum(column::HARM_HIGH),
        }
    }

    fn sum(&self, column: usize) -> Figure {
        let sum = |outcome: &Outcome| sum_of_years(outcome, column);
        Figure { year: *COST_YEARS.end(), value: sum(self.outcome), baseline: sum(self.baseline) }
    }

    /// The year in which a figure differs most from today's path.
    fn extreme(&self, at: impl Fn(usize) -> Figure, size: impl Fn(&Figure) -> f64) -> Figure {
        let mut worst = at(*YEARS.start());
        for year in YEARS {
            let figure = at(year);
            if size(&figure) > size(&worst) {
                worst = figure;
            }
        }
        worst
    }
}

/// A yearly amount over [`COST_YEARS`].
pub fn sum_of_years(outcome: &Outcome, column: usize) -> f64 {
    COST_YEARS.filter_map(|year| outcome.year_mean(column, year)).sum()
}

/// Column of China's share that is not served; those of the other blocs follow.
pub fn unserved_column(material: ShortageMaterial) -> usize {
    match material {
        ShortageMaterial::Magnet => column::UNSERVED_MAGNET,
        ShortageMaterial::NdPr => column::UNSERVED_NDPR,
        ShortageMaterial::Dy => column::UNSERVED_DY,
        ShortageMaterial::Y => column::UNSERVED_Y,
    }
}

/// Column of the part of it that China gives up because it is dear; those of the other blocs follow.
fn priced_out_column(material: ShortageMaterial) -> usize {
    match material {
        ShortageMaterial::Magnet => column::PRICEDOUT_MAGNET,
        ShortageMaterial::NdPr => column::PRICEDOUT_NDPR,
        ShortageMaterial::Dy => column::PRICEDOUT_DY,
        ShortageMaterial::Y => column::PRICEDOUT_Y,
    }
}

/// China's share of separated magnet rare earths in a year.
pub fn separation_share(outcome: &Outcome, year: usize) -> f64 {
    let hubs: [usize; N_HUBS] = std::array::from_fn(|hub| column::SEP_MAGREO + hub);
    shares::of_year(outcome, &hubs[..1], &hubs, year)
}

/// What is lost, by the lowest, the middle and the highest value of a kilogram of magnets that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct OutputLost {
    pub low: Figure,
    pub middle: Figure,
    pub high: Figure,
}

/// The figures behind the headline and the key figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    pub focus: Focus,
    /// Share of the focus that is not served, in the year in which it rises (or, where none rises, falls) most.
    pub shortage: Figure,
    /// The part of it that is priced out; the rest is not delivered.
    pub priced_out: f64,
    /// Price outside China of the focus in the year of its largest relative change, and inside in that year.
    pub price: Figure,
    pub inside: Figure,
    pub separation: Figure,
    /// China's share of separation in the last recorded year, as the model has it.
    pub separation_before: f64,
    pub cost: Figure,
    pub lost: OutputLost,
}

/// What the headline leads with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    Shortage,
    Dearer,
    Relief,
    Cheaper,
    Share,
    Nothing,
}

impl Answer {
    pub fn lead(&self) -> Lead {
        let change = self.shortage.difference();
        let is_outdone = change.abs() < SMALL_SHARE && price_change(&self.price) > libm::log(MUCH_DEARER);
        if change > VISIBLE_SHARE && !is_outdone {
            Lead::Shortage
        } else if self.price.ratio() > 1.0 + VISIBLE_PRICE {
            Lead::Dearer
        } else if change < -VISIBLE_SHARE && !is_outdone {
            Lead::Relief
        } else if self.price.ratio() < 1.0 - VISIBLE_PRICE {
            Lead::Cheaper
        } else if self.separation.difference().abs() > VISIBLE_SHARE {
            Lead::Share
        } else {
            Lead::Nothing
        }
    }

    /// The year of the figure that the headline leads with.
    fn year(&self) -> usize {
        match self.lead() {
            Lead::Shortage | Lead::Relief => self.shortage.year,
            Lead::Dearer | Lead::Cheaper => self.price.year,
            Lead::Share => self.separation.year,
            Lead::Nothing => CALM_YEAR,
        }
    }
}

/// Finds the focus of a scenario.
pub fn focus(paths: &Paths) -> Focus {
    answer_at_focus(paths).focus
}

/// The answer for the focus of a scenario.
pub fn answer_at_focus(paths: &Paths) -> Answer {
    let answer = answer(paths, hardest_hit(paths));
    Answer { focus: Focus { year: answer.year(), ..answer.focus }, ..answer }
}

/// The bloc and the materials that are hit hardest.
fn hardest_hit(paths: &Paths) -> Focus {
    let mut focus = Focus::default();
    let mut largest = VISIBLE_SHARE;
    for material in &ShortageMaterial::ALL {
        for bloc in Bloc::OUTSIDE {
            let figure = paths.extreme(|year| paths.unserved(*material, bloc, year), Figure::difference);
            // A tie goes to the material listed first: magnets are what people buy.
            if figure.difference() > largest {
                largest = figure.difference();
                (focus.shortage, focus.bloc) = (*material, bloc);
            }
        }
    }
    let mut largest = VISIBLE_PRICE;
    for material in LEADING {
        let figure = paths.extreme(|year| paths.price_outside(material, year), price_change);
        if price_change(&figure) > largest {
            largest = price_change(&figure);
            focus.price = material;
        }
    }
    focus
}

/// Size of a relative change, the same for doubling and halving.
pub fn price_change(figure: &Figure) -> f64 {
    libm::log(figure.ratio()).abs()
}

/// The answer for a bloc and materials that are given, so that it does not jump while a lever is dragged.
pub fn answer(paths: &Paths, focus: Focus) -> Answer {
    let unserved = |year: usize| paths.unserved(focus.shortage, focus.bloc, year);
    let worst = paths.extreme(unserved, Figure::difference);
    let shortage =
        if worst.difference() > VISIBLE_SHARE { worst } else { paths.extreme(unserved, |figure| -figure.difference()) };
    let price = paths.extreme(|year| paths.price_outside(focus.price, year), price_change);
    Answer {
        focus,
        shortage,
        priced_out: paths.figure(priced_out_column(focus.shortage) + focus.bloc as usize, shortage.year).value,
        price,
        inside: paths.price_inside(focus.price, price.year),
        separation: paths.separation_share(SHARE_YEAR),
        separation_before: separation_share(paths.history, RECORD_YEAR),
        cost: paths.public_cost(),
        lost: paths.output_lost(),
    }
}
