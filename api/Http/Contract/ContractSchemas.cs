using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>Says in the contract what the serializer does: properties that are always written are required.</summary>
internal sealed class ContractSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described)
            return;
        // An answer always holds every property, null or not; a request (a class named …Input) says itself what it needs.
        if (context.Type.Name.EndsWith("Input", StringComparison.Ordinal) || context.Type == typeof(ProblemDetails))
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
