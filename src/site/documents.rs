//! The documents beside the page, in the order of their links.

/// A document: its file, its name in the menus, and the sentence under its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    pub file: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
}

impl Document {
    /// The name in addresses and style sheets: the file without its ending.
    pub fn name(self) -> &'static str {
        self.file.trim_end_matches(".html")
    }
}

pub const DOCUMENTS: [Document; 4] = [HOW, RECORD, DATA, ACCESS];

pub const HOW: Document = Document {
    file: "how.html",
    title: "How it works",
    lede: "What the model adds up each month, in its own order, and what it leaves out.",
};

pub const RECORD: Document = Document {
    file: "record.html",
    title: "Was it right before?",
    lede: "The model was run from 2005 over the crisis of 2010 to 2012 and over the export licences of 2025. This is what it got wrong, and by how much.",
};

pub const DATA: Document = Document {
    file: "data.html",
    title: "Data and sources",
    lede: "Every number that the model and the charts use, with its unit, year, source and grade of trust.",
};

pub const ACCESS: Document = Document {
    file: "accessibility.html",
    title: "Accessibility",
    lede: "The page aims at WCAG 2.2, level AA. What was tested, with what, and what is known to fall short.",
};
