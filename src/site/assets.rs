//! The style sheet and the scripts that all documents share.

/// `pages.js`, which runs in every document.
pub const SCRIPT: &str = include_str!("../../public/pages.js");
/// `pages.rows.js`, which it imports in the document that lists the rows.
pub const ROW_FILTER: &str = include_str!("../../public/pages.rows.js");

/// `pages.css`: what the documents share with the page, then their own.
pub fn styles() -> String {
    [
        include_str!("../../style/tokens.css"),
        include_str!("../../style/base.css"),
        include_str!("../../style/bar.css"),
        include_str!("../../style/table.css"),
        include_str!("../../style/pages.css"),
        include_str!("../../style/pages/how.css"),
        include_str!("../../style/pages/record.css"),
        include_str!("../../style/pages/data.css"),
    ]
    .concat()
}
