using Analyzer.Data;
using Analyzer.Monitoring;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Http;

/// <summary>What the server does when nobody says otherwise (architecture.md, Fixed names of settings).</summary>
internal static partial class ServerDefaults
{
    /// <summary>The largest request (bytes), but for uploads.</summary>
    private const long LargestRequest = 4L * 1024 * 1024;

    /// <summary>The largest upload (bytes): several day report files at once.</summary>
    private const long LargestUpload = 256L * 1024 * 1024;

    /// <summary>The longest address with its query (bytes).</summary>
    private const int LongestAddress = 64 * 1024;

    public static WebApplicationBuilder AddServerDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(new ServerOptions().Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            // An export names its dates in the address: ten years of them have room.
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestUpload);
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return builder;
    }

    /// <summary>A route that takes files.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route) =>
        route.DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestUpload));

    /// <summary>One line on the console with the address, and a warning when others than this machine can reach it.</summary>
    public static WebApplication TellWhenReady(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var (where, place) = (string.Join(", ", addresses), app.Services.GetRequiredService<Database>().Place);
            if (app.Services.WritesJson())
                Log.Listening(app.Logger, where, place);
            else
                Console.WriteLine($"Listening on {where} - data in {place}");
            foreach (var address in addresses.Where(address => !IsLoopback(address)))
                Log.Open(app.Logger, address);
        });
        return app;
    }

    private static bool IsLoopback(string address) =>
        BindingAddress.Parse(address).Host is "127.0.0.1" or "localhost" or "[::1]";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Listening on {Addresses} - data in {Place}")]
        public static partial void Listening(ILogger logger, string addresses, string place);

        [LoggerMessage(LogLevel.Warning, "There are no accounts yet: whoever reaches {Address} can read and change everything")]
        public static partial void Open(ILogger logger, string address);
    }
}
