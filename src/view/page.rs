//! What the page shows of a scenario: the chosen chart, year, bloc, stage and materials. A choice that the reader has not made is
//! left to the scenario ([`super::answer::Focus`]).

use super::answer::Focus;
use crate::charts::selection::{PRICE_MATERIALS, Selection, ShareStage, ShortageMaterial, SupplyStage, Switch};
use crate::charts::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::charts::{ALL_CHARTS, chart};
use crate::decimal;
use crate::model::keys::{Bloc, Material};
use crate::scenario::link::PageKey;
use crate::scenario::warning::Warning;

/// Choices of one key that belong to two charts stand side by side.
const SEPARATOR: char = '.';

/// The reader's own choices; `None` where the scenario decides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Page {
    pub chart: Option<&'static str>,
    pub year: Option<usize>,
    pub bloc: Option<Bloc>,
    pub supply_stage: Option<SupplyStage>,
    pub share_stage: Option<ShareStage>,
    pub shortage: Option<ShortageMaterial>,
    pub price: Option<Material>,
}

impl Page {
    /// From the pairs of a link; keys that are not about the view are left to others.
    pub fn from_link(pairs: &[(PageKey, String)]) -> (Self, Vec<Warning>) {
        let mut page = Self::default();
        let mut warnings = Vec::new();
        for (key, text) in pairs {
            if !page.read(*key, text) {
                warnings.push(Warning::UnknownChoice { key: key.as_str(), text: text.clone() });
            }
        }
        (page, warnings)
    }

    /// False where a part of the text is no choice of that key.
    fn read(&mut self, key: PageKey, text: &str) -> bool {
        match key {
            PageKey::Chart => keep(&mut self.chart, chart(text).map(|chart| chart.name)),
            PageKey::Year => {
                let year = decimal::parse(text).filter(|year| year.is_finite());
                self.year = year.map(|year| (year.max(0.0) as usize).clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR));
                self.year.is_some()
            }
            PageKey::Bloc => keep(&mut self.bloc, Bloc::ALL.into_iter().find(|bloc| bloc.slug() == text)),
            PageKey::Stage => text.split(SEPARATOR).all(|part| {
                keep(&mut self.supply_stage, SupplyStage::from_slug(part))
                    || keep(&mut self.share_stage, ShareStage::from_slug(part))
            }),
            PageKey::Material => match text.split_once(SEPARATOR) {
                Some((short, priced)) => {
                    keep(&mut self.shortage, ShortageMaterial::from_slug(short))
                        & keep(&mut self.price, material(priced))
                }
                // A material alone is meant for every chart that has it.
                None => {
                    keep(&mut self.shortage, ShortageMaterial::from_slug(text)) | keep(&mut self.price, material(text))
                }
            },
            _ => true,
        }
    }

    /// The pairs to write into a link.
    pub fn to_link(self) -> Vec<(PageKey, String)> {
        let mut pairs = Vec::new();
        let mut put = |key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        put(PageKey::Chart, self.chart.map(str::to_string));
        put(PageKey::Bloc, self.bloc.map(|bloc| bloc.slug().to_string()));
        let stages = [self.supply_stage.map(SupplyStage::slug), self.share_stage.map(ShareStage::slug)];
        let stages: Vec<&str> = stages.into_iter().flatten().collect();
        put(PageKey::Stage, (!stages.is_empty()).then(|| stages.join(&SEPARATOR.to_string())));
        let material = match (self.shortage, self.price) {
            (None, None) => None,
            (Some(short), None) => Some(short.slug().to_string()),
            // A price alone would also move the other chart, were it not written with that chart's own choice.
            (short, Some(price)) => {
                let short = short.unwrap_or(ShortageMaterial::Magnet);
                Some(format!("{}{SEPARATOR}{}", short.slug(), price.slug()))
            }
        };
        put(PageKey::Material, material);
        put(PageKey::Year, self.year.map(|year| year.to_string()));
        pairs
    }

    /// What the charts are switched to: the reader's choices, the scenario's where there are none.
    pub fn selection(&self, focus: &Focus) -> Selection {
        Selection {
            bloc: self.bloc.unwrap_or(focus.bloc),
            supply_stage: self.supply_stage.unwrap_or(focus.supply_stage()),
            share_stage: self.share_stage.unwrap_or(ShareStage::Separation),
            shortage: self.shortage.unwrap_or(focus.shortage),
            price: self.price.unwrap_or(focus.price),
        }
    }

    /// Presses a button of a chart's switch.
    pub fn choose(&mut self, switch: Switch, slug: &str, focus: &Focus) {
        let mut selection = self.selection(focus);
        if !switch.choose(&mut selection, slug) {
            return;
        }
        match switch {
            Switch::Bloc => self.bloc = Some(selection.bloc),
            Switch::SupplyStage => self.supply_stage = Some(selection.supply_stage),
            Switch::ShareStage => self.share_stage = Some(selection.share_stage),
            Switch::ShortageMaterial => self.shortage = Some(selection.shortage),
            Switch::PriceMaterial => self.price = Some(selection.price),
        }
    }

    /// Name of the chart in the large frame.
    pub fn chart(&self) -> &'static str {
        self.chart.unwrap_or(ALL_CHARTS[0].name)
    }
}

fn material(slug: &str) -> Option<Material> {
    PRICE_MATERIALS.into_iter().find(|material| material.slug() == slug)
}

/// Keeps a choice that was found; tells whether it was.
fn keep<T>(place: &mut Option<T>, choice: Option<T>) -> bool {
    let is_found = choice.is_some();
    if is_found {
        *place = choice;
    }
    is_found
}
