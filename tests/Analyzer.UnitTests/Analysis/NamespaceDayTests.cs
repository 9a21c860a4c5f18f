using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>A namespace's figures of a day (domain.md §5, §8).</summary>
public sealed class NamespaceDayTests
{
    private static readonly Workload Web = new("Deployment", "web");

    [Fact]
    public void A_rolling_update_counts_once_in_the_peak_and_whole_in_the_sum_of_pod_peaks()
    {
        var day = Of([Pod("web-7d4b9c6f5-x2x7k", 2, 10), Pod("web-7d4b9c6f5-z9z9z", 3, 20), Pod("web-55b7c9d8f4-b2b2b", 4, 5)], replicas: 2);
        (day.Peak, day.PodPeakSum).Should().Be((new Amounts(7, 30), new Amounts(9, 35)));
    }

    [Fact]
    public void A_namespace_is_the_sum_of_its_workloads_in_the_order_of_kind_and_name()
    {
        var day = Of([Pod("web-7d4b9c6f5-x2x7k", 2, 10), Pod("db-0", 3, 20), Pod("api-7d4b9c6f5-x2x7k", 4, 5)], replicas: 1);
        day.Peak.Should().Be(new Amounts(9, 35));
        day.Workloads.Select(workload => workload.Workload).Should().Equal(new("Deployment", "api"), Web, new("StatefulSet", "db"));
    }

    [Fact]
    public void Cpu_and_memory_are_counted_apart()
    {
        var workload = Of([Pod("web-7d4b9c6f5-x2x7k", 9, 1), Pod("web-55b7c9d8f4-b2b2b", 1, 9)], replicas: 1).Workloads.Single();
        workload.Cpu.Counted.Single().Pod.Should().Be("web-7d4b9c6f5-x2x7k");
        workload.Memory.Counted.Single().Pod.Should().Be("web-55b7c9d8f4-b2b2b");
    }

    [Fact]
    public void A_pod_without_cpu_samples_counts_for_memory_alone()
    {
        var day = Of([Pod("db-0", null, 10), Pod("db-1", 1, 20)], replicas: 1);
        (day.Peak, day.PodsSeen).Should().Be((new Amounts(1, 30), 2));
    }

    [Fact]
    public void Stored_replicas_of_an_earlier_rule_stay()
    {
        var samples = Samples([Pod("web-7d4b9c6f5-x2x7k", 2, 1), Pod("web-55b7c9d8f4-b2b2b", 4, 1)], replicas: null) with
        {
            StoredReplicas = new Dictionary<Workload, Replicas> { [Web] = new(1, ReplicasFrom.Api) },
        };
        NamespaceDay.Of(samples, 1.0m).Peak.Cpu.Should().Be(4);
    }

    [Fact]
    public void A_workload_is_known_no_better_than_its_worst_known_pod()
    {
        var samples = Samples([Pod("web-7d4b9c6f5-x2x7k", 2, 1), Pod("web-55b7c9d8f4-b2b2b", 4, 1)], replicas: 1);
        samples.OwnersNow.ReplicaSets["web-7d4b9c6f5"] = new("Deployment", "web");
        NamespaceDay.Of(samples, 1.0m).Workloads.Single().OwnerFrom.Should().Be(OwnerFrom.Name);
    }

    [Fact]
    public void A_peak_is_never_more_than_the_sum_of_pod_peaks()
    {
        var random = new Random(58);
        for (var round = 0; round < 400; round++)
        {
            var pods = Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pod(
                $"{"abc"[random.Next(3)]}-{Suffix(random, 9)}-{Suffix(random, 5)}", Any(random), Any(random))).DistinctBy(pod => pod.Name).ToList();
            var day = NamespaceDay.Of(Samples(pods, replicas: null), 1.0m + (decimal)random.Next(0, 11) / 10);
            day.Peak.Cpu.Should().BeLessThanOrEqualTo(day.PodPeakSum.Cpu);
            day.Peak.Memory.Should().BeLessThanOrEqualTo(day.PodPeakSum.Memory);
        }
    }

    private static double Any(Random random) => Math.Pow(10, random.Next(-9, 15)) * random.NextDouble();

    private static string Suffix(Random random, int length) =>
        string.Concat(random.GetItems("bcdfghjklmnpqrstvwxz2456789".ToCharArray(), length));

    private static NamespaceDay Of(IReadOnlyList<PodDay> pods, double? replicas) =>
        NamespaceDay.Of(Samples(pods, replicas), 1.0m);

    private static PodDay Pod(string name, double? cpu, double? memory) =>
        new() { Name = name, Cpu = cpu, Memory = memory, FirstSeen = DateTimeOffset.UnixEpoch, LastSeen = DateTimeOffset.UnixEpoch.AddHours(name.Length) };

    private static NamespaceSamples Samples(IReadOnlyList<PodDay> pods, double? replicas) => new()
    {
        Namespace = "shop",
        Pods = pods,
        OwnersOfDay = new(),
        OwnersNow = new(),
        ReplicasOfDay = replicas is { } maximum ? new Dictionary<Workload, double> { [Web] = maximum } : [],
        ReplicasNow = new Dictionary<Workload, PresentReplicas>(),
        StoredReplicas = new Dictionary<Workload, Replicas>(),
        CpuTotals = [],
        MemoryTotals = [],
    };
}
