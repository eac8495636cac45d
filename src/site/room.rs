//! Style rules for the room that the sentence of a lever needs, so that nothing moves under the pointer when the sentence grows: as many
//! lines as its longest one has at each width of the board.

use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::scenario::{Lever, Scenario};
use crate::tables::kinds::LeverKind;
use crate::words::board::{has_slider, off_reason};
use crate::words::lever_words::says;

/// Size of the sentence, CSS pixels.
const SIZE: f64 = 14.0;
/// Widths of the board, CSS pixels, and the screens that have them: the phone's column, and the three of style/page.css.
const BOARDS: [(f64, &str); 3] = [
    (372.0, "(min-width: 1240px), (min-width: 405px) and (max-width: 699px)"),
    (324.0, "(min-width: 1100px) and (max-width: 1239px), (min-width: 357px) and (max-width: 404px)"),
    (276.0, "(min-width: 700px) and (max-width: 1099px), (max-width: 356px)"),
];

/// The rules, for every lever whose sentence takes more than one line.
pub fn room_styles() -> String {
    let levers: Vec<(Lever, Vec<String>)> =
        Lever::all().filter(|lever| has_slider(*lever)).map(|lever| (lever, sentences(lever))).collect();
    let mut styles = String::new();
    for (width, screens) in BOARDS {
        let rules = levers.iter().filter_map(|(lever, sentences)| {
            let n_lines = sentences.iter().map(|sentence| n_lines(sentence, width)).max().filter(|n| *n > 1)?;
            Some(format!("  .lever[data-key=\"{}\"] {{ --lines: {n_lines}; }}\n", lever.row().key))
        });
        styles += &format!("@media {screens} {{\n{}}}\n", rules.collect::<String>());
    }
    styles
}

/// What a lever says at each of its steps, alone and with one thing moved that folds under it; and why it may be off.
fn sentences(lever: Lever) -> Vec<String> {
    let row = lever.row();
    let mut sentences: Vec<String> = off_reason(&Scenario::default(), lever).into_iter().collect();
    let n_steps = ((row.high - row.low) / row.step).round() as usize;
    for i in 0..=n_steps {
        let mut scenario = Scenario::default();
        scenario.set(lever, lever.on_step(row.low + i as f64 * row.step));
        sentences.push(says(&scenario, lever));
        for folded in lever.folded() {
            // A choice other than everybody, a month with a long name.
            const SEPTEMBER: f64 = 2035.7;
            let mut scenario = scenario.clone();
            scenario.set(folded, if folded.row().kind == LeverKind::Choice { 1.0 } else { SEPTEMBER });
            sentences.push(says(&scenario, lever));
        }
    }
    sentences
}

/// Lines of a text in a column of that width, broken as a browser breaks it.
fn n_lines(text: &str, width: f64) -> usize {
    let measure = |text: &str| text_width(text, SIZE, Weight::Regular) * WIDEST;
    let (mut n_lines, mut x) = (1, 0.0);
    for word in text.split(' ') {
        let length = measure(word);
        if x > 0.0 && x + length > width {
            (n_lines, x) = (n_lines + 1, 0.0);
        }
        x += length + measure(" ");
    }
    n_lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_have_room() {
        let styles = room_styles();
        let on_narrow = styles.rsplit("@media").next().unwrap_or_default();
        assert!(on_narrow.contains(".lever[data-key=\"ret\"] { --lines: 4; }"), "{on_narrow}");
        assert!(on_narrow.contains(".lever[data-key=\"xh\"] { --lines: 2; }"), "{on_narrow}");
        assert!(!styles.contains("\"mag\""));
    }
}
