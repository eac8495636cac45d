//! The page and the pages of stories, as they are served.

use crate::rendered::text;
use chokepoint::scenario::presets::{self, PRESETS};
use chokepoint::site::page::{LONGEST, Rendered, page};
use chokepoint::tables::dates::{DATA_TO, NOT_KNOWN};
use chokepoint::words::stories::stories;
use chokepoint::words::title::TITLE;

/// What style sheets, tests and scripts look for.
const HOOKS: [&str; 18] = [
    "class=\"bar\"",
    "data-action=\"start\"",
    "id=\"story\"",
    "id=\"steps-list\"",
    "data-action=\"share\"",
    "id=\"said\"",
    "id=\"notices\"",
    "data-headline",
    "data-main-plot",
    "id=\"levers\"",
    "id=\"compare\"",
    "id=\"plain\"",
    "data-chart=\"timeline\"",
    "id=\"plants\"",
    "id=\"assume\"",
    "id=\"printed\"",
    "id=\"spoken\"",
    "id=\"chart-keys\"",
];

#[test]
fn todays_path_is_rendered_with_its_hooks() {
    let Rendered { title, description, body } = page(None);
    assert_eq!(title, TITLE);
    assert!(description.chars().count() <= LONGEST);
    for hook in HOOKS {
        assert_eq!(body.matches(hook).count(), 1, "{hook}");
    }
    assert!(body.contains("class=\"page is-rest\""));
    assert!(body.contains("href=\"s/2010/\""));
    assert!(!body.contains(" style="), "the policy of the page refuses inline styles");
    assert_eq!(body.matches("aria-current=\"true\"").count(), 2, "the menu and the list mark one story each");
}

#[test]
fn a_story_has_a_page_of_its_own_two_folders_below() {
    let story = presets::by_slug("2010").unwrap();
    let Rendered { title, body, .. } = page(Some(story));
    assert_eq!(title, "A stop aimed at Japan: Chokepoint");
    assert!(body.contains("class=\"page\""), "nobody rests on a story");
    assert!(body.contains("href=\"../../s/april-2025/\"") && body.contains("href=\"../../data.html#figures\""));
    assert!(!body.contains("href=\"data") && !body.contains("href=\"how") && !body.contains("href=\"record"));
}

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
