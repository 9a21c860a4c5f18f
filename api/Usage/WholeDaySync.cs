using Analyzer.Http;
using Analyzer.Runs;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>Yesterday of all sources, each in its own zone (domain.md §3).</summary>
internal sealed class WholeDaySync(SourceRepository sources, DayRequests requests) : IWholeSync
{
    public RunKind Kind => RunKind.Usage;

    public async Task<IReadOnlyList<RunPart>> PartsAsync(CancellationToken cancellationToken)
    {
        var (all, _) = await sources.ListAsync(new ListQuery(), cancellationToken);
        return [.. all.Select(source => new RunPart
        {
            ConfigId = source.Id,
            Name = source.Name,
            Date = requests.Yesterday(source),
        })];
    }
}
