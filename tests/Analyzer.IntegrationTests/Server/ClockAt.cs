namespace Analyzer.IntegrationTests.Server;

/// <summary>A clock that goes on from an instant of our choosing; timers go as always.</summary>
internal sealed class ClockAt(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started);
}
