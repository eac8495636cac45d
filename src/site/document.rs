//! A document beside the page: its head, the line on top, its title, and the foot. Each is a file of its own and whole without a script.

use super::documents::{DOCUMENTS, Document};
use crate::tables::dates::{DATA_TO, NOT_KNOWN};
use leptos::prelude::*;

/// The same policy as the page's, without what only WebAssembly needs.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// A document from its doctype to the end; its parts are the children.
#[component]
pub fn DocumentPage(document: Document, children: Children) -> impl IntoView {
    let Document { file, title, lede } = document;
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content=POLICY/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{format!("{title}: Chokepoint")}</title>
                <meta name="description" content=lede/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="referrer" content="no-referrer"/>
                <link rel="icon" href="data:,"/>
                <link rel="stylesheet" href="pages.css"/>
                <script type="module" src="pages.js"></script>
            </head>
            <body class="document" data-document=document.name()>
                <a class="skip" href="#text">"Skip to the text"</a>
                <Bar current=file/>
                <main class="doc" id="text" tabindex="-1">
                    <header class="doc__head">
                        <h1>{title}</h1>
                        <p class="doc__lede">{lede}</p>
                        <p class="small" data-data-date="">{DATA_TO}" "{NOT_KNOWN}</p>
                    </header>
                    {children()}
                </main>
                <footer class="doc__foot">
                    <p>"Chokepoint is a sandbox, not a forecast. Code MIT or Apache-2.0; data under the terms of each source."</p>
                </footer>
            </body>
        </html>
    }
}

/// The line on top: back to the page, and to the other documents.
#[component]
fn Bar(current: &'static str) -> impl IntoView {
    let link = |document: &Document| {
        let is_here = document.file == current;
        view! { <a href=document.file aria-current=is_here.then_some("page")>{document.title}</a> }
    };
    view! {
        <header class="bar bar--doc">
            <div class="bar__in">
                <a class="bar__name" href="./">"Chokepoint"</a>
                <nav class="doc__nav" aria-label="Documents">{DOCUMENTS.iter().map(link).collect_view()}</nav>
            </div>
        </header>
    }
}
