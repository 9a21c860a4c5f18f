namespace Analyzer.Http.Contract;

/// <summary>The types of file that an operation answers.</summary>
internal sealed record FileAnswer(IReadOnlyList<string> ContentTypes);

/// <summary>Server-sent events, each of them JSON of this type.</summary>
internal sealed record EventsAnswer(Type Type, string EventName);

internal static class FileAnswers
{
    /// <summary>Says in the contract that this operation answers a file.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder route, params string[] contentTypes) =>
        route.Produces(StatusCodes.Status200OK).WithMetadata(new FileAnswer(contentTypes));

    /// <summary>Says in the contract that this operation answers server-sent events.</summary>
    public static RouteHandlerBuilder AnswersEvents<T>(this RouteHandlerBuilder route, string eventName) =>
        route.Produces(StatusCodes.Status200OK).WithMetadata(new EventsAnswer(typeof(T), eventName));
}
