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
            await BuildAsync(world, work, cancellation);
            MoveUnlessThere(Path.Combine(work, "out"), target);
            return target;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task BuildAsync(World world, string work, CancellationToken cancellation)
    {
        var text = Path.Combine(work, "samples.om");
        OpenMetricsWriter.Write(world, text);
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
