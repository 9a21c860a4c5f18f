namespace Analyzer.Http.Contract;

/// <summary>The types of file that an operation answers.</summary>
internal sealed record FileAnswer(IReadOnlyList<string> ContentTypes);

internal static class FileAnswers
{
    /// <summary>Says in the contract that this operation answers a file.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder route, params string[] contentTypes) =>
        route.Produces(StatusCodes.Status200OK).WithMetadata(new FileAnswer(contentTypes));
}
