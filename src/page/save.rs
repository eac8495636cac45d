//! The buttons that save a chart; a line says how far a file has come. Files are made here and not fetched, and every press makes one anew,
//! so they have a progress of their own. As a browser does not tell whether it took a file, the file can also be shown in the page. Span
//! of the deferred piece.

use super::place::Place;
use super::saving::{Format, Subject, make};
use super::status_and_retry::StatusAndRetry;
use super::{AppState, use_state};
use crate::browser::save::File;
use crate::browser::url;
use crate::words::file_name::file_name;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    Idle,
    Waiting(Format),
    Saved(Format),
    /// The chart has not been drawn yet.
    NoChart(Format),
    /// The file is made, and the browser does not take it.
    NotTaken(Format),
    /// The browser makes no such file.
    NotMade(Format),
}

impl Progress {
    fn sentence(self) -> String {
        match self {
            Self::Idle => String::new(),
            Self::Waiting(format) => format!("{} is being made.", format.the_file()),
            Self::Saved(format) => {
                format!("{} was handed to your browser: look among your downloads.", format.the_file())
            }
            Self::NoChart(format) => format!("{} was not made: the chart is not drawn yet.", format.the_file()),
            Self::NotTaken(format) => format!("{} was not saved: the browser refused it.", format.the_file()),
            Self::NotMade(format) => format!("{} was not made: the browser has no room for it.", format.the_file()),
        }
    }

    /// What can be tried once more.
    fn failed(self) -> Option<Format> {
        match self {
            Self::NoChart(format) | Self::NotTaken(format) | Self::NotMade(format) => Some(format),
            Self::Idle | Self::Waiting(_) | Self::Saved(_) => None,
        }
    }
}

/// What was last painted in a place.
fn subject(state: AppState, place: Place) -> Option<Subject> {
    let mounted = state.mounted().into_iter().find(|mounted| mounted.place == place)?;
    let spec = mounted.spec().clone()?;
    let query = state.query();
    let name = state.scenario.with_untracked(|scenario| {
        let headline = state.headline.get_untracked();
        file_name(spec.name.slug(), scenario, &headline, spec.is_comparing, &query)
    });
    Some(Subject { name, link: url::link(&query), query, spec })
}

/// Saves what was last painted in a place; the file stays in `kept`.
async fn save(
    state: AppState,
    place: Place,
    format: Format,
    kept: StoredValue<Option<File>, LocalStorage>,
) -> Progress {
    let Some(subject) = subject(state, place) else { return Progress::NoChart(format) };
    let Ok(file) = make(&subject, format).await else { return Progress::NotMade(format) };
    let is_offered = file.offer().is_ok();
    kept.try_set_value(Some(file));
    if is_offered { Progress::Saved(format) } else { Progress::NotTaken(format) }
}

#[component]
pub fn SaveButtons(place: Place) -> impl IntoView {
    let state = use_state();
    let progress = RwSignal::new(Progress::default());
    let kept = StoredValue::new_local(None::<File>);
    // The file is shown in the page.
    let is_shown = RwSignal::new(false);
    let ask = move |format: Format| {
        is_shown.set(false);
        progress.set(Progress::Waiting(format));
        spawn_local(async move {
            let ended = save(state, place, format, kept).await;
            let _ = progress.try_set(ended);
        });
    };
    let id = format!("save-{0} title-{0}", place.name());
    let button = |format: Format| {
        view! {
            <button class="act" type="button" data-save=format.key() on:click=move |_| ask(format)>
                {format.name()}
            </button>
        }
    };
    let buttons = Format::ALL.into_iter().filter(|format| *format != Format::Run || place == Place::Main);
    let on_retry = move || {
        if let Some(format) = progress.get_untracked().failed() {
            ask(format);
        }
    };
    // The browser may have taken it or not.
    let made = move || match progress.get() {
        Progress::Saved(format) | Progress::NotTaken(format) => Some(format),
        _ => None,
    };
    let file = move || {
        let format = made().filter(|_| is_shown.get())?;
        kept.with_value(|file| file.as_ref().map(|file| by_hand(file, format)))
    };
    view! {
        <p class="chart__formats" role="group" aria-labelledby=id>{buttons.map(button).collect_view()}</p>
        <p class="small" hidden=move || progress.get() == Progress::Idle>
            <StatusAndRetry
                sentence=Signal::derive(move || progress.get().sentence())
                has_failed=Signal::derive(move || progress.get().failed().is_some())
                on_retry=Box::new(on_retry)
            />
            " "
            <button
                class="act"
                type="button"
                aria-expanded=move || is_shown.get().to_string()
                hidden=move || made().is_none()
                on:click=move |_| is_shown.update(|is_shown| *is_shown = !*is_shown)
            >
                "No file came? Show it here"
            </button>
        </p>
        {file}
    }
}

/// The file as something to keep by hand: a picture to press long or to click with the right button, a text to select.
fn by_hand(file: &File, format: Format) -> impl IntoView + use<> {
    let label = format!("The file {}", file.name);
    if format.is_picture() {
        Either::Left(view! { <img class="saved" src=file.address.clone() alt=label/> })
    } else {
        Either::Right(
            view! { <textarea class="saved" readonly rows="8" aria-label=label prop:value=file.text.clone()/> },
        )
    }
}
