using System.Diagnostics;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Durability;

/// <summary>A file system in memory of a chosen size. Only root may mount one: elsewhere its tests say so and pass over.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <returns>Null where nothing can be mounted.</returns>
    public static SmallDisk? Mount(string options)
    {
        var disk = new SmallDisk();
        if (Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.Path) == 0)
            return disk;
        Console.WriteLine("passed over: a disk of a few megabytes can be mounted by root only");
        disk._folder.Dispose();
        return null;
    }

    public void Remount(string options) => Run("mount", "-o", $"remount,{options}", Path).Should().Be(0);

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
