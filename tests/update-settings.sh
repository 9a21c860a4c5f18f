#!/usr/bin/env bash
# Renews the table of settings in docs/operations.md from the classes of settings, after a change of one.
set -euo pipefail
cd "$(dirname "$0")/.."
UPDATE_SETTINGS=1 dotnet test tests/Analyzer.IntegrationTests -p:BuildPage=false --nologo -v q --filter FullyQualifiedName~SettingsTableTests
echo "docs/operations.md: $(sed -n '/<!-- settings/,/<!-- end of settings/p' docs/operations.md | grep -c '^| `') settings"
