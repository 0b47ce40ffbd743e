#!/bin/sh
# Makes build/bench-venv with the peer that documents are compared with. Does nothing where that has been done.
set -eu
cd "$(dirname "$0")/.."

packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if command -v dpkg-query >/dev/null 2>&1; then
    missing=""
    for package in $packages; do
        state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
        [ "$state" = "install ok installed" ] || missing="$missing $package"
    done
    if [ -n "$missing" ] && [ "$(id -u)" = 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        # shellcheck disable=SC2086
        apt-get install -y -qq --no-install-recommends $missing >/dev/null
    elif [ -n "$missing" ]; then
        echo "These system packages are missing:$missing"
        echo "Please ask an administrator to run: apt-get install$missing"
        exit 1
    fi
fi

venv="build/bench-venv"
stamp="$venv/.set-up"
wanted=$(cksum <bench/requirements.lock)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi
[ -x "$venv/bin/python" ] || .venv/bin/python -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.lock
printf '%s' "$wanted" >"$stamp"
