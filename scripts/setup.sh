#!/usr/bin/env bash
# Prepares a machine to build and test Chokepoint. Idempotent: says what it does, and ends at once when all is there.
#   scripts/setup.sh build      what `make serve` needs: wasm32 target, wasm-bindgen, trunk, wasm-opt
#   scripts/setup.sh test       the same, and what `make test` needs: Chromium, its driver, npm packages, clippy for wasm
#   scripts/setup.sh browsers   as for build, and what `make test-browsers` needs: Firefox, WebKit, their drivers, npm packages
# Tools that have to be compiled go into .tools/, which git ignores, and are reused.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
tools=$PWD/.tools
mkdir -p "$tools/bin"
export PATH="$tools/bin:$PATH"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else fail "needs root for: $*"; fi; }
apt_install() {
  have apt-get || fail "please install: $* (no apt-get on this machine)"
  say "installing from Debian: $*"
  # A refresh of the package lists is only worth its time when the first attempt fails.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$tools/apt.log" 2>&1 && return
  as_root apt-get update -q >>"$tools/apt.log" 2>&1 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$tools/apt.log" 2>&1 ||
    { tail -n 20 "$tools/apt.log" >&2; fail "apt-get could not install: $*"; }
}
locked() { sed -n "/^name = \"$1\"\$/{n;s/^version = \"\(.*\)\"\$/\1/p;}" Cargo.lock | head -n 1; }

have cargo || fail "Rust is missing: install it from https://rustup.rs"
have rustup || fail "rustup is missing: install it from https://rustup.rs"
have cc || apt_install gcc libc6-dev

# --- the wasm32 standard library -----------------------------------------------------------------------------------
has_wasm_std() { # $1: toolchain name, or empty for the default one
  local dir
  dir=$(${1:+env RUSTUP_TOOLCHAIN=$1} rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}
build_wasm_std() { # for machines that reach Debian's packages but not rustup's servers
  have apt-get || fail "rustup could not add wasm32-unknown-unknown, and there is no apt-get to get it from"
  { [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -d /usr/src ] && compgen -G '/usr/src/rustc-*/library/std' >/dev/null; } ||
    apt_install rustc-web cargo-web rust-web-src
  local host lld work
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  say "compiling the wasm32 standard library (about a minute)"
  work=$(mktemp -d)
  mkdir -p "$work/src"
  printf '[package]\nname = "only-std"\nversion = "0.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  (cd "$work" && env -u RUSTUP_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build -q --release \
    -Z build-std=std,panic_abort,test --target wasm32-unknown-unknown)
  as_root mkdir -p /usr/lib/rustlib/wasm32-unknown-unknown/lib "/usr/lib/rustlib/$host/bin"
  as_root cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib /usr/lib/rustlib/wasm32-unknown-unknown/lib/
  rm -rf "$work"
  lld=$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld
  [ -x "$lld" ] || fail "rustup's rust-lld was expected at $lld"
  as_root ln -sf "$lld" "/usr/lib/rustlib/$host/bin/rust-lld"
  rustup toolchain link debian-wasm /usr
}
if has_wasm_std ""; then wasm_toolchain=""
elif has_wasm_std debian-wasm; then wasm_toolchain=debian-wasm
else
  say "adding the wasm32-unknown-unknown target"
  if timeout 60 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && has_wasm_std ""; then wasm_toolchain=""
  else
    say "rustup's servers do not answer: taking Debian's compiler instead"
    build_wasm_std
    has_wasm_std debian-wasm || fail "the wasm32 standard library is still missing"
    wasm_toolchain=debian-wasm
  fi
fi
printf '%s' "$wasm_toolchain" >"$tools/wasm-toolchain"

# --- wasm-bindgen of the version in Cargo.lock, and trunk -----------------------------------------------------------
bindgen=$(locked wasm-bindgen)
if ! { have wasm-bindgen && [ "$(wasm-bindgen --version)" = "wasm-bindgen $bindgen" ]; }; then
  say "compiling wasm-bindgen $bindgen (about three minutes, once)"
  # Not --locked: its own lock file may name a crate version that a registry does not serve yet.
  cargo install -q wasm-bindgen-cli --version "$bindgen" --root "$tools" --target-dir "$tools/build" --force
fi
trunk_version=0.21.14
if ! { have trunk && [ "$(trunk --version)" = "trunk $trunk_version" ]; }; then
  say "compiling trunk $trunk_version (about nine minutes, once)"
  cargo install -q trunk --version "$trunk_version" --locked --root "$tools" --target-dir "$tools/build" --force
fi
if [ "$what" = browsers ] && ! have geckodriver; then
  geckodriver_version=0.37.0
  say "compiling geckodriver $geckodriver_version (about two minutes, once)"
  cargo install -q geckodriver --version "$geckodriver_version" --locked --root "$tools" --target-dir "$tools/build"
fi
rm -rf "$tools/build"

# --- npm packages: wasm-opt, and for the tests playwright-core or selenium-webdriver --------------------------------
npm_install() { # $1: folder with the lock file; $2: copy of the lock file that was installed; $3: what for
  cmp -s "$1/package-lock.json" "$2" && [ -d "$1/node_modules" ] && return
  say "installing npm packages for $3"
  (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts >"$tools/npm.log" 2>&1) || return 1
  cp "$1/package-lock.json" "$2"
}
if [ "$what" != build ] && ! have npm; then apt_install nodejs npm; fi
if have npm && npm_install tests/e2e "$tools/npm-stamp" 'wasm-opt and the end-to-end tests'; then
  rm -f "$tools/bin/wasm-opt" && ln -s "$PWD/tests/e2e/node_modules/.bin/wasm-opt" "$tools/bin/wasm-opt"
elif ! have wasm-opt; then
  [ "$what" = test ] && { tail -n 20 "$tools/npm.log" >&2; fail "npm could not install the test packages"; }
  say "no npm here: the page is built without wasm-opt, which makes it somewhat larger"
  # Trunk calls wasm-opt in a release build; this stand-in passes the module through unchanged.
  printf '#!/bin/sh\nfor a; do case "$p" in -o) out=$a;; esac; case "$a" in --output=*) out=${a#--output=};; *.wasm) [ "$p" = -o ] || in=$a;; --version) echo "wasm-opt version 132"; exit 0;; esac; p=$a; done\ncp "$in" "$out"\n' >"$tools/bin/wasm-opt"
  chmod +x "$tools/bin/wasm-opt"
fi

# --- browsers, for the tests only -----------------------------------------------------------------------------------
if [ "$what" = test ]; then
  { have chromium && have chromedriver; } || apt_install chromium chromium-driver
  if [ "$wasm_toolchain" = debian-wasm ]; then
    [ -x /usr/bin/cargo-clippy ] || apt_install rust-web-clippy
  fi
fi
if [ "$what" = browsers ]; then
  # WebKit's small browser comes with its driver and has no headless mode: Xvfb is its screen.
  missing=()
  have firefox-esr || have firefox || missing+=(firefox-esr)
  have WebKitWebDriver || missing+=(webkit2gtk-driver)
  have Xvfb || missing+=(xvfb)
  have xauth || missing+=(xauth)
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
  npm_install tests/browsers "$tools/npm-stamp-browsers" 'the journeys in Firefox and WebKit' ||
    { tail -n 20 "$tools/npm.log" >&2; fail "npm could not install the packages for the journeys"; }
fi
say "ready"
