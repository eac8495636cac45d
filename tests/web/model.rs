//! The model in wasm computes what it computes natively, to the last bit.

use super::served;
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_test::*;

/// The fingerprints of 1,000 links, which the native test has written and the scripts have put where the runner of the tests serves them.
const FINGERPRINTS: &str = "/target/assets/links.csv";

#[wasm_bindgen_test]
async fn a_thousand_links_give_the_figures_of_the_native_model() {
    let fingerprints = served::text(FINGERPRINTS).await;
    let fingerprints =
        fingerprints.expect("target/assets/links.csv is missing: `cargo test` makes it, scripts/env.sh puts it there");
    let mut workspace = Workspace::new();
    let mut n = 0;
    for line in fingerprints.lines().skip(1) {
        let (query, expected) = line.split_once(',').unwrap();
        run_into(&decode(query).0.scenario.params(), Groups::ALL, &mut workspace);
        assert_eq!(format!("{:016x}", workspace.outcome().fingerprint()), expected, "{query}");
        n += 1;
        // The runner gives up on a page that does not answer for long.
        if n % 50 == 0 {
            TimeoutFuture::new(0).await;
        }
    }
    assert_eq!(n, 1000);
}
