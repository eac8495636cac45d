#!/usr/bin/env bash
# Format, lints and documentation, of the native command, of the rendered site and of the program; every warning is an error.
# All in the profile that the site's tests use: then the dependencies are looked at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
export RUSTDOCFLAGS='-D warnings'

stage 'format' cargo fmt --check
stage 'clippy, native' cargo clippy --profile site --all-targets -- -D warnings
stage 'clippy, rendered site' cargo clippy --profile site --features ssr --all-targets -- -D warnings
stage 'clippy, program' wasm_cargo clippy --profile site --target wasm32-unknown-unknown --features split --lib --bins --test web -- -D warnings
stage 'documentation' cargo doc --profile site --features ssr --no-deps --document-private-items
