//! Printing.

use super::window::window;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Event, Window};

/// Calls back with true before the page is printed and with false afterwards, until the listeners are dropped.
pub fn on_print(call: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let listen = |window: Window| {
        [("beforeprint", true), ("afterprint", false)].map(|(event, is)| {
            let call = call.clone();
            EventListener::new(&window, event, move |_| call(is))
        })
    };
    window().map(listen).into_iter().flatten().collect()
}

/// Prints the page. What the page changes on `beforeprint` reaches the document through signals, so with the end of a task; a script that
/// prints does not end one in between. So the page is told one task ahead.
pub fn print() {
    let Some(window) = window() else { return };
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window.dispatch_event(&event);
    }
    Timeout::new(0, move || {
        let _ = window.print();
    })
    .forget();
}
