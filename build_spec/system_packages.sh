#!/bin/sh
# Installs what Qt needs on Debian and Ubuntu, or says what is missing. Does nothing where everything is there.
# system_packages.sh PYTHON [test]: with "test" also what the tests in a window need.
set -eu

packages="libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3 \
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 \
libxkbcommon-x11-0"
# An X display, a window manager, a hand on the pointer, and what a screen reader talks through.
window="xvfb xauth openbox xdotool dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0"

python="${1:-python3}"
[ "${2:-}" != test ] || packages="$packages $window"
command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
for package in $packages; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    if [ "$state" != "install ok installed" ]; then
        state=$(dpkg-query -W -f '${Status}' "${package}t64" 2>/dev/null || true)
    fi
    [ "$state" = "install ok installed" ] || missing="$missing $package"
done
"$python" -c "import ensurepip, venv" >/dev/null 2>&1 || missing="$missing python3-venv"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif sudo -n true >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "These system packages are missing:$missing"
    echo "Please ask an administrator to run: apt-get install$missing"
    exit 1
fi
echo "Installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
