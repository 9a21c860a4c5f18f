-- Clusters (domain.md §1) and what is read from them (§11, §12).

CREATE TABLE clusters (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id              TEXT    NOT NULL,
    name                   TEXT    NOT NULL,
    -- Protected; opened only where a cluster is asked.
    kubeconfig             TEXT    NOT NULL,
    server                 TEXT    NOT NULL,
    context                TEXT    NOT NULL,
    user_kind              TEXT    NOT NULL,
    certificate_expires_at BIGINT,
    skip_tls_verify        BOOLEAN NOT NULL,
    tls_server_name        TEXT,
    use_projectquota       BOOLEAN NOT NULL,
    project_label          TEXT    NOT NULL,
    exclude_namespaces     TEXT    NOT NULL,
    last_sync              BIGINT,
    created_at             BIGINT  NOT NULL,
    updated_at             BIGINT  NOT NULL,
    UNIQUE (tenant_id, name)
);

CREATE TABLE namespace_quotas (
    tenant_id     TEXT   NOT NULL,
    cluster_name  TEXT   NOT NULL,
    namespace     TEXT   NOT NULL,
    project_name  TEXT   NOT NULL,
    cpu_limit     REAL,
    cpu_used      REAL,
    memory_limit  REAL,
    memory_used   REAL,
    pods_limit    REAL,
    pods_used     REAL,
    storage_limit REAL,
    storage_used  REAL,
    -- k8s or excel.
    source        TEXT   NOT NULL,
    note          TEXT,
    -- The project that a sheet named for it; kept when a sync takes the row over (§11).
    imported_project TEXT,
    updated_at    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, cluster_name, namespace)
) WITHOUT ROWID;

-- The project label of every namespace ever seen in a cluster, so that a day of a namespace that has been deleted
-- since still finds its project (§11).
CREATE TABLE namespace_labels (
    tenant_id    TEXT   NOT NULL,
    cluster_name TEXT   NOT NULL,
    namespace    TEXT   NOT NULL,
    project_name TEXT   NOT NULL,
    seen_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, cluster_name, namespace)
) WITHOUT ROWID;
