using System.Collections.Concurrent;
using Hangfire;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>What the jobs of these tests do: they ring a bell that the test waits for.</summary>
public static class Probe
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Bells = new();
    private static readonly ConcurrentDictionary<string, int> Rung = new();

    /// <summary>A name that no other test uses.</summary>
    public static string NewBell() => Guid.NewGuid().ToString();

    public static void Ring(string bell)
    {
        Rung.AddOrUpdate(bell, 1, (_, times) => times + 1);
        Bell(bell).TrySetResult();
    }

    [AutomaticRetry(Attempts = 2, DelaysInSeconds = [1])]
    public static void FailOnce(string bell)
    {
        Rung.AddOrUpdate(bell, 1, (_, times) => times + 1);
        if (Rung[bell] == 1)
            throw new InvalidOperationException("the first time");
        Bell(bell).TrySetResult();
    }

    /// <summary>Rings, and goes on when the other bell has been rung.</summary>
    public static async Task HoldAsync(string bell, string gate)
    {
        Ring(bell);
        await HeardAsync(gate);
    }

    [AutomaticRetry(Attempts = 0)]
    public static void Fail() => throw new InvalidOperationException("always");

    public static int Times(string bell) => Rung.GetValueOrDefault(bell);

    /// <summary>Ends when the bell has been rung.</summary>
    public static Task HeardAsync(string bell) => Bell(bell).Task.WaitAsync(TimeSpan.FromSeconds(60));

    private static TaskCompletionSource Bell(string bell) =>
        Bells.GetOrAdd(bell, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
