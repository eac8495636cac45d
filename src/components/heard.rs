//! What is said, politely, to those who do not see the page change: the one line for it stands at the end of the page.

use crate::web::nodes::{find, set_text};

pub fn say(sentence: &str) {
    if let Some(place) = find("#heard") {
        set_text(&place, sentence);
    }
}
