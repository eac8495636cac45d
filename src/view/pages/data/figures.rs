//! What the page shows: each figure of the model with the records and the rows that it rests on. The cards of the page say the same.

use crate::view::sources::card;
use crate::view::sources::cards::{CARDS, Card};
use crate::view::sources::outputs::{OUTPUTS, Output};

pub fn html() -> String {
    let figures: String = OUTPUTS.iter().map(figure).collect();
    format!(
        "<p>A figure of the page is computed by the model from the rows below; what is on record is set beside it. A link at a name leads to \
         its row, a link at a source to the page it was read in.</p>\n{figures}"
    )
}

fn figure(output: &Output) -> String {
    let cards: Vec<&Card> =
        CARDS.iter().filter(|card| card.parts.iter().any(|part| part.output == output.slug)).collect();
    // A card's own address is where the first of its figures stands.
    let addresses: String = cards
        .iter()
        .filter(|card| card.parts[0].output == output.slug)
        .map(|card| format!("<span id=\"{}\"></span>", card.slug))
        .collect();
    let shown: Vec<String> = cards.iter().map(|card| card.title.to_string()).collect();
    format!(
        "<section class=\"src\" id=\"output-{}\">{addresses}<h3>{}</h3><p class=\"small\">{}</p>{}</section>\n",
        output.slug,
        output.title,
        shown.join(" · "),
        card::of_output(output, "")
    )
}
