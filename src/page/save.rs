//! The buttons that save a chart. What makes the files is fetched with the first press; a line says how far it has come.

use super::deferred::deferred;
use super::place::Place;
use super::saving::Format;
use super::{AppState, use_state};
use crate::browser::url;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    Idle,
    Waiting(Format),
    Saved(Format),
    NoProgram(Format),
    /// The chart has not been drawn yet.
    NoChart(Format),
    Refused(Format),
}

impl Progress {
    fn sentence(self) -> String {
        let name = |format: Format| format.ending().to_ascii_uppercase();
        match self {
            Self::Idle => String::new(),
            Self::Waiting(format) => format!("Making the {}.", name(format)),
            Self::Saved(format) => {
                format!("The {} was handed to your browser: look among your downloads.", name(format))
            }
            Self::NoProgram(format) => format!("The {} was not made: the program for it did not arrive.", name(format)),
            Self::NoChart(format) => format!("The {} was not made: the chart is not drawn yet.", name(format)),
            Self::Refused(format) => format!("The {} was not saved: the browser refused it.", name(format)),
        }
    }

    /// What can be tried once more.
    fn failed(self) -> Option<Format> {
        match self {
            Self::NoProgram(format) | Self::NoChart(format) | Self::Refused(format) => Some(format),
            Self::Idle | Self::Waiting(_) | Self::Saved(_) => None,
        }
    }
}

/// Saves what was last painted in a place.
async fn save(state: AppState, place: Place, format: Format) -> Progress {
    let Ok(deferred) = deferred().await else { return Progress::NoProgram(format) };
    let saving = {
        let Some(mounted) = state.mounted().into_iter().find(|mounted| mounted.place == place) else {
            return Progress::NoChart(format);
        };
        let spec = mounted.spec();
        let Some(spec) = spec.as_ref() else { return Progress::NoChart(format) };
        (deferred.save)(spec, format, &url::link(&state.query()))
    };
    match saving.await {
        Ok(()) => Progress::Saved(format),
        Err(_) => Progress::Refused(format),
    }
}

#[component]
pub fn SaveButtons(place: Place) -> impl IntoView {
    let state = use_state();
    let progress = RwSignal::new(Progress::default());
    let ask = move |format: Format| {
        if matches!(progress.get_untracked(), Progress::Waiting(_)) {
            return;
        }
        progress.set(Progress::Waiting(format));
        spawn_local(async move {
            let ended = save(state, place, format).await;
            let _ = progress.try_set(ended);
        });
    };
    let id = format!("save-{0} title-{0}", place.name());
    let button = |format: Format| {
        view! {
            <button class="act" type="button" data-save=format.ending() on:click=move |_| ask(format)>
                {format.ending().to_ascii_uppercase()}
            </button>
        }
    };
    let formats = NodeRef::<html::P>::new();
    view! {
        <p class="chart__formats" role="group" tabindex="-1" aria-labelledby=id node_ref=formats>{Format::ALL.map(button).collect_view()}</p>
        <p class="small" hidden=move || progress.get() == Progress::Idle>
            <span role="status">{move || progress.get().sentence()}</span>
            " "
            <button
                class="act"
                type="button"
                data-retry
                hidden=move || progress.get().failed().is_none()
                on:click=move |_| {
                    if let Some(format) = progress.get_untracked().failed() {
                        ask(format);
                        // This button goes away.
                        if let Some(formats) = formats.get_untracked() {
                            let _ = formats.focus();
                        }
                    }
                }
            >
                "Retry"
            </button>
        </p>
    }
}
