using Analyzer.Language;

namespace Analyzer.Runs;

/// <summary>At start, runs that a killed server left unended say so: they stored all or nothing of each part.</summary>
internal sealed class InterruptedRuns(RunRepository runs) : IHostedService
{
    private static readonly Message Reason = new(
        "服务在运行中停止，此项未完成，没有留下不完整的数据。请重试。",
        "The server stopped while this was going on. Nothing of it is half stored. Try again.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var run in await runs.UnendedAsync(cancellationToken))
            await runs.EndAsync(run.Id, RunState.Failed, [.. run.Parts.Select(part => part with
            {
                State = RunState.Failed,
                Code = "interrupted",
                Message = Reason,
            })]);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
