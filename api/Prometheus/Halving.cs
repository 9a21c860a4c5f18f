namespace Analyzer.Prometheus;

/// <summary>Asks again in halves what a server refuses as too large (quality.md, Load on other people's servers).</summary>
internal static class Halving
{
    /// <summary>A server that stays silent for half, a quarter and an eighth of a query is not busy with its size.</summary>
    private const int MostSilences = 3;

    /// <param name="part">What to ask for.</param>
    /// <param name="ask">Asks for a part and takes its answer.</param>
    /// <param name="halve">The halves of a refused part; none when it is the smallest. What it throws is the outcome.</param>
    /// <exception cref="QueryTooLargeException">Even the smallest part is too large, or the server stays silent.</exception>
    public static Task AskAsync<TPart>(
        TPart part, Func<TPart, Task> ask, Func<TPart, QueryTooLargeException, Task<IReadOnlyList<TPart>>> halve) => AskAsync(part, ask, halve, 0);

    private static async Task AskAsync<TPart>(
        TPart part, Func<TPart, Task> ask, Func<TPart, QueryTooLargeException, Task<IReadOnlyList<TPart>>> halve, int silences)
    {
        try
        {
            await ask(part);
        }
        catch (QueryTooLargeException refused) when (!refused.IsSilence || silences < MostSilences)
        {
            var halves = await halve(part, refused);
            if (halves.Count == 0)
                throw;
            foreach (var half in halves)
                await AskAsync(half, ask, halve, refused.IsSilence ? silences + 1 : silences);
        }
    }
}
