namespace Analyzer.Usage;

/// <summary>What the usage feature offers to reports: a date's figures deleted, by origin.</summary>
internal sealed class UsageRemoval(UploadRepository uploads, UsageRepository usage)
{
    /// <returns>False when there was nothing to delete.</returns>
    public async Task<bool> DeleteAsync(DateOnly date, bool synced, bool uploaded, CancellationToken cancellationToken)
    {
        var days = synced ? await usage.DeleteAsync(date, cancellationToken) : 0;
        var files = uploaded ? await uploads.DeleteAsync(date, cancellationToken) : 0;
        return days + files > 0;
    }
}
