using Analyzer.Clusters;
using Analyzer.Monitoring;
using Analyzer.Prometheus;
using Analyzer.Runs;

namespace Analyzer.Usage;

internal static class UsageFeature
{
    public static IServiceCollection AddUsage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrometheusOptions>().Bind(configuration.GetSection("Prometheus")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<UsageOptions>().Bind(configuration.GetSection("Usage")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PrometheusClients>().AddSingleton<DayReader>().AddSingleton<ClusterFactsReader>().AddSingleton<DayRequests>().AddSingleton<SourceChecker>().AddSingleton<RuleBook>()
            .AddSingleton<UploadRepository>().AddSingleton<UploadService>()
            .AddSingleton<UsageRepository>().AddSingleton<UsageReader>().AddSingleton<ExplanationReader>().AddSingleton<UsageHistory>().AddSingleton<UsageRemoval>()
            .AddSingleton<IClusterNames, UsageClusterNames>()
            .AddSingleton<IStoredGauges, DayGauges>().AddSingleton<CatchUpRepository>().AddSingleton<ICatchUp, DayCatchUp>()
            .AddSingleton<IPartRunner, DaySync>().AddSingleton<IWholeSync, WholeDaySync>();
    }
}
