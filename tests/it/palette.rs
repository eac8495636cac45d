//! The colours by computation: every text on what it stands on, every line and edge on its paper, every country beside every other for
//! three kinds of colour blindness, in the light theme and in the dark one.

use chokepoint::chart::theme::{Rgb, Theme};
use chokepoint::decimal::clamped;
use std::collections::BTreeMap;
use std::path::Path;

/// WCAG 2.2: 1.4.3 for text, 1.4.11 for what has to be seen to be used or read.
const TEXT: f64 = 4.5;
const GRAPHIC: f64 = 3.0;
/// The closest pair of countries in OKLab times 100, over normal sight, protan, deutan and tritan: light and dark.
const APART: [f64; 2] = [6.25, 5.95];

/// Text on what it stands on, by the tokens of the style sheet.
const TEXTS: [(&str, &str); 12] = [
    ("ink", "paper"),
    ("ink-2", "paper"),
    ("ink-3", "paper"),
    ("accent", "paper"),
    // Rows and buttons under the pointer, the column of the year.
    ("ink", "tint"),
    ("ink-2", "tint"),
    ("ink-3", "tint"),
    ("accent", "tint"),
    // Skip link, letter of B, sign of a bad entry; letter of A.
    ("paper", "ink"),
    ("paper", "accent"),
    ("on-accent", "accent"),
    ("on-area", "cn"),
];
/// Edges of controls, tracks, thumbs, the ring of the focus, ticks.
const GRAPHICS: [(&str, &str); 9] = [
    ("edge", "paper"),
    ("ink", "paper"),
    ("focus", "paper"),
    ("focus", "tint"),
    ("accent", "paper"),
    ("ink-2", "paper"),
    ("on-accent", "accent"),
    // The thumb of a moved slider against its track, the dot of a switch.
    ("paper", "accent"),
    ("edge", "tint"),
];
const HUES: [&str; 11] = ["cn", "us", "eu", "jk", "au", "my", "mm", "br", "af", "ka", "row"];

/// The tokens of a theme as the style sheet has them.
fn tokens(is_dark: bool) -> BTreeMap<String, Rgb> {
    let css = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
    let from = if is_dark { css.find("[data-theme=\"dark\"]").unwrap() } else { 0 };
    let block = css[from..].split('}').next().unwrap();
    let declared = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    declared
        .filter_map(|(name, value)| Some((name.to_string(), Rgb::parse(value.trim().trim_end_matches(';'))?)))
        .collect()
}

fn linear(Rgb(r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
    })
}

fn luminance(color: Rgb) -> f64 {
    let [r, g, b] = linear(color);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

fn times(matrix: [[f64; 3]; 3], [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

fn oklab(rgb: [f64; 3]) -> [f64; 3] {
    let cones = times(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ],
        rgb,
    );
    times(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ],
        cones.map(f64::cbrt),
    )
}

/// Sight as it is, and without the cones for long, middle and short waves: matrices of Machado, Oliveira and Fernandes (2009) on linear
/// light, at full severity.
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

fn distance(a: Rgb, b: Rgb, sight: [[f64; 3]; 3]) -> f64 {
    let [a, b] = [a, b].map(|color| oklab(times(sight, linear(color)).map(|part| clamped(part, 0.0, 1.0))));
    100.0 * a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
}

#[test]
fn every_text_can_be_read_on_what_it_stands_on() {
    for is_dark in [false, true] {
        let tokens = tokens(is_dark);
        for (text, ground) in TEXTS {
            let ratio = contrast(tokens[text], tokens[ground]);
            assert!(ratio >= TEXT, "{text} on {ground} is {ratio:.2}, dark: {is_dark}");
        }
    }
}

#[test]
fn lines_edges_and_the_focus_stand_out() {
    for is_dark in [false, true] {
        let tokens = tokens(is_dark);
        let hues = HUES.into_iter().map(|hue| (hue, "paper"));
        for (line, ground) in GRAPHICS.into_iter().chain(hues) {
            let ratio = contrast(tokens[line], tokens[ground]);
            assert!(ratio >= GRAPHIC, "{line} on {ground} is {ratio:.2}, dark: {is_dark}");
        }
    }
}

#[test]
fn on_paper_too() {
    let theme = Theme::print(1.0);
    for text in [theme.ink, theme.ink_2, theme.ink_3, theme.accent] {
        assert!(contrast(text, theme.paper) >= TEXT);
    }
    for hue in theme.hues {
        assert!(contrast(hue, theme.paper) >= GRAPHIC);
    }
}

#[test]
fn countries_are_told_apart_whatever_the_sight() {
    for (is_dark, least) in [false, true].into_iter().zip(APART) {
        let tokens = tokens(is_dark);
        for (name, sight) in SIGHTS {
            for (i, one) in HUES.iter().enumerate() {
                for other in &HUES[i + 1..] {
                    let apart = distance(tokens[*one], tokens[*other], sight);
                    assert!(apart >= least, "{one} and {other} are {apart:.1} apart, {name}, dark: {is_dark}");
                }
            }
        }
    }
}

#[test]
fn the_reader_s_change_is_no_country() {
    for is_dark in [false, true] {
        let tokens = tokens(is_dark);
        for (name, sight) in SIGHTS {
            // Ink is for records, the accent for what was changed.
            let apart = distance(tokens["accent"], tokens["ink"], sight);
            assert!(apart >= 15.0, "accent and ink are {apart:.1} apart, {name}, dark: {is_dark}");
        }
        assert!(HUES.iter().all(|hue| distance(tokens["accent"], tokens[*hue], SIGHTS[0].1) >= 8.0));
    }
}
