#!/usr/bin/env bash
# Serves dist/ on http://127.0.0.1:8080 (or PORT) with examples/serve.rs. That file needs the standard library alone, so rustc compiles
# it in a second; through cargo it would wait for the whole crate.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target
if [ ! -x target/serve ] || [ examples/serve.rs -nt target/serve ]; then rustc --edition 2024 -O -o target/serve examples/serve.rs; fi
exec target/serve dist "${PORT:-8080}"
