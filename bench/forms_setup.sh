#!/bin/sh
# Puts LHC-Forms and what it needs to run without a browser into build/node/lforms. Once.
set -eu
cd "$(dirname "$0")/.."

version=40.1.3
sum=288cff4360e8a90a44e994a01422d2cf970170000ce915b5739ccc383097edd9
to=build/node/lforms

sh build_spec/node_packages.sh lforms
[ -f "$to/lforms/.version" ] && [ "$(cat "$to/lforms/.version")" = "$version" ] && exit 0
rm -rf "$to/lforms" "$to/pack"
mkdir -p "$to/pack"
(cd "$to/pack" && npm pack "lforms@$version" --loglevel=error >/dev/null)
if [ "$(sha256sum "$to/pack/lforms-$version.tgz" | cut -d' ' -f1)" != "$sum" ]; then
    echo "lforms $version is not the file that was looked at."
    exit 1
fi
tar -xzf "$to/pack/lforms-$version.tgz" -C "$to/pack" package/dist/lforms
mv "$to/pack/package/dist/lforms" "$to/lforms"
rm -rf "$to/pack"
printf '%s' "$version" >"$to/lforms/.version"
