//! A place of the causal diagram: a box with the quantities of the model that it stands for.

/// A place in the diagram.
pub struct Node {
    pub slug: &'static str,
    /// The name, one or two lines in the box.
    pub lines: &'static [&'static str],
    /// Column and row of the box; halves are allowed.
    pub at: (f64, f64),
    pub kind: Kind,
    /// Whether more of the place is less of its quantities: thrift is high where little material is left.
    pub is_inverse: bool,
    pub quantities: &'static [&'static str],
    /// The mechanism or the table that makes it.
    pub made_in: &'static str,
}

impl Node {
    /// The name in one line.
    pub fn name(&self) -> String {
        self.lines.join(" ")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comes from outside the model.
    Given,
    Stock,
    Flow,
    Price,
    /// What a reader wants to know in the end.
    Result,
}

impl Kind {
    /// Its name in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Stock => "stock",
            Self::Flow => "flow",
            Self::Price => "price",
            Self::Result => "result",
        }
    }
}

pub const fn node(
    slug: &'static str,
    lines: &'static [&'static str],
    at: (f64, f64),
    kind: Kind,
    made_in: &'static str,
    quantities: &'static [&'static str],
) -> Node {
    Node { slug, lines, at, kind, is_inverse: false, quantities, made_in }
}
