//! What a band is asked of: a column of a run, a sum of columns, or the part that some columns are of others.

use super::residual::{PriceErrors, material_of_price};
use crate::model::outcome::Groups;
use crate::tables::N_COLUMNS;

#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    some: Vec<usize>,
    /// Empty where the sum itself is meant.
    of: Vec<usize>,
    /// The material whose price it is, if it is one: then it has the error of the back-test.
    price: Option<usize>,
}

impl Quantity {
    /// A column of a run, in its unit.
    pub fn column(column: usize) -> Self {
        Self { some: vec![column], of: Vec::new(), price: material_of_price(column) }
    }

    /// A sum of columns of one unit.
    pub fn sum(columns: &[usize]) -> Self {
        Self { some: columns.to_vec(), of: Vec::new(), price: None }
    }

    /// The part that some columns are of others; nothing of nothing is nothing.
    pub fn part(some: &[usize], of: &[usize]) -> Self {
        Self { some: some.to_vec(), of: of.to_vec(), price: None }
    }

    /// What has to be computed for it.
    pub fn groups(&self) -> Groups {
        self.some.iter().chain(&self.of).fold(Groups::NONE, |groups, column| groups.with(Groups::of_column(*column)))
    }

    pub fn has_price_error(&self) -> bool {
        self.price.is_some()
    }

    /// Its value in month `t` of a run with these figures.
    pub fn value(&self, figures: &[f64; N_COLUMNS], errors: &PriceErrors, t: usize) -> f64 {
        let sum = |columns: &[usize]| -> f64 { columns.iter().map(|column| figures[*column]).sum() };
        let some = sum(&self.some);
        if let Some(material) = self.price {
            return some * errors.factor(material, t);
        }
        if self.of.is_empty() {
            return some;
        }
        let of = sum(&self.of);
        if of > 0.0 { some / of } else { 0.0 }
    }
}
