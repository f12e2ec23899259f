#!/usr/bin/env bash
# Prints where the script of axe-core is, which the tests of the HTML report check
# accessibility with. Where it isn't there yet, npm fetches it into the user's
# cache, outside the repository: it is another project's, and isn't distributed
# with this one.
set -euo pipefail

version=4.14.1
checksum=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c

folder=${XDG_CACHE_HOME:-$HOME/.cache}/posture/axe-core-$version
say() { echo "axe.sh: $*" >&2; }

right() { [[ -f $1 ]] && echo "$checksum  $1" | sha256sum --check --status; }

if ! right "$folder/axe.min.js"; then
  if ! command -v npm >/dev/null; then
    say "npm is missing, which fetches axe-core $version"
    exit 1
  fi
  temporary=$(mktemp -d)
  trap 'rm -rf "$temporary"' EXIT
  if ! (cd "$temporary" && npm pack --silent "axe-core@$version" && tar -xzf axe-core-*.tgz package/axe.min.js) >"$temporary/log" 2>&1; then
    say "fetching axe-core $version did not work:"
    tail -n 5 "$temporary/log" >&2
    exit 1
  fi
  if ! right "$temporary/package/axe.min.js"; then
    say "axe-core $version is not what it was: its checksum differs"
    exit 1
  fi
  mkdir -p "$folder"
  mv "$temporary/package/axe.min.js" "$folder/axe.min.js"
fi
echo "$folder/axe.min.js"
