#!/usr/bin/env bash
# Runs after Trunk has written the site and before it is moved to dist/.
#   1. The inline start-up script becomes boot-<hash>.mjs, because the Content-Security-Policy refuses inline script.
#   2. The style sheets become one file without comments: one request before the first paint instead of thirteen.
# Preload links and their integrity stay. Fails when index.html does not look as expected: better no site than one that never starts.
set -euo pipefail
export LC_ALL=C
site=${TRUNK_STAGING_DIR:?is set by Trunk}
root=${TRUNK_SOURCE_DIR:-.}
page=$site/index.html

fail() { printf 'post_build: %s\n' "$*" >&2; exit 1; }
count() { grep -c -- "$1" "$page" || true; }
hash_of() { # 16 hex digits of a file's content
  if command -v sha256sum >/dev/null 2>&1; then sha256sum "$1" | cut -c 1-16; else shasum -a 256 "$1" | cut -c 1-16; fi
}
integrity_of() { # ` integrity="sha384-…"`, or nothing where openssl is missing
  command -v openssl >/dev/null 2>&1 || return 0
  printf ' integrity="sha384-%s"' "$(openssl dgst -sha384 -binary "$1" | openssl base64 -A)"
}

# --- the start-up script -----------------------------------------------------------------------------------------------
[ "$(count '<script type="module">')" = 1 ] || fail "expected one inline module script in index.html; has Trunk changed its form?"
[ "$(count '<script')" = 1 ] || fail "expected no other script in index.html"
inline=$(awk '/<script type="module">/ { inside = 1 } inside { print } /<\/script>/ { inside = 0 }' "$page")
glue=$(printf '%s\n' "$inline" | sed -n "s/^import init, \* as bindings from '\.\/\([A-Za-z0-9_.-]*\.js\)';\$/\1/p")
wasm=$(printf '%s\n' "$inline" | sed -n "s/^const wasm = await init({ module_or_path: '\.\/\([A-Za-z0-9_.-]*\.wasm\)' });\$/\1/p")
[ -n "$glue" ] && [ -f "$site/$glue" ] || fail "no import of the glue in the inline script:
$inline"
[ -n "$wasm" ] && [ -f "$site/$wasm" ] || fail "no start of the module in the inline script:
$inline"
grep -q "<link rel=\"modulepreload\" href=\"./$glue\"" "$page" || fail "the preload of $glue is missing"

# --- less of both ------------------------------------------------------------------------------------------------------
# Classes of the glue that nobody calls, comments and indentation go; with node and wasm-opt at hand also what only they used.
# The features are named one by one: "all" would let wasm-opt emit what browsers refuse.
flags='--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue'
old_glue_integrity=$(sed -n "s/.*<link rel=\"modulepreload\" href=\"\.\/$glue\"[^>]* integrity=\"\([A-Za-z0-9+\/=-]*\)\".*/\1/p" "$page")
old_wasm_integrity=$(sed -n "s/.*<link rel=\"preload\" href=\"\.\/$wasm\"[^>]* integrity=\"\([A-Za-z0-9+\/=-]*\)\".*/\1/p" "$page")
awk '
  /^export class IntoUnderlying/ || /^const IntoUnderlying[A-Za-z]*Finalization = / { skipping = 1 }
  skipping { if (/^}/ || /;$/ && /^ *: new/) skipping = 0; next }
  /^if \(Symbol\.dispose\) IntoUnderlying/ { next }
  /^ *\/\*\*/ { comment = 1 }
  comment { if (/\*\//) comment = 0; next }
  { sub(/^ +/, ""); if ($0 != "") print }
' "$site/$glue" >"$site/glue.tmp"
if grep -q IntoUnderlying "$site/glue.tmp"; then fail "the glue has changed its form: $(grep -m 1 IntoUnderlying "$site/glue.tmp")"; fi
mv "$site/glue.tmp" "$site/$glue"
if command -v node >/dev/null 2>&1 && wasm-opt --version >/dev/null 2>&1; then
  node "$root/scripts/slim.mjs" "$site/$wasm" "$site/wasm.tmp"
  # shellcheck disable=SC2086 # the flags are separate words
  wasm-opt -O2 -g $flags "$site/wasm.tmp" -o "$site/$wasm"
  rm "$site/wasm.tmp"
  # Two modules: what a page that answers needs, and what comes a moment later. CHOKEPOINT_WHOLE=1 keeps the names and one module, for
  # scripts/profile.mjs.
  if [ -z "${CHOKEPOINT_WHOLE:-}" ]; then
    # shellcheck disable=SC2086
    node "$root/scripts/short_names.mjs" "$site/$wasm" "$site/$glue" -g $flags
    work=$(mktemp -d)
    # shellcheck disable=SC2086
    {
      wasm-opt $flags -q -g -S "$site/$wasm" -o "$work/whole.wat"
      node "$root/scripts/split.mjs" "$work/whole.wat" "$work/first.wat" "$work/later.wat"
      wasm-opt $flags -q "$work/first.wat" -o "$site/$wasm"
      wasm-opt $flags -q "$work/later.wat" -o "$work/later.wasm"
    }
    later=later-$(hash_of "$work/later.wasm").wasm
    mv "$work/later.wasm" "$site/$later"
    rm -r "$work"
    sed 's/^"\.\/chokepoint_bg\.js": import0,$/&/; s/^"a": import0,$/"a": import0, later: { load: () => globalThis.loadLater(wasm) },/' "$site/$glue" >"$site/glue.tmp"
    grep -q 'loadLater(wasm)' "$site/glue.tmp" || fail "the glue no longer lists what the module imports"
    mv "$site/glue.tmp" "$site/$glue"
  fi
fi
renew() { # the integrity of a file whose content has changed
  [ -n "$1" ] || return 0
  local now; now=$(openssl dgst -sha384 -binary "$site/$2" | openssl base64 -A)
  awk -v old="$1" -v new="sha384-$now" '{ i = index($0, old); while (i) { $0 = substr($0, 1, i - 1) new substr($0, i + length(old)); i = index($0, old) } print }' "$page" >"$page.tmp"
  mv "$page.tmp" "$page"
}
renew "$old_glue_integrity" "$glue"
renew "$old_wasm_integrity" "$wasm"

wasm_preload=$(sed -n "s/.*\(<link rel=\"preload\" href=\"\.\/$wasm\"[^>]*>\).*/\1/p" "$page")
[ -n "$wasm_preload" ] || fail "the preload of $wasm is missing"
wasm_integrity=$(printf '%s' "$wasm_preload" | sed -n 's/.* integrity="\([A-Za-z0-9+/=-]*\)".*/\1/p')

boot_source=$root/public/boot.mjs
for name in __GLUE__ __WASM__ __WASM_INTEGRITY__ __LATER__ __LATER_INTEGRITY__; do
  grep -q "\"$name\"" "$boot_source" || fail "$boot_source no longer names $name"
done
later_integrity=$([ -z "${later:-}" ] || integrity_of "$site/$later" | sed 's/.*="\(.*\)"/\1/')
sed -e "s|\"__LATER__\"|\"${later:+./$later}\"|" -e "s|\"__LATER_INTEGRITY__\"|\"$later_integrity\"|" -e "s|\"__GLUE__\"|\"./$glue\"|" -e "s|\"__WASM__\"|\"./$wasm\"|" -e "s|\"__WASM_INTEGRITY__\"|\"$wasm_integrity\"|" \
  -e '/^ *\/\//d' "$boot_source" >"$site/boot.tmp"
boot=boot-$(hash_of "$site/boot.tmp").mjs
mv "$site/boot.tmp" "$site/$boot"
tag="<script type=\"module\" src=\"./$boot\" crossorigin=\"anonymous\"$(integrity_of "$site/$boot")></script>"

# --- comments of the page: only the two marks stay ---------------------------------------------------------------------
sed -i.bak -e '/<!-- page:/!s/<!--[^>]*-->//g' -e '/^ *$/d' "$page"
rm -f "$page.bak"

# --- the style sheets --------------------------------------------------------------------------------------------------
sheets=$(sed -n 's/.*<link rel="stylesheet" href="\.\/\([A-Za-z0-9_.-]*\.css\)".*/\1/p' "$page")
[ -n "$sheets" ] || fail "no style sheet in index.html"
[ "$(printf '%s\n' "$sheets" | wc -l)" -eq "$(count 'rel="stylesheet"')" ] || fail "expected one style sheet link on a line"
for sheet in $sheets; do
  # Comments begin and end outside of strings (no sheet holds an address), so they can be cut by their marks alone.
  awk '{
    line = $0; out = ""
    while (line != "") {
      if (inside) { at = index(line, "*/"); if (!at) { line = ""; break } line = substr(line, at + 2); inside = 0 }
      else { at = index(line, "/*"); if (!at) { out = out line; break } out = out substr(line, 1, at - 1); line = substr(line, at + 2); inside = 1 }
    }
    gsub(/^[ \t]+|[ \t]+$/, "", out)
    gsub(/: +/, ":", out); gsub(/; +/, ";", out); gsub(/, +/, ",", out); gsub(/ *{ */, "{", out); gsub(/;? *} */, "}", out)
    if (out != "") print out
  }
  END { if (inside) exit 1 }' "$site/$sheet" || fail "a comment in $sheet does not end"
done >"$site/style.tmp"
style=style-$(hash_of "$site/style.tmp").css
mv "$site/style.tmp" "$site/$style"
style_tag="<link rel=\"stylesheet\" href=\"./$style\"$(integrity_of "$site/$style")>"
for sheet in $sheets; do rm "$site/$sheet"; done

# --- index.html --------------------------------------------------------------------------------------------------------
awk -v boot="$tag" -v style="$style_tag" '
  /<link rel="stylesheet"/ {
    before = $0; sub(/<link rel="stylesheet".*/, "", before); after = $0; sub(/.*<link rel="stylesheet"[^>]*>/, "", after)
    if (!styled) { print before style; styled = 1 } else if (before ~ /[^ \t]/) print before
    if (after ~ /[^ \t]/) print after
    next
  }
  /<script type="module">/ { sub(/<script type="module">.*/, ""); printf "%s%s", $0, boot; inside = 1 }
  inside { if (!/<\/script>/) next; sub(/.*<\/script>/, ""); inside = 0 }
  { print }
' "$page" >"$page.tmp"
mv "$page.tmp" "$page"

[ "$(count '<script')" = 1 ] && [ "$(count "src=\"./$boot\"")" = 1 ] || fail "the start-up script did not reach index.html"
[ "$(count 'rel="stylesheet"')" = 1 ] || fail "the style sheet did not reach index.html"
grep -q "<link rel=\"preload\" href=\"./$wasm\"" "$page" || fail "the preload of $wasm was lost"
grep -q "<link rel=\"modulepreload\" href=\"./$glue\"" "$page" || fail "the preload of $glue was lost"
for mark in page:begin page:end; do grep -q "<!-- $mark -->" "$page" || fail "the mark $mark was lost"; done
printf 'post_build: %s starts %s; %s holds the styles\n' "$boot" "$wasm" "$style"
