//! The files that are rendered for the site, once for all tests, and how tests look into their HTML.

use chokepoint::site;
use std::sync::OnceLock;

/// Every rendered file with its path in the site.
pub fn files() -> &'static [(&'static str, String)] {
    static FILES: OnceLock<Vec<(&str, String)>> = OnceLock::new();
    FILES.get_or_init(site::files)
}

/// What stands in a file; `None` where it is not rendered.
pub fn find(name: &str) -> Option<&'static str> {
    files().iter().find(|(file, _)| *file == name).map(|(_, text)| text.as_str())
}

/// What stands in a file that has to be there.
pub fn file(name: &str) -> &'static str {
    find(name).unwrap_or_else(|| panic!("{name} is not rendered"))
}

/// What stands between every `from` and the `to` after it.
pub fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).filter_map(move |part| part.split(to).next())
}

/// Each tag without its brackets, and the text behind it.
pub fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').skip(1).map(|part| part.split_once('>').unwrap_or_else(|| panic!("an open bracket: {part}")))
}

/// The text of some HTML, without its tags.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out
}

/// The values of all attributes of a name.
pub fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    tags(html).flat_map(|(tag, _)| tag.split(&mark).skip(1)).filter_map(|part| part.split('"').next()).collect()
}
