-- Prometheus-compatible servers, each holding one cluster's metrics (domain.md §1, §4).

CREATE TABLE sources (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id         TEXT    NOT NULL,
    name              TEXT    NOT NULL,
    url               TEXT    NOT NULL,
    cluster_name      TEXT    NOT NULL,
    use_accurate_sync BOOLEAN NOT NULL,
    time_zone         TEXT,
    label_matchers    TEXT    NOT NULL,
    memory_metric     TEXT    NOT NULL,
    rate_window       TEXT    NOT NULL,
    step              TEXT    NOT NULL,
    tolerance         REAL    NOT NULL,
    auth_kind         TEXT    NOT NULL,
    auth_username     TEXT,
    -- Protected JSON: password, token, certificate and key, header values.
    secrets           TEXT    NOT NULL,
    header_names      TEXT    NOT NULL,
    tls_ca            TEXT,
    tls_skip_verify   BOOLEAN NOT NULL,
    last_sync         BIGINT,
    created_at        BIGINT  NOT NULL,
    updated_at        BIGINT  NOT NULL,
    UNIQUE (tenant_id, name),
    -- Two sources of one cluster would count its pods twice.
    UNIQUE (tenant_id, cluster_name)
);
