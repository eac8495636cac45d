//! The fingerprints of 1,000 links. Nothing of them is kept: the test writes them into the target folder, where the browser test finds what
//! its own figures have to be, to the last bit (tests/web/model.rs).

use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::{Link, decode, encode};
use chokepoint::scenario::{Lever, Scenario};
use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

pub const N_LINKS: usize = 1000;
/// One lever in so many is moved by a link.
const ONE_IN: u64 = 8;
/// A lever stands at one of so many places of its range.
const N_PLACES: u64 = 1000;
/// Fewer outcomes than this would say that most links do nothing.
const LEAST_OUTCOMES: usize = 900;

/// What the draw of a lever is for.
#[derive(Clone, Copy)]
enum Draw {
    IsMoved,
    Place,
}

/// The draw of a lever follows from the number of the link and the lever's key alone, so a new lever leaves what a link does to the others
/// as it is. FNV-1a over all of that, then the last steps of SplitMix64: the same on every machine.
fn draw(link: usize, lever: Lever, what: Draw) -> u64 {
    let bytes = (link as u64).to_le_bytes().into_iter().chain([what as u8]).chain(lever.row().key.bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// What a link does to some of the levers.
fn scenario(link: usize, levers: impl Iterator<Item = Lever>) -> Scenario {
    let mut scenario = Scenario::default();
    for lever in levers.filter(|lever| draw(link, *lever, Draw::IsMoved).is_multiple_of(ONE_IN)) {
        let row = lever.row();
        let place = (draw(link, lever, Draw::Place) % N_PLACES) as f64 / (N_PLACES - 1) as f64;
        scenario.set(lever, lever.on_step(row.low + (row.high - row.low) * place));
    }
    scenario
}

#[test]
fn a_thousand_links_are_written_for_the_browser_to_compare() {
    let mut workspace = Workspace::new();
    let mut text = String::from("link,fingerprint\n");
    let (mut moved, mut outcomes) = (HashSet::new(), HashSet::new());
    for link in 0..N_LINKS {
        let scenario = scenario(link, Lever::all());
        let query = encode(&Link { scenario: scenario.clone(), ..Link::default() });
        let read = decode(&query).0.scenario;
        assert_eq!(read, scenario, "{query}");
        run_into(&read.params(), Groups::ALL, &mut workspace);
        let fingerprint = workspace.outcome().fingerprint();
        let _ = writeln!(text, "{query},{fingerprint:016x}");
        moved.extend(scenario.moved());
        outcomes.insert(fingerprint);
    }
    for lever in Lever::all() {
        assert!(moved.contains(&lever), "no link moves {}", lever.row().key);
    }
    assert!(outcomes.len() >= LEAST_OUTCOMES, "the links have only {} different outcomes", outcomes.len());
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("links.csv"), text).unwrap();
}

#[test]
fn a_new_lever_leaves_what_links_do_to_the_others_as_it_is() {
    for link in 0..50 {
        for new in Lever::all() {
            let mut with_it = scenario(link, Lever::all());
            with_it.set(new, new.row().neutral);
            assert_eq!(scenario(link, Lever::all().filter(|lever| *lever != new)), with_it, "{}", new.row().key);
        }
    }
}
