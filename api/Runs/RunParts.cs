using Analyzer.Language;

namespace Analyzer.Runs;

/// <summary>What the parts of a run add up to.</summary>
internal static class RunParts
{
    public static SyncResult Result(long runId, IReadOnlyCollection<RunPart> parts) => new()
    {
        Success = parts.All(part => part.State == RunState.Succeeded),
        Imported = parts.Sum(part => part.Imported),
        Updated = parts.Sum(part => part.Updated),
        Removed = parts.Sum(part => part.Removed),
        Skipped = parts.Sum(part => part.Skipped),
        Errors = [.. parts.Where(part => part.Message is not null).Select(part => Say(part, part.Message!))],
        Notes = [.. parts.SelectMany(part => part.Notes.Select(note => Say(part, note)))],
        RunId = runId,
    };

    public static RunState State(IReadOnlyCollection<RunPart> parts) =>
        parts.All(part => part.State == RunState.Succeeded) ? RunState.Succeeded
        : parts.Any(part => part.State == RunState.Cancelled) ? RunState.Cancelled
        : parts.All(part => part.State == RunState.Failed) ? RunState.Failed
        : RunState.Incomplete;

    private static SyncMessage Say(RunPart part, Message message) =>
        new() { ConfigId = part.ConfigId, Name = part.Name, Message = message };
}
