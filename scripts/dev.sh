#!/usr/bin/env bash
# Serves a debug page on http://127.0.0.1:8080 (or PORT), builds it anew after every save and reloads it in the browser.
# It goes into a folder of its own, so that dist/ stays the release site.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
mkdir -p target/dev
exec trunk serve --dist target/dev --port "${PORT:-8080}"
