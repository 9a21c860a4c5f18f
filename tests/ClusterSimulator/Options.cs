using System.Globalization;

namespace ClusterSimulator;

/// <summary>The command line.</summary>
internal sealed record Options
{
    private const string Usage = """
        usage: ClusterSimulator [verify] [--folder DIR] [--day YYYY-MM-DD] [--zone IANA-ZONE]
                                [--port-prometheus N] [--port-kubernetes N]

        Runs a Prometheus and the Kubernetes APIs of two clusters with known usage until it is told to stop.
        With "verify" it checks itself against Prometheus and kubectl instead.
        """;

    /// <summary>Where blocks, kubeconfigs and truth.json are written.</summary>
    public string Folder { get; private init; } = Path.Combine(Path.GetTempPath(), "cluster-simulator");

    /// <summary>The IANA time zone.</summary>
    public string Zone { get; private init; } = "Asia/Shanghai";

    /// <summary>The day; yesterday in the time zone, when it is not given.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The port of Prometheus; 0 for any free one.</summary>
    public int PrometheusPort { get; private init; }

    /// <summary>The port of the first cluster's API, the next cluster's being the next one; 0 for any free ones.</summary>
    public int KubernetesPort { get; private init; }

    /// <summary>Whether to check itself and end.</summary>
    public bool Verify { get; private init; }

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    public string? Error { get; private init; }

    public static Options Parse(string[] args)
    {
        try
        {
            return Read(new Queue<string>(args));
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or TimeZoneNotFoundException)
        {
            return new() { Error = $"{wrong.Message}\n\n{Usage}" };
        }
    }

    private static Options Read(Queue<string> words)
    {
        var options = new Options();
        DateOnly? day = null;
        while (words.TryDequeue(out var word))
        {
            if (word == "verify")
                options = options with { Verify = true };
            else if (!words.TryDequeue(out var value))
                throw new FormatException($"{word} is not known, or lacks its value.");
            else if (word == "--day")
                day = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            else
                options = options.With(word, value);
        }
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Zone));
        return options with { Day = day ?? DateOnly.FromDateTime(today.DateTime).AddDays(-1) };
    }

    private Options With(string word, string value) => word switch
    {
        "--folder" => this with { Folder = Path.GetFullPath(value) },
        "--zone" => this with { Zone = value },
        "--port-prometheus" => this with { PrometheusPort = int.Parse(value, CultureInfo.InvariantCulture) },
        "--port-kubernetes" => this with { KubernetesPort = int.Parse(value, CultureInfo.InvariantCulture) },
        _ => throw new FormatException($"{word} is not known."),
    };
}
