using Analyzer.Http.Contract;
using Analyzer.Language;

namespace Analyzer.Http;

internal static class HttpFeature
{
    public static IServiceCollection AddHttpHabits(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => JsonHabits.Apply(json.SerializerOptions));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = FrameworkProblems.Complete);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddValidation();
        services.AddSingleton(TimeProvider.System).AddSingleton<InstallationTime>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddContract();
        return services;
    }

    public static WebApplication UseHttpHabits(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLanguage();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSameOrigin();
        app.UseResponseCompression();
        app.UseContractPages();
        app.UsePage();
        return app;
    }
}
