#!/usr/bin/env bash
# Builds the release site into dist/, prints the bytes of each file (raw, gzip, brotli) and fails when the first load weighs more than
# its cap. Brotli is measured where the `brotli` command or node is at hand; elsewhere the cap is not checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

cap=200000 # Bytes of brotli: everything that a reader needs for a usable page.

# The whole program with its names, for `make profile`, is not a site that anybody loads.
if [ -n "${CHOKEPOINT_UNCAPPED:-}" ]; then cap=9999999; fi

wasm_env trunk build --release --cargo-profile page
# The documents beside the page, with their styles and scripts, and the source cards are written by the native command.
cargo run -q -- pages dist
cargo run -q --profile site --features ssr -- site dist

if command -v brotli >/dev/null 2>&1; then
  brotli_bytes() { brotli -q 11 -c "$1" | wc -c; }
elif command -v node >/dev/null 2>&1; then
  brotli_bytes() { node -e 'console.log(require("zlib").brotliCompressSync(require("fs").readFileSync(process.argv[1])).length)' "$1"; }
else
  brotli_bytes() { echo 0; }
  cap=0
fi

printf '\n%-52s %9s %9s %9s\n' 'first load' raw gzip brotli
raw_sum=0 gzip_sum=0 brotli_sum=0
# Not of the first load: what is fetched when a card opens (data/), the documents beside the page, and the half of the program that comes
# once the page answers.
while IFS= read -r file; do
  raw=$(wc -c <"$file") gzip=$(gzip -9 -c "$file" | wc -c) brotli=$(brotli_bytes "$file")
  raw_sum=$((raw_sum + raw)) gzip_sum=$((gzip_sum + gzip)) brotli_sum=$((brotli_sum + brotli))
  printf '%-52s %9d %9d %9d\n' "${file#dist/}" "$raw" "$gzip" "$brotli"
done < <(find dist -type f ! -path 'dist/data/*' ! -name 'later*' ! -name 'pages.*' \( ! -name '*.html' -o -name index.html \) | LC_ALL=C sort)
printf '%-52s %9d %9d %9d\n' total "$raw_sum" "$gzip_sum" "$brotli_sum"

for file in dist/later-*; do
  [ -e "$file" ] && printf '%-52s %9d %9d %9d\n' "${file#dist/}, once the page answers" "$(wc -c <"$file")" "$(gzip -9 -c "$file" | wc -c)" "$(brotli_bytes "$file")"
done

if [ "$cap" = 0 ]; then
  echo 'build: neither brotli nor node here, so the cap on the first load was not checked'
elif [ "$brotli_sum" -gt "$cap" ]; then
  printf 'build: the first load is %d bytes of brotli, %d over the cap of %d\n' "$brotli_sum" $((brotli_sum - cap)) "$cap" >&2
  exit 1
else
  printf 'build: %d bytes of brotli, %d under the cap of %d\n' "$brotli_sum" $((cap - brotli_sum)) "$cap"
fi
