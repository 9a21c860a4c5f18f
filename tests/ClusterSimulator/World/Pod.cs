namespace ClusterSimulator;

/// <summary>A pod, present from its first to its last moment.</summary>
public sealed record Pod(string Name, Life Life, IReadOnlyList<Container> Containers)
{
    /// <summary>The pod's uid.</summary>
    public required string Uid { get; init; }

    /// <summary>Index of its node in the cluster.</summary>
    public required int Node { get; init; }

    /// <summary>Whether the Kubernetes API still shows it.</summary>
    public required bool InApi { get; init; }

    /// <summary>Its phase in the API: Running, or Succeeded for a finished Job's pod.</summary>
    public string Phase { get; init; } = "Running";

    /// <summary>Where its owner is found, when that is not the same for all pods of its workload.</summary>
    public string? OwnerFrom { get; init; }
}

/// <summary>A container and what it used. A null load means that no such series exists.</summary>
public sealed record Container(string Name, Load? Cpu, Load? Memory)
{
    /// <summary>
    /// Its starts; empty when it ran as long as its pod. A start with an id of its own is a series of its own, one with
    /// the same id resets the counter within the series.
    /// </summary>
    public IReadOnlyList<Run> Runs { get; init; } = [];

    /// <summary>Whether two scrape jobs collect it, so that each series is there twice.</summary>
    public bool ScrapedTwice { get; init; }

    /// <summary>Replaces samples by others, such as NaN.</summary>
    public Quirk? Quirk { get; init; }
}

/// <summary>One run of a container.</summary>
public sealed record Run(string Id, Life Life);

/// <summary>Gives what is recorded instead of a metric's true value at a moment.</summary>
public delegate double Quirk(string metric, long time, double value);

/// <summary>How much of one resource is used: an idle level that wavers a little, and bursts above it.</summary>
public sealed record Load(double Idle, params Burst[] Bursts)
{
    /// <summary>Cores in the scrape interval that ends at the moment, or bytes at the moment.</summary>
    public double At(long time)
    {
        foreach (var burst in Bursts)
        {
            if (time > burst.After && time <= burst.Until)
                return burst.Level;
        }
        return Idle * (0.9 + 0.1 * Math.Sin(time / 1.1e6 + Idle));
    }
}

/// <summary>A level held from after one moment until another, the latter included.</summary>
public readonly record struct Burst(long After, long Until, double Level);
