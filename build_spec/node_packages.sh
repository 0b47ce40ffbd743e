#!/bin/sh
# Puts the locked Node packages of build_spec/node/NAME into build/node/NAME. Says so where there is no Node or npm.
#   sh build_spec/node_packages.sh validator
set -eu
cd "$(dirname "$0")/.."

name="$1"
from="build_spec/node/$name"
to="build/node/$name"
[ -f "$from/package-lock.json" ] || { echo "There is no $from."; exit 2; }
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "Node and npm are not installed; what needs them is left out."
    exit 3
fi

wanted=$(cat "$from/package.json" "$from/package-lock.json" | cksum)
if [ -f "$to/.set-up" ] && [ "$(cat "$to/.set-up")" = "$wanted" ]; then
    exit 0
fi
echo "Installing the Node packages of $name (once)"
rm -rf "$to"
mkdir -p "$to"
cp "$from/package.json" "$from/package-lock.json" "$to"
npm ci --prefix "$to" --ignore-scripts --no-audit --no-fund --fetch-retries=1 --loglevel=error
printf '%s' "$wanted" >"$to/.set-up"
