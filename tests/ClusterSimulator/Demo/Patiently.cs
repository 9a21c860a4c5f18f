namespace ClusterSimulator.Demo;

/// <summary>Waits for what others take their time for.</summary>
internal static class Patiently
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Until it is so; an error is taken for not yet.</summary>
    public static async Task WaitAsync(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        while (!await TryAsync(isSo))
            await Task.Delay(Pause, cancellation);
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> isSo)
    {
        try
        {
            return await isSo();
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or System.Text.Json.JsonException or TaskCanceledException)
        {
            return false;
        }
    }
}
