#!/bin/sh
# Lighthouse, as a phone sees the site: home, a piece of news, a service, its form, in Thai and English.
# Wants Node and Chromium, and a running demo:  sh benchmarks/lighthouse.sh http://localhost:8000
set -eu
base=${1:-http://localhost:8000}
folder=$(mktemp -d)
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium)}
(cd "$folder" && npm install --silent --no-audit --no-fund --ignore-scripts lighthouse@12.8.2 >/dev/null)
news=$(curl -fs "$base/news/" | grep -o '/news/[a-z0-9-]*-[a-z0-9-]*/' | head -1)
for path in / "$news" /services/water-truck/ /services/water-truck/apply/ /en/ /en/services/water-truck/; do
  "$folder/node_modules/.bin/lighthouse" "$base$path" --quiet --output=json \
    --output-path="$folder/page.json" --chrome-flags="--headless=new --no-sandbox --disable-gpu" \
    --only-categories=performance,accessibility,best-practices,seo
  node -e '
    const found = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const told = Object.values(found.categories).map((one) => `${one.id} ${Math.round(one.score * 100)}`);
    console.log(process.argv[2].padEnd(34), told.join("  "), found.audits["total-byte-weight"].displayValue);
  ' "$folder/page.json" "$path"
done
rm -r "$folder"
