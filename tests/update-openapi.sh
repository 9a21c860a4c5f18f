#!/usr/bin/env bash
# Renews openapi.yaml from the running server, after a change of the API.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${PORT:-18099}
folder=$(mktemp -d)
dotnet build api -p:BuildPage=false --nologo -v q
Data__Folder="$folder" dotnet run --no-build --project api -- --urls "http://127.0.0.1:$port" >"$folder/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 120); do grep -q '^Listening' "$folder/log" && break; sleep 0.25; done
curl --fail --silent --show-error "http://127.0.0.1:$port/swagger/v1/swagger.yaml" -o openapi.yaml
echo "openapi.yaml: $(grep -c operationId openapi.yaml) operations"
