using System.Globalization;
using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>A world's samples as blocks of a Prometheus database, built once for each world and kept in a folder.</summary>
public static class Blocks
{
    /// <summary>The folder with the world's blocks; builds them first when they are not there yet.</summary>
    public static async Task<string> EnsureAsync(World world, string folder, CancellationToken cancellation = default)
    {
        var target = Path.Combine(folder, "blocks", NameOf(world));
        if (Directory.Exists(target))
            return target;
        var work = Directory.CreateDirectory(Path.Combine(folder, "blocks", "." + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            await BuildAsync(Series.Of(world), work, cancellation);
            MoveUnlessThere(Path.Combine(work, "out"), target);
            return target;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Adds series to the data of a Prometheus, which may be running: it finds new blocks within a minute.</summary>
    /// <param name="series">What is not there yet, or is there just so.</param>
    /// <param name="data">The folder of its <c>--storage.tsdb.path</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task AddAsync(IEnumerable<Series> series, string data, CancellationToken cancellation)
    {
        // Inside it, so that a block comes there whole, in one step.
        var work = Directory.CreateDirectory(Path.Combine(data, "new-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            await BuildAsync(series, work, cancellation);
            foreach (var block in Directory.EnumerateDirectories(Path.Combine(work, "out")).ToList())
                Directory.Move(block, Path.Combine(data, Path.GetFileName(block)));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task BuildAsync(IEnumerable<Series> series, string work, CancellationToken cancellation)
    {
        var text = Path.Combine(work, "samples.om");
        OpenMetricsWriter.Write(series, text);
        // Without a long block duration promtool reads the whole text again for every two hours of it.
        string[] arguments = ["tsdb", "create-blocks-from", "openmetrics", "--quiet", "--max-block-duration=162h"];
        await ChildProcess.RunAsync("promtool", [.. arguments, text, Path.Combine(work, "out")], cancellation);
    }

    private static void MoveUnlessThere(string source, string target)
    {
        try
        {
            Directory.Move(source, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process has built the same blocks meanwhile.
        }
    }

    /// <summary>The same world, built by the same code.</summary>
    private static string NameOf(World world)
    {
        var zone = world.Day.Zone.Replace('/', '-');
        var code = typeof(Blocks).Module.ModuleVersionId.ToString("N")[..12];
        return string.Create(
            CultureInfo.InvariantCulture, $"{world.Name}-{world.Day.Date:yyyy-MM-dd}-{zone}-{world.Day.ScrapeInterval}ms-{code}");
    }
}
