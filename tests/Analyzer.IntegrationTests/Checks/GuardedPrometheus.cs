using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>Stands in front of a Prometheus as a company's gateway does: TLS of its own authority, a path prefix, and a condition.</summary>
internal sealed class GuardedPrometheus : IAsyncDisposable
{
    public const string Prefix = "/prefix";

    private readonly WebApplication _app;
    private readonly HttpClient _behind = new();

    private GuardedPrometheus(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), Prefix);

    /// <param name="prometheus">What is guarded.</param>
    /// <param name="certificate">Its own; null for plain HTTP.</param>
    /// <param name="clientAuthority">Who signs the clients that are let in; null for everybody.</param>
    /// <param name="admits">Which requests are let in; the others get 401.</param>
    public static async Task<GuardedPrometheus> StartAsync(
        Uri prometheus, X509Certificate2? certificate = null, X509Certificate2? clientAuthority = null, Func<HttpRequest, bool>? admits = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate;
                    if (clientAuthority is null)
                        return;
                    https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                    https.ClientCertificateValidation = (client, _, _) => client.Issuer == clientAuthority.Subject;
                });
        }));
        var guarded = new GuardedPrometheus(builder.Build());
        guarded._app.Run(context => guarded.ForwardAsync(context, prometheus, admits));
        await guarded._app.StartAsync();
        return guarded;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _behind.Dispose();
    }

    private async Task ForwardAsync(HttpContext context, Uri prometheus, Func<HttpRequest, bool>? admits)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Prefix, out var path) || admits?.Invoke(request) == false)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(prometheus, path + request.QueryString.ToString()));
        if (request.ContentLength > 0)
        {
            forwarded.Content = new StreamContent(request.Body);
            forwarded.Content.Headers.Add("Content-Type", request.ContentType);
        }
        using var answer = await _behind.SendAsync(forwarded);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = "application/json";
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}

/// <summary>Authorities and certificates that they sign.</summary>
internal static class TestCertificates
{
    public static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(365));
    }

    /// <param name="authority">Signs it.</param>
    /// <param name="host">The one host it is for.</param>
    /// <param name="days">How long it is still good.</param>
    public static X509Certificate2 Signed(X509Certificate2 authority, string host = "127.0.0.1", int days = 300)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, authority.NotBefore, DateTimeOffset.UtcNow.AddDays(days), RandomNumberGenerator.GetBytes(12));
        using var own = signed.CopyWithPrivateKey(key);
        // A key that was only ever in memory cannot serve TLS on every platform.
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }

    public static string KeyPem(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        using var copy = ECDsa.Create();
        copy.ImportFromPem(key.ExportPkcs8PrivateKeyPem());
        return copy.ExportPkcs8PrivateKeyPem();
    }
}
