using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Settings;

namespace Analyzer.Commands;

/// <summary><c>healthcheck</c>: asks the server of this machine whether it is ready, where there is no other tool to ask with.</summary>
internal static class HealthcheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="CannotStartException">The settings are wrong, so that no server can have started with them.</exception>
    public static async Task<int> RunAsync(string[] settings)
    {
        var configuration = WebApplication.CreateBuilder(settings).Configuration;
        SettingsCheck.Require(configuration);
        var server = configuration.Get<ServerOptions>() ?? new();
        var address = AddressOf(server.Urls);
        if (await ComplaintAsync(address, HostOf(server.AllowedHosts)) is not { } complaint)
            return 0;
        await Console.Error.WriteLineAsync($"Not ready: {address} {complaint}");
        return 1;
    }

    /// <summary>An address of all interfaces is reached at loopback.</summary>
    private static Uri AddressOf(string urls)
    {
        var first = BindingAddress.Parse(urls.Split(';')[0]);
        var host = first.Host switch { "+" or "*" or "0.0.0.0" => "127.0.0.1", "[::]" => "[::1]", var named => named };
        return new UriBuilder(first.Scheme, host, first.Port, "/readyz").Uri;
    }

    /// <summary>A name that the server answers to; null when it answers to any.</summary>
    private static string? HostOf(string allowed) =>
        allowed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } names && !names.Contains("*")
            ? names[0].Replace("*", "any", StringComparison.Ordinal)
            : null;

    /// <returns>Why it is not ready; null when it is.</returns>
    private static async Task<string?> ComplaintAsync(Uri address, string? host)
    {
        // The certificate names the host that others know, and no proxy lies between a machine and itself.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = host } };
        try
        {
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode ? null : $"answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}";
        }
        catch (HttpRequestException failure)
        {
            return $"does not answer: {failure.Message}";
        }
        catch (TaskCanceledException)
        {
            return $"did not answer within {Patience.TotalSeconds} s.";
        }
    }
}
