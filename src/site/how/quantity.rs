//! A named quantity of the model.

/// A quantity with its name and unit.
pub struct Quantity {
    pub slug: &'static str,
    pub name: &'static str,
    pub unit: &'static str,
}

pub const fn q(slug: &'static str, name: &'static str, unit: &'static str) -> Quantity {
    Quantity { slug, name, unit }
}
