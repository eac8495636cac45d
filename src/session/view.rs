//! What the page shows of a scenario: the chosen chart, year, bloc, stage and materials. A choice that the reader has not made is
//! left to the scenario ([`crate::words::answer::Focus`]).

use crate::chart::selection::{Holder, N_SWITCHES, Selection, Switch};
use crate::chart::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::chart::{ChartName, chart};
use crate::decimal::parse_number;
use crate::scenario::link::{Link, PageKey};
use crate::scenario::warning::Warning;
use crate::words::answer::Focus;

/// The view of two scenarios, in links.
const COMPARE: &str = "compare";
/// The choice of what can only be asked for.
const ON: &str = "1";
/// The one language that the page has.
const LANGUAGE: &str = "en";
/// Choices of one key that belong to several charts stand side by side.
const SEPARATOR: char = '.';

/// The reader's own choices; `None` where the scenario decides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    pub chart: Option<ChartName>,
    pub year: Option<usize>,
    /// Two scenarios stand beside each other.
    pub is_comparing: bool,
    /// The scenario holds a shock, or two are compared: until the reader chooses a tab, the large frame shows who goes short.
    pub is_shocked: bool,
    /// Position of the choice of each switch.
    choices: [Option<u8>; N_SWITCHES],
}

impl View {
    /// From a link; keys that are not about the view are left to others. A link with a second scenario compares.
    pub fn from_link(link: &Link) -> (Self, Vec<Warning>) {
        let mut view = Self { is_comparing: !link.second.is_neutral(), ..Self::default() };
        let mut warnings = Vec::new();
        for (key, text) in &link.page {
            if !view.read(*key, text) {
                warnings.push(Warning::UnknownChoice { key: key.as_str(), text: text.clone() });
            }
        }
        (view, warnings)
    }

    /// The year under the cursor: the reader's choice, or that of the headline.
    pub fn year(&self, focus: &Focus) -> usize {
        self.year.unwrap_or(focus.year)
    }

    /// False where a part of the text is no choice of that key.
    fn read(&mut self, key: PageKey, text: &str) -> bool {
        match key {
            PageKey::Chart => {
                let found = ChartName::from_slug(text).filter(|name| chart(*name).is_tab());
                self.chart = found.or(self.chart);
                found.is_some()
            }
            PageKey::Year => {
                let year = parse_number(text).filter(|year| year.is_finite());
                self.year = year.map(|year| (year.max(0.0) as usize).clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR));
                // A part of a year is shown as the whole.
                year.is_some_and(|year| self.year.is_some_and(|shown| shown as f64 == year))
            }
            PageKey::View => {
                self.is_comparing |= text == COMPARE;
                text == COMPARE
            }
            PageKey::Bloc => self.keep(Switch::Bloc, text),
            PageKey::Stage => text.split(SEPARATOR).filter(|part| !self.keep_one_of(part)).count() == 0,
            PageKey::Material => self.read_materials(text),
            PageKey::Theme => ["light", "dark"].contains(&text),
            PageKey::Embed | PageKey::Measure => text == ON,
            PageKey::Lang => text == LANGUAGE,
            // Read with the scenario, or carried along as they are.
            PageKey::Version | PageKey::Preset | PageKey::Backend | PageKey::Figure => true,
        }
    }

    /// A stage or measure; slugs tell which switch is meant.
    fn keep_one_of(&mut self, slug: &str) -> bool {
        Switch::ALL.into_iter().filter(|switch| switch.holder() == Holder::Stage).any(|switch| self.keep(switch, slug))
    }

    /// The material of shares has slugs of its own; of the others the first is that of shortages, the second that of prices, and a
    /// material alone is meant for both charts where they have it.
    fn read_materials(&mut self, text: &str) -> bool {
        let others: Vec<&str> = text.split(SEPARATOR).filter(|part| !self.keep(Switch::ShareMaterial, part)).collect();
        match others.as_slice() {
            [] => true,
            [both] => self.keep(Switch::ShortageMaterial, both) | self.keep(Switch::PriceMaterial, both),
            [short, priced] => self.keep(Switch::ShortageMaterial, short) & self.keep(Switch::PriceMaterial, priced),
            _ => false,
        }
    }

    /// Makes a choice; false where the slug names none.
    fn keep(&mut self, switch: Switch, slug: &str) -> bool {
        let position = switch.position(slug);
        if position.is_some() {
            self.choices[switch as usize] = position;
        }
        position.is_some()
    }

    fn slug(&self, switch: Switch) -> Option<&'static str> {
        self.choices[switch as usize].map(|i| switch.choices()[usize::from(i)].slug)
    }

    /// The pairs to write into a link.
    pub fn to_link(self) -> Vec<(PageKey, String)> {
        let mut pairs = Vec::new();
        let mut put = |key, parts: Vec<&str>| {
            if !parts.is_empty() {
                pairs.push((key, parts.join(".")));
            }
        };
        put(PageKey::View, self.is_comparing.then_some(COMPARE).into_iter().collect());
        put(PageKey::Chart, self.chart.map(ChartName::slug).into_iter().collect());
        put(PageKey::Bloc, self.slug(Switch::Bloc).into_iter().collect());
        let stages = Switch::ALL.into_iter().filter(|switch| switch.holder() == Holder::Stage);
        put(PageKey::Stage, stages.filter_map(|switch| self.slug(switch)).collect());
        let mut materials = Vec::new();
        match (self.slug(Switch::ShortageMaterial), self.slug(Switch::PriceMaterial)) {
            (None, None) => {}
            (Some(short), None) => materials.push(short),
            // A price alone would also move the other chart, were it not written with that chart's own choice.
            (short, Some(price)) => {
                materials.push(short.unwrap_or(Selection::default().slug(Switch::ShortageMaterial)));
                materials.push(price);
            }
        }
        materials.extend(self.slug(Switch::ShareMaterial));
        put(PageKey::Material, materials);
        pairs.extend(self.year.map(|year| (PageKey::Year, year.to_string())));
        pairs
    }

    /// What the charts are switched to: the reader's choices, the scenario's where there are none.
    pub fn selection(&self, focus: &Focus) -> Selection {
        let mut selection = focus.selection();
        for switch in Switch::ALL {
            if let Some(position) = self.choices[switch as usize] {
                selection.set(switch, position);
            }
        }
        selection
    }

    /// Makes a choice of a chart's switch; a position that it does not have changes nothing.
    pub fn choose(&mut self, switch: Switch, position: u8) {
        if usize::from(position) < switch.choices().len() {
            self.choices[switch as usize] = Some(position);
        }
    }

    /// The same chart, year and view; what the charts are switched to is left to the scenario.
    pub fn without_choices(&self) -> Self {
        Self { choices: [None; N_SWITCHES], ..*self }
    }

    /// The chart in the large frame: at rest the chokepoint itself, with a shock who goes short.
    pub fn chart(&self) -> ChartName {
        self.chart.unwrap_or(if self.is_shocked { ChartName::Shortage } else { ChartName::Share })
    }
}
