using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http.Contract;
using Analyzer.Kubernetes;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Http;

/// <summary>Which version runs here.</summary>
public sealed record VersionInfo
{
    public required string Version { get; init; }

    /// <summary>IANA name of the installation's time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>From which rate a level begins here (domain.md §14).</summary>
    public required LevelsInfo Levels { get; init; }

    /// <summary>This server runs in a pod with a ServiceAccount: its own cluster can be added without a kubeconfig.</summary>
    public required bool InCluster { get; init; }
}

/// <summary>Percent of the quota from which a rate has a level; above 100 it is over, below medium it is low.</summary>
public sealed record LevelsInfo
{
    public required double MediumPercent { get; init; }

    public required double HighPercent { get; init; }
}

/// <summary>Whether the server is alive, and whether it can work.</summary>
public sealed record Health
{
    /// <summary>ok.</summary>
    public required string Status { get; init; }
}

internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new Health { Status = "ok" })).WithName("healthz").WithTags("Around it")
            .WithSummary("Whether the process is alive.");
        routes.MapGet("/readyz", Ready).WithName("readyz").WithTags("Around it")
            .WithSummary("Whether the database and the job server can work.").Refuses(503, "database_unavailable", "job_server_unavailable");
        routes.MapGet("/api/version", Version).WithName("version").WithTags("Around it").WithSummary("The version that runs here, its time zone, its levels, and whether it runs in a cluster.");
        return routes;
    }

    private static async Task<Results<Ok<Health>, ProblemHttpResult>> Ready(Database database, IEnumerable<IReadiness> parts, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.ExecuteScalarAsync<int>("SELECT 1");
            return parts.Select(part => part.Trouble()).FirstOrDefault(trouble => trouble is not null) is { } trouble
                ? ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, trouble.Code, trouble.Reason)
                : TypedResults.Ok(new Health { Status = "ok" });
        }
        catch (System.Data.Common.DbException)
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "database_unavailable",
                new("数据库不可用。", "The database is unavailable."));
        }
    }

    private static Ok<VersionInfo> Version(InstallationTime installation, LevelThresholds levels, PodCluster pod) => TypedResults.Ok(new VersionInfo
    {
        Version = ProductVersion.Text,
        TimeZone = installation.TimeZone,
        Levels = new() { MediumPercent = levels.Medium * 100, HighPercent = levels.High * 100 },
        InCluster = pod.IsThere,
    });
}
