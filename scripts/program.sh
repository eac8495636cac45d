#!/usr/bin/env bash
# Trunk's pre_build hook. Makes in target/assets what Trunk copies into the site:
#   style.css   the style sheets as one file, which Trunk writes into the page; print.css, for paper, does not hold the first paint back
#   program/    a copy of style.css, boot.js, wasm-bindgen's glue (app.js), the wasm (app_bg.wasm) and the pieces that are loaded later
# and compiles the native command that renders the HTML. A debug build (make dev) is neither split nor optimized.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
assets=target/assets
program=$assets/program
mkdir -p "$program"
rm -rf "${program:?}"/*

# Without the lines of comment, which a reader would have to load.
sed "/^ *\/\/ /d; /^ *\/\*\*.*\*\/$/d" public/boot.js >"$program/boot.js"

# Two compilations side by side: this one for the native command, the next for wasm.
cargo build -q --profile site --features ssr --bin chokepoint &
native=$!
trap 'kill "$native" 2>/dev/null || true' EXIT

wasm_dir=$(wasm_env printenv CARGO_TARGET_DIR)/wasm32-unknown-unknown
bindgen=(wasm-bindgen --target web --no-typescript --out-name app --out-dir "$program")
if [ "${TRUNK_PROFILE:-release}" = debug ]; then
  wasm_flag=$roomy_stack wasm_cargo build --profile site --target wasm32-unknown-unknown --features hydrate --bin chokepoint
  "${bindgen[@]}" "$wasm_dir/site/chokepoint.wasm"
else
  # wasm-split-cli needs relocations and names; wasm-opt takes the names out.
  wasm_cargo rustc --target wasm32-unknown-unknown --profile page --features split --bin chokepoint -- -Clink-arg=--emit-relocs
  rm -rf "$assets/split"
  wasm-split-cli --out-name app "$wasm_dir/page/chokepoint.wasm" "$assets/split"
  "${bindgen[@]}" --keep-lld-exports "$assets/split/app.wasm"
  # Without a split point there are no pieces, and the glue does not ask for their loader.
  if grep -q __wasm_split "$program/app.js"; then
    cp "$assets/split/__wasm_split.js" "$program/"
    find "$assets/split" -name '*.wasm' ! -name app.wasm -exec cp {} "$program/" \;
  fi
  # npm's wasm-opt (Debian's breaks tables of references), with its features named: "all" would let it emit what browsers refuse.
  wasm_opt=tests/e2e/node_modules/.bin/wasm-opt
  features=(--enable-{bulk-memory,nontrapping-float-to-int,sign-ext,mutable-globals,reference-types,multivalue})
  if [ -x "$wasm_opt" ]; then
    for file in "$program"/*.wasm; do "$wasm_opt" -O2 --reorder-functions-by-name "${features[@]}" --strip-debug --strip-producers --strip-target-features "$file" -o "$file"; done
  fi
fi
wait "$native"

# The order counts: tokens first; the rules that follow from tables and forms come after those of a chart and of a lever. Comments and blanks stay behind.
plain_css() { perl -0777 -pe 's{/\*.*?\*/}{}gs; s{\s*([{};])\s*}{$1}g'; }
{
  (cd style && cat {tokens,base,page,bar,headline,chart,compare,lever}.css)
  "$CARGO_TARGET_DIR/site/chokepoint" styles
  (cd style && cat {tools,group,projects,assume,presets,table,notice,source,choices}.css)
} | plain_css >"$assets/style.css"
# For hosts whose policy refuses a style in the page.
cp "$assets/style.css" "$program/"
# What paper needs is of no use to the first paint.
plain_css <style/print.css >"$assets/print.css"
