-- When syncs run by themselves (api.md, Schedule). One row a tenant.

CREATE TABLE schedules (
    tenant_id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    enabled              BOOLEAN NOT NULL,
    project_quota_hour   BIGINT NOT NULL,
    namespace_quota_hour BIGINT NOT NULL,
    prometheus_sync_hour BIGINT NOT NULL,
    interval_hours       BIGINT NOT NULL,
    -- IANA; null for the installation's.
    time_zone            TEXT COLLATE "C",
    catch_up_days        BIGINT NOT NULL,
    updated_at           BIGINT NOT NULL
);
