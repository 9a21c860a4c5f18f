using Analyzer.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Analyzer.Data;

internal static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        DapperTypes.Register();
        services.AddSettings<DataOptions>().AddSettings<DatabaseOptions>();
        services.AddSingleton<DataFolder>().AddSingleton<SqliteEngine>().AddSingleton<PostgresEngine>();
        services.AddSingleton<IDatabaseEngine>(provider => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.IsPostgres
            ? provider.GetRequiredService<PostgresEngine>()
            : provider.GetRequiredService<SqliteEngine>());
        services.AddSingleton<Database>().AddSingleton<Migrator>().AddSingleton<Tenant>();
        services.AddSingleton<Secrets>().AddDataProtection().SetApplicationName("Analyzer");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IDatabaseEngine>((options, engine) => options.XmlRepository = engine.Keys);
        return services;
    }
}
