//! Printing.

use super::window::window;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::Event;

/// Calls back before the page is printed, until the listener is dropped.
pub fn on_print(mut call: impl FnMut() + 'static) -> Option<EventListener> {
    Some(EventListener::new(window()?.as_ref(), "beforeprint", move |_| call()))
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
