#!/bin/sh
# Makes plan.json and applied.json of the cases named, or of all.
set -eu
cd "$(dirname "$0")"
for case in ${*:-*/}; do
  case=${case%/}
  echo "$case"
  work=$(mktemp -d)
  flags=$(cat "$case/flags" 2>/dev/null || true)
  (
    here=$PWD
    if [ -d "$case/prior" ]; then
      cp -r "$case/prior/." "$work"
      cd "$work"
      terraform init -no-color -input=false >/dev/null
      terraform apply -no-color -input=false -auto-approve >/dev/null
      find . -name '*.tf' -delete
      rm -rf .terraform
      cd "$here"
    fi
    cp -r "$case/." "$work"
    cd "$work"
    rm -rf prior plan.json applied.json
    terraform init -no-color -input=false >/dev/null
    # shellcheck disable=SC2086
    terraform plan -no-color -input=false -out plan.bin $flags >/dev/null
    terraform show -json plan.bin >"$here/$case/plan.json"
    terraform apply -no-color -input=false plan.bin >/dev/null
    terraform show -json >"$here/$case/applied.json"
  ) 2>&1 | grep -v -e '^$' -e 'CLI configuration' -e '^[╷│╵]' || true
  rm -rf "$work"
done
