//! How far to trust it: what the past says, where the numbers come from, what is left out, and what can be doubted by hand.

/// The steps of a month that “How it works” describes.
const N_STEPS: usize = 18;

pub fn html() -> String {
    let parts = [
        ("Was it right before?", record_brief()),
        ("Where are the numbers from?", data_brief()),
        (
            "How does it work?",
            format!(
                "{N_STEPS} steps, most of them once a month, each with its equations, and a picture of what acts on what that can be clicked through. \
                 <a href=\"how.html\">How it works</a>"
            ),
        ),
        (
            "What is left out?",
            "Motives, single firms, exchange rates, the prices of cars and telephones, and every mineral of batteries. \
             <a href=\"how.html#covers\">What it covers and what it does not</a>"
                .to_string(),
        ),
    ];
    let parts: String =
        parts.iter().map(|(title, words)| format!("<div><h3>{title}</h3><p>{words}</p></div>\n")).collect();
    format!(
        "<section class=\"section section--trust off-paper\">\n<h2>How far to trust it</h2>\n<div class=\"trust\">{parts}</div></section>\n"
    )
}

#[cfg(feature = "ssr")]
fn record_brief() -> String {
    crate::site::render(crate::site::record::RecordBrief)
}

#[cfg(feature = "ssr")]
fn data_brief() -> String {
    crate::site::render(crate::site::data::DataBrief)
}

/// The page is written by a build that renders.
#[cfg(not(feature = "ssr"))]
fn record_brief() -> String {
    String::new()
}

#[cfg(not(feature = "ssr"))]
fn data_brief() -> String {
    String::new()
}
