using System.Globalization;
using System.Net.Http.Json;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>
/// How much memory and disk an installation needs (docs/operations.md, Sizing): real days of a real sync, copied to the
/// days of a year. Nothing is compared; it prints.
/// </summary>
internal static class SizeReport
{
    private const int PodsPerNamespace = 25;
    private const int Days = 365;

    /// <summary>Days whose pods are kept, unless the settings say otherwise.</summary>
    private const int Explained = 35;

    private static readonly DateOnly Day = new(2026, 2, 10);

    /// <summary>The measured day is long ago.</summary>
    private static readonly Dictionary<string, string> KeepPods = new() { ["Usage__ExplainDays"] = "3660" };

    /// <summary>By table, the day's rows again under another date; the server is not running.</summary>
    private const string CopySql = """
        CREATE TEMP TABLE copied AS SELECT * FROM {0} WHERE date = '2026-02-10';
        UPDATE copied SET date = @date;
        INSERT INTO {0} SELECT * FROM copied;
        DROP TABLE copied;
        """;

    /// <param name="quick">Sizes that only show that it works.</param>
    /// <param name="keep">Where the data of the largest size stay, to be moved to PostgreSQL or looked at; an empty folder.</param>
    public static async Task RunAsync(bool quick, string? keep)
    {
        Console.WriteLine();
        Console.WriteLine("| size | memory idle (MB) | peak while syncing (MB) | 1 day (MB) | 365 days (MB) | figures, a namespace and day (bytes) | pods, a namespace and day (bytes) |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        using var folder = new TemporaryFolder();
        var (small, large) = quick ? (5, 20) : (50, 200);
        Console.WriteLine(await MeasureAsync(small, Path.Combine(folder.Path, "small")));
        Console.WriteLine(await MeasureAsync(large, keep ?? Path.Combine(folder.Path, "large")));
    }

    private static async Task<string> MeasureAsync(int namespaces, string folder)
    {
        var (idle, peak) = await SyncAsync(folder, namespaces);
        var day = Megabytes(folder);
        Copy(folder, ["usage_days", "usage_namespaces", "usage_workloads"], Days);
        var figures = Megabytes(folder);
        Copy(folder, ["usage_explanations"], Explained);
        var year = Megabytes(folder);
        return string.Create(CultureInfo.InvariantCulture, $"| {namespaces} namespaces, {namespaces * PodsPerNamespace} pods | {idle:F0} | {peak:F0} | {day:F1} | {year:F0} "
            + $"| {(figures - day) * 1e6 / (Days - 1) / namespaces:F0} | {(year - figures) * 1e6 / (Explained - 1) / namespaces:F0} |");
    }

    private static async Task<(double Idle, double Peak)> SyncAsync(string folder, int namespaces)
    {
        var world = World.Sized(namespaces, PodsPerNamespace, Day, "Asia/Shanghai", TimeSpan.FromMinutes(1));
        await using var prometheus = await PrometheusServer.StartAsync(world, SyncBenchmark.BlocksFolder);
        await using var cluster = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        await using var server = await ServerProcess.StartAsync(folder, KeepPods);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var idle = server.Megabytes("VmRSS:");
        await server.Client.PostAsJsonAsync("/api/k8s/configs", new { name = "prod-bj", kubeconfig = cluster.Kubeconfig }).JsonAsync();
        await server.Client.PostAsJsonAsync("/api/prometheus/configs", new { name = "metrics", url = prometheus.Address, cluster_name = "prod-bj", time_zone = "Asia/Shanghai" }).JsonAsync();
        await server.Client.SyncAsync(Day);
        return (idle, server.PeakMegabytes());
    }

    private static void Copy(string folder, IReadOnlyList<string> tables, int days)
    {
        using var connection = Open(folder);
        using var transaction = connection.BeginTransaction();
        for (var day = 1; day < days; day++)
            foreach (var table in tables)
            {
                using var copy = connection.CreateCommand();
#pragma warning disable CA2100 // The names of the tables stand above.
                copy.CommandText = CopySql.Replace("{0}", table, StringComparison.Ordinal);
#pragma warning restore CA2100
                copy.Parameters.AddWithValue("@date", Day.AddDays(-day).ToString("yyyy-MM-dd"));
                copy.ExecuteNonQuery();
            }
        transaction.Commit();
    }

    /// <summary>The file once its log is written back into it.</summary>
    private static double Megabytes(string folder)
    {
        using (var connection = Open(folder))
        using (var checkpoint = connection.CreateCommand())
        {
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }
        return new FileInfo(Path.Combine(folder, "analyzer.db")).Length / 1e6;
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "analyzer.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
