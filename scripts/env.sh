# shellcheck shell=bash
# What every script shares: the tools in .tools/bin, the toolchain that can build for wasm, Trunk without network. To be sourced, from
# the root of the repository. Native commands call `cargo` as it is; wasm commands call `wasm_cargo` or `wasm_env COMMAND`.
export PATH="$PWD/.tools/bin:$PATH"
export TRUNK_OFFLINE=true TRUNK_SKIP_VERSION_CHECK=true

# Empty where rustup's own toolchain has the wasm32 target (scripts/setup.sh finds out).
wasm_toolchain=
if [ -s .tools/wasm-toolchain ]; then wasm_toolchain=$(cat .tools/wasm-toolchain); fi

# A target folder of its own: another compiler version would throw away what the native build made, and the other way round.
wasm_env() {
  local -a vars=(
    "CARGO_TARGET_DIR=$PWD/target/wasm-build"
    "RUSTC_WRAPPER=$PWD/scripts/rustc.sh"
  )
  if [ -n "$wasm_toolchain" ]; then vars+=("RUSTUP_TOOLCHAIN=$wasm_toolchain"); fi
  env "${vars[@]}" "$@"
}
wasm_cargo() { wasm_env cargo "$@"; }

# stage NAME COMMAND...: runs a command under a title and prints how long it took.
stage() {
  local name=$1 from=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then printf '== %s: done in %d s\n' "$name" $((SECONDS - from)); return 0; fi
  printf '== %s: FAILED after %d s\n' "$name" $((SECONDS - from)) >&2
  return 1
}
