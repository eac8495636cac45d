#!/usr/bin/env bash
# Runs every test, cheapest first: format and lints, the native tests, the rendered site, the components in Chromium, the release build with
# its caps, the built site. scripts/setup.sh test has to have run before; `make test` sees to that.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

# The parts of the page and of the documents by themselves, then the whole files.
site_tests() {
  cargo test --profile site --features ssr --lib -- page:: site:: && cargo test --profile site --features ssr --test site
}
# The runner serves the repository. The tests find the rendered site there, with the boot.js of the page, whose program they are: so the
# program's file is empty, the smallest wasm there is.
component_tests() {
  local driver site=target/assets/web
  driver=$(command -v chromedriver) || { echo 'chromedriver is missing: run scripts/setup.sh test' >&2; return 1; }
  place_links || return 1
  rm -rf "$site"
  mkdir -p "$site/program"
  cp -r public/data "$site/"
  cp public/boot.js tests/web/app.js "$site/program/"
  printf '\0asm\1\0\0\0' >"$site/program/app_bg.wasm"
  cargo run -q --profile site --features ssr --bin chokepoint -- site "$site" --template public/index.html
  mv "$site"/panels/* "$site/program/"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$driver WASM_BINDGEN_TEST_TIMEOUT=300 \
    wasm_flag=$roomy_stack wasm_cargo test --profile site --target wasm32-unknown-unknown --features hydrate --test web
}

scripts/check.sh
remove_links
stage 'native tests' cargo test
stage 'tests of the rendered site' site_tests
stage 'component tests in Chromium' component_tests
stage 'release build' scripts/build.sh
stage 'end-to-end tests on dist/' node tests/e2e/run.mjs
printf '\nAll tests passed in %d s.\n' "$SECONDS"
