using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>Where the page may be handed out beside this server.</summary>
[Settings("Page")]
internal sealed class PageOptions
{
    /// <summary>Origins whose page may use this API beside this server's own, the next one as <c>Page__Origins__1</c> (<c>web/README.md</c>).</summary>
    [Origin]
    public string[] Origins { get; set; } = [];
}
