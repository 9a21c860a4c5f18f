using Analyzer.Http.Contract;
using Analyzer.Language;
using Analyzer.Monitoring;
using Analyzer.Settings;
using Microsoft.Extensions.Options;

namespace Analyzer.Http;

internal static class HttpFeature
{
    public static IServiceCollection AddHttpHabits(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => JsonHabits.Apply(json.SerializerOptions));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = FrameworkProblems.Complete);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddValidation();
        services.AddSettings<PageOptions>().AddSettings<TimeOptions>().AddSettings<ServerOptions>();
        services.AddCors();
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
        app.UsePlainQuery();
        app.UsePagesElsewhere();
        app.UseSameOrigin();
        app.UseMonitoring();
        app.UseResponseCompression();
        app.UseContractPages();
        app.UsePage();
        return app;
    }

    /// <summary>A page that another server hands out: its browser asks whether it may read what is answered.</summary>
    private static void UsePagesElsewhere(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<PageOptions>>().Value.Origins;
        if (origins.Length > 0)
            app.UseCors(policy => policy.WithOrigins(origins).AllowAnyHeader().AllowAnyMethod()
                .WithExposedHeaders("X-Total-Count", "Location", "Content-Disposition"));
    }
}
