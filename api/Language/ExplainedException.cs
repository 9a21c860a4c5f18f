namespace Analyzer.Language;

/// <summary>A failure outside this program that an operator can understand: what was asked, and what came back.</summary>
public class ExplainedException(string code, Message reason, Exception? inner = null)
    : Exception(reason.En, inner)
{
    /// <summary>A stable word, as the contract's problems have it; one that ends in _timeout means no answer in time.</summary>
    public string Code { get; } = code;

    public Message Reason { get; } = reason;
}
