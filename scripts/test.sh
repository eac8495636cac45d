#!/usr/bin/env bash
# Runs every test, cheapest first: format and lints, the native tests, the rendered site, the components in Chromium, the release build with
# its caps, the built site. scripts/setup.sh test has to have run before; `make test` sees to that.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

site_tests() { cargo test --profile site --features ssr --test site; }
# The runner serves the repository, where the tests find the rendered page.
component_tests() {
  local driver
  driver=$(command -v chromedriver) || { echo 'chromedriver is missing: run scripts/setup.sh test' >&2; return 1; }
  mkdir -p target/assets
  cargo run -q --profile site --features ssr -- page >target/assets/page.html
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$driver WASM_BINDGEN_TEST_TIMEOUT=300 \
    wasm_cargo test --profile site --target wasm32-unknown-unknown --features hydrate --test web
}

scripts/check.sh
stage 'native tests' cargo test
if [ -d tests/site ]; then stage 'tests of the rendered site' site_tests; fi
stage 'component tests in Chromium' component_tests
stage 'release build' scripts/build.sh
stage 'end-to-end tests on dist/' node tests/e2e/run.mjs
printf '\nAll tests passed in %d s.\n' "$SECONDS"
