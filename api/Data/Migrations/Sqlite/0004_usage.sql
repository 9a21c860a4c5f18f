-- What a day's sync and the uploaded day report files say (domain.md §5 to §9, §13). CPU in cores, memory in bytes.

-- One row for each cluster and day that was synced.
CREATE TABLE usage_days (
    tenant_id      TEXT    NOT NULL,
    date           TEXT    NOT NULL,
    cluster_name   TEXT    NOT NULL,
    source_id      BIGINT  NOT NULL,
    source_name    TEXT    NOT NULL,
    server         TEXT    NOT NULL,
    -- The measure that this day reports: peak or pod_peak_sum (§8).
    measure        TEXT    NOT NULL,
    coverage       REAL    NOT NULL,
    complete       BOOLEAN NOT NULL,
    partial        BOOLEAN NOT NULL,
    evaluated_at   BIGINT  NOT NULL,
    range_seconds  BIGINT  NOT NULL,
    dropped_values BIGINT  NOT NULL,
    run_id         BIGINT  NOT NULL,
    synced_at      BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name)
) WITHOUT ROWID;

CREATE TABLE usage_namespaces (
    tenant_id              TEXT   NOT NULL,
    date                   TEXT   NOT NULL,
    cluster_name           TEXT   NOT NULL,
    namespace              TEXT   NOT NULL,
    project_name           TEXT   NOT NULL,
    -- label, quota or namespace (§11).
    project_from           TEXT   NOT NULL,
    peak_cpu               REAL   NOT NULL,
    peak_memory            REAL   NOT NULL,
    pod_peak_sum_cpu       REAL   NOT NULL,
    pod_peak_sum_memory    REAL   NOT NULL,
    -- Null where the day had no step with data for it.
    concurrent_peak_cpu    REAL,
    concurrent_peak_memory REAL,
    p95_cpu                REAL,
    p95_memory             REAL,
    average_cpu            REAL,
    average_memory         REAL,
    pods_seen              BIGINT NOT NULL,
    pods_counted_cpu       BIGINT NOT NULL,
    pods_counted_memory    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace)
) WITHOUT ROWID;

-- The replicas each workload was counted with, so that a later run of the same day counts alike (§7).
CREATE TABLE usage_workloads (
    tenant_id     TEXT   NOT NULL,
    date          TEXT   NOT NULL,
    cluster_name  TEXT   NOT NULL,
    namespace     TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    replicas      BIGINT NOT NULL,
    -- kube-state-metrics, api or observed.
    replicas_from TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace, kind, name)
) WITHOUT ROWID;

CREATE TABLE upload_files (
    tenant_id    TEXT   NOT NULL,
    date         TEXT   NOT NULL,
    site         TEXT   NOT NULL,
    filename     TEXT   NOT NULL,
    record_count BIGINT NOT NULL,
    uploaded_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, date, site)
) WITHOUT ROWID;

CREATE TABLE upload_rows (
    tenant_id    TEXT NOT NULL,
    date         TEXT NOT NULL,
    site         TEXT NOT NULL,
    project_name TEXT NOT NULL,
    namespace    TEXT NOT NULL,
    cpu          REAL NOT NULL,
    memory       REAL NOT NULL,
    PRIMARY KEY (tenant_id, date, site, project_name, namespace)
) WITHOUT ROWID;
