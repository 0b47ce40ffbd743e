#!/bin/sh
# Makes .venv with exactly the locked packages. Does nothing where that has been done for this lock file.
# setup.sh [test]: with "test" also the system packages that the tests in a window need.
set -eu
cd "$(dirname "$0")/.."

python="${PYTHON:-}"
for candidate in $python python3.11 python3.12 python3.13 python3.14 python3; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1; then
        python="$candidate"
        break
    fi
    python=""
done
if [ -z "$python" ]; then
    echo "Intake needs Python 3.11 to 3.14, and none was found."
    exit 1
fi

sh build_spec/system_packages.sh "$python" "${1:-}"

stamp=".venv/.set-up"
wanted=$(cat requirements.lock pyproject.toml | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi
echo "Setting up .venv with the locked packages (once, a few minutes)"
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
printf '%s' "$wanted" >"$stamp"
