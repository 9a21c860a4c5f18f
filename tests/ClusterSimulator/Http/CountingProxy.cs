using ClusterSimulator.Http;
using Microsoft.Extensions.Primitives;

namespace ClusterSimulator;

/// <summary>Stands in front of a server, such as Prometheus, to count what it is asked and to make faults.</summary>
public sealed class CountingProxy : IAsyncDisposable
{
    private static readonly string[] OfOneConnection = ["Connection", "Keep-Alive", "Transfer-Encoding", "Host"];

    private readonly HttpClient _upstream = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
    private readonly Func<RecordedRequest, Uri> _target;
    private LoopbackServer? _server;

    private CountingProxy(Func<RecordedRequest, Uri> target) => _target = target;

    /// <summary>Where it answers.</summary>
    public Uri Address => _server!.Address;

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>What is to go wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Starts it in front of a server. Port 0 is any free one.</summary>
    public static Task<CountingProxy> StartAsync(Uri target, int port = 0) => StartAsync(_ => target, port);

    /// <summary>Starts it in front of several servers, of which each request has its own.</summary>
    public static async Task<CountingProxy> StartAsync(Func<RecordedRequest, Uri> target, int port = 0)
    {
        var proxy = new CountingProxy(target);
        proxy._server = await LoopbackServer.StartAsync(port, null, proxy.Requests, proxy.Faults, proxy.ForwardAsync);
        return proxy;
    }

    /// <summary>Stops it; the server behind it runs on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _upstream.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var (request, target) = (context.Request, _target(RequestLog.Of(context)));
        var path = target.AbsolutePath.TrimEnd('/') + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(target, path));
        if (request.ContentLength > 0 || request.Headers.ContainsKey("Transfer-Encoding"))
            forwarded.Content = new StreamContent(request.Body);
        foreach (var (name, values) in Transferable(request.Headers))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                forwarded.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
        using var answer = await _upstream.SendAsync(forwarded, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OfOneConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers[name] = values.ToArray();
        }
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Transferable(IHeaderDictionary headers) =>
        headers.Where(header => !OfOneConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
}
