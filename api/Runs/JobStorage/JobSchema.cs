using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analyzer.Runs.JobStorage;

/// <summary>The tables of the job file. Instants are milliseconds since 1970 UTC; rows without <c>expire_at</c> stay.</summary>
internal static class JobSchema
{
    /// <summary>Kept in the file, so that a later program knows what it finds.</summary>
    private const long Version = 1;

    private const string WriteAheadLogSql = "PRAGMA journal_mode = WAL";
    private const string VersionSql = "PRAGMA user_version";

    private const string CreateSql = """
        CREATE TABLE job (
            id TEXT NOT NULL PRIMARY KEY,
            payload TEXT NOT NULL,
            state_id INTEGER,
            state_name TEXT,
            created_at INTEGER NOT NULL,
            expire_at INTEGER
        ) STRICT;
        CREATE INDEX job_by_state ON job (state_name, state_id);
        CREATE INDEX job_expiring ON job (expire_at) WHERE expire_at IS NOT NULL;

        CREATE TABLE job_parameter (
            job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            value TEXT,
            PRIMARY KEY (job_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE job_state (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            reason TEXT,
            data TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX job_state_by_job ON job_state (job_id);

        CREATE TABLE job_queue (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            queue TEXT NOT NULL,
            job_id TEXT NOT NULL,
            fetched_at INTEGER,
            fetched_by TEXT
        ) STRICT;
        CREATE INDEX job_queue_in_order ON job_queue (queue, id);

        CREATE TABLE held_lock (
            resource TEXT NOT NULL PRIMARY KEY,
            held_by TEXT NOT NULL,
            expire_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE server (
            id TEXT NOT NULL PRIMARY KEY,
            workers INTEGER NOT NULL,
            queues TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            heartbeat_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE set_item (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            score REAL NOT NULL,
            expire_at INTEGER,
            UNIQUE (key, value)
        ) STRICT;
        CREATE INDEX set_item_by_score ON set_item (key, score, value);
        CREATE INDEX set_item_expiring ON set_item (expire_at) WHERE expire_at IS NOT NULL;

        CREATE TABLE hash_field (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT,
            expire_at INTEGER,
            UNIQUE (key, field)
        ) STRICT;
        CREATE INDEX hash_field_expiring ON hash_field (expire_at) WHERE expire_at IS NOT NULL;

        CREATE TABLE list_item (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL,
            value TEXT,
            expire_at INTEGER
        ) STRICT;
        CREATE INDEX list_item_in_order ON list_item (key, id);
        CREATE INDEX list_item_expiring ON list_item (expire_at) WHERE expire_at IS NOT NULL;

        CREATE TABLE counter (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            value INTEGER NOT NULL,
            expire_at INTEGER
        ) STRICT;
        CREATE INDEX counter_expiring ON counter (expire_at) WHERE expire_at IS NOT NULL;

        PRAGMA user_version = 1;
        """;

    /// <summary>Creates the tables if they are absent: all or none, also when two programs start at once.</summary>
    /// <exception cref="InvalidOperationException">A newer version of this program wrote the file.</exception>
    public static void Create(SqliteConnection connection)
    {
        // Readers do not wait for a writer, and a killed writer leaves nothing behind. Kept in the file.
        connection.Execute(WriteAheadLogSql);
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = connection.ExecuteScalar<long>(VersionSql, transaction: transaction);
        if (found > Version)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"The job file {connection.DataSource} is of version {found}; this program knows {Version}. Start the newer program."));
        if (found < Version)
            connection.Execute(CreateSql, transaction: transaction);
        transaction.Commit();
    }
}
