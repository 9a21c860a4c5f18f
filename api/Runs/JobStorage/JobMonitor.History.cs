using System.Globalization;

namespace Analyzer.Runs.JobStorage;

internal sealed partial class JobMonitor
{
    private const int Days = 7;
    private const int Hours = 24;

    public override IDictionary<DateTime, long> SucceededByDatesCount() => ByDay("succeeded");

    public override IDictionary<DateTime, long> FailedByDatesCount() => ByDay("failed");

    public override IDictionary<DateTime, long> DeletedByDatesCount() => ByDay("deleted");

    public override IDictionary<DateTime, long> HourlySucceededJobs() => ByHour("succeeded");

    public override IDictionary<DateTime, long> HourlyFailedJobs() => ByHour("failed");

    public override IDictionary<DateTime, long> HourlyDeletedJobs() => ByHour("deleted");

    /// <summary>Today's and the days' before, in UTC as the library counts them.</summary>
    private Dictionary<DateTime, long> ByDay(string kind)
    {
        var today = time.GetUtcNow().UtcDateTime.Date;
        return Counted(Enumerable.Range(0, Days).Select(back => today.AddDays(-back)), $"stats:{kind}:", "yyyy-MM-dd");
    }

    /// <summary>This hour's and the hours' before, in UTC as the library counts them.</summary>
    private Dictionary<DateTime, long> ByHour(string kind)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Counted(Enumerable.Range(0, Hours).Select(back => now.AddHours(-back)), $"stats:{kind}:", "yyyy-MM-dd-HH");
    }

    private Dictionary<DateTime, long> Counted(IEnumerable<DateTime> instants, string prefix, string format)
    {
        var keys = instants.ToDictionary(instant => instant, instant => prefix + instant.ToString(format, CultureInfo.InvariantCulture));
        var values = database.Read(session => Counters.Values(session, keys.Values));
        return keys.ToDictionary(key => key.Key, key => values.GetValueOrDefault(key.Value));
    }
}
