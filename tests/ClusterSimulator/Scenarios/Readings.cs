using ClusterSimulator.Metrics;
using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Samples that are easily read wrongly.</summary>
internal static class Readings
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    /// <summary>Three containers in each pod, which peak at different hours: a pod's peak is the sum of theirs.</summary>
    public static Namespace Sidecars(Stage s)
    {
        var pods = s.Pods("mesh-7c9d5f6b84", s.Always, s.Always).Select(pod => pod with
        {
            Containers = [.. new[] { ("app", 9), ("proxy", 15), ("log-shipper", 21) }.Select(part => PeakAt(s, pod, part))],
        });
        return s.Namespace(
            Deployment("mesh", Timeline.Always(2), ReplicaSet("mesh-7c9d5f6b84", s.Always, [.. pods])).ExpectMetrics(2));
    }

    /// <summary>Two scrape jobs collect the same kubelets, with other labels and slightly other values.</summary>
    public static Namespace DoubleScrape(Stage s)
    {
        var root = Rollouts.Rolled(s, "search", 2);
        return s.Namespace(
            (root with { Children = [.. root.Children.Select(set => set with { Pods = [.. set.Pods.Select(Twice)] })] })
                .ExpectMetrics(2));
    }

    /// <summary>
    /// Samples at the very moments of midnight. Memory: the one at the day's start counts, the one at its end does not.
    /// CPU: the interval before the start shows at the first step (accepted by domain.md §4), the one before the end only at
    /// the next day's first step.
    /// </summary>
    public static Namespace MidnightSpikes(Stage s) => s.Namespace(
        Single(s, "ledger", container => container with { Quirk = SpikesAtMidnight(s) }),
        Single(s, "opening", container => Bursting(s, container, s.Day.Start, 2.718281)),
        Single(s, "closing", container => Bursting(s, container, s.Day.End, 6.283185)));

    /// <summary>
    /// One container is nothing but NaN and infinities and is dropped, one has a NaN now and then and is not.
    /// </summary>
    public static Namespace NotANumber(Stage s)
    {
        var pod = s.Pods("probe-68d7f9c5b4", s.Always)[0];
        Container[] containers =
        [
            s.Container(pod.Name, "app", pod.Life) with { Quirk = NowAndThen },
            s.Container(pod.Name, "sensor", pod.Life) with { Quirk = Never(s) },
        ];
        return s.Namespace(
            Deployment(
                "probe", Timeline.Always(1), ReplicaSet("probe-68d7f9c5b4", s.Always, pod with { Containers = containers }))
                .ExpectMetrics(1),
            Single(s, "healthy", container => container));
    }

    /// <summary>One pod has only CPU samples, another only memory samples. Both belong to the day.</summary>
    public static Namespace HalfScraped(Stage s) => s.Namespace(
        Single(s, "cpu-only", container => container with { Memory = null }),
        Single(s, "memory-only", container => container with { Cpu = null }));

    /// <summary>
    /// A greedy pod's last sample is half a minute before the day: it is no pod of this day, though irate sees it.
    /// </summary>
    public static Namespace BeforeMidnight(Stage s)
    {
        const string set = "billing-5c7d9f8b64";
        var last = s.Day.Start - 30_000;
        var pods = s.Pods(set, s.Until(last), s.Since(last - Stage.Minutes(2)));
        pods[0] = pods[0] with { Node = 0, Containers = [.. pods[0].Containers.Select(c => Bursting(s, c, last, 9.876543))] };
        return s.Namespace(Deployment("billing", Timeline.Always(1), ReplicaSet(set, s.Always, pods)).ExpectMetrics(1));
    }

    /// <summary>A namespace whose pods all ended before the day: it has no usage, not a usage of 0.</summary>
    public static Namespace YesterdayOnly(Stage s) => s.Namespace(
        s.Pod("closing-report", s.Until(s.Day.Start - 40_000)).Alone(From.KubeStateMetrics));

    /// <summary>A pod that was scraped once: it has a memory figure, but no rate.</summary>
    public static Namespace SingleSample(Stage s)
    {
        var flash = s.Pod("flash", new(s.At(11, 11, 35), s.At(11, 12, 10))) with { Node = 0 };
        return s.Namespace(flash.Alone(From.KubeStateMetrics), Single(s, "backdrop", container => container));
    }

    private static Workload Single(Stage s, string name, Func<Container, Container> change)
    {
        var set = $"{name}-6d5c8b7f94";
        var pod = s.Pods(set, s.Always)[0];
        var changed = pod with { Node = 0, Containers = [.. pod.Containers.Select(change)] };
        return Deployment(name, Timeline.Always(1), ReplicaSet(set, s.Always, changed)).ExpectMetrics(1);
    }

    private static Pod Twice(Pod pod) =>
        pod with { Containers = [.. pod.Containers.Select(container => container with { ScrapedTwice = true })] };

    private static Container PeakAt(Stage s, Pod pod, (string Name, int Hour) part)
    {
        var key = pod.Uid + part.Name;
        var (cpu, memory) = (s.At(part.Hour), s.At(part.Hour, 20));
        return new(part.Name, s.Load(Figures.Cores(key), cpu), s.Load(Figures.Bytes(key), memory));
    }

    private static Container Bursting(Stage s, Container container, long until, double cores) => container with
    {
        Cpu = container.Cpu! with
        {
            Bursts = [.. container.Cpu.Bursts, new Burst(until - s.Day.ScrapeInterval, until, cores)],
        },
    };

    private static Quirk SpikesAtMidnight(Stage s) => (metric, time, value) => metric == Metric.Cpu ? value
        : time == s.Day.Start ? Math.Floor(3.1415926 * Gibibyte)
        : time == s.Day.End ? Math.Floor(7.3890561 * Gibibyte)
        : value;

    private static double NowAndThen(string metric, long time, double value) => time / 30_000 % 97 == 0 ? double.NaN : value;

    /// <summary>No memory figure at all, and for a minute a CPU counter without end.</summary>
    private static Quirk Never(Stage s) => (metric, time, value) => metric != Metric.Cpu ? double.NaN
        : time >= s.At(5) && time < s.At(5, 1) ? double.PositiveInfinity
        : value;
}
