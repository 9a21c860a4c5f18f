using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Http;
using Analyzer.Prometheus;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>What to read of a source's day, by the settings of the source and of its cluster.</summary>
internal sealed class DayRequests(ClusterDirectory clusters, InstallationTime installation, TimeProvider time)
{
    public string ZoneOf(SourceRow source) => source.TimeZone ?? installation.TimeZone;

    /// <summary>Yesterday in the source's zone: the day that is synced when none is named (domain.md §3).</summary>
    public DateOnly Yesterday(SourceRow source) => Day.Today(time.GetUtcNow(), ZoneOf(source)).AddDays(-1);

    public async Task<DayRequest> OfAsync(SourceRow source, DateOnly date, CancellationToken cancellationToken) =>
        Of(source, date, await clusters.FindByNameAsync(source.ClusterName, cancellationToken));

    public DayRequest Of(SourceRow source, DateOnly date, OpenCluster? cluster)
    {
        var exclude = cluster is null ? ClusterDefaults.Exclude(ClusterDefaults.ExcludeNamespaces) : cluster.Exclude;
        return new DayRequest
        {
            Day = Day.Of(date, ZoneOf(source)),
            Matchers = LabelMatchers.Parse(source.LabelMatchers),
            MemoryMetric = source.MemoryMetric,
            RateWindow = source.RateWindow,
            Step = source.Step,
            Includes = name => exclude is null || !exclude.IsMatch(name),
        };
    }
}
