# shellcheck shell=bash
# What every script shares: the versions of the tools and where they are, and how to build for wasm. To be sourced from the root of the
# repository. Native commands call `cargo` as it is; wasm commands call `wasm_cargo` or `wasm_env COMMAND`.

# All clones on a machine share one cache of tools: compiling them takes longer than anything else.
tools=${XDG_CACHE_HOME:-$HOME/.cache}/chokepoint
trunk_version=0.21.14
split_version=0.2.4
geckodriver_version=0.37.0
# wasm-bindgen's command has to be of the version that the program is compiled with.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
for name in "trunk-$trunk_version" "wasm-bindgen-$bindgen_version" "wasm-split-cli-$split_version" "geckodriver-$geckodriver_version"; do
  PATH="$tools/$name/bin:$PATH"
done
export PATH TRUNK_OFFLINE=true TRUNK_SKIP_VERSION_CHECK=true
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"

# has_wasm_std [TOOLCHAIN]: whether a toolchain (without a name the one in use) has the standard library for wasm.
has_wasm_std() {
  local dir
  dir=$(${1:+env "RUSTUP_TOOLCHAIN=$1"} rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}

# A flag of the compiler, for programs that are not optimized: their frames of nested views need more than the usual stack of 1 MiB, bytes.
roomy_stack=-Clink-arg=-zstack-size=8388608
# Runs a command that builds for wasm, with the flag in $wasm_flag if there is one. No path of this machine gets into the site,
# where a message of a panic would show it.
wasm_env() {
  # Flags with a separator that no path contains.
  local between=$'\x1f'
  local -a vars=(
    "CARGO_ENCODED_RUSTFLAGS=--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo$between--remap-path-prefix=$PWD=/chokepoint${wasm_flag:+$between$wasm_flag}"
  )
  # Debian's compiler (scripts/setup.sh) has a target folder of its own: it can use nothing of what another version has made.
  if ! has_wasm_std; then vars+=("RUSTUP_TOOLCHAIN=debian-wasm" "CARGO_TARGET_DIR=$CARGO_TARGET_DIR/debian-wasm"); fi
  env "${vars[@]}" "$@"
}
wasm_cargo() { wasm_env cargo "$@"; }

# The component tests compare the figures of 1,000 links with those that the native tests have written (tests/it/fingerprints.rs). Their
# runner serves the repository, and the target folder may be elsewhere.
place_links() {
  local written=$CARGO_TARGET_DIR/tmp/links.csv
  [ -s "$written" ] || { echo "$written is missing: the native tests write it (cargo test --test it fingerprints)" >&2; return 1; }
  mkdir -p target/assets
  cp "$written" target/assets/links.csv
}
# Figures of an earlier model are not compared with.
remove_links() { rm -f "$CARGO_TARGET_DIR/tmp/links.csv" target/assets/links.csv; }

# stage NAME COMMAND...: runs a command under a title and prints how long it took.
stage() {
  local name=$1 from=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then printf '== %s: done in %d s\n' "$name" $((SECONDS - from)); return 0; fi
  printf '== %s: FAILED after %d s\n' "$name" $((SECONDS - from)) >&2
  return 1
}
