//! For the page: what its numbers rest on, and the way to them.

use super::shares::{SOURCED, share};
use crate::format::number;
use crate::page::root::to_root;
use crate::site::documents::DATA;
use crate::site::sources::row::Row;
use crate::site::sources::rows::rows;
use crate::tables::kinds::Grade;
use leptos::prelude::*;

/// A sentence on the share of sourced rows, with a link to the document.
#[component]
pub fn DataBrief() -> impl IntoView {
    let all: Vec<&Row> = rows().iter().collect();
    let sentence = format!(
        "Of {} rows {} were read in a source or computed from one; {} are a judgement of the authors, and say so. ",
        number(all.len() as f64, 0),
        share(&all, &SOURCED),
        share(&all, &[Grade::Assumed]),
    );
    view! { {sentence} <a href=to_root(DATA.file)>{DATA.title}</a> }
}
