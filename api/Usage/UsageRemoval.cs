using Analyzer.Data;

namespace Analyzer.Usage;

/// <summary>What the usage feature offers to reports: a date's figures deleted, by origin.</summary>
internal sealed class UsageRemoval(Database database, UploadRepository uploads, UsageRepository usage)
{
    /// <summary>All of what is asked for, or nothing.</summary>
    /// <returns>False when there was nothing to delete.</returns>
    public Task<bool> DeleteAsync(DateOnly date, bool synced, bool uploaded, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var days = synced ? await usage.DeleteAsync(connection, transaction, date) : 0;
            var files = uploaded ? await uploads.DeleteAsync(connection, transaction, date) : 0;
            return days + files > 0;
        }, cancellationToken);
}
