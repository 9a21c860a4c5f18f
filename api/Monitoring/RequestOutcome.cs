namespace Analyzer.Monitoring;

/// <summary>What became of a request, beside the code words of failures (docs/api.md).</summary>
internal static class RequestOutcome
{
    public const string Success = "success";

    /// <summary>Nobody waits for it any more.</summary>
    public const string Cancelled = "cancelled";
}
