//! The HTML file around the page: what Trunk made of `index.html`, with the marks of the template filled in. It is text to us, as its
//! addresses carry the hashes of the build.

use super::page::Rendered;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

const TITLE: &str = "{{title}}";
const DESCRIPTION: &str = "{{description}}";
/// The way to the root of the site.
const ROOT: &str = "{{root}}";
/// An attribute of the root element; the program reads what stands in its place.
const HTML: &str = "data-page=\"{{html}}\"";
/// The hash of the style sheet in the template, by which the page's Content-Security-Policy knows it.
const STYLE_HASH: &str = "{{style-hash}}";
const PAGE: &str = "<!-- page -->";

/// The file of a page. `root` leads from it to the root of the site; `preset` is the slug of its story. `None` where the template misses
/// a mark that every page needs.
pub fn fill(template: &str, rendered: &Rendered, root: &str, preset: Option<&str>) -> Option<String> {
    if [TITLE, DESCRIPTION, HTML].iter().any(|mark| !template.contains(mark)) {
        return None;
    }
    // The body comes last: nothing in it is a mark, and its addresses are right as they are.
    let (before, after) = template.split_once(PAGE)?;
    let preset = preset.map(|slug| format!(" data-preset=\"{}\"", escaped(slug))).unwrap_or_default();
    let around = |part: &str| {
        part.replace("href=\"./", &format!("href=\"{root}"))
            .replace("src=\"./", &format!("src=\"{root}"))
            .replace("content=\"./", &format!("content=\"{root}"))
            .replace(HTML, &format!("data-root=\"{root}\"{preset}"))
            .replace(ROOT, root)
            .replace(STYLE_HASH, &style_hash(template))
            .replace(TITLE, &escaped(&rendered.title))
            .replace(DESCRIPTION, &escaped(&rendered.description))
    };
    Some(format!("{}{}{}", around(before), rendered.body, around(after)))
}

/// The SHA-256 of the style sheet in the template, as a Content-Security-Policy names it; of nothing where there is none.
fn style_hash(template: &str) -> String {
    // Between the end of the opening tag and that of the closing one.
    let style = template.split("style>").nth(1).unwrap_or_default().trim_end_matches(['<', '/']);
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(style)))
}

/// A text for elements and for attributes in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
