namespace Analyzer.IntegrationTests.Schedule;

/// <summary>A clock that stands until it is set; timers go as always.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
