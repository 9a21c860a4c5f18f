-- What a day's sync and the uploaded day report files say (domain.md §5 to §9, §13). CPU in cores, memory in bytes.

-- One row for each cluster and day that was synced.
CREATE TABLE usage_days (
    tenant_id      TEXT COLLATE "C" NOT NULL,
    date           TEXT COLLATE "C" NOT NULL,
    cluster_name   TEXT COLLATE "C" NOT NULL,
    source_id      BIGINT NOT NULL,
    source_name    TEXT COLLATE "C" NOT NULL,
    server         TEXT COLLATE "C" NOT NULL,
    -- The measure that this day reports: peak or pod_peak_sum (§8).
    measure        TEXT COLLATE "C" NOT NULL,
    coverage       DOUBLE PRECISION NOT NULL,
    complete       BOOLEAN NOT NULL,
    partial        BOOLEAN NOT NULL,
    evaluated_at   BIGINT NOT NULL,
    range_seconds  BIGINT NOT NULL,
    dropped_values BIGINT NOT NULL,
    run_id         BIGINT NOT NULL,
    synced_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name)
);

CREATE TABLE usage_namespaces (
    tenant_id              TEXT COLLATE "C" NOT NULL,
    date                   TEXT COLLATE "C" NOT NULL,
    cluster_name           TEXT COLLATE "C" NOT NULL,
    namespace              TEXT COLLATE "C" NOT NULL,
    project_name           TEXT COLLATE "C" NOT NULL,
    -- label, quota or namespace (§11).
    project_from           TEXT COLLATE "C" NOT NULL,
    peak_cpu               DOUBLE PRECISION NOT NULL,
    peak_memory            DOUBLE PRECISION NOT NULL,
    pod_peak_sum_cpu       DOUBLE PRECISION NOT NULL,
    pod_peak_sum_memory    DOUBLE PRECISION NOT NULL,
    -- Null where the day had no step with data for it.
    concurrent_peak_cpu    DOUBLE PRECISION,
    concurrent_peak_memory DOUBLE PRECISION,
    p95_cpu                DOUBLE PRECISION,
    p95_memory             DOUBLE PRECISION,
    average_cpu            DOUBLE PRECISION,
    average_memory         DOUBLE PRECISION,
    pods_seen              BIGINT NOT NULL,
    pods_counted_cpu       BIGINT NOT NULL,
    pods_counted_memory    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace)
);

-- The replicas each workload was counted with, so that a later run of the same day counts alike (§7).
CREATE TABLE usage_workloads (
    tenant_id     TEXT COLLATE "C" NOT NULL,
    date          TEXT COLLATE "C" NOT NULL,
    cluster_name  TEXT COLLATE "C" NOT NULL,
    namespace     TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    name          TEXT COLLATE "C" NOT NULL,
    replicas      BIGINT NOT NULL,
    -- kube-state-metrics, api or observed.
    replicas_from TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace, kind, name)
);

CREATE TABLE upload_files (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    date         TEXT COLLATE "C" NOT NULL,
    site         TEXT COLLATE "C" NOT NULL,
    filename     TEXT COLLATE "C" NOT NULL,
    record_count BIGINT NOT NULL,
    uploaded_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, date, site)
);

CREATE TABLE upload_rows (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    date         TEXT COLLATE "C" NOT NULL,
    site         TEXT COLLATE "C" NOT NULL,
    project_name TEXT COLLATE "C" NOT NULL,
    namespace    TEXT COLLATE "C" NOT NULL,
    cpu          DOUBLE PRECISION NOT NULL,
    memory       DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (tenant_id, date, site, project_name, namespace)
);
