using Analyzer.Analysis;

namespace Analyzer.Http;

/// <summary>The installation's time zone: <c>Analyzer__TimeZone</c>, else the host's.</summary>
internal sealed class InstallationTime
{
    /// <exception cref="InvalidOperationException">The setting names no IANA time zone.</exception>
    public InstallationTime(IConfiguration configuration)
    {
        var wished = configuration["Analyzer:TimeZone"];
        if (!string.IsNullOrEmpty(wished) && !Day.IsTimeZone(wished))
            throw new InvalidOperationException($"Analyzer__TimeZone is '{wished}', which is no IANA time zone such as Asia/Shanghai.");
        TimeZone = string.IsNullOrEmpty(wished) ? Host() : wished;
    }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; }

    private static string Host() => Day.IsTimeZone(TimeZoneInfo.Local.Id) ? TimeZoneInfo.Local.Id : "Etc/UTC";
}
