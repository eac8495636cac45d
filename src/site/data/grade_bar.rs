//! A bar of the width of the text: the grades of some rows from left to right in their order.

use super::shares::{count, share};
use crate::page::provenance::GRADES;
use crate::site::sources::row::Row;
use crate::tables::kinds::{Grade, Named};
use leptos::prelude::*;

/// Width and height of a bar in the units of its picture.
const WIDTH: f64 = 1000.0;
const HEIGHT: usize = 24;

/// Name, bar and words of a set of rows; three cells of a grid.
#[component]
pub fn GradeBar(title: &'static str, rows: Vec<&'static Row>) -> impl IntoView {
    let mut start = 0.0;
    let mut pieces = Vec::new();
    let mut words = Vec::new();
    for (grade, name, _) in GRADES {
        let n = count(&rows, grade);
        if n == 0 {
            continue;
        }
        let width = n as f64 / rows.len() as f64 * WIDTH;
        pieces.push(view! { <Piece grade start width/> });
        words.push(format!("{name} {}", share(&rows, &[grade])));
        start += width;
    }
    let words = words.join(", ");
    view! {
        <p class="bars__name">{title}</p>
        <svg
            class="bars__bar"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            preserveAspectRatio="none"
            role="img"
            aria-label=format!("{title}: {words}")
        >
            {pieces}
        </svg>
        <p class="bars__words">{words}</p>
    }
}

#[component]
fn Piece(grade: Grade, start: f64, width: f64) -> impl IntoView {
    // A line of paper stands between two pieces.
    let width = (width - 3.0).max(1.0);
    view! {
        <rect
            class=format!("g-{}", grade.name())
            x=format!("{start:.1}")
            y="1"
            width=format!("{width:.1}")
            height=(HEIGHT - 2).to_string()
        />
    }
}
