#!/usr/bin/env bash
# Trunk's post_build hook, between the staged site and dist/:
#   1. The program's folder gets a hash in its name, so that a new page never meets an old program in a cache.
#   2. The native command fills the template and writes everything else that is rendered. It also needs the folder's final name.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
site=${TRUNK_STAGING_DIR:?is set by Trunk}
page=$site/index.html
fail() { printf 'render: %s\n' "$*" >&2; exit 1; }
hash_of() { if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -c 1-16; }

program=program-$(cat "$site"/program/* | hash_of)
mv "$site/program" "$site/$program"
sed -i.bak "s#\./program/#./$program/#g" "$page"
# `make dev` reloads by an inline script, which the page's policy refuses.
if [ "$TRUNK_PROFILE" = debug ]; then sed -i.bak '/http-equiv="Content-Security-Policy"/d' "$page"; fi
rm "$page.bak"

chokepoint() { cargo run -q --profile site --features ssr --bin chokepoint -- "$@"; }
chokepoint site "$site" --template "$page"
# What is hydrated later has to be of the same build as the program too.
mv "$site"/panels/* "$site/$program/"
rmdir "$site/panels"

# The parts that wait for the program have a hash of their source in their names: page and program have to be of the same source.
names=$(grep -o 'data-component="[^"]*"' "$page" | cut -d '"' -f 2 | sort -u || true)
for name in $names; do grep -q "function $name(" "$site/$program/app.js" || fail "the program has no part $name, which is in the page"; done
