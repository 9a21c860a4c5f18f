-- What a synced figure is made of (domain.md §10).

-- How the day was asked for, so that its queries can be shown as they were sent; null for days before this was kept.
ALTER TABLE usage_days ADD COLUMN matchers TEXT;
ALTER TABLE usage_days ADD COLUMN memory_metric TEXT;
ALTER TABLE usage_days ADD COLUMN rate_window TEXT;
ALTER TABLE usage_days ADD COLUMN step TEXT;
ALTER TABLE usage_days ADD COLUMN tolerance REAL;

CREATE TABLE usage_explanations (
    tenant_id    TEXT NOT NULL,
    date         TEXT NOT NULL,
    cluster_name TEXT NOT NULL,
    namespace    TEXT NOT NULL,
    -- Workloads and pods, compressed: docs/decisions/0005.
    content      BLOB NOT NULL,
    PRIMARY KEY (tenant_id, date, cluster_name, namespace)
) WITHOUT ROWID;
