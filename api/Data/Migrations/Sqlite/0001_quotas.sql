-- Project quotas (domain.md §12). CPU in cores, memory in bytes; times in milliseconds since 1970 UTC.

CREATE TABLE quotas (
    tenant_id    TEXT    NOT NULL,
    cloud_id     TEXT    NOT NULL,
    project_name TEXT    NOT NULL,
    -- What counts, and where it comes from: manual, excel or k8s.
    cpu_quota    REAL,
    memory_quota REAL,
    source       TEXT    NOT NULL,
    pinned       BOOLEAN NOT NULL,
    -- What a person entered, kept for the day the clusters no longer have a quota for the project.
    own_cpu      REAL,
    own_memory   REAL,
    own_source   TEXT,
    updated_at   BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, cloud_id),
    UNIQUE (tenant_id, project_name)
) WITHOUT ROWID;

CREATE TABLE quota_shares (
    tenant_id    TEXT    NOT NULL,
    project_name TEXT    NOT NULL,
    cluster_name TEXT    NOT NULL,
    cpu_quota    REAL,
    memory_quota REAL,
    cpu_used     REAL,
    memory_used  REAL,
    updated_at   BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, project_name, cluster_name)
) WITHOUT ROWID;
