#!/usr/bin/env bash
# Makes images that stand in for the official ones where no registry can be reached: Debian by debootstrap, and this
# machine's own .NET, Node.js, Prometheus, certificates and package sources. They carry the official names and keep what
# the official images promise and this repository relies on: users, paths, entrypoints, environment.
# Versions are this machine's and Debian's, whatever the names say. Needed: root, a Docker engine, debootstrap, dotnet, node, prometheus. For trying things out only: never push them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" 'Created-By: Packages' | head -n 1)
dotnet_root=$(dirname "$(readlink -f "$(command -v dotnet)")")
runtime=$(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1)

step() { printf '\n== %s\n' "$1"; }

build() { # name, folder with a Dockerfile; at the host's network, because package sources may be reached only there
  step "$1"
  docker build --network host --tag "$1" "$2" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
}

context() { # name: an empty folder for a build, whose Dockerfile comes from stdin
  mkdir -p "$work/$1"
  cat >"$work/$1/Dockerfile"
  echo "$work/$1"
}

step "Debian $suite from ${mirror:-the usual mirror}"
if ! docker image inspect stand-in/debian >/dev/null 2>&1; then
  debootstrap --variant=minbase --include=ca-certificates,tzdata "$suite" "$work/root" ${mirror:+"$mirror"} >"$work/log" ||
    { tail -n 20 "$work/log"; exit 1; }
  # What lets package clients work on this machine lets them work in a build too.
  cp /etc/ssl/certs/ca-certificates.crt "$work/root/etc/ssl/certs/ca-certificates.crt"
  cp -r /etc/apt/apt.conf.d/. "$work/root/etc/apt/apt.conf.d/"
  rm -f "$work/root/etc/apt/apt.conf.d/"*listchanges* "$work/root/etc/apt/apt.conf.d/"*packagekit* "$work/root/etc/apt/apt.conf.d/"*appstream*
  npm config get registry | sed 's/^/registry=/' >"$work/root/etc/npmrc"
  tar -C "$work/root" -c . | docker import \
    --change 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt' \
    --change "ENV NUGET_CERT_REVOCATION_MODE=${NUGET_CERT_REVOCATION_MODE:-online} NPM_CONFIG_GLOBALCONFIG=/etc/npmrc" \
    --change 'CMD ["bash"]' - stand-in/debian
fi

folder=$(context aspnet <<DOCKERFILE
FROM stand-in/debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libgcc-s1 libicu72 libssl3 libstdc++6 zlib1g && rm -rf /var/lib/apt/lists/*
COPY dotnet /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet \
 && groupadd --gid=1654 app && useradd --no-log-init --uid=1654 --gid=1654 --create-home app
ENV APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true DOTNET_VERSION=$runtime ASPNET_VERSION=$runtime
DOCKERFILE
)
mkdir -p "$folder/dotnet"
cp -r "$dotnet_root/dotnet" "$dotnet_root/host" "$dotnet_root/shared" "$folder/dotnet/"
build mcr.microsoft.com/dotnet/aspnet:10.0 "$folder"

folder=$(context sdk <<DOCKERFILE
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY dotnet /usr/share/dotnet
COPY nuget.config /root/.nuget/NuGet/NuGet.Config
ENV ASPNETCORE_HTTP_PORTS= DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_NOLOGO=true DOTNET_USE_POLLING_FILE_WATCHER=true NUGET_XMLDOC_MODE=skip
DOCKERFILE
)
mkdir -p "$folder/dotnet"
cp -r "$dotnet_root/." "$folder/dotnet/"
{
  echo '<configuration><packageSources><clear />'
  dotnet nuget list source --format Short | sed -n 's/^E \(.*\)/  <add key="\1" value="\1" \/>/p'
  echo '</packageSources></configuration>'
} >"$folder/nuget.config"
build mcr.microsoft.com/dotnet/sdk:10.0 "$folder"

folder=$(context node <<'DOCKERFILE'
FROM stand-in/debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libstdc++6 && rm -rf /var/lib/apt/lists/*
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
 && groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
DOCKERFILE
)
cp "$(readlink -f "$(command -v node)")" "$folder/node"
cp -rL "$(npm root --global)/npm" "$folder/npm"
build node:22-bookworm-slim "$folder"

folder=$(context prometheus <<'DOCKERFILE'
FROM stand-in/debian
COPY prometheus promtool /bin/
COPY prometheus.yml /etc/prometheus/prometheus.yml
RUN mkdir /prometheus && chown -R 65534:65534 /prometheus /etc/prometheus
USER 65534
EXPOSE 9090
WORKDIR /prometheus
VOLUME ["/prometheus"]
ENTRYPOINT ["/bin/prometheus"]
CMD ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"]
DOCKERFILE
)
cp "$(readlink -f "$(command -v prometheus)")" "$(readlink -f "$(command -v promtool)")" "$folder/"
echo 'scrape_configs: []' >"$folder/prometheus.yml"
build prom/prometheus:v2.53.4 "$folder"

folder=$(context postgres <<'DOCKERFILE'
FROM stand-in/debian
RUN groupadd -r postgres --gid=999 && useradd -r -g postgres --uid=999 --home-dir=/var/lib/postgresql --shell=/bin/bash postgres \
 && apt-get update -qq && mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf \
 && apt-get install -y -qq --no-install-recommends postgresql && rm -rf /var/lib/apt/lists/* \
 && ln -s /usr/lib/postgresql/*/bin/* /usr/local/bin/ \
 && install --directory --owner postgres --group postgres --mode 1777 /var/lib/postgresql/data && install --directory --owner postgres --group postgres --mode 3777 /var/run/postgresql
COPY docker-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENV PGDATA=/var/lib/postgresql/data
VOLUME ["/var/lib/postgresql/data"]
ENTRYPOINT ["docker-entrypoint.sh"]
STOPSIGNAL SIGINT
EXPOSE 5432
CMD ["postgres"]
DOCKERFILE
)
# The part of the official entrypoint that this repository relies on.
cat >"$folder/docker-entrypoint.sh" <<'ENTRYPOINT'
#!/usr/bin/env bash
set -Eeo pipefail
if [ "$(id -u)" = 0 ]; then
  chown postgres "$PGDATA" && chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -z "$POSTGRES_PASSWORD" ]; then
    cat >&2 <<'EOE'
Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".
EOE
    exit 1
  fi
  initdb --username="${POSTGRES_USER:-postgres}" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start >/dev/null
  [ "${POSTGRES_DB:-postgres}" = postgres ] || createdb --username="${POSTGRES_USER:-postgres}" "$POSTGRES_DB"
  pg_ctl -D "$PGDATA" -m fast -w stop >/dev/null
fi
exec "$@" -c listen_addresses='*'
ENTRYPOINT
chmod 755 "$folder/docker-entrypoint.sh"
build postgres:17-bookworm "$folder"

folder=$(context haproxy <<'DOCKERFILE'
FROM stand-in/debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends haproxy && rm -rf /var/lib/apt/lists/* /etc/haproxy/haproxy.cfg \
 && groupmod --gid 99 haproxy && usermod --uid 99 haproxy \
 && mkdir -p /usr/local/etc/haproxy && ln -sf /usr/sbin/haproxy /usr/local/sbin/haproxy
USER haproxy
STOPSIGNAL SIGUSR1
WORKDIR /var/lib/haproxy
CMD ["haproxy", "-W", "-db", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]
DOCKERFILE
)
build haproxy:3.0 "$folder"
