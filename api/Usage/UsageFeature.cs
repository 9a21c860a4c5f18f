using Analyzer.Clusters;
using Analyzer.Monitoring;
using Analyzer.Prometheus;
using Analyzer.Runs;
using Analyzer.Settings;

namespace Analyzer.Usage;

internal static class UsageFeature
{
    public static IServiceCollection AddUsage(this IServiceCollection services)
    {
        services.AddSettings<PrometheusOptions>().AddSettings<UsageOptions>();
        return services.AddSingleton<PrometheusClients>().AddSingleton<DayReader>().AddSingleton<ClusterFactsReader>().AddSingleton<DayRequests>().AddSingleton<SourceChecker>().AddSingleton<RuleBook>()
            .AddSingleton<UploadRepository>().AddSingleton<UploadService>()
            .AddSingleton<UsageRepository>().AddSingleton<UsageReader>().AddSingleton<ExplanationReader>().AddSingleton<UsageHistory>().AddSingleton<UsageRemoval>()
            .AddSingleton<IClusterNames, UsageClusterNames>()
            .AddSingleton<IStoredGauges, DayGauges>().AddSingleton<CatchUpRepository>().AddSingleton<ICatchUp, DayCatchUp>()
            .AddSingleton<IPartRunner, DaySync>().AddSingleton<IWholeSync, WholeDaySync>();
    }
}
