//! What is fetched once it is wanted: a file of HTML and the deferred piece of the program. While it is on its way a line says so; where
//! it does not arrive the line says why, with a button to ask again and a link to where more is said.

use super::arrival::{Arrival, Failure, fetch_into};
use super::pieces::{Deferred, deferred};
use super::root::to_root;
use super::state::set_if_changed;
use super::status_and_retry::ArrivalStatus;
use super::{AppState, use_state};
use crate::browser::fetch::text;
use crate::browser::url::program;
use crate::browser::view_watch::ViewWatch;
use crate::browser::window::{focus_first, holds_focus};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;

/// A file that is fetched.
#[derive(Clone, Copy)]
pub struct Source {
    /// A file in the folder of the program, whose name changes with every build: what is hydrated has to be of the same source.
    /// `None` where only the deferred piece is wanted.
    pub file: Option<&'static str>,
    /// What it is, behind “the”.
    pub what: &'static str,
    /// Address and words of a link that leads to the same without this file.
    pub link: (&'static str, &'static str),
}

type Arrived = (&'static Deferred, String);

/// Ends with what has arrived in `arrived`; the panel may be gone by then.
async fn fetch(state: AppState, file: Option<&str>, arrived: RwSignal<Option<Arrived>>) -> Result<(), Failure> {
    // Both at once: whoever asks for the program a second time waits for the same.
    spawn_local(async move {
        let _ = deferred().await;
    });
    let text = match file {
        Some(file) => text(&program(file)).await.map_err(Failure::NoText)?,
        None => String::new(),
    };
    let deferred = deferred().await.map_err(|_| Failure::NoProgram)?;
    set_if_changed(state.has_deferred, true);
    drop(arrived.try_set(Some((deferred, text))));
    Ok(())
}

/// Whether an element is near the screen, for as long as the current owner lives; where a browser cannot tell, it is.
pub fn follow_near(place: NodeRef<html::Div>, is_near: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let watch = ViewWatch::near(&place, move |is| is_near.set(is));
        if watch.is_none() {
            is_near.set(true);
        }
        StoredValue::new_local(watch);
    });
}

/// Shows what has arrived in an element that is empty. In a box, so that the program has one panel and not one for each place.
pub type Put = Box<dyn Fn(&'static Deferred, HtmlElement, &str)>;

/// `put` shows what has arrived in an element that is empty. What did not arrive is asked for again when it is wanted anew.
#[component]
pub fn Panel(source: Source, is_wanted: Box<dyn Fn() -> bool>, put: Put) -> impl IntoView {
    let Source { file, what, link: (address, words) } = source;
    let state = use_state();
    let arrival = RwSignal::new(Arrival::Expected);
    let arrived = RwSignal::new(None::<Arrived>);
    let (line, room) = (NodeRef::<html::P>::new(), NodeRef::<html::Div>::new());
    let is_put = RwSignal::new(false);
    let ask = move || fetch_into(arrival, Box::pin(fetch(state, file, arrived)));
    Effect::new(move |was_wanted: Option<bool>| {
        let is_wanted = is_wanted();
        if is_wanted && was_wanted != Some(true) {
            ask();
        }
        is_wanted
    });
    // Another panel, or a saved chart, may have brought the program.
    Effect::new(move |_| {
        if state.has_deferred.get() && arrival.get_untracked() == Arrival::Failed(Failure::NoProgram) {
            ask();
        }
    });
    Effect::new(move |_| {
        let Some(room) = room.get() else { return };
        arrived.track();
        let Some((deferred, text)) = arrived.try_update_untracked(Option::take).flatten() else { return };
        let has_focus = line.get_untracked().is_some_and(|line| holds_focus(&line));
        is_put.set(true);
        // What is read while it is shown for the first time is not what this effect waits for.
        untrack(|| put(deferred, room.clone().into(), &text));
        // The line goes, and its link and its button with it. Some of what has come is written with the end of this task.
        if has_focus {
            let _ = room.focus();
            request_animation_frame(move || {
                if holds_focus(&room) {
                    focus_first(&room);
                }
            });
        }
    });
    view! {
        <p class="small" hidden=is_put node_ref=line>
            <ArrivalStatus arrival=Memo::new(move |_| (arrival.get(), what)) on_retry=Box::new(ask)/>
            " "
            <a href=to_root(address)>{words}</a>
        </p>
        <div tabindex="-1" node_ref=room></div>
    }
}
