//! The page and the pages of stories, as they are served.

use crate::rendered::text;
use chokepoint::scenario::presets::PRESETS;
use chokepoint::site::page::page;
use chokepoint::tables::dates::{DATA_TO, NOT_KNOWN};
use chokepoint::words::stories::stories;

#[test]
fn the_menu_and_the_list_say_what_each_story_comes_to() {
    let body = page(None).body;
    for (preset, said) in stories().filter(|(preset, _)| !preset.query.is_empty()) {
        assert_eq!(body.matches(said).count(), 2, "{}: {said}", preset.slug);
        assert_eq!(body.matches(&format!("href=\"s/{}/\"", preset.slug)).count(), 2, "{}", preset.slug);
    }
}

#[test]
fn a_page_allows_no_style_or_script_of_its_own() {
    for story in [None].into_iter().chain(PRESETS.iter().map(Some)) {
        let body = page(story).body;
        assert!(!body.contains(" style="), "the policy refuses inline styles");
        assert!(!body.contains("<script"), "the policy refuses inline scripts");
    }
}

#[test]
fn every_page_says_above_its_headline_up_to_which_day_the_data_go() {
    for story in [None].into_iter().chain(PRESETS.iter().map(Some)) {
        let body = page(story).body;
        let (before, after) = body.split_once("<h1").unwrap();
        assert!(text(before).contains(&format!("{DATA_TO} {NOT_KNOWN}")), "not above the headline");
        // Beside the key figures of a phone, and on paper.
        assert_eq!(text(after).matches(&format!("{DATA_TO} {NOT_KNOWN}")).count(), 2);
    }
}

#[test]
fn a_storys_page_has_its_own_levers_and_figures() {
    let today = page(None).body;
    for story in PRESETS.iter().filter(|story| !story.query.is_empty()) {
        let body = page(Some(story)).body;
        assert_ne!(body, today);
        assert!(
            !body.contains("id=\"at-rest\">") || body.contains("id=\"at-rest\" hidden"),
            "{} says today's path",
            story.slug
        );
    }
}
