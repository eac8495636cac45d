//! The accessibility statement: what was tested, with what, and what is known to fail.

use super::document::DocumentPage;
use super::documents::ACCESS;
use super::parts::Section;
use leptos::prelude::*;

/// What a test of the project holds, each in a sentence.
const TESTED: [&str; 12] = [
    "axe-core 4.14 finds nothing in 36 states of the page, in the page without its program, and in these documents, in light, dark and on a phone, with its rules for A, AA and best practice. One finding is set aside: a control that is half under a fixed bar while the page is scrolled.",
    "Everything works by keys alone. The focus shows, is never hidden behind a bar, and follows the order of the page; menus and cards close with Escape and give the focus back.",
    "Every chart has a title that says what it found, a description, a table with the unrounded values, and a cursor that is walked by keys: left and right for years, up and down for series, Home and End, Page up and Page down.",
    "The cursor speaks series, year, value with unit, and how it differs from today’s path. On four charts every cell was compared with the table; on all others the cursor was tried.",
    "The headline is announced once, a second or more after the last move, and never while a lever is dragged.",
    "Headings, landmarks, names, values and announcements are written down from the browser’s accessibility tree and compared at every change of the project.",
    "Controls measure at least 24 by 24 CSS px or have that room around them; on touch screens 44 px.",
    "Text has a contrast of 4.5:1 or more against what is behind it; lines, edges of controls and the focus have 3:1, in light and dark. Country colours keep a computed distance for three kinds of colour blindness, and a label stands beside each.",
    "Sliders need no drag: every lever has a number box, minus and plus. The wheel, and a finger that scrolls, change no value.",
    "Nothing is lost with text twice as large, with wider spacing of text, at a zoom of 200 and 400 %, at 320 px, with the reader’s own colours, with less motion, or with a script that replaces texts as translating browsers do.",
    "On paper a scenario takes one or two pages with charts drawn in lines. The documents print as they are.",
    "Without JavaScript or WebAssembly today’s path stands as figures, text and tables.",
];

/// What is known to fall short.
const SHORT: [&str; 9] = [
    "Tests ran in Chromium on Linux. Nobody who uses a screen reader, speech control, a switch or a magnifier has tested the page yet; NVDA, JAWS, VoiceOver and TalkBack were not tried.",
    "Text sizes are in pixels: a larger default size of letters in the browser has no effect. Zoom works.",
    "On a phone with text-only zoom the chart that stays in view may be cut.",
    "Labels inside a chart are painted. Their words are in the description and in the table, except events, the line of today and the bands of years.",
    "The cursor begins in 2015. Earlier prices are in the table only.",
    "What a replay shows on its way is not spoken; its end is.",
    "Keys of a chart’s cursor may not reach it in a screen reader’s reading mode. The table stands beside it.",
    "A saved PNG has no text of its own; the CSV beside it has its numbers.",
    "The unselected picture in “How it works” has many arrows. Every arrow stands in the lists under it as well.",
];

#[component]
pub fn Access() -> impl IntoView {
    let list = |items: &[&'static str]| view! { <ul>{items.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ul> };
    view! {
        <DocumentPage document=ACCESS>
            <Section id="tested" title="What a test holds">{list(&TESTED)}</Section>
            <Section id="short" title="What falls short">{list(&SHORT)}</Section>
            <Section id="told" title="When something is in your way">
                <p>
                    "Chokepoint has no server and no form. Where you found it there is a publisher or a repository that can be told; name the control, your browser and what you use to read it. The data and every scenario can also be had without the page: as CSV from "
                    <a href="data.html">"Data and sources"</a>", and from the native command that the project carries."
                </p>
                <p>"Written in November 2026."</p>
            </Section>
        </DocumentPage>
    }
}
