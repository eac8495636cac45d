//! Two scenarios, A and B, for a comparison. The levers move one of them at a time; a page that compares nothing has only A.

use super::Scenario;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    A,
    B,
}

impl Side {
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    pub fn other(self) -> Self {
        if self == Self::A { Self::B } else { Self::A }
    }

    pub fn letter(self) -> &'static str {
        if self == Self::A { "A" } else { "B" }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    pub a: Scenario,
    pub b: Scenario,
}

impl Pair {
    pub fn get(&self, side: Side) -> &Scenario {
        if side == Side::A { &self.a } else { &self.b }
    }

    pub fn get_mut(&mut self, side: Side) -> &mut Scenario {
        if side == Side::A { &mut self.a } else { &mut self.b }
    }

    pub fn swap(&mut self) {
        std::mem::swap(&mut self.a, &mut self.b);
    }

    pub fn copy_a_to_b(&mut self) {
        self.b.clone_from(&self.a);
    }
}
