using System.Net;

namespace Analyzer.Http;

/// <summary>Until accounts exist, what can do harm is for people on this machine only.</summary>
internal static class Loopback
{
    public static TBuilder RequireLoopback<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => IsOwn(context)
                ? inner(context)
                : ApiProblem.Of(StatusCodes.Status403Forbidden, "loopback_only",
                    new("只能在本机打开。", "Only from this machine.")).ExecuteAsync(context);
        });
        return builder;
    }

    /// <summary>A reverse proxy on this machine comes from here too, and says for whom it asks.</summary>
    private static bool IsOwn(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
