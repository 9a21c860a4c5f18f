using Hangfire.Common;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>A job with the state that it is in. Everything of the state is null for a job that has none yet.</summary>
internal sealed record JobRow
{
    public required string Id { get; init; }
    public required string Payload { get; init; }
    public required long CreatedAt { get; init; }
    public required long? ExpireAt { get; init; }
    public required string? StateName { get; init; }
    public required string? StateReason { get; init; }

    /// <summary>A JSON object of texts.</summary>
    public required string? StateData { get; init; }

    public required long? StateCreatedAt { get; init; }

    /// <summary>When a worker took it or last gave a sign of life; only in the list of fetched jobs.</summary>
    public long? FetchedAt { get; init; }

    /// <summary>What the job calls. A program that no longer has the method gets the reason in place of the job.</summary>
    public (InvocationData Invocation, Job? Job, JobLoadException? Failure) Load()
    {
        var invocation = InvocationData.DeserializePayload(Payload);
        try
        {
            return (invocation, invocation.DeserializeJob(), null);
        }
        catch (JobLoadException failure)
        {
            return (invocation, null, failure);
        }
    }
}
