-- Long work (api.md, Habits).

CREATE TABLE runs (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id      TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    -- What is being done to what: two runs of one key never go at once.
    key            TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    progress_done  BIGINT  NOT NULL,
    progress_total BIGINT  NOT NULL,
    progress_step  TEXT,
    -- JSON.
    parts          TEXT    NOT NULL,
    result         TEXT,
    started_by     TEXT    NOT NULL,
    created_at     BIGINT  NOT NULL,
    started_at     BIGINT,
    ended_at       BIGINT
);

CREATE UNIQUE INDEX runs_active ON runs (tenant_id, key) WHERE state IN ('queued', 'running');
CREATE INDEX runs_newest ON runs (tenant_id, created_at);
