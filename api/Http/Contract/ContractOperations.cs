using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>Every answer of an operation says when it comes; what any operation may answer is referred to.</summary>
internal sealed class ContractOperations : IOperationFilter
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["200"] = "Done.",
        ["201"] = "Created; `Location` names it.",
        ["202"] = "Still going on; `Location` names the run.",
        ["204"] = "Done; nothing more to say.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        if (Takes(operation) || operation.Parameters is { Count: > 0 })
            operation.Responses.TryAdd("400", Problem(context));
        foreach (var (status, answer) in operation.Responses)
            if (answer is OpenApiResponse response)
                Describe(status, response, context);
        AddCommonAnswers(operation, context);
        if (operation.Responses.TryGetValue("200", out var list) && IsList(context))
            ((OpenApiResponse)list).Headers = new Dictionary<string, IOpenApiHeader> { [TotalCount.Header] = WholeCount() };
        if (Metadata<FileAnswer>(context).LastOrDefault() is { } file)
            Answer(operation, file);
        if (Metadata<EventsAnswer>(context).LastOrDefault() is { } events)
            Answer(operation, events, context);
        operation.Responses = Sorted(operation.Responses);
    }

    private static void Describe(string status, OpenApiResponse response, OperationFilterContext context)
    {
        if (Meanings.TryGetValue(status, out var meaning))
        {
            response.Description = meaning;
            return;
        }
        var codes = Metadata<Refusal>(context).Where(refusal => $"{refusal.Status}" == status).SelectMany(refusal => refusal.Codes);
        if (status == "400")
            codes = codes.Append("malformed").Append("invalid");
        if (codes.Distinct().ToList() is { Count: > 0 } known)
            response.Description = string.Join(", ", known.Select(code => $"`{code}`"));
    }

    private static void AddCommonAnswers(OpenApiOperation operation, OperationFilterContext context)
    {
        Refer("403", CommonAnswers.Forbidden);
        if (Takes(operation))
        {
            Refer("413", CommonAnswers.TooLarge);
            Refer("415", CommonAnswers.UnsupportedMediaType);
        }
        if (context.ApiDescription.RelativePath!.StartsWith("api/", StringComparison.Ordinal))
        {
            Refer("500", CommonAnswers.InternalError);
            Refer("503", CommonAnswers.DatabaseUnavailable);
        }

        void Refer(string status, string name) =>
            operation.Responses!.TryAdd(status, new OpenApiResponseReference(name, context.Document));
    }

    private static OpenApiResponse Problem(OperationFilterContext context) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = context.SchemaGenerator.GenerateSchema(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), context.SchemaRepository),
            },
        },
    };

    private static void Answer(OpenApiOperation operation, FileAnswer file)
    {
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = "The file; `Content-Disposition` names it.";
        answer.Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        });
    }

    private static void Answer(OpenApiOperation operation, EventsAnswer events, OperationFilterContext context)
    {
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = $"Events named `{events.EventName}`; the data of each is JSON as described.";
        answer.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["text/event-stream"] = new() { Schema = context.SchemaGenerator.GenerateSchema(events.Type, context.SchemaRepository) },
        };
    }

    private static IEnumerable<T> Metadata<T>(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<T>();

    private static bool Takes(OpenApiOperation operation) => operation.RequestBody is not null;

    private static OpenApiResponses Sorted(OpenApiResponses answers)
    {
        var sorted = new OpenApiResponses();
        foreach (var (status, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            sorted.Add(status, answer);
        return sorted;
    }

    private static OpenApiHeader WholeCount() => new()
    {
        Description = "How many rows there are in all, before limit and offset.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = JsonValue.Create(0).ToJsonString() },
    };

    private static bool IsList(OperationFilterContext context) =>
        context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name == "offset");
}
