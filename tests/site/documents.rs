//! What holds for every document: its HTML is whole, every link arrives, headings have an order, and nothing of the renderer shows.

use super::rendered::{attributes, between, file, files, find, tags, text};
use chokepoint::site::documents::DOCUMENTS;
use chokepoint::tables::dates::{DATA_TO, NOT_KNOWN};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Pages that documents may lead to. The ids in those that are rendered are looked up.
const PAGES: [&str; 5] = ["index.html", "how.html", "record.html", "data.html", "accessibility.html"];
/// Elements without an end.
const VOID: [&str; 6] = ["meta", "link", "br", "hr", "img", "input"];

fn documents() -> impl Iterator<Item = (&'static str, &'static str)> {
    DOCUMENTS.iter().map(|document| (document.file, file(document.file)))
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    files().iter().filter(|(name, _)| name.ends_with(".html")).map(|(name, html)| (*name, html.as_str()))
}

/// File and id that a link leads to from a file.
fn target<'a>(from: &'a str, link: &'a str) -> (&'a str, Option<&'a str>) {
    let (address, id) = link.split_once('#').map_or((link, None), |(address, id)| (address, Some(id)));
    match address.split('?').next() {
        None | Some("") => (from, id),
        Some("./") => ("index.html", id),
        Some(file) => (file, id),
    }
}

#[test]
fn every_link_within_the_site_arrives() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let ids: HashMap<&str, HashSet<&str>> =
        pages().map(|(name, html)| (name, attributes(html, "id").into_iter().collect())).collect();
    let mut n_links = 0;
    for (from, html) in pages() {
        let anchors = tags(html).map(|(tag, _)| tag).filter(|tag| tag.starts_with("a "));
        for link in anchors.flat_map(|tag| between(tag, " href=\"", "\"")).filter(|link| !link.starts_with("http")) {
            let (name, id) = target(from, link);
            let is_file = find(name).is_some() || public.join(name).is_file();
            assert!(PAGES.contains(&name) || is_file, "{from}: there is no {name}");
            if let (Some(ids), Some(id)) = (ids.get(name), id) {
                assert!(ids.contains(id), "{from}: {name} has no #{id}");
            }
            n_links += 1;
        }
    }
    assert!(n_links > 100, "{n_links} links");
}

#[test]
fn every_document_says_once_up_to_which_day_its_data_go() {
    let line = format!("{DATA_TO} {NOT_KNOWN}");
    let mut n = 0;
    for (name, html) in documents() {
        assert_eq!(text(html).matches(&line).count(), 1, "{name}");
        n += 1;
    }
    assert_eq!(n, DOCUMENTS.len());
}

#[test]
fn an_id_stands_once() {
    for (name, html) in pages() {
        let mut seen = HashSet::new();
        for id in attributes(html, "id") {
            assert!(!id.is_empty() && seen.insert(id), "{name}: “{id}” twice");
        }
    }
}

#[test]
fn the_html_is_whole() {
    for (name, html) in pages() {
        let mut open: Vec<&str> = Vec::new();
        for (tag, text) in tags(html) {
            assert!(!text.contains('>'), "{name}: a stray bracket: {text}");
            for entity in text.split('&').skip(1) {
                assert!(
                    ["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)),
                    "{name}: &{entity}"
                );
            }
            // The Content-Security-Policy refuses inline styles.
            assert!(!tag.contains(" style="), "{name}: {tag}");
            let element = tag.split([' ', '\n', '/']).next().unwrap_or_default();
            if let Some(closed) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{name}: {tag}");
            } else if !tag.starts_with('!') && !tag.ends_with('/') && !VOID.contains(&element) {
                open.push(element);
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

/// Adjacent text nodes are kept apart by an empty comment, which would be text in a title or in an attribute.
#[test]
fn titles_and_attributes_are_plain_text() {
    for (name, html) in pages() {
        for part in html.split("<title").skip(1) {
            let title = part.split_once('>').and_then(|(_, rest)| rest.split("</title>").next()).unwrap_or_default();
            assert!(!title.trim().is_empty(), "{name}: an empty title");
            assert!(!title.contains('<') && !title.contains("&lt;!"), "{name}: {title}");
        }
        for (tag, _) in tags(html).filter(|(tag, _)| !tag.starts_with('!')) {
            assert!(!tag.contains("<!") && !tag.contains("&lt;!"), "{name}: {tag}");
        }
    }
}

#[test]
fn every_number_is_one() {
    for (name, html) in pages() {
        for (tag, text) in tags(html) {
            for part in [tag, text] {
                assert!(!part.contains("NaN"), "{name}: <{tag}>{text}");
            }
        }
    }
}

#[test]
fn headings_have_an_order() {
    for (name, html) in documents() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        let mut rank = 0;
        for part in html.split("<h").skip(1) {
            let Some(next) = part.chars().next().and_then(|digit| digit.to_digit(10)) else { continue };
            let heading = part.split("</h").next().unwrap_or_default();
            assert!(next <= rank + 1, "{name}: a heading of rank {next} below one of rank {rank}: {heading}");
            assert!(!text(&format!("<h{heading}")).trim().is_empty(), "{name}: an empty heading of rank {next}");
            rank = next;
        }
    }
}

#[test]
fn a_document_says_what_it_is_and_leads_to_the_others() {
    for (document, (name, html)) in DOCUMENTS.iter().zip(documents()) {
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{name}");
        assert!(html.contains(&format!("<title>{}: Chokepoint</title>", document.title)), "{name}");
        assert!(html.contains(" href=\"#text\"") && html.contains(" id=\"text\""), "{name} has no way past its menu");
        assert_eq!(html.matches(" aria-current=\"page\"").count(), 1, "{name}");
        for other in &DOCUMENTS {
            assert!(html.contains(&format!("<a href=\"{}\"", other.file)), "{name} does not lead to {}", other.file);
        }
    }
}
