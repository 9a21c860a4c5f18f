using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>What frames the operations: where the server is, that it asks for no account yet, and what each group is for.</summary>
internal sealed class ContractFrame : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Groups =
    [
        ("Project quotas", "What each project may use, entered by hand, imported or synced."),
        ("Clusters", "Kubernetes clusters by their kubeconfigs, their checks and syncs."),
        ("Namespace quotas", "What each namespace may use and uses, synced or imported."),
        ("Sources", "Prometheus-compatible servers, their checks and syncs."),
        ("Day reports", "Uploaded day report files (日报)."),
        ("Reports", "Usage and rates of a date: projects, namespaces, explanations, export."),
        ("Schedule", "When syncs run by themselves."),
        ("Templates", "Files to fill in and import."),
        ("Runs", "Long work: its progress, result and cancellation."),
        ("Around it", "Health and version."),
    ];

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Servers = [new OpenApiServer { Url = "/", Description = "The server that this description came from." }];
        // Until accounts exist no operation asks for credentials; the server listens on loopback only.
        document.Security = [new OpenApiSecurityRequirement()];
        document.Tags = Groups.Select(group => new OpenApiTag { Name = group.Name, Description = group.Description }).ToHashSet();
    }
}
