# The program with its page, in the runtime's own image. Other registries: --build-arg DOTNET=… NODE=…
ARG DOTNET=mcr.microsoft.com/dotnet
ARG NODE=node

FROM ${NODE}:22-bookworm-slim AS page
WORKDIR /source/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY openapi.yaml /source/
COPY web/ ./
RUN npm run build

FROM ${DOTNET}/sdk:10.0 AS program
WORKDIR /source
COPY global.json Directory.*.props ./
COPY api/Analyzer.Api.csproj api/Page.targets api/
RUN dotnet restore api/Analyzer.Api.csproj
COPY .editorconfig ./
COPY samples/ samples/
COPY api/ api/
COPY --from=page /source/api/wwwroot/ api/wwwroot/
RUN dotnet publish api/Analyzer.Api.csproj --no-restore --configuration Release -p:BuildPage=false --output /app

FROM ${DOTNET}/aspnet:10.0
ARG VERSION=
ARG REVISION=
LABEL org.opencontainers.image.title="Resource Usage Analyzer" \
      org.opencontainers.image.description="How much of its CPU and memory quota each project of many Kubernetes clusters really used, day by day" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# Published ports reach a container's address, not its loopback. The image's own HTTP_PORTS would only be warned about.
ENV ASPNETCORE_URLS=http://+:8080 \
    ASPNETCORE_HTTP_PORTS= \
    Data__Folder=/data
# A new volume takes over owner and mode of the folder it is laid over.
RUN install --directory --mode=700 --owner=$APP_UID --group=$APP_UID /data
WORKDIR /app
COPY --from=program /app ./
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["./Analyzer", "healthcheck"]
ENTRYPOINT ["./Analyzer"]
