using System.Net;
using System.Net.Sockets;
using Analyzer.Data;
using Analyzer.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analyzer.Http;

/// <summary>From the settings to the last request. What keeps the server from starting is said in one message, without a stack trace.</summary>
internal static class Serving
{
    /// <summary>Whether every setting is right; else it is said which are not.</summary>
    public static bool HasRightSettings(this WebApplicationBuilder builder) => Try(() => SettingsCheck.Require(builder.Configuration));

    /// <summary>Brings the database to this version.</summary>
    /// <returns>False when it cannot be, which has been said.</returns>
    public static bool PrepareDatabase(this WebApplication app) => Try(() => app.Services.GetRequiredService<Migrator>().Migrate());

    /// <summary>Answers until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        if (!Try(app.TryAddresses))
            return 1;
        await app.RunAsync();
        return 0;
    }

    private static bool Try(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (CannotStartException reason)
        {
            Console.Error.WriteLine($"Cannot start: {reason.Message}");
            return false;
        }
    }

    /// <summary>Asks the system for each address and gives it back: when the server asks, a refusal is pages of stack trace in the log.</summary>
    private static void TryAddresses(this WebApplication app)
    {
        // A server without them is called in memory; endpoints of the framework's own section come before these.
        if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is not { } listening
            || app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            return;
        var addresses = listening.Addresses.Count > 0 ? listening.Addresses : app.Configuration["urls"]!.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var certificate = app.Configuration.GetSection("Kestrel:Certificates:Default").Exists();
        foreach (var address in addresses)
            TryAddress(address, BindingAddress.Parse(address), certificate);
    }

    private static void TryAddress(string name, BindingAddress address, bool certificate)
    {
        if (address.Scheme == "https" && !certificate)
            throw new CannotStartException(
                $"{name} needs a certificate. Let a reverse proxy speak HTTPS, or set Kestrel__Certificates__Default__Path and Kestrel__Certificates__Default__KeyPath.");
        if (address.IsUnixPipe || address.Port == 0)
            return;
        try
        {
            using var listener = new TcpListener(Place(address.Host), address.Port);
            listener.Start();
        }
        catch (SocketException refused)
        {
            throw new CannotStartException(
                $"{name} cannot be listened at: {refused.Message}. Stop what listens there, or set ASPNETCORE_URLS or --urls to another address.", refused);
        }
    }

    /// <summary>A name other than this machine's means every address.</summary>
    private static IPAddress Place(string host) =>
        host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var address) ? address : IPAddress.Any;
}
