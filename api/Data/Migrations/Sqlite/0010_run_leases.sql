-- Who works at a run, and days that were caught up.

-- The instance that holds it; others take it over when it has not been heard of for a while.
ALTER TABLE runs ADD COLUMN owner TEXT;
ALTER TABLE runs ADD COLUMN heartbeat_at BIGINT;
-- How often it was begun: one that takes its server down each time has to end.
ALTER TABLE runs ADD COLUMN starts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN cancel_requested BOOLEAN NOT NULL DEFAULT FALSE;

-- Tries to read a day later, so that what stays incomplete is asked for less and less often.
CREATE TABLE catch_ups (
    tenant_id    TEXT   NOT NULL,
    cluster_name TEXT   NOT NULL,
    date         TEXT   NOT NULL,
    tries        BIGINT NOT NULL,
    tried_at     BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, cluster_name, date)
);
