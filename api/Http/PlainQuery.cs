using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>
/// No NUL character in a query: PostgreSQL cannot be asked for one, SQLite finds nothing, and callers should not see which
/// of the two is behind. (In a path the server refuses it, in names <see cref="PlainTextAttribute"/>.)
/// </summary>
internal static class PlainQuery
{
    public static readonly Message Reason = new("含有空字符（NUL）。", "It holds a NUL character.");

    public static IApplicationBuilder UsePlainQuery(this IApplicationBuilder app) => app.Use(next => context =>
        context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? throw new ApiException(StatusCodes.Status400BadRequest, "malformed", Reason)
            : next(context));
}
