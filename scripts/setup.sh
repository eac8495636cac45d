#!/usr/bin/env bash
# Prepares a machine to build and test Chokepoint. Idempotent: says what it does, and ends at once when all is there.
#   scripts/setup.sh build      what `make serve` needs: the wasm32 target, trunk, wasm-bindgen, wasm-split-cli, wasm-opt
#   scripts/setup.sh test       the same, and what `make test` needs: Chromium, its driver, npm packages, clippy
#   scripts/setup.sh browsers   as for build, and what `make test-browsers` needs: Firefox, WebKit, their drivers, npm packages
# Tools come as archives of their authors (scripts/prebuilt.txt), or are compiled where that fails, into a cache that all clones share.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
. scripts/env.sh
mkdir -p "$tools"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else fail "needs root for: $*"; fi; }
apt_install() {
  local from=$SECONDS log=$tools/apt.log
  have apt-get || fail "please install: $* (no apt-get on this machine)"
  say "installing from Debian: $*"
  # A refresh of the package lists is only worth its time when the first attempt fails.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$log" 2>&1 || {
    as_root apt-get update -q >>"$log" 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$log" 2>&1 ||
      { tail -n 20 "$log" >&2; fail "apt-get could not install: $*"; }
  }
  say "installed in $((SECONDS - from)) s"
}

# A disk that is full in the middle of a build is told by compilers in words that nobody understands.
case $what in test) needed_gb=8 ;; *) needed_gb=4 ;; esac
free_gb=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024 / 1024) }')
[ "${free_gb:-$needed_gb}" -ge "$needed_gb" ] || say "only $free_gb GB of this disk are free: a build from nothing may need up to $needed_gb GB"

have cargo || fail "Rust is missing: install it from https://rustup.rs"
have rustup || fail "rustup is missing: install it from https://rustup.rs"
have cc || apt_install gcc libc6-dev

# --- the wasm32 standard library -----------------------------------------------------------------------------------
build_wasm_std() { # for machines that reach Debian's packages but not rustup's servers
  have apt-get || fail "rustup could not add wasm32-unknown-unknown, and there is no apt-get to get it from"
  { [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && compgen -G '/usr/src/rustc-*/library/std' >/dev/null; } ||
    apt_install rustc-web cargo-web rust-web-src
  local host lld work from=$SECONDS
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  # Debian's compiler links wasm with a linker that its package does not bring; rustup's toolchain has one.
  lld=$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld
  [ -x "$lld" ] || fail "rustup's rust-lld was expected at $lld"
  as_root mkdir -p "/usr/lib/rustlib/$host/bin"
  as_root ln -sf "$lld" "/usr/lib/rustlib/$host/bin/rust-lld"
  say "compiling the wasm32 standard library"
  work=$(mktemp -d)
  mkdir -p "$work/src"
  printf '[package]\nname = "only-std"\nversion = "0.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  (cd "$work" && env -u RUSTUP_TOOLCHAIN -u CARGO_TARGET_DIR RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc \
    RUSTFLAGS='-Cembed-bitcode=yes --remap-path-prefix=/usr/lib/rustlib/src/rust=/rustc' \
    /usr/bin/cargo build -q --release -Z build-std=std,panic_abort,test --target wasm32-unknown-unknown)
  as_root mkdir -p /usr/lib/rustlib/wasm32-unknown-unknown/lib
  as_root cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib /usr/lib/rustlib/wasm32-unknown-unknown/lib/
  rm -rf "$work"
  rustup toolchain link debian-wasm /usr
  say "compiled in $((SECONDS - from)) s"
}
if ! has_wasm_std && ! has_wasm_std debian-wasm; then
  say "adding the wasm32-unknown-unknown target"
  if ! timeout 60 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 || ! has_wasm_std; then
    say "rustup's servers do not answer: taking Debian's compiler instead"
    build_wasm_std
    has_wasm_std debian-wasm || fail "the wasm32 standard library is still missing"
  fi
fi

# --- tools: an archive with a known checksum, else compiled -----------------------------------------------------------
sha256() { if have sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1; }
fetch_tool() { # $1: tool, $2: version, $3: command; false where there is no archive for this platform, or it cannot be had
  local sum url work file
  have curl || return 1
  read -r sum url < <(awk -v row="$1 $2 $(uname -s)-$(uname -m)" '$1 " " $2 " " $3 == row { print $4, $5 }' scripts/prebuilt.txt) || return 1
  work=$(TMPDIR=$tools mktemp -d)
  # An address that cannot be reached costs five seconds at most.
  if ! curl -fsSL --connect-timeout 5 --max-time 120 -o "$work/archive" "$url" 2>/dev/null; then say "$url cannot be reached"
  elif [ "$(sha256 "$work/archive")" != "$sum" ]; then say "$url has another checksum than scripts/prebuilt.txt, so it is not used"
  # An archive for another C library unpacks, but does not run.
  elif tar -xzf "$work/archive" -C "$work" && file=$(find "$work" -type f -name "$3") && [ -n "$file" ] && "$file" --help >/dev/null 2>&1; then
    mkdir -p "$tools/$1-$2/bin"
    # All commands of the archive: wasm-bindgen comes with the runner of the tests.
    find "$(dirname "$file")" -maxdepth 1 -type f -perm -u+x -exec mv {} "$tools/$1-$2/bin/" \;
  fi
  rm -rf "$work"
  [ -x "$tools/$1-$2/bin/$3" ]
}
install_tool() { # $1: tool, $2: version, $3: command, the rest: arguments of `cargo install`
  local tool=$1 version=$2 command=$3 from=$SECONDS
  shift 3
  if [ -x "$tools/$tool-$version/bin/$command" ]; then return; fi
  if fetch_tool "$tool" "$version" "$command"; then say "fetched $tool $version in $((SECONDS - from)) s"; return; fi
  say "compiling $tool $version, once for all clones"
  # Whatever this starts must not keep the lock.
  cargo install -q --version "$version" --root "$tools/$tool-$version" --target-dir "$tools/build" "$@" 9>&-
  say "compiled $tool $version in $((SECONDS - from)) s"
}
# One clone at a time: whoever waits finds the tools when its turn comes.
exec 9>"$tools/lock"
if have flock && ! flock -n 9; then
  say "another clone is installing tools: waiting for it"
  flock 9
fi
# Not --locked: its own lock file names a crate version that some registries do not serve.
install_tool wasm-bindgen "$bindgen_version" wasm-bindgen wasm-bindgen-cli
install_tool trunk "$trunk_version" trunk trunk --locked
install_tool wasm-split-cli "$split_version" wasm-split-cli wasm_split_cli_support --locked --features build-binary
if [ "$what" = browsers ] && ! have geckodriver; then install_tool geckodriver "$geckodriver_version" geckodriver geckodriver --locked; fi
rm -rf "$tools/build"
exec 9>&-

# --- npm packages: wasm-opt, and for the tests playwright-core or selenium-webdriver --------------------------------
npm_install() { # $1: folder with the lock file; $2: what for
  cmp -s "$1/package-lock.json" "$1/node_modules/installed.json" && return
  local from=$SECONDS
  (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts >"$tools/npm.log" 2>&1) || return 1
  cp "$1/package-lock.json" "$1/node_modules/installed.json"
  say "installed npm packages for $2 in $((SECONDS - from)) s"
}
if [ "$what" != build ] && ! have npm; then apt_install nodejs npm; fi
if ! { have npm && npm_install tests/e2e 'wasm-opt and the end-to-end tests'; }; then
  [ "$what" = test ] && { tail -n 20 "$tools/npm.log" >&2; fail "npm could not install the test packages"; }
  say "no npm packages: the page is built without wasm-opt, which makes it somewhat larger"
fi

# --- browsers and lints, for the tests only ---------------------------------------------------------------------------
if [ "$what" = test ]; then
  { have chromium && have chromedriver; } || apt_install chromium chromium-driver
  # rustup's smallest set has neither.
  { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1 || rustup component add clippy rustfmt
  if ! has_wasm_std && [ ! -x /usr/bin/cargo-clippy ]; then apt_install rust-web-clippy; fi
fi
if [ "$what" = browsers ]; then
  # WebKit's small browser comes with its driver and has no headless mode: Xvfb is its screen.
  missing=()
  have firefox-esr || have firefox || missing+=(firefox-esr)
  have WebKitWebDriver || missing+=(webkit2gtk-driver)
  have Xvfb || missing+=(xvfb)
  have xauth || missing+=(xauth)
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
  npm_install tests/browsers 'the journeys in Firefox and WebKit' ||
    { tail -n 20 "$tools/npm.log" >&2; fail "npm could not install the packages for the journeys"; }
fi
say "ready"
