using System.Text;

namespace ClusterSimulator;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record Fault
{
    /// <summary>Answers as usual, but later.</summary>
    public static Fault Delay(TimeSpan time) => new DelayFault(time);

    /// <summary>Never answers.</summary>
    public static Fault Hang() => new DelayFault(Timeout.InfiniteTimeSpan);

    /// <summary>429 with <c>Retry-After</c>.</summary>
    public static Fault TooManyRequests(int retryAfterSeconds = 1) =>
        Respond(429, "Too many requests, please try again later.\n", "text/plain", ("Retry-After", $"{retryAfterSeconds}"));

    /// <summary>500 with plain text.</summary>
    public static Fault InternalError() => Respond(500, "internal error\n", "text/plain");

    /// <summary>A login page with 200, as a portal in between answers.</summary>
    public static Fault Html() => Respond(200, "<!DOCTYPE html><html><body><form>Sign in</form></body></html>", "text/html");

    /// <summary>Any answer.</summary>
    public static Fault Respond(
        int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        new AnswerFault(status, Encoding.UTF8.GetBytes(body), contentType, headers);

    /// <summary>Sends half of the real answer and closes the connection.</summary>
    public static Fault CloseMidway() => new CloseMidwayFault();

    /// <summary>An answer that never ends: blanks, which JSON allows anywhere.</summary>
    public static Fault Endless() => new EndlessFault();

    /// <summary>Sends the real answer byte by byte, with a pause before each.</summary>
    public static Fault Drip(TimeSpan pause) => new DripFault(pause);

    /// <summary>
    /// Kubernetes only: a list's next page is refused with 410 <c>Expired</c>. Other requests are answered as usual.
    /// </summary>
    public static Fault ContinueExpired() => new ContinueExpiredFault();

    internal virtual bool Concerns(HttpRequest request) => true;

    internal abstract Task ApplyAsync(HttpContext context, RequestDelegate usual);

    private sealed record DelayFault(TimeSpan Time) : Fault
    {
        internal override async Task ApplyAsync(HttpContext context, RequestDelegate usual)
        {
            await Task.Delay(Time, context.RequestAborted);
            await usual(context);
        }
    }

    private sealed record AnswerFault(int Status, byte[] Body, string Type, (string Name, string Value)[] Headers) : Fault
    {
        internal override async Task ApplyAsync(HttpContext context, RequestDelegate usual)
        {
            context.Response.StatusCode = Status;
            context.Response.ContentType = Type;
            foreach (var (name, value) in Headers)
                context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(Body);
        }
    }

    private sealed record CloseMidwayFault : Fault
    {
        internal override async Task ApplyAsync(HttpContext context, RequestDelegate usual)
        {
            var answer = await AnswerAsync(context, usual);
            await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    private sealed record EndlessFault : Fault
    {
        internal override async Task ApplyAsync(HttpContext context, RequestDelegate usual)
        {
            var blanks = new byte[65_536];
            Array.Fill(blanks, (byte)' ');
            context.Response.ContentType = "application/json";
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(blanks, context.RequestAborted);
        }
    }

    private sealed record DripFault(TimeSpan Pause) : Fault
    {
        internal override async Task ApplyAsync(HttpContext context, RequestDelegate usual)
        {
            var answer = await AnswerAsync(context, usual);
            for (var i = 0; i < answer.Length; i++)
            {
                await Task.Delay(Pause, context.RequestAborted);
                await context.Response.Body.WriteAsync(answer.AsMemory(i, 1), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
    }

    private sealed record ContinueExpiredFault : Fault
    {
        internal override bool Concerns(HttpRequest request) => request.Query.ContainsKey("continue");

        internal override Task ApplyAsync(HttpContext context, RequestDelegate usual) =>
            Kubernetes.Reply.Of(Kubernetes.Status.Expired(context.Request.Query["continue"]!)).WriteAsync(context);
    }

    /// <summary>The real answer's body, held back; its status and headers are set, with the full length.</summary>
    private static async Task<byte[]> AnswerAsync(HttpContext context, RequestDelegate usual)
    {
        var client = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await usual(context);
        context.Response.Body = client;
        context.Response.ContentLength = held.Length;
        return held.ToArray();
    }
}
