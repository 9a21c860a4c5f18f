-- What a synced figure is made of (domain.md §10).

-- How the day was asked for, so that its queries can be shown as they were sent; null for days before this was kept.
ALTER TABLE usage_days ADD COLUMN matchers TEXT COLLATE "C";
ALTER TABLE usage_days ADD COLUMN memory_metric TEXT COLLATE "C";
ALTER TABLE usage_days ADD COLUMN rate_window TEXT COLLATE "C";
ALTER TABLE usage_days ADD COLUMN step TEXT COLLATE "C";
ALTER TABLE usage_days ADD COLUMN tolerance DOUBLE PRECISION;

CREATE TABLE usage_explanations (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    date         TEXT COLLATE "C" NOT NULL,
    cluster_name TEXT COLLATE "C" NOT NULL,
    namespace    TEXT COLLATE "C" NOT NULL,
    -- Workloads and pods, compressed: docs/decisions/0005.
    content      BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace)
);
