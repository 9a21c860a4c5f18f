using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Analyzer.Http.Contract;

/// <summary>The contract as the server describes itself; <c>openapi.yaml</c> is its committed copy.</summary>
internal static class ContractDocument
{
    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Resource Usage Analyzer",
                Version = "v1",
                Description = "How much of its CPU and memory quota each project of many Kubernetes clusters used, day by day.",
            });
            swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomOperationIds(api => api.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName);
            swagger.MapType<Language.Message>(() => new OpenApiSchema { Type = JsonSchemaType.String });
            swagger.MapType<Runs.ConfigSelection>(() => new OpenApiSchema
            {
                Description = "Ids, or the word all.",
                OneOf =
                [
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" } },
                    new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["all"] },
                ],
            });
            swagger.CustomSchemaIds(type => type == typeof(ProblemDetails) ? ProblemSchema.Name : type.Name);
            swagger.SchemaFilter<ContractSchemas>();
            swagger.SchemaFilter<ProblemSchema>();
            swagger.OperationFilter<ContractOperations>();
            swagger.OperationFilter<WaitingOperations>();
            swagger.DocumentFilter<CommonAnswers>();
            swagger.DocumentFilter<ContractFrame>();
        });
    }

    public static void UseContractPages(this WebApplication app)
    {
        app.UseSwagger(swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(ui => ui.DocumentTitle = "Resource Usage Analyzer API");
    }
}
