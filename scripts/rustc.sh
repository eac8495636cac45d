#!/bin/sh
# The compiler of the wasm builds, by way of RUSTC_WRAPPER. The paths of this machine do not belong into a page. They are mapped here and not
# in RUSTFLAGS: those enter the hash of every symbol, and with it the order of functions, so the same source would give other bytes in
# another folder.
root=$(cd "$(dirname "$0")/.." && pwd)
exec "$@" "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" "--remap-path-prefix=$root=chokepoint"
