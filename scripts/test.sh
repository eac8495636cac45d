#!/usr/bin/env bash
# Runs every test, cheapest first: the native ones, the components in Chromium, the release build with its cap, the built site.
# scripts/setup.sh test has to have run before; `make test` sees to that.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

component_tests() {
  local driver
  driver=$(command -v chromedriver) || { echo 'chromedriver is missing: run scripts/setup.sh test' >&2; return 1; }
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$driver \
    wasm_cargo test --target wasm32-unknown-unknown --test web
}

stage 'native tests' cargo test
stage 'component tests in Chromium' component_tests
stage 'release build' scripts/build.sh
stage 'end-to-end tests on dist/' node tests/e2e/run.mjs
printf '\nAll tests passed in %d s.\n' "$SECONDS"
