namespace Analyzer.Http.Contract;

/// <summary>What an operation may refuse with: a status and the <c>code</c> words that tell its reasons apart.</summary>
internal sealed record Refusal(int Status, IReadOnlyList<string> Codes);

internal static class Refusals
{
    /// <summary>
    /// Says in the contract that this operation answers problems of this status with these codes. What every operation
    /// may answer (<see cref="CommonAnswers"/>) need not be said.
    /// </summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status, params string[] codes) =>
        route.ProducesProblem(status).WithMetadata(new Refusal(status, codes));
}
