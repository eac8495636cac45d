//! The list of plants without a browser: which rows the filters leave, in which order, and which of them are folded away.

use crate::chart::order::sort;
use crate::tables::PROJECTS;

/// Rows that stand open at first.
pub const FOLDED: usize = 12;

/// A list of choices that the plants are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Country,
    Step,
    Material,
}

impl Filter {
    pub const ALL: [Self; 3] = [Self::Country, Self::Step, Self::Material];

    /// Its name in attributes.
    pub fn key(self) -> &'static str {
        ["country", "step", "material"][self as usize]
    }

    pub fn label(self) -> &'static str {
        ["Country", "Step", "Material"][self as usize]
    }
}

/// What the reader has chosen over the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// A choice for each of [`Filter::ALL`]; empty for all.
    choices: [String; 3],
    pub is_changed_only: bool,
    pub is_by_effect: bool,
    /// The rows behind the first [`FOLDED`] are shown as well.
    pub is_unfolded: bool,
}

impl Filters {
    pub fn choice(&self, filter: Filter) -> &str {
        &self.choices[filter as usize]
    }

    pub fn choose(&mut self, filter: Filter, choice: String) {
        self.choices[filter as usize] = choice;
    }

    /// Something is left out.
    pub fn is_any(&self) -> bool {
        self.is_changed_only || self.choices.iter().any(|choice| !choice.is_empty())
    }

    /// Takes all filters back; the order stays.
    pub fn clear(&mut self) {
        self.choices = Default::default();
        self.is_changed_only = false;
    }

    fn leave(&self, plant: &Listed) -> bool {
        let fits = |(wanted, own): (&String, &String)| {
            wanted.is_empty() || own == wanted || own.split(' ').any(|own| own == wanted)
        };
        (!self.is_changed_only || plant.is_changed) && self.choices.iter().zip(&plant.facts).all(fits)
    }
}

/// A plant as the filters and the order see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// What each of [`Filter::ALL`] holds it against: a country, a step, materials with blanks between.
    pub facts: [String; 3],
    pub is_changed: bool,
    /// Size of its effect.
    pub effect: f64,
}

/// The rows as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// All plants, those that are not shown too.
    pub order: Vec<usize>,
    /// Which of them are shown, in the order of `PROJECTS`.
    pub is_shown: Vec<bool>,
    /// How many the filters leave, folded ones too.
    pub n_left: usize,
}

impl Arrangement {
    pub fn n_shown(&self) -> usize {
        self.is_shown.iter().filter(|is| **is).count()
    }
}

/// Puts the plants in order, those of `PROJECTS` in its order. What the reader has changed is never folded away.
pub fn arrange(filters: &Filters, plants: &[Listed]) -> Arrangement {
    let key = |i: usize| if filters.is_by_effect { -plants[i].effect } else { PROJECTS[i].start };
    let mut order: Vec<usize> = (0..plants.len()).collect();
    sort(&mut order, |a, b| key(*a) < key(*b));
    let (mut is_shown, mut n_left) = (vec![false; plants.len()], 0);
    for i in &order {
        if filters.leave(&plants[*i]) {
            n_left += 1;
            is_shown[*i] = filters.is_unfolded || n_left <= FOLDED || plants[*i].is_changed;
        }
    }
    Arrangement { order, is_shown, n_left }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::kinds::{Named, Stage};

    fn plants() -> Vec<Listed> {
        let step = |stage: Stage| ["Australia", stage.name(), "light heavy"].map(String::from);
        PROJECTS.iter().map(|row| Listed { facts: step(row.stage), ..Listed::default() }).collect()
    }

    #[test]
    fn at_first_the_plants_that_open_next_stand_there() {
        let list = arrange(&Filters::default(), &plants());
        assert_eq!((list.n_shown(), list.n_left), (FOLDED, PROJECTS.len()));
        assert!(list.order.is_sorted_by(|a, b| PROJECTS[*a].start <= PROJECTS[*b].start));
        assert!(list.order[..FOLDED].iter().all(|i| list.is_shown[*i]));
    }

    #[test]
    fn filters_leave_what_fits_all_of_them() {
        let mut filters = Filters { is_unfolded: true, ..Filters::default() };
        filters.choose(Filter::Step, "separation".to_string());
        filters.choose(Filter::Material, "heavy".to_string());
        let list = arrange(&filters, &plants());
        assert_eq!(list.n_left, PROJECTS.iter().filter(|row| row.stage == Stage::Separation).count());
        assert!(filters.is_any());
        filters.clear();
        assert_eq!(filters, Filters { is_unfolded: true, ..Filters::default() });
    }

    #[test]
    fn what_is_changed_is_shown_and_the_largest_effect_comes_first() {
        let mut plants = plants();
        let last = arrange(&Filters::default(), &plants).order[PROJECTS.len() - 1];
        (plants[last].is_changed, plants[last].effect) = (true, 2.0);
        assert!(arrange(&Filters::default(), &plants).is_shown[last]);
        let by_effect = arrange(&Filters { is_by_effect: true, ..Filters::default() }, &plants);
        assert_eq!(by_effect.order[0], last);
        let changed = arrange(&Filters { is_changed_only: true, ..Filters::default() }, &plants);
        assert_eq!((changed.n_left, changed.n_shown()), (1, 1));
    }
}
