//! The tasks of the framework's effects: each is polled when something wakes it, after the work that woke it and before the browser
//! paints. The framework's own executor would bring all of the promises' machinery into the page.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use std::cell::RefCell;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Tasks by their number; one that is done or is being polled has left its place.
#[derive(Default)]
struct Tasks {
    all: Vec<Option<PinnedLocalFuture<()>>>,
    /// Numbers of those that have been woken.
    woken: Vec<usize>,
    is_running: bool,
}

thread_local! {
    static TASKS: RefCell<Tasks> = RefCell::default();
    static RUN: Closure<dyn FnMut(JsValue)> = Closure::new(|_| run());
}

struct Microtasks;

impl CustomExecutor for Microtasks {
    /// Nothing of the page runs on another thread.
    fn spawn(&self, _: PinnedFuture<()>) {}

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        let id = TASKS.with_borrow_mut(|tasks| {
            tasks.all.push(Some(task));
            tasks.all.len() - 1
        });
        wake(id);
    }

    fn poll_local(&self) {}
}

/// Effects run from here on.
pub fn install() {
    // An error says that they do already.
    let _ = Executor::init_custom_executor(Microtasks);
}

struct Alarm(usize);

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        wake(self.0);
    }
}

/// Has the task polled in the microtask that the first one asks for.
fn wake(id: usize) {
    let asks = TASKS.with_borrow_mut(|tasks| {
        if !tasks.woken.contains(&id) {
            tasks.woken.push(id);
        }
        !std::mem::replace(&mut tasks.is_running, true)
    });
    if asks {
        RUN.with(|run| drop(js_sys::Promise::resolve(&JsValue::UNDEFINED).then(run)));
    }
}

/// Polls until nothing is awake; what a task wakes meanwhile comes after those that were awake before it.
fn run() {
    while let Some((id, task)) = next() {
        let Some(mut task) = task else { continue };
        let waker = Waker::from(Arc::new(Alarm(id)));
        if task.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
            TASKS.with_borrow_mut(|tasks| tasks.all[id] = Some(task));
        }
    }
}

fn next() -> Option<(usize, Option<PinnedLocalFuture<()>>)> {
    TASKS.with_borrow_mut(|tasks| {
        if tasks.woken.is_empty() {
            tasks.is_running = false;
            return None;
        }
        let id = tasks.woken.remove(0);
        Some((id, tasks.all[id].take()))
    })
}
