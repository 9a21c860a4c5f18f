#!/usr/bin/env bash
# Builds the images and runs docker-compose.yml for real: one instance, two with PostgreSQL, the demo. Needs a Docker
# engine, Compose (v2 or 1.29) and curl; where no registry is reached, stand-ins.sh first. Takes five minutes, uses ports
# 18080 to 18082, and leaves neither containers nor volumes. The last line is 'N passed, N failed'.
set -uo pipefail
cd "$(dirname "$0")/../.."

export COMPOSE_PROJECT_NAME=analyzer-containers-test ANALYZER_IMAGE=resource-usage-analyzer:test
export ANALYZER_PORT=18080 PROXY_PORT=18081 DEMO_PORT=18082 POSTGRES_PASSWORD="it's; \"s3cret\" \$x"
one=http://127.0.0.1:$ANALYZER_PORT two=http://127.0.0.1:$PROXY_PORT demo=http://127.0.0.1:$DEMO_PORT
if docker compose version >/dev/null 2>&1; then compose=(docker compose); else compose=(docker-compose); fi
passed=0
failed=0
work=$(mktemp -d)

section() { printf '\n== %s\n' "$1"; }

compose() { "${compose[@]}" "$@"; }

clean() { compose --profile postgres --profile demo down --volumes --timeout 5 >/dev/null 2>&1; }

trap 'docker rm -f "$COMPOSE_PROJECT_NAME-mute" >/dev/null 2>&1; clean; rm -rf "$work"' EXIT

check() { # name, command...
  local name=$1
  shift
  if "$@" >"$work/check" 2>&1; then
    echo "ok: $name"
    passed=$((passed + 1))
  else
    tail -n 30 "$work/check"
    echo "failed: $name"
    failed=$((failed + 1))
  fi
}

within() { # seconds, command...: until it succeeds
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 1
  done
}

fails() { ! "$@"; }

id() { # service: its container, running or not
  docker ps -aq --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter "label=com.docker.compose.service=$1"
}

healthy() { [ "$(docker inspect --format '{{.State.Health.Status}}' "$(id "$1")")" = healthy ]; }

answers() { # url, text, more of curl...
  local url=$1 text=$2
  shift 2
  curl -sS --max-time 60 "$@" "$url" | tee "$work/answer" | grep -qF -- "$text" || { head -c 2000 "$work/answer"; return 1; }
}

status() { # status, url, more of curl...
  local expected=$1
  shift
  local found
  found=$(curl -sS -o "$work/answer" --max-time 300 -w '%{http_code}' "$@")
  [ "$found" = "$expected" ] || { echo "$found"; head -c 2000 "$work/answer"; return 1; }
}

add_quota() { # url, cloud id
  status 201 "$1/api/quotas" -H 'Content-Type: application/json' \
    -d "{\"cloud_id\": \"$2\", \"project_name\": \"$2\", \"cpu_quota\": 8, \"memory_quota\": 16}"
}

has_quota() { answers "$1/api/quotas" "\"cloud_id\":\"$2\"" -H 'Host: localhost'; }

inside() { # service, command...
  local container
  container=$(id "$1")
  shift
  docker exec "$container" "$@"
}

address() { docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(id "$1")"; }

is_safe() { # service: not root, nothing to write on but its volumes, no rights to win back
  [ "$(inside "$1" sh -c 'id -u')" != 0 ] && fails inside "$1" sh -c ': >/written' && fails inside "$1" sh -c ': >/usr/written' &&
    inside "$1" sh -c "grep -q '^CapEff:.0000000000000000$' /proc/1/status && grep -q '^NoNewPrivs:.1$' /proc/1/status"
}

always_answers() { # url, seconds: no request fails meanwhile
  local end=$((SECONDS + $2)) asked=0
  while [ $SECONDS -lt $end ]; do
    curl -sSf -o /dev/null --max-time 20 "$1" || return 1
    asked=$((asked + 1))
    sleep 0.2
  done
  echo "$asked answers"
}

section "images"
check "the compose file is well-formed" compose --profile postgres --profile demo config --quiet
check "the images are built" compose --profile postgres --profile demo build --quiet

section "one instance"
check "it starts" compose up -d
check "it is healthy" within 90 healthy analyzer
check "it serves the page" answers "$one/" '<div id="root"'
check "the page's parts are there" status 200 "$one/$(curl -sS "$one/" | grep -o 'assets/[^"]*\.js' | head -n 1)"
check "it can do nothing but its work" is_safe analyzer
check "what is stored is its own user's only" inside analyzer sh -c '[ "$(stat -c "%u %a" /data)" = "1654 700" ]'
check "other host names are refused" status 400 "$one/api/quotas" -H 'Host: other.example'
check "the job dashboard is for loopback only" status 403 "$one/hangfire"
check "the log is JSON" sh -c 'docker logs "$1" 2>&1 | grep -q "^{\"Timestamp\":\"20"' sh "$(id analyzer)"
check "a quota is stored" add_quota "$one" inst_1
check "a backup is taken out while it runs" sh -c 'docker exec "$1" ./Analyzer backup /data/backup.zip && docker exec "$1" cat /data/backup.zip >"$2"' sh "$(id analyzer)" "$work/backup.zip"
head -c 250M /dev/zero >"$work/mm_Day_report_2026-02-10.txt"
check "an upload of 250 MB is read to its end" status 422 "$one/api/reports/upload" -F "files=@$work/mm_Day_report_2026-02-10.txt"
check "and does not bring it down" has_quota "$one" inst_1
check "it is taken away" compose down
check "it is made anew" compose up -d
check "it is healthy again" within 90 healthy analyzer
check "the quota is still there" has_quota "$one" inst_1
check "it is taken away with its data" compose down --volumes
check "a backup is put into a new volume" sh -c '"$@" run --rm -T --entrypoint sh analyzer -c "cat >/data/backup.zip" <"$0"' "$work/backup.zip" "${compose[@]}"
check "and restored" compose run --rm -T analyzer restore /data/backup.zip
check "it starts with it" compose up -d
check "the quota is back" within 60 has_quota "$one" inst_1
clean

section "two instances with PostgreSQL"
POSTGRES_PASSWORD='' compose --profile postgres up -d database >/dev/null 2>&1
check "the database without a password says what is missing" within 20 sh -c 'docker logs "$1" 2>&1 | grep POSTGRES_PASSWORD' sh "$(id database)"
clean
check "they start" compose --profile postgres up -d proxy
for service in database analyzer-1 analyzer-2 proxy; do
  check "$service is healthy" within 120 healthy $service
  check "$service can do nothing but its work" is_safe $service
done
check "the instance with SQLite was not started" [ -z "$(id analyzer)" ]
check "the proxy serves the page" answers "$two/" '<div id="root"'
check "a quota is stored" add_quota "$two" inst_2
for service in analyzer-1 analyzer-2; do
  check "$service has it" has_quota "http://$(address $service):8080" inst_2
done
check "an upload of 250 MB passes the proxy" status 422 "$two/api/reports/upload" -F "files=@$work/mm_Day_report_2026-02-10.txt"
docker run -d --rm --name "$COMPOSE_PROJECT_NAME-mute" --network "${COMPOSE_PROJECT_NAME}_default" --network-alias mute \
  node:22-bookworm-slim node -e 'require("net").createServer().listen(9090)' >/dev/null
check "a source that never answers is added" status 201 "$two/api/prometheus/configs" -H 'Content-Type: application/json' \
  -d '{"name": "mute", "url": "http://mute:9090", "cluster_name": "mute"}'
check "a run begins" status 202 -X POST "$two/api/prometheus/sync?config_id=1&date=2026-02-10" -H 'Prefer: respond-async'
check "its events come through the proxy while it goes on" sh -c 'timeout 5 curl -sSN "$1" | grep -m 1 running' sh "$two/api/runs/1/events"
check "one instance is killed" docker kill "$(id analyzer-1)"
check "and no request fails" always_answers "$two/api/quotas" 20
check "the other one still has everything" has_quota "$two" inst_2
check "it comes back" docker start "$(id analyzer-1)"
check "and is healthy" within 90 healthy analyzer-1
check "the other is killed" docker kill "$(id analyzer-2)"
check "and no request fails either" always_answers "$two/api/quotas" 20
docker rm -f "$COMPOSE_PROJECT_NAME-mute" >/dev/null 2>&1
check "they are taken away" compose --profile postgres down
check "they are made anew" compose --profile postgres up -d proxy
check "the quota is still there" within 90 has_quota "$two" inst_2
clean

section "demo"
check "it starts" compose --profile demo up -d demo
check "days are synced and all figures equal the truth" within 180 sh -c 'docker logs "$1" 2>&1 | grep "All figures equal the truth"' sh "$(id demo-clusters)"
docker logs "$(id demo-clusters)" 2>&1
check "it is healthy" within 60 healthy demo
for service in demo demo-prometheus demo-clusters; do
  check "$service can do nothing but its work" is_safe $service
done
check "it serves the page" answers "$demo/" '<div id="root"'
check "seven days are whole" sh -c '[ "$(curl -sS "$1/api/reports" | grep -o "\"complete\":true" | wc -l)" = 7 ]' sh "$demo"
check "samples of this minute come by scraping" within 90 answers "http://$(address demo-prometheus):9090/api/v1/query" '"value":[' \
  --data-urlencode 'query=time() - max(timestamp(container_memory_usage_bytes)) < 60 and count(up{job="clusters"} == 1) > 0'
check "the analyzer's own figures come too" within 90 answers "http://$(address demo-prometheus):9090/api/v1/query" '"value":[' \
  --data-urlencode 'query=up{job="analyzer"} == 1'
check "the clusters are made anew" compose --profile demo up -d --force-recreate --no-deps demo-clusters
check "and known again, with the same figures" within 240 sh -c 'docker logs "$1" 2>&1 | grep "All figures equal the truth"' sh "$(id demo-clusters)"
check "both clusters are there" answers "$demo/api/k8s/configs" '"name":"prod-sh"'

section "all"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
