#!/usr/bin/env bash
# Builds the release site into dist/, prints the bytes of each file (raw, gzip, brotli) and fails above the caps. Brotli is measured where
# the `brotli` command or node is at hand; elsewhere the caps are not checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

# Bytes of brotli. First load: everything that a reader needs for a page that answers. Later: what the program loads when it is asked for it.
cap_first=340000 goal_first=280000
cap_later=200000

from=$SECONDS
trunk build --release
printf 'build: dist/ was made in %d s\n' $((SECONDS - from))

if command -v brotli >/dev/null 2>&1; then
  brotli_bytes() { brotli -q 11 -c "$1" | wc -c; }
elif command -v node >/dev/null 2>&1; then
  brotli_bytes() { node -e 'console.log(require("zlib").brotliCompressSync(require("fs").readFileSync(process.argv[1])).length)' "$1"; }
else
  brotli_bytes() { echo 0; }
fi
# table TITLE: a row for each file that is named on the input, and their sum, whose brotli is left in $total.
table() {
  local file raw gzip brotli raw_sum=0 gzip_sum=0
  total=0
  printf '\n%-52s %9s %9s %9s\n' "$1" raw gzip brotli
  while IFS= read -r file; do
    raw=$(wc -c <"$file") gzip=$(gzip -9 -c "$file" | wc -c) brotli=$(brotli_bytes "$file")
    raw_sum=$((raw_sum + raw)) gzip_sum=$((gzip_sum + gzip)) total=$((total + brotli))
    printf '%-52s %9d %9d %9d\n' "${file#dist/}" "$raw" "$gzip" "$brotli"
  done
  printf '%-52s %9d %9d %9d\n' total "$raw_sum" "$gzip_sum" "$total"
}
all() { find dist -type f | LC_ALL=C sort; }
first='^dist/(index\.html|icon[^/]*|program-[^/]*/(boot\.js|app\.js|app_bg\.wasm|__wasm_split\.js))$'
later='^dist/program-[^/]*/'
documents='^dist/([^/]*\.html|pages\..*|.*/index\.html)$'
table 'first load' < <(all | grep -E "$first"); total_first=$total
table 'program, loaded when asked for' < <(all | grep -Ev "$first" | grep -E "$later"); total_later=$total
table 'data, loaded when asked for' < <(all | grep -Ev "$first|$later|$documents")
table 'documents beside the page' < <(all | grep -Ev "$first|$later" | grep -E "$documents")

# check WHAT BYTES CAP
check() {
  printf 'build: %s: %d bytes of brotli of %d\n' "$@"
  if [ "$2" -gt "$3" ]; then
    printf 'build: %s: %d bytes over the cap\n' "$1" $(($2 - $3)) >&2
    exit 1
  fi
}
printf '\n'
if [ "$total_first" = 0 ]; then echo 'build: neither brotli nor node here, so the caps were not checked'
elif [ ! -x tests/e2e/node_modules/.bin/wasm-opt ]; then echo 'build: no wasm-opt here, so the caps were not checked'
else
  check 'first load' "$total_first" "$cap_first"
  if [ "$total_first" -gt "$goal_first" ]; then printf 'build: first load: %d over the goal of %d\n' $((total_first - goal_first)) "$goal_first"; fi
  check 'program, loaded when asked for' "$total_later" "$cap_later"
fi
