using Microsoft.AspNetCore.DataProtection;

namespace Analyzer.Data;

internal static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        DapperTypes.Register();
        services.AddOptions<DataOptions>().Bind(configuration.GetSection("Data")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DataFolder>().AddSingleton<Database>().AddSingleton<Migrator>().AddSingleton<Tenant>();
        services.AddSingleton<Secrets>().AddDataProtection().SetApplicationName("Analyzer");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DataFolder, ILoggerFactory>((options, folder, loggers) => options.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                    Directory.CreateDirectory(folder.File("keys")), loggers));
        return services;
    }
}
