-- Project quotas (domain.md §12). CPU in cores, memory in bytes; times in milliseconds since 1970 UTC.

CREATE TABLE quotas (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    cloud_id     TEXT COLLATE "C" NOT NULL,
    project_name TEXT COLLATE "C" NOT NULL,
    -- What counts, and where it comes from: manual, excel or k8s.
    cpu_quota    DOUBLE PRECISION,
    memory_quota DOUBLE PRECISION,
    source       TEXT COLLATE "C" NOT NULL,
    pinned       BOOLEAN NOT NULL,
    -- What a person entered, kept for the day the clusters no longer have a quota for the project.
    own_cpu      DOUBLE PRECISION,
    own_memory   DOUBLE PRECISION,
    own_source   TEXT COLLATE "C",
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, cloud_id),
    UNIQUE (tenant_id, project_name)
);

CREATE TABLE quota_shares (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    project_name TEXT COLLATE "C" NOT NULL,
    cluster_name TEXT COLLATE "C" NOT NULL,
    cpu_quota    DOUBLE PRECISION,
    memory_quota DOUBLE PRECISION,
    cpu_used     DOUBLE PRECISION,
    memory_used  DOUBLE PRECISION,
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, project_name, cluster_name)
);
