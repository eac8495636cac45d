//! How far something has come that is fetched once it is wanted, the sentence about it, and how it is asked for.

use crate::browser::fetch::FetchError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has asked for it yet.
    Expected,
    Waiting,
    There,
    Failed(Failure),
}

/// Why something did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    NoText(FetchError),
    NoProgram,
}

impl Failure {
    /// `what` is the name of what is missing, behind “the”.
    fn sentence(self, what: &str) -> String {
        match self {
            Self::NoText(FetchError::Refused) => format!("The {what} did not arrive: no connection."),
            Self::NoText(FetchError::Status(status)) => {
                format!("The {what} did not arrive: the server answered with {status}.")
            }
            Self::NoText(FetchError::Other) => {
                format!("The {what} did not arrive: the server answered with another page.")
            }
            Self::NoProgram => format!("The {what} cannot be shown: a part of the program did not arrive."),
        }
    }
}

impl Arrival {
    /// It has arrived, or is on its way.
    fn is_asked_for(self) -> bool {
        matches!(self, Self::Waiting | Self::There)
    }

    pub fn has_failed(self) -> bool {
        matches!(self, Self::Failed(_))
    }

    /// It is on its way, or did not come.
    pub fn is_missing(self) -> bool {
        self == Self::Waiting || self.has_failed()
    }

    /// What is said of it; `what` is its name, behind “the”. Nothing is said of what nobody waits for.
    pub fn sentence(self, what: &str) -> String {
        match self {
            Self::Expected | Self::There => String::new(),
            Self::Waiting => format!("Loading the {what}."),
            Self::Failed(failure) => failure.sentence(what),
        }
    }
}

/// Ends once something is where it belongs, or with why it did not arrive.
pub type Fetching = Pin<Box<dyn Future<Output = Result<(), Failure>>>>;

/// Fetches something that is neither there nor on its way; `arrival` says how far it has come. What did not arrive is asked for again with
/// the next call.
pub fn fetch_into(arrival: RwSignal<Arrival>, fetching: Fetching) {
    if arrival.get_untracked().is_asked_for() {
        return;
    }
    arrival.set(Arrival::Waiting);
    spawn_local(async move {
        let ended = match fetching.await {
            Ok(()) => Arrival::There,
            Err(failure) => Arrival::Failed(failure),
        };
        // Whoever has asked may be gone by now.
        let _ = arrival.try_set(ended);
    });
}

/// Calls back once something that was asked for is there or has failed.
pub fn once_ended(arrival: RwSignal<Arrival>, call: Box<dyn FnOnce(Arrival)>) {
    let mut call = Some(call);
    let watch = StoredValue::new_local(None::<Effect<LocalStorage>>);
    let effect = Effect::new(move |_| {
        let ended = arrival.get();
        if ended != Arrival::There && !ended.has_failed() {
            return;
        }
        if let Some(call) = call.take() {
            untrack(|| call(ended));
        }
        // Who asks from a key or a click has no owner that would end the watch.
        if let Some(Some(watch)) = watch.try_update_value(Option::take) {
            watch.stop();
        }
        watch.dispose();
    });
    watch.set_value(Some(effect));
}
