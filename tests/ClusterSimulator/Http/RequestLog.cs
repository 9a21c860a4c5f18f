using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace ClusterSimulator;

/// <summary>A request as it came in. <paramref name="Query"/> begins with a question mark or is empty.</summary>
public sealed record RecordedRequest(string Method, string Path, string Query, string Body)
{
    /// <summary>A parameter of the query string or of the form in the body; null when it was not sent.</summary>
    public string? Parameter(string name) =>
        QueryHelpers.ParseQuery(Query).TryGetValue(name, out var inQuery) ? inQuery.ToString()
        : QueryHelpers.ParseQuery(Body).TryGetValue(name, out var inBody) ? inBody.ToString()
        : null;
}

/// <summary>All requests of a server, those that met a fault too. May be read while requests come in.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly Lock _lock = new();
    private int _running;

    /// <summary>The requests in the order they came.</summary>
    public IReadOnlyList<RecordedRequest> All => [.. _requests];

    /// <summary>The most requests that were under way at one moment.</summary>
    public int MaxConcurrent { get; private set; }

    /// <summary>How many requests are under way: neither answered nor given up by their client.</summary>
    public int Running
    {
        get
        {
            lock (_lock)
                return _running;
        }
    }

    /// <summary>How many requests had a path that begins so.</summary>
    public int Count(string pathPrefix = "/") =>
        _requests.Count(request => request.Path.StartsWith(pathPrefix, StringComparison.Ordinal));

    /// <summary>Forgets what was recorded so far.</summary>
    public void Clear()
    {
        _requests.Clear();
        lock (_lock)
            MaxConcurrent = _running;
    }

    /// <summary>The request that is being answered.</summary>
    internal static RecordedRequest Of(HttpContext context) => context.Features.Get<RecordedRequest>()!;

    internal async Task RecordAsync(HttpContext context, Func<Task> handle)
    {
        lock (_lock)
            MaxConcurrent = Math.Max(MaxConcurrent, ++_running);
        try
        {
            var request = context.Request;
            request.EnableBuffering();
            var body = await new StreamReader(request.Body).ReadToEndAsync(context.RequestAborted);
            request.Body.Position = 0;
            var recorded = new RecordedRequest(request.Method, request.Path, request.QueryString.Value ?? "", body);
            context.Features.Set(recorded);
            _requests.Enqueue(recorded);
            await handle();
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone away, or a fault closed the connection; there is nobody left to tell.
        }
        finally
        {
            lock (_lock)
                _running--;
        }
    }
}
