//! A run allocates nothing once its workspace exists: a counting allocator of its own, hence a binary of its own.

use chokepoint::model::outcome::Groups;
use chokepoint::model::params::Params;
use chokepoint::model::{Workspace, run_into};
use chokepoint::study::uncertainty::Study;
use chokepoint::study::uncertainty::quantity::Quantity;
use chokepoint::words::plant_effects::{Measure, effect};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is passed on to the system's allocator unchanged; counting has no effect on memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::SeqCst);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn a_run_allocates_nothing() {
    let mut params = Params::default();
    let mut workspace = Workspace::new();
    for share in [0.0, 0.4, 0.9] {
        params.policy.limits[1].share = share.into();
        params.policy.limits[2].share = share.into();
        let before = ALLOCATIONS.load(Ordering::SeqCst);
        run_into(&params, Groups::ALL, &mut workspace);
        assert_eq!(ALLOCATIONS.load(Ordering::SeqCst) - before, 0, "limits of {share}");
    }
    // A run into another memory does not either.
    let mut aside = workspace.outcome().clone();
    let before = ALLOCATIONS.load(Ordering::SeqCst);
    effect(Measure::Separation, 3, &mut params, &mut workspace, &mut aside);
    assert_eq!(ALLOCATIONS.load(Ordering::SeqCst) - before, 0, "an effect");
    // A run of a study does not, nor the bands of it, once the histories of its sets have been run.
    let column = chokepoint::tables::column::PRICE_EXCHINA;
    let mut study =
        Study::new(&params.assumptions, vec![Quantity::column(column)], std::slice::from_ref(&params.policy), 8, 1);
    study.finish();
    params.policy.limits[0].share = 0.5.into();
    let before = ALLOCATIONS.load(Ordering::SeqCst);
    study.ask(1, &params.policy);
    study.finish();
    assert_eq!(ALLOCATIONS.load(Ordering::SeqCst) - before, 0, "a study");
    // The count itself works: new assumptions rerun history, which needs memory.
    params.assumptions.0[0] *= 1.01;
    let before = ALLOCATIONS.load(Ordering::SeqCst);
    run_into(&params, Groups::ALL, &mut workspace);
    assert!(ALLOCATIONS.load(Ordering::SeqCst) > before);
}
