#!/usr/bin/env bash
# Writes target/gallery/index.html: every chart x theme x width, as stored in tests/snapshots beside as drawn now. It only shows what
# differs, so it succeeds whatever differs and leaves the stored pictures alone; `UPDATE=1 cargo test --test it snapshots` stores anew.
set -euo pipefail
cd "$(dirname "$0")/.."
GALLERY="$PWD/target/gallery" cargo test --quiet --profile site --features ssr --test site gallery::
printf '%s\n' "$PWD/target/gallery/index.html"
