//! The documents beside the page, as its menus name them. They are rendered by `site`.

pub mod parts;

/// A document: its file, and its name in the menus.
pub struct Page {
    pub file: &'static str,
    pub title: &'static str,
}

/// All documents, in the order of their links.
pub static PAGES: [Page; 4] = [
    Page { file: "how.html", title: "How it works" },
    Page { file: "record.html", title: "Was it right before?" },
    Page { file: "data.html", title: "Data and sources" },
    Page { file: "accessibility.html", title: "Accessibility" },
];
