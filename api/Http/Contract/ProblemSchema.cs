using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>A problem as this server words it (api.md, Habits): RFC 9457 with <c>code</c>, <c>trace_id</c> and what else scripts may read.</summary>
internal sealed class ProblemSchema : ISchemaFilter
{
    public const string Name = "Problem";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema problem)
            return;
        problem.Description = "A refusal (RFC 9457). `code` is a stable word to compare; `detail` is for people, in the language asked for.";
        problem.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A link to what this status means.", "https://tools.ietf.org/html/rfc9110#section-15.5.10"),
            ["title"] = Text("The status in words.", "Conflict"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status.", Examples = [409] },
            ["detail"] = Text("What was refused and why, for people.", "There is a cluster of this name already."),
            ["code"] = Text("A stable word for the reason (docs/api.md lists them).", "cluster_exists"),
            ["trace_id"] = Text("Leads to the lines of the log.", "4bf92f3577b34da6a3ce929d0e0e4736"),
            ["errors"] = new OpenApiSchema
            {
                Description = "For malformed requests: messages by field. For uploads of which nothing was taken: what was wrong with each file.",
                OneOf =
                [
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                    },
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
                ],
            },
            ["run_id"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The run that failed, where there was one.", Examples = [12] },
        };
        problem.Required = new HashSet<string> { "title", "status", "detail", "code", "trace_id" };
    }

    private static OpenApiSchema Text(string description, string example) =>
        new() { Type = JsonSchemaType.String, Description = description, Examples = [JsonValue.Create(example)] };
}
