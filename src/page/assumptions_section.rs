//! The section of assumptions: what they are, and the place of their panel.

use super::assumption_swings::AssumptionSwings;
use super::assumptions_place::AssumptionsPlace;
use crate::tables::kinds::Grade;
use crate::tables::{ASSUMPTION_NOTES, ASSUMPTIONS};
use leptos::prelude::*;

#[component]
pub fn AssumptionsSection() -> impl IntoView {
    let graded = |grade: Grade| ASSUMPTION_NOTES.iter().filter(|note| note.grade == grade).count();
    let words = format!(
        "An assumption is a number that no source prints, such as how much stock traders want. Each of the {} has a range and a grade of trust; {} are fitted to the records, {} are the authors’ judgement. Move one and the model runs again from 2005, so that today’s path moves too; the errors of the back-test were measured with the standard values.",
        ASSUMPTIONS.len(),
        graded(Grade::Calibrated),
        graded(Grade::Assumed)
    );
    view! {
        <section class="section section--assume" id="assumptions">
            <h2>"What the model assumes"</h2>
            <p class="small">{words}</p>
            <AssumptionSwings/>
            <AssumptionsPlace/>
        </section>
    }
}
