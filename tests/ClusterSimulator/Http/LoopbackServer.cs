using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClusterSimulator.Http;

/// <summary>A web server on a port of this machine's own that records what it is asked and makes the faults it is told to.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>
    /// Starts it with HTTPS when it is given a certificate. Port 0 is any free one. With a host name others reach it under
    /// that name.
    /// </summary>
    public static async Task<LoopbackServer> StartAsync(
        int port, X509Certificate2? certificate, RequestLog log, Faults faults, RequestDelegate handle, string? host = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()); // nothing from this process's environment or arguments
        builder.WebHost.UseKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinResponseDataRate = null; // slow readers are part of the tests
            options.Listen(host is null ? IPAddress.Loopback : IPAddress.Any, port, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
        });
        var app = builder.Build();
        app.Run(context => ReportAsync(context, () => log.RecordAsync(context, () => faults.ApplyAsync(context, handle))));
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        var address = new UriBuilder(addresses.Addresses.Single());
        address.Host = host ?? address.Host;
        return new(app, address.Uri);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>An error of the simulator itself must not look like one of the simulated server.</summary>
    private static async Task ReportAsync(HttpContext context, Func<Task> handle)
    {
        try
        {
            await handle();
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"simulator error at {context.Request.Path}: {error}");
            throw;
        }
    }
}
