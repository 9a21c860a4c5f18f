using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>Marks an operation that starts a run and waits for it as <c>Prefer</c> says.</summary>
internal sealed class WaitsForRun;

/// <summary>Describes the headers of operations that wait for a run.</summary>
internal sealed class WaitingOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<WaitsForRun>().Any())
            return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Prefer",
            In = ParameterLocation.Header,
            Description = "How long to wait for the run (RFC 7240): wait=N seconds, 600 at most, or respond-async. 30 seconds when left out.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create("respond-async"),
        });
        foreach (var status in new[] { "200", "202" })
            ((OpenApiResponse)operation.Responses![status]).Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Preference-Applied"] = new OpenApiHeader
                {
                    Description = "The preference that was followed.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
    }
}
