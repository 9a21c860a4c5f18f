using System.Data.Common;

namespace Analyzer.Monitoring;

/// <summary>
/// Gauges of what the database holds, the same in every instance that shares it. They are read anew for each scrape, and
/// left out when they cannot be: an old figure would look like one of now.
/// </summary>
internal interface IStoredGauges
{
    /// <exception cref="DbException">The database cannot be read.</exception>
    Task RefreshAsync(DbConnection connection, CancellationToken cancellationToken);

    void Forget();
}
