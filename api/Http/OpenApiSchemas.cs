using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http;

/// <summary>Says in the contract what the serializer does: properties that are always written are required.</summary>
internal sealed class OpenApiSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described)
            return;
        // An answer always holds every property, null or not; a request (a class named …Input) says itself what it needs.
        if (context.Type.Name.EndsWith("Input", StringComparison.Ordinal))
            return;
        described.Required = properties.Keys.ToHashSet();
        foreach (var property in context.Type.GetProperties())
            SayNull(properties, property);
    }

    /// <summary>A property that refers to another schema may be null too, which a bare reference cannot say.</summary>
    private static void SayNull(IDictionary<string, IOpenApiSchema> properties, PropertyInfo property)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        if (!properties.TryGetValue(name, out var schema) || schema is not OpenApiSchemaReference)
            return;
        if (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable)
            properties[name] = new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }
}

/// <summary>Every operation can answer problems; lists tell their whole count.</summary>
internal sealed class OpenApiOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse { Description: null or "" } plain)
                plain.Description = status;
            if (status == "200" && response is OpenApiResponse list && IsList(context))
                (list.Headers ??= new Dictionary<string, IOpenApiHeader>())[TotalCount.Header] = new OpenApiHeader
                {
                    Description = "How many rows there are in all, before limit and offset.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = JsonValue.Create(0).ToJsonString() },
                };
        }
    }

    private static bool IsList(OperationFilterContext context) =>
        context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name == "offset");
}
