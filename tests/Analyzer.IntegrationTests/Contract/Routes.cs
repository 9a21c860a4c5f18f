using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Contract;

/// <summary>The verbs and paths that the server really routes, without the job dashboard's own.</summary>
internal static partial class Routes
{
    public static IEnumerable<string> Of(AnalyzerServer server) => server.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/hangfire", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            .Select(verb => $"{verb} {Plain(endpoint.RoutePattern.RawText!)}"));

    private static string Plain(string pattern) => "/" + Constraint().Replace(pattern, "}").Trim('/');

    [GeneratedRegex(@":[a-z]+\}")]
    private static partial Regex Constraint();
}
