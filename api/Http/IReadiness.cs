using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>A part of the server without which its work is not done.</summary>
internal interface IReadiness
{
    /// <returns>Why it cannot work now, with the code of the problem; null when it can.</returns>
    ExplainedException? Trouble();
}
