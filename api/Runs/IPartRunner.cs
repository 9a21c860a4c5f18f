using Analyzer.Language;

namespace Analyzer.Runs;

/// <summary>What a feature does for one part of its kind of run. It stores all of the part or nothing.</summary>
internal interface IPartRunner
{
    RunKind Kind { get; }

    /// <summary>The part with its counts and notes.</summary>
    /// <exception cref="ExplainedException">The cluster or source failed; nothing was stored.</exception>
    Task<RunPart> RunAsync(long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken);
}

/// <summary>Tells how far one part of a run is: <paramref name="tell"/> gets steps done, steps in all, and the current one.</summary>
internal sealed class PartProgress(Action<int, int, Message> tell)
{
    public void Report(int done, int total, Message step) => tell(done, total, step);
}
