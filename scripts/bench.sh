#!/usr/bin/env bash
# Measures the model (native times and instruction counts) and, where dist/ is built and Chromium is here, the page against a hand-written
# one with the same charts and one that draws nothing. Timings are figures, not tests. With arguments only the page is measured, in the way
# that they say: --soak drags for ten minutes and compares the heaps, --profile lists the costliest functions.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

if [ $# -eq 0 ]; then
  stage 'model, native' cargo bench --bench model

  if command -v valgrind >/dev/null 2>&1; then
    bench=$(find target/release/deps -maxdepth 1 -name 'model-*' -type f -perm -u+x -printf '%T@ %p\n' | sort -rn | head -1 | cut -d' ' -f2)
    for view in 'step only' 'default view' 'all columns'; do
      count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='*model::run_into*' "$bench" --once "$view" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p')
      printf '%-14s %12s instructions for 169 months\n' "$view" "$count"
    done
  else
    echo 'bench: no valgrind here, so no instruction counts'
  fi
fi

if [ -f dist/index.html ] && [ -d tests/e2e/node_modules/playwright-core ]; then
  stage 'figures of the hand-written page' cargo run -q --release --example bench_data -- target/bench
  stage 'page, in Chromium' node tests/bench/run.mjs "$@"
else
  echo 'bench: the page is measured once `make test` has set up Chromium and dist/ is built'
fi
