using System.Diagnostics;
using Analyzer.Http;
using Analyzer.Language;
using Hangfire.Storage.Monitoring;

namespace Analyzer.Runs;

/// <summary>Whether this process works at jobs: only then is a sync that is asked for begun.</summary>
internal sealed class JobServer(Hangfire.JobStorage storage, TimeProvider time) : IReadiness
{
    /// <summary>It says that it lives every 30 seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>How the library begins the names of this process's servers.</summary>
    private static readonly string Own = $"{Environment.MachineName}:{Environment.ProcessId}:";

    /// <summary>In a container the process before had the same name and number: what it left behind is older than this one.</summary>
    private static readonly DateTime Started = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    public ExplainedException? Trouble() => storage.GetMonitoringApi().Servers().Any(server => IsOwn(server, time.GetUtcNow()))
        ? null
        : new("job_server_unavailable", new("任务服务还没有启动，或已停止。", "The job server has not started yet, or has stopped."));

    internal static bool IsOwn(ServerDto server, DateTimeOffset now) =>
        server.Name.StartsWith(Own, StringComparison.OrdinalIgnoreCase) && server.StartedAt >= Started
        && server.Heartbeat is { } heard && now - heard < Silence;
}
