using System.Reflection;

namespace Analyzer.Settings;

internal static class SettingsFeature
{
    /// <summary>Binds a class of settings to its section. Whether the values are right is seen before (<see cref="SettingsCheck"/>).</summary>
    public static IServiceCollection AddSettings<TSettings>(this IServiceCollection services)
        where TSettings : class
    {
        services.AddOptions<TSettings>().BindConfiguration(typeof(TSettings).GetCustomAttribute<SettingsAttribute>()!.Section);
        return services;
    }
}
