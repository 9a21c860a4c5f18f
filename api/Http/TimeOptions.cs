using Analyzer.Analysis;
using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>In which place days begin and end.</summary>
[Settings("Analyzer")]
internal sealed class TimeOptions
{
    /// <summary>Time zone that days are in, unless a source has its own; the host's when not set. The same for all instances.</summary>
    [IanaTimeZone]
    public string? TimeZone { get; set; }
}

internal sealed class IanaTimeZoneAttribute() : MustAttribute("be an IANA time zone such as Asia/Shanghai")
{
    protected override bool Holds(string text) => Day.IsTimeZone(text);
}
