-- Figures that a later run of the same day changed (domain.md §10): people have reported them already.
-- CPU in cores, memory in bytes, times in milliseconds since 1970.

CREATE TABLE usage_history (
    tenant_id              TEXT   NOT NULL,
    date                   TEXT   NOT NULL,
    cluster_name           TEXT   NOT NULL,
    namespace              TEXT   NOT NULL,
    replaced_at            BIGINT NOT NULL,
    -- The run that changed them.
    run_id                 BIGINT NOT NULL,
    -- resync, more_complete or gone.
    reason                 TEXT   NOT NULL,
    measure                TEXT   NOT NULL,
    project_name           TEXT   NOT NULL,
    peak_cpu               REAL   NOT NULL,
    peak_memory            REAL   NOT NULL,
    pod_peak_sum_cpu       REAL   NOT NULL,
    pod_peak_sum_memory    REAL   NOT NULL,
    concurrent_peak_cpu    REAL,
    concurrent_peak_memory REAL,
    p95_cpu                REAL,
    p95_memory             REAL,
    average_cpu            REAL,
    average_memory         REAL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace, replaced_at, run_id)
) WITHOUT ROWID;
