//! Every picture of pictures.rs is as its file in `tests/snapshots` has it.
//!
//! `UPDATE=1 cargo test --test it snapshots` stores all pictures anew and deletes the files of variants that are no more. Without it
//! a picture that differs is written beside the stored one as `*.new.svg`; `make gallery` shows the two side by side.

use crate::common::{texts, world};
use crate::pictures::{Picture, VARIANTS, folder, pictures, unknown_files};
use chokepoint::chart::theme::Theme;
use chokepoint::chart::{ALL_CHARTS, ChartName};
use std::collections::BTreeSet;

/// Whoever clones the repository clones these pictures.
const MOST_BYTES: usize = 200_000;
const MOST_BYTES_IN_ALL: usize = 3_500_000;

#[test]
fn pictures_match_their_snapshots() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut differing = Vec::new();
    for picture in pictures().iter().filter(|picture| picture.is_stored()) {
        let file = folder().join(picture.file_name());
        let fresh = file.with_extension("new.svg");
        if is_update {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&file, &picture.svg).unwrap();
        }
        if is_update || picture.stored().as_ref() == Some(&picture.svg) {
            // What an earlier run left here would only mislead.
            let _ = std::fs::remove_file(fresh);
        } else {
            std::fs::write(&fresh, &picture.svg).unwrap();
            differing.push(fresh.display().to_string());
        }
    }
    if is_update {
        for name in unknown_files() {
            std::fs::remove_file(folder().join(name)).unwrap();
        }
    }
    let unknown = unknown_files();
    assert!(
        differing.is_empty() && unknown.is_empty(),
        "`make gallery` shows them, then UPDATE=1 cargo test --test it snapshots: {differing:#?}; of no variant: {unknown:#?}"
    );
}

#[test]
fn snapshots_are_small() {
    let mut total = 0;
    for picture in pictures().iter().filter(|picture| picture.is_stored()) {
        let n_bytes = picture.svg.len();
        assert!(n_bytes <= MOST_BYTES, "{} has {n_bytes} bytes", picture.file_name());
        total += n_bytes;
    }
    assert!(total <= MOST_BYTES_IN_ALL, "{total} bytes in all");
}

#[test]
fn no_two_pictures_share_a_name_and_none_is_blank() {
    let names: BTreeSet<String> = pictures().iter().map(Picture::file_name).collect();
    assert_eq!(names.len(), ALL_CHARTS.len() * VARIANTS.len());
    for picture in pictures() {
        let at = picture.file_name();
        assert!(texts(&picture.svg).iter().any(|text| !text.text.is_empty()), "{at} has no word");
        // Each of the outlines is a closed shape in the color of rules.
        if picture.chart.name == ChartName::Map {
            let Theme { rule, .. } = picture.theme();
            let rule = format!("fill=\"#{:02x}{:02x}{:02x}\"", rule.0, rule.1, rule.2);
            assert!(picture.svg.matches(&rule).count() >= world().rings.len(), "{at} has no land");
        }
    }
}

#[test]
fn dark_differs_from_light_only_in_its_colors() {
    let drawing = |svg: &str| {
        let mut parts = svg.split("=\"#");
        let mut out = parts.next().unwrap().to_string();
        out.extend(parts.map(|part| part.split_once('"').unwrap().1));
        out
    };
    for dark in pictures().iter().filter(|picture| picture.is_dark) {
        let light = dark.file_name().replace("dark", "light");
        let light = pictures().iter().find(|picture| picture.file_name() == light).unwrap();
        assert!(drawing(&dark.svg) == drawing(&light.svg), "{}", dark.file_name());
        assert_ne!(dark.svg, light.svg);
    }
}
