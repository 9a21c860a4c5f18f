namespace ClusterSimulator.Scenarios;

/// <summary>What a scenario builds its namespace with: moments of the day, pods, and objects that control them.</summary>
internal sealed class Stage(string cluster, string name, int nodes, RecordedDay day)
{
    public RecordedDay Day => day;

    /// <summary>As long as anything is recorded.</summary>
    public Life Always => new(day.Before, day.After);

    public long At(int hours, int minutes = 0, int seconds = 0) => day.At(hours, minutes, seconds);

    public Life Until(long time) => new(day.Before, time);

    public Life Since(long time) => new(time, day.After);

    /// <summary>The old pods of a rolling update with a surge of one: every two minutes one of them leaves.</summary>
    public static Life[] Leaving(int count, long since, long at) =>
        [.. Enumerable.Range(0, count).Select(i => new Life(since, at + Minutes(2 * i + 1)))];

    /// <summary>The new pods: each comes a minute before an old one leaves.</summary>
    public static Life[] Arriving(int count, long at, long until) =>
        [.. Enumerable.Range(0, count).Select(i => new Life(at + Minutes(2 * i), until))];

    public static Life[] Same(int count, Life life) => [.. Enumerable.Repeat(life, count)];

    public static long Minutes(int minutes) => minutes * 60_000L;

    public Namespace Namespace(params Workload[] workloads) => new(name, workloads);

    /// <summary>Pods named as a ReplicaSet, a Job or a DaemonSet names them.</summary>
    public Pod[] Pods(string owner, params Life[] lives) =>
        [.. lives.Select((life, i) => Pod($"{owner}-{Figures.Suffix($"{cluster}/{name}/{owner}/{i}")}", life))];

    /// <summary>Pods named as a StatefulSet names them.</summary>
    public Pod[] Ordinals(string owner, params Life[] lives) =>
        [.. lives.Select((life, i) => Pod($"{owner}-{i}", life))];

    /// <summary>A pod with the containers given, or one called <c>app</c>.</summary>
    public Pod Pod(string pod, Life life, params Container[] containers) =>
        new(pod, life, containers.Length > 0 ? containers : [Container(pod, "app", life)])
        {
            Uid = Figures.Uid($"{cluster}/{name}/{pod}"),
            Node = Figures.Index($"{cluster}/{name}/{pod}/node", nodes),
            InApi = life.Until >= day.After,
        };

    /// <summary>A container with figures of its own, whose CPU and memory peak at different times.</summary>
    public Container Container(string pod, string container, Life life)
    {
        var key = $"{cluster}/{name}/{pod}/{container}";
        return new(
            container,
            Load(Figures.Cores(key), PeakTime(key + "/cpu", life)),
            Load(Figures.Bytes(key), PeakTime(key + "/memory", life)));
    }

    /// <summary>A load that holds its peak for three scrapes, long enough for a query with a step of a minute.</summary>
    public Load Load(double peak, long at) => new(peak * 0.3, new Burst(at, at + 3 * day.ScrapeInterval, peak));

    private long PeakTime(string key, Life life)
    {
        var from = Math.Max(life.From, day.Start);
        var until = Math.Min(life.Until, day.End);
        return from + (long)((0.2 + 0.5 * Figures.Fraction(key)) * (until - from));
    }
}
