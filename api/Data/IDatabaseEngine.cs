using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Analyzer.Data;

/// <summary>All that SQLite and PostgreSQL do differently.</summary>
internal interface IDatabaseEngine
{
    /// <summary>Where the data lies, for people: without a password.</summary>
    string Place { get; }

    /// <summary>Room for data on this machine (bytes); null when it lies elsewhere.</summary>
    long? FreeBytes { get; }

    /// <summary>Where the protection keys lie.</summary>
    IXmlRepository Keys { get; }

    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that holds the one write lock of the database, over all instances.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Brings the tables to this version, once however many instances start at a time.</summary>
    /// <param name="first">What has to be done first by one instance alone, once the tables are there.</param>
    /// <returns>The scripts that were run.</returns>
    /// <exception cref="CannotStartException">The database cannot be used; the message says why.</exception>
    IReadOnlyList<string> Migrate(Action first);

    /// <summary>What an exception of this database means.</summary>
    DatabaseFault Fault(DbException exception);
}

/// <summary>Why a statement could not be done.</summary>
internal enum DatabaseFault
{
    Unavailable,
    DiskFull,
    ReadOnly,

    /// <summary>A text that this database cannot hold: PostgreSQL takes no NUL character.</summary>
    BadText,
}
