#!/bin/sh
# Makes the vendored modules anew from npm. Needs Node, which neither the build nor anybody who runs Tautan does.
# Afterwards `git diff` is empty, or a version below was changed: then write the new checksums into README.md.
set -eu
lit=3.3.3
qr=0.7.0
esbuild=0.25.12

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for name in "lit-html@$lit" "qr@$qr"; do
  tar -xzf "$(npm pack --silent "$name")"
  mv package "${name%@*}"
done

sed '/sourceMappingURL/d' lit-html/lit-html.js > "$here/lit-html.js"
cp lit-html/LICENSE "$here/lit-html.LICENSE"

# bundle FILE NAME: what one file of qr exports by a name, with what that needs
bundle() {
  echo "export { $2QR } from './qr/$1';" > "qr-$2.js"
  npx --yes "esbuild@$esbuild" "qr-$2.js" --bundle --minify --format=esm --target=es2020 \
    --legal-comments=inline --log-level=error --outfile="$here/qr-$2.js" --allow-overwrite
}
bundle decode.js decode
bundle index.js encode
cp qr/LICENSE-MIT "$here/qr.LICENSE"

cd "$here" && sha256sum *.js
