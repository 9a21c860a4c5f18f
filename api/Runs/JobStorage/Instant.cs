namespace Analyzer.Runs.JobStorage;

/// <summary>Instants as they lie in the file: milliseconds since 1970 UTC.</summary>
internal static class Instant
{
    /// <summary>The end of the year 9999; later ones could not be read back.</summary>
    private const long Last = 253_402_300_799_999;

    /// <summary>What <c>Get…Ttl</c> answers for what never expires or is not there.</summary>
    public static readonly TimeSpan NoTtl = TimeSpan.FromSeconds(-1);

    public static long Now(this TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();

    public static long After(this TimeProvider time, TimeSpan span) => Math.Min(Last, time.Now() + (long)span.TotalMilliseconds);

    public static long Of(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    public static DateTime ToUtc(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    public static DateTime? ToUtc(long? milliseconds) => milliseconds is { } known ? ToUtc(known) : null;
}
