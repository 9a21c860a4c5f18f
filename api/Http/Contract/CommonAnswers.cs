using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Analyzer.Http.Contract;

/// <summary>Problems that do not depend on the operation, said once in the contract and referred to.</summary>
internal sealed class CommonAnswers : IDocumentFilter
{
    public const string Forbidden = "Forbidden";
    public const string TooLarge = "TooLarge";
    public const string UnsupportedMediaType = "UnsupportedMediaType";
    public const string InternalError = "InternalError";
    public const string DatabaseUnavailable = "DatabaseUnavailable";

    private static readonly (string Name, string Description)[] Answers =
    [
        (Forbidden, "`wrong_host`, `cross_origin`: the request was made through another host name, or by another site's page."),
        (TooLarge, "`too_large`: the body, or a file once unpacked, is larger than the server takes."),
        (UnsupportedMediaType, "`unsupported_media_type`: the body is not of the type that this operation takes."),
        (InternalError, "`internal_error`: the server's own fault; its log explains the `trace_id`."),
        (DatabaseUnavailable, "`database_unavailable`, `disk_full`, `read_only_database`: the database cannot be written or read just now; nothing was stored, try again later."),
    ];

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        document.Components ??= new OpenApiComponents();
        document.Components.Responses = Answers.ToDictionary(
            answer => answer.Name,
            answer => (IOpenApiResponse)new OpenApiResponse
            {
                Description = answer.Description,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType { Schema = problem },
                },
            });
    }
}
