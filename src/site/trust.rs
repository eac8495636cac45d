//! How far to trust it: what the past says, where the numbers come from, how it works, and what is left out. Rendered natively.

use super::data::DataBrief;
use super::how::mechanisms::mechanisms;
use super::record::RecordBrief;
use crate::page::root::to_root;
use leptos::prelude::*;

#[component]
pub fn Trust() -> impl IntoView {
    let steps = format!(
        "{} steps, most of them once a month, each with its equations, and a picture of what acts on what that can be clicked through. ",
        mechanisms().count()
    );
    view! {
        <section class="section section--trust off-paper">
            <h2>"How far to trust it"</h2>
            <div class="trust">
                <div><h3>"Was it right before?"</h3><p><RecordBrief/>" "<a href=to_root("record.html#checks")>"Facts beyond prices"</a></p></div>
                <div><h3>"Where are the numbers from?"</h3><p><DataBrief/></p></div>
                <div><h3>"How does it work?"</h3><p>{steps}<a href=to_root("how.html")>"How it works"</a></p></div>
                <div>
                    <h3>"What is left out?"</h3>
                    <p>
                        "Motives, single firms, exchange rates, the prices of cars and telephones, and every mineral of batteries. "
                        <a href=to_root("how.html#covers")>"What it covers and what it does not"</a>
                    </p>
                </div>
            </div>
        </section>
    }
}
