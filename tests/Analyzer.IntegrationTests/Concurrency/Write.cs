namespace Analyzer.IntegrationTests.Concurrency;

/// <summary>A write that succeeded: what it left of a key (null: nothing), and between which moments it happened.</summary>
internal sealed record Write(string Key, double? Left, long Began, long Ended)
{
    /// <summary>
    /// Whether some order of the writes leaves this: the last write of that order may be any that no other one began
    /// after the end of.
    /// </summary>
    public static bool SomeOrderLeaves(double? left, IReadOnlyCollection<Write> writes) =>
        writes.Count == 0 ? left is null : writes.Any(last => last.Left.Equals(left) && writes.All(other => other == last || other.Began <= last.Ended));
}
