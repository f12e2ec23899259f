#!/usr/bin/env bash
# Finds a real terraform for the acceptance tests, building one where there is
# none, and prints the environment that makes the tests use it:
#
#	environment=$(.ci/terraform.sh); eval "$environment"
#
# Talk goes to stderr. Looked for, in this order: $TF_ACC_TERRAFORM_PATH,
# terraform on PATH, one built earlier, one built now from its Go module,
# OpenTofu on PATH, OpenTofu built earlier or now. A build takes some minutes
# and is kept in the user's cache, outside the repository.
#
# Terraform's module can't be installed with `go install`: it replaces the
# modules of its remote-state backends by folders that aren't published with it.
# Tests keep state in files, so those backends are replaced by empty ones here.
# What is built is for running tests on this machine and is not distributed.
set -euo pipefail

terraform_version=v1.11.4 # the oldest with write-only arguments, which the gate needs
tofu_version=v1.12.6
tofu_hcl=github.com/opentofu/hcl/v2@v2.20.2-0.20251021132045-587d123c2828 # from the go.mod of tofu_version

cache=${XDG_CACHE_HOME:-$HOME/.cache}/posture
say() { echo "terraform.sh: $*" >&2; }

# use prints the environment for the program at $1.
use() {
  printf 'export PATH=%q:"$PATH"\n' "$(dirname "$1")"
  printf 'export TF_ACC_TERRAFORM_PATH=%q\n' "$1"
  if [[ $(basename "$1") == tofu ]]; then
    printf 'export TF_ACC_PROVIDER_NAMESPACE=hashicorp TF_ACC_PROVIDER_HOST=registry.opentofu.org\n'
  fi
  exit 0
}

# works says whether the program at $1 runs on this machine.
works() { [[ -x $1 ]] && CHECKPOINT_DISABLE=1 "$1" version >/dev/null 2>&1; }

# empty_backend replaces module $1 by one whose package $2 has no backend.
empty_backend() {
  mkdir -p "$2"
  printf 'module %s\n\ngo 1.23\n' "$1" >"$2/go.mod"
  printf 'package %s\n\nimport "github.com/hashicorp/terraform/internal/backend"\n\nfunc New() backend.Backend { return nil }\n' "$2" >"$2/new.go"
  go mod edit -replace "$1=./$2"
}

# build_terraform builds Terraform to $1 in the current, empty folder.
build_terraform() {
  local base=github.com/hashicorp/terraform backend
  printf 'module build\n\ngo 1.26.0\n' >go.mod
  for backend in azure consul cos gcs kubernetes oss pg s3; do
    empty_backend "$base/internal/backend/remote-state/$backend" "$backend"
  done
  mkdir legacy
  printf 'module %s/internal/legacy\n\ngo 1.23\n' "$base" >legacy/go.mod
  printf 'package legacy\n' >legacy/legacy.go
  go mod edit -replace "$base/internal/legacy=./legacy"
  go get -tool "$base@$terraform_version" &&
    go build -mod=mod -trimpath -ldflags "-s -w -X $base/version.dev=no" -o "$1" "$base"
}

# build_tofu builds OpenTofu to $1 in the current, empty folder.
build_tofu() {
  printf 'module build\n\ngo 1.26.0\n' >go.mod
  go mod edit -replace "github.com/hashicorp/hcl/v2=$tofu_hcl"
  go get -tool "github.com/opentofu/opentofu/cmd/tofu@$tofu_version" &&
    go build -mod=mod -trimpath -ldflags "-s -w" -o "$1" github.com/opentofu/opentofu/cmd/tofu
}

# build runs $1 in a temporary folder and keeps its program as $2.
build() {
  local folder result=1
  folder=$(mktemp -d)
  say "building $(basename "$2"), once, with two processors about 5 minutes"
  mkdir -p "$(dirname "$2")"
  if (cd "$folder" && "$1" "$folder/program") >"$folder/log" 2>&1 && works "$folder/program"; then
    mv "$folder/program" "$2"
    result=0
  else
    say "building $(basename "$2") did not work; the last lines were:"
    tail -n 15 "$folder/log" >&2
  fi
  rm -rf "$folder"
  return $result
}

if [[ -n ${TF_ACC_TERRAFORM_PATH:-} ]]; then use "$TF_ACC_TERRAFORM_PATH"; fi
if found=$(command -v terraform) && works "$found"; then use "$found"; fi

terraform=$cache/terraform-$terraform_version/terraform
if works "$terraform" || build build_terraform "$terraform"; then use "$terraform"; fi

say "no terraform to be had: the tests run with OpenTofu, and the pages of docs/ can't be checked"
if found=$(command -v tofu) && works "$found"; then use "$found"; fi
tofu=$cache/tofu-$tofu_version/tofu
if works "$tofu" || build build_tofu "$tofu"; then use "$tofu"; fi

say "neither terraform nor tofu: install one and put it on PATH"
exit 1
