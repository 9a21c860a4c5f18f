using System.Globalization;

namespace ClusterSimulator;

/// <summary>The command line.</summary>
internal sealed record Options
{
    private const string Usage = """
        usage: ClusterSimulator [verify] [--folder DIR] [--day YYYY-MM-DD] [--zone IANA-ZONE]
                                [--port-prometheus N] [--port-kubernetes N]
               ClusterSimulator demo --data DIR --prometheus URL --analyzer URL --host NAME
                                [--folder DIR] [--days N] [--zone IANA-ZONE] [--port-metrics N] [--port-kubernetes N]

        Runs a Prometheus and the Kubernetes APIs of two clusters with known usage until it is told to stop.
        With "verify" it checks itself against Prometheus and kubectl instead.
        With "demo" it writes the days before today into the data folder of another Prometheus, goes on with today where
        that one scrapes it, and has an analyzer read them: both reach it under the host name.
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

    /// <summary>Whether to feed a Prometheus and an analyzer that are there already.</summary>
    public bool Demo { get; private init; }

    /// <summary>The demo's days before today.</summary>
    public int Days { get; private init; } = 7;

    /// <summary>The data folder of the demo's Prometheus.</summary>
    public string Data { get; private init; } = "";

    /// <summary>Where the demo's Prometheus answers.</summary>
    public Uri? Prometheus { get; private init; }

    /// <summary>Where the demo's analyzer answers.</summary>
    public Uri? Analyzer { get; private init; }

    /// <summary>The name under which these two reach the simulator.</summary>
    public string? Host { get; private init; }

    /// <summary>The port that the demo's Prometheus scrapes.</summary>
    public int MetricsPort { get; private init; } = 9100;

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    public string? Error { get; private init; }

    public static Options Parse(string[] args)
    {
        try
        {
            // --zone=UTC is --zone UTC.
            return Read(new(args.SelectMany(word => word.StartsWith("--", StringComparison.Ordinal) ? word.Split('=', 2) : [word])));
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or TimeZoneNotFoundException or UriFormatException)
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
            else if (word == "demo")
                options = options with { Demo = true };
            else if (!words.TryDequeue(out var value))
                throw new FormatException($"{word} is not known, or lacks its value.");
            else if (word == "--day")
                day = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            else
                options = options.With(word, value);
        }
        if (options.Demo && (options.Data.Length == 0 || options.Prometheus is null || options.Analyzer is null || options.Host is null))
            throw new FormatException("The demo needs --data, --prometheus, --analyzer and --host.");
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Zone));
        return options with { Day = day ?? DateOnly.FromDateTime(today.DateTime).AddDays(-1) };
    }

    private Options With(string word, string value) => word switch
    {
        "--folder" => this with { Folder = Path.GetFullPath(value) },
        "--zone" => this with { Zone = value },
        "--port-prometheus" => this with { PrometheusPort = int.Parse(value, CultureInfo.InvariantCulture) },
        "--port-kubernetes" => this with { KubernetesPort = int.Parse(value, CultureInfo.InvariantCulture) },
        "--port-metrics" => this with { MetricsPort = int.Parse(value, CultureInfo.InvariantCulture) },
        "--days" => this with { Days = int.Parse(value, CultureInfo.InvariantCulture) },
        "--data" => this with { Data = Path.GetFullPath(value) },
        "--prometheus" => this with { Prometheus = new(value) },
        "--analyzer" => this with { Analyzer = new(value) },
        "--host" => this with { Host = value },
        _ => throw new FormatException($"{word} is not known."),
    };
}
