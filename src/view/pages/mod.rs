//! The documents beside the page: how the model works, whether it was right before, all data with their sources, and accessibility. Each is
//! a file of its own, written by the native command when the site is built, whole without a script. Nothing of this is in the program.

pub mod how;
pub mod parts;

use super::tables::escaped;

/// A document: its file, its name in the menus, the sentence under its title, and what stands in it.
pub struct Page {
    pub file: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    pub body: fn() -> String,
}

/// All documents, in the order of their links.
pub static PAGES: [Page; 1] = [Page { file: "how.html", title: "How it works", lede: how::LEDE, body: how::body }];

/// The same as in `index.html`, without what only WebAssembly needs.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// A document from `<!doctype html>` to the end. Its title and lede are text, its body is HTML.
pub fn html(page: &Page) -> String {
    let Page { file, title, lede, body } = page;
    let [title, lede] = [title, lede].map(|text| escaped(text));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: Chokepoint</title>\n<meta name=\"description\" content=\"{lede}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"pages.css\">\n<script type=\"module\" src=\"pages.js\"></script>\n</head>\n\
         <body class=\"document\" data-document=\"{name}\">\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n{bar}\
         <main class=\"doc\" id=\"text\" tabindex=\"-1\">\n<header class=\"doc__head\"><h1>{title}</h1>\n<p class=\"doc__lede\">{lede}</p></header>\n{body}</main>\n\
         <footer class=\"doc__foot\"><p>Chokepoint is a sandbox, not a forecast. Code MIT or Apache-2.0; data under the terms of each source.</p></footer>\n\
         </body>\n</html>\n",
        name = file.trim_end_matches(".html"),
        bar = bar(file),
        body = body(),
    )
}

/// The line on top: back to the page, and to the other documents.
fn bar(current: &str) -> String {
    let links: String = PAGES
        .iter()
        .map(|page| {
            let here = if page.file == current { " aria-current=\"page\"" } else { "" };
            format!("<a href=\"{}\"{here}>{}</a>", page.file, escaped(page.title))
        })
        .collect();
    format!(
        "<header class=\"bar bar--doc\"><div class=\"bar__in\"><a class=\"bar__name\" href=\"./\">Chokepoint</a>\
         <nav class=\"doc__nav\" aria-label=\"Documents\">{links}</nav></div></header>\n"
    )
}
