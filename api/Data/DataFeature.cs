using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Analyzer.Data;

internal static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        DapperTypes.Register();
        services.AddOptions<DataOptions>().Bind(configuration.GetSection("Data")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection("Database")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsCheck>();
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

    /// <summary>Brings the database to this version, or says in one line why the server cannot start.</summary>
    /// <returns>False when it cannot.</returns>
    public static bool PrepareDatabase(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<Migrator>().Migrate();
            return true;
        }
        catch (Exception reason) when (reason is CannotStartException or OptionsValidationException)
        {
            Console.Error.WriteLine($"Cannot start: {reason.Message}");
            return false;
        }
    }
}
