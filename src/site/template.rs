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

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<html data-page=\"{{html}}\"><title>{{title}}</title><meta content=\"{{description}}\">\
        <link href=\"./a.css\"><a href=\"{{root}}how.html\"></a><!-- page --><script src=\"./b.js\"></script></html>";

    fn rendered() -> Rendered {
        Rendered { title: "A & B".into(), description: "Says \"no\".".into(), body: "<p>{{title}}</p>".into() }
    }

    #[test]
    fn every_mark_is_filled_and_addresses_lead_to_the_root() {
        let filled = fill(TEMPLATE, &rendered(), "../../", Some("2010")).unwrap();
        assert_eq!(
            filled,
            "<html data-root=\"../../\" data-preset=\"2010\"><title>A &amp; B</title><meta content=\"Says &quot;no&quot;.\">\
             <link href=\"../../a.css\"><a href=\"../../how.html\"></a><p>{{title}}</p><script src=\"../../b.js\"></script></html>"
        );
        assert!(fill(TEMPLATE, &rendered(), "./", None).unwrap().starts_with("<html data-root=\"./\"><title>"));
    }

    #[test]
    fn the_policy_names_the_style() {
        let template =
            TEMPLATE.replace("<title>", "<meta content=\"'{{style-hash}}'\"><style>body { margin: 0 }</style><title>");
        let filled = fill(&template, &rendered(), "./", None).unwrap();
        // printf 'body { margin: 0 }' | openssl dgst -sha256 -binary | base64
        assert!(filled.contains("'sha256-mX+s7KJgWpgxJola85xdpAFPBQaV091gzM2oPjgTW2w='"), "{filled}");
    }

    #[test]
    fn a_template_without_its_marks_is_refused() {
        assert!(fill("<html></html>", &rendered(), "./", None).is_none());
        assert!(fill(&TEMPLATE.replace("<!-- page -->", ""), &rendered(), "./", None).is_none());
    }
}
