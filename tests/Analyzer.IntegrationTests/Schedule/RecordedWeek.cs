using System.Globalization;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Schedule;

/// <summary>
/// Days that follow each other, each a world with a Prometheus and a cluster of its own; a proxy gives each question to the
/// Prometheus of the day that it is about, as if one had them all.
/// </summary>
internal sealed class RecordedWeek : IAsyncDisposable
{
    private const string Zone = "Asia/Shanghai";
    public const string Cluster = "prod-bj";

    private readonly List<RecordedOne> _days = [];

    private sealed record RecordedOne(World World, PrometheusServer Prometheus, KubernetesApi Cluster);

    public CountingProxy Source { get; private set; } = null!;

    public IReadOnlyList<DateOnly> Days => [.. _days.Select(day => day.World.Day.Date)];

    public static async Task<RecordedWeek> StartAsync(DateOnly first, int days)
    {
        var week = new RecordedWeek();
        for (var date = first; date < first.AddDays(days); date = date.AddDays(1))
        {
            var world = World.Standard(date, Zone);
            week._days.Add(new(world, await PrometheusServer.StartAsync(world, WorldFixture.BlocksFolder), await KubernetesApi.StartAsync(world.Cluster(Cluster))));
        }
        week.Source = await CountingProxy.StartAsync(week.ServerOf);
        return week;
    }

    /// <summary>The cluster as it is on the day after.</summary>
    public KubernetesApi ClusterAfter(int day) => _days[day].Cluster;

    /// <summary>The first moment of the day after.</summary>
    public DateTimeOffset MidnightAfter(int day) => DateTimeOffset.FromUnixTimeMilliseconds(_days[day].World.Day.End);

    public IEnumerable<NamespaceTruth> TruthOf(int day) =>
        Truth.Of(_days[day].World).Where(truth => truth is { ClusterName: Cluster, Excluded: false, PodsSeen: > 0 });

    /// <summary>What was asked so far is of no interest, and would be taken for the server's memory.</summary>
    public void Forget()
    {
        Source.Requests.Clear();
        foreach (var day in _days)
            day.Cluster.Requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        foreach (var day in _days)
        {
            await day.Prometheus.DisposeAsync();
            await day.Cluster.DisposeAsync();
        }
    }

    /// <summary>Of days that were not recorded the last one knows nothing, which is the truth.</summary>
    private Uri ServerOf(RecordedRequest request)
    {
        var about = request.Parameter("time") ?? request.Parameter("end");
        var moment = about is null ? 0 : (long)(double.Parse(about, CultureInfo.InvariantCulture) * 1000);
        return (_days.Find(day => day.World.Day.Start < moment && moment <= day.World.Day.End) ?? _days[^1]).Prometheus.Address;
    }
}
