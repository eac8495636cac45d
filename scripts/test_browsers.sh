#!/usr/bin/env bash
# Smoke journeys through the built site in Firefox and in WebKit, the engine of Safari. Builds dist/ where it is missing or older than its
# sources, and the component tests. scripts/setup.sh browsers has to have run before; `make test-browsers` sees to that.
#   scripts/test_browsers.sh [firefox|webkit [words of a journey's name]]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

is_stale() {
  [ ! -f dist/index.html ] || [ -n "$(find src model style public Cargo.toml -newer dist/index.html -print -quit)" ]
}
# WebKit's browser has no headless mode; Xvfb is a screen in memory.
journeys() {
  local -a on_screen=()
  if [ "$1" = webkit ]; then on_screen=(xvfb-run --auto-servernum --server-args='-screen 0 2800x2000x24'); fi
  "${on_screen[@]}" node tests/browsers/run.mjs "$@"
}

# The component tests, whose comparison of 1,000 links runs in these browsers too, with the native figures. Cargo hands their program to a
# runner: this one prints the path.
build_component_tests() {
  remove_links
  cargo test --test it fingerprints || return 1
  WEB_TESTS=$(CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=echo \
    wasm_flag=$roomy_stack wasm_cargo test --profile site --target wasm32-unknown-unknown --features hydrate --test web) && export WEB_TESTS
}

if [ -z "${DIST:-}" ] && is_stale; then stage 'release build' scripts/build.sh; fi
if [ -z "${WEB_TESTS:-}" ]; then stage 'component tests' build_component_tests; fi
place_links
if [ $# -gt 0 ]; then
  journeys "$@"
  exit
fi
failed=0
for engine in firefox webkit; do stage "journeys in $engine" journeys "$engine" || failed=1; done
exit $failed
