# Read by the scripts beside it: where we are, which programs come first, and how steps speak.
# shellcheck shell=bash
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
# shellcheck source=versions
. .ci/versions

# Tools that we install ourselves are kept for all checkouts of this user, and touch nothing else.
TOOLS=${MOORING_TOOLS:-${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/mooring-tools}
export PATH="$ROOT/end2end/node_modules/.bin:$TOOLS/bin:$TOOLS/node/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '\n==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
die() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# at_least 1.95 1.96.0: whether the second version is the first or later.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "this step needs root, and there is no sudo here." "Run as root: $*" "and then the same make command again."
  fi
}

# The folder of the newest PostgreSQL programs that are new enough; nothing when there are none.
postgres_bin() {
  local folder version best='' best_version=0
  for folder in "${MOORING_POSTGRES_BIN:-}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$(dirname "$(command -v postgres || echo /none/postgres)")"; do
    [ -x "$folder/postgres" ] && [ -x "$folder/initdb" ] || continue
    version=$("$folder/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
    if [ "$version" -ge "$POSTGRES_LEAST" ] && [ "$version" -gt "$best_version" ]; then
      best=$folder best_version=$version
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

chromium_bin() { command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome; }

# Whether this Rust brings its own WebAssembly library (rustup's does, after `rustup target add`).
rust_has_wasm() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

# Where it does not, Debian's source of that library does: `cargo` is then the one in wasm-cargo.
if have rustc && ! rust_has_wasm && [ -x /usr/bin/wasm-ld-22 ]; then
  REAL_CARGO=$(command -v cargo)
  export REAL_CARGO PATH="$ROOT/.ci/wasm-cargo:$PATH"
fi

# `cargo leptos` sets this itself in dev builds; set alike, lint and test share what it compiled.
for_checks() {
  export RUSTFLAGS='--cfg erase_components' SQLX_OFFLINE=true
}
