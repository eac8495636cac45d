#!/usr/bin/env bash
# Format, lints and documentation, natively and for wasm; every warning is an error.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

stage 'format' cargo fmt --check
stage 'clippy, native' cargo clippy --all-targets -- -D warnings
stage 'clippy, wasm' wasm_cargo clippy --target wasm32-unknown-unknown --lib --bins --test web -- -D warnings
stage 'documentation' env RUSTDOCFLAGS='-D warnings' cargo doc --no-deps --document-private-items
