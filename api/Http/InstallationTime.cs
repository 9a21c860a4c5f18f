using Analyzer.Analysis;
using Microsoft.Extensions.Options;

namespace Analyzer.Http;

/// <summary>The installation's time zone: that of the settings, else the host's.</summary>
internal sealed class InstallationTime(IOptions<TimeOptions> options)
{
    /// <summary>IANA name.</summary>
    public string TimeZone { get; } = options.Value.TimeZone is { Length: > 0 } wished ? wished : Host();

    private static string Host() => Day.IsTimeZone(TimeZoneInfo.Local.Id) ? TimeZoneInfo.Local.Id : "Etc/UTC";
}
