#!/usr/bin/env bash
# Runs every test: .NET, web and browser. Installs from Debian what is missing, and says what and why.
# The last line is 'N passed, N failed'.
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

section() { printf '\n== %s\n' "$1"; }

need() { # command, package, why
  command -v "$1" >/dev/null && return
  echo "installing $2 from Debian: $3"
  if [ "$(id -u)" -eq 0 ]; then root=(); else root=(sudo); fi
  [ -n "${updated:-}" ] || { "${root[@]}" apt-get update -qq && updated=1; }
  # --no-install-recommends leaves out exporters and agents that nobody asked for.
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "$2" >"$logs/apt" 2>&1 ||
    { cat "$logs/apt"; echo "could not install $2"; finish 1; }
}

count() { # passed, failed
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# A step that is one check: it passed or it failed.
check() { # name, command...
  local name=$1
  shift
  if "$@" >"$logs/check" 2>&1; then
    echo "ok: $name"
    count 1 0
  else
    tail -n 60 "$logs/check"
    echo "failed: $name"
    count 0 1
  fi
}

dotnet_tests() { # project, time zone, locale, database, which tests
  local results="$logs/$1-${2//\//-}.trx"
  env TZ="$2" LC_ALL="$3" ANALYZER_TEST_DATABASE="$4" DOTNET_CLI_UI_LANGUAGE=en dotnet test "tests/$1" --no-build --nologo ${5:+--filter "$5"} --logger "trx;LogFileName=$results" --logger "console;verbosity=${VERBOSITY:-minimal}" 2>&1 |
    grep -v -e '^Listening on' -e 'test files matched'
  local counters
  counters=$(grep -o '<Counters [^>]*>' "$results" 2>/dev/null | head -n 1)
  if [ -z "$counters" ]; then
    echo "failed: $1 did not run"
    count 0 1
    return
  fi
  count "$(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")" \
    $(($(sed 's/.* total="\([0-9]*\)".*/\1/' <<<"$counters") - $(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")))
}

node_tests() { # name, command that writes a Vitest or Playwright JSON report to $REPORT
  local name=$1
  shift
  export REPORT="$logs/$name.json"
  (cd web && "$@") || true
  local counts
  counts=$(node -e '
    const report = JSON.parse(require("fs").readFileSync(process.env.REPORT, "utf8"));
    const stats = report.stats;
    console.log(stats ? `${stats.expected} ${stats.unexpected + stats.flaky}` : `${report.numPassedTests} ${report.numFailedTests + report.numFailedTestSuites}`);
  ' 2>/dev/null) || counts="0 1"
  echo "$name: ${counts% *} passed, ${counts#* } failed"
  count ${counts% *} ${counts#* }
}

finish() {
  section "all tests"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "${1:-0}" -eq 0 ]
  exit $?
}

section "tools"
need prometheus prometheus "the usage tests ask a real Prometheus (its service is not needed)"
need promtool prometheus "the simulator turns known samples into Prometheus blocks"
need victoria-metrics victoria-metrics "the connection check must know it"
need kubectl kubernetes-client "its answers and the product's must agree"
[ -n "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] ||
  need no-such-command postgresql "the tests start a PostgreSQL of their own (the package's cluster is not used)"
need chromium chromium "the browser tests open the page"
need fc-list fontconfig "to see whether Chinese can be shown"
[ -n "$(fc-list :lang=zh)" ] ||
  need no-such-command fonts-wqy-zenhei "the browser tests look at Chinese text"

section "build"
check "everything builds without a warning" dotnet build Analyzer.sln --nologo
[ "$failed" -eq 0 ] || finish 1
check "the code is formatted" dotnet format Analyzer.sln --no-restore --verify-no-changes

# Days and texts must come out the same wherever the program runs, and on either database. What has nothing to do with
# place, language or the database of the run is tested once.
part='FullyQualifiedName'
once="$part!~IntegrationTests.Storage&$part!~IntegrationTests.Databases&$part!~IntegrationTests.Commands&$part!~Schedule.WeekTests"
of_place="$once&$part!~IntegrationTests.Fuzzing&$part!~IntegrationTests.Faults&$part!~IntegrationTests.Checks&$part!~IntegrationTests.Durability"
for place in "Asia/Shanghai zh_CN.UTF-8 sqlite" "America/New_York zh_CN.UTF-8 postgres $once" "UTC C.UTF-8 sqlite $of_place"; do
  section ".NET tests in $(cut -d ' ' -f 1-3 <<<"$place")"
  dotnet_tests Analyzer.UnitTests ${place}
  dotnet_tests Analyzer.IntegrationTests ${place}
done
dotnet_tests Analyzer.ArchitectureTests UTC C.UTF-8 sqlite

section "web tests"
check "types of the page" npm --prefix web run typecheck
check "linter of the page" npm --prefix web run lint
check "linter of openapi.yaml" npm --prefix web run lint:api
node_tests vitest sh -c 'npx vitest run --reporter=default --reporter=json --outputFile.json="$REPORT"'
check "size of the first load" npm --prefix web run size

section "browser tests"
node_tests playwright sh -c 'PLAYWRIGHT_JSON_OUTPUT_NAME="$REPORT" npx playwright test --reporter=line,json'
# What the page showed when a test failed is gone with the machine, unless it is printed.
find web/test-results -name error-context.md -exec sed -n '/^# Page snapshot/,/^# Test source/p' {} +

finish 0
