#!/usr/bin/env bash
# Format, the order of the sources, lints and documentation, of the native command, of the rendered site and of the program; every warning is
# an error. Lints and documentation in the profile that the site's tests use, so that the dependencies are looked at once; the order of the
# sources in that of the native tests, which need the same program.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
export RUSTDOCFLAGS='-D warnings'

stage 'format' cargo fmt --check
stage 'order of the sources' cargo test --test it -- tidy
stage 'clippy, native' cargo clippy --profile site --all-targets -- -D warnings
stage 'clippy, rendered site' cargo clippy --profile site --features ssr --all-targets -- -D warnings
stage 'clippy, program' wasm_cargo clippy --profile site --target wasm32-unknown-unknown --features split --lib --bins --test web -- -D warnings
stage 'documentation' cargo doc --profile site --features ssr --no-deps --document-private-items
