namespace Analyzer.Usage;

internal static class UsageFeature
{
    public static IServiceCollection AddUsage(this IServiceCollection services) => services
        .AddSingleton<UploadRepository>().AddSingleton<UploadService>()
        .AddSingleton<UsageRepository>().AddSingleton<UsageReader>().AddSingleton<UsageRemoval>();
}
