using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>
/// A refusal raised below an endpoint, where no result can be returned (binding, reading a sheet). Becomes a problem
/// with this status and code.
/// </summary>
public sealed class ApiException(int status, string code, Message detail, string? field = null) : Exception(detail.En)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public Message Detail { get; } = detail;

    /// <summary>The request field that is at fault, for 400.</summary>
    public string? Field { get; } = field;
}
