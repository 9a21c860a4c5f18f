using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Prometheus;

/// <summary>Sends requests with a source's credentials, verified and to no other server (quality.md, Safety).</summary>
internal sealed class PrometheusConnection : IDisposable
{
    private const int MostRedirects = 3;

    private readonly HttpClient _http;
    private readonly PrometheusAccess _access;
    private int _requests;

    public PrometheusConnection(PrometheusAccess access)
    {
        _access = access;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = OutboundAddress.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            SslOptions = PrometheusTls.Options(access),
            UseProxy = false,
        })
        {
            BaseAddress = access.Url,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        AddHeaders(_http.DefaultRequestHeaders, access);
    }

    /// <summary>Requests sent so far, those after a redirect included.</summary>
    public int Requests => _requests;

    public void Dispose() => _http.Dispose();

    /// <summary>Redirects are followed on the same host only: another would get this source's credentials.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        var query = method == HttpMethod.Get && form.Length > 0
            ? "?" + string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))
            : "";
        var uri = new Uri(_access.Url, path + query);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(method, uri);
            if (method == HttpMethod.Post)
                request.Content = new FormUrlEncodedContent(form);
            Interlocked.Increment(ref _requests);
            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or > 399)
                return response;
            response.Dispose();
            var target = new Uri(uri, location);
            if (redirects == MostRedirects || target.Host != uri.Host || target.Port != uri.Port || target.Scheme != uri.Scheme)
                throw new ExplainedException("source_redirects", new(
                    $"数据源 {_access.Name} 要求跳转到 {target.GetLeftPart(UriPartial.Path)}，未跟随。请填写最终地址，或检查登录认证。",
                    $"Source {_access.Name} redirects to {target.GetLeftPart(UriPartial.Path)}, which is not followed. Use its final address, or check its login."));
            uri = target;
        }
    }

    public static string Basic(PrometheusAccess access) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{access.Username}:{access.Password}"));

    private static void AddHeaders(HttpRequestHeaders headers, PrometheusAccess access)
    {
        headers.UserAgent.ParseAdd("ResourceUsageAnalyzer");
        if (access is { AuthKind: "basic" })
            headers.Authorization = new("Basic", Basic(access));
        if (access is { AuthKind: "bearer" })
            headers.Authorization = new("Bearer", access.Token);
        foreach (var (name, value) in access.Headers)
            headers.TryAddWithoutValidation(name, value);
    }
}
