-- Figures that a later run of the same day changed (domain.md §10): people have reported them already.
-- CPU in cores, memory in bytes, times in milliseconds since 1970.

CREATE TABLE usage_history (
    tenant_id              TEXT COLLATE "C" NOT NULL,
    date                   TEXT COLLATE "C" NOT NULL,
    cluster_name           TEXT COLLATE "C" NOT NULL,
    namespace              TEXT COLLATE "C" NOT NULL,
    replaced_at            BIGINT NOT NULL,
    -- The run that changed them.
    run_id                 BIGINT NOT NULL,
    -- resync, more_complete or gone.
    reason                 TEXT COLLATE "C" NOT NULL,
    measure                TEXT COLLATE "C" NOT NULL,
    project_name           TEXT COLLATE "C" NOT NULL,
    peak_cpu               DOUBLE PRECISION NOT NULL,
    peak_memory            DOUBLE PRECISION NOT NULL,
    pod_peak_sum_cpu       DOUBLE PRECISION NOT NULL,
    pod_peak_sum_memory    DOUBLE PRECISION NOT NULL,
    concurrent_peak_cpu    DOUBLE PRECISION,
    concurrent_peak_memory DOUBLE PRECISION,
    p95_cpu                DOUBLE PRECISION,
    p95_memory             DOUBLE PRECISION,
    average_cpu            DOUBLE PRECISION,
    average_memory         DOUBLE PRECISION,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace, replaced_at, run_id)
);
