using System.Net;
using Microsoft.Extensions.Options;

namespace Analyzer.Http;

/// <summary>
/// Until accounts exist, being on this machine is the permission to work. A web page of somebody else, open in a browser
/// on this machine, must not use it: neither by sending forms here (another Origin) nor by having its own name resolve
/// to this machine (another Host).
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<PageOptions>>().Value.Origins;
        var anyHost = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.AllowedHosts is { Length: > 0 } and not "*";
        app.Use((context, next) =>
        {
            if (!anyHost && !IsOwnHost(context))
                return Refuse(context, "wrong_host",
                    "请用 localhost 或 127.0.0.1 访问；经由反向代理时请设置 AllowedHosts。",
                    "Use localhost or 127.0.0.1; behind a reverse proxy set AllowedHosts.");
            return IsOwnOrigin(context.Request, origins)
                ? next(context)
                : Refuse(context, "cross_origin", "不接受其他网站发来的请求。", "Requests from other sites are refused.");
        });
    }

    /// <summary>Who connects to the loopback address names the loopback host.</summary>
    private static bool IsOwnHost(HttpContext context) =>
        context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address)
        || context.Request.Host.Host is "localhost"
        || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));

    /// <summary>Browsers name the origin of every request that can change something; other clients name none.</summary>
    private static bool IsOwnOrigin(HttpRequest request, string[] pages)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Origin is not [{ Length: > 0 } origin])
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (from.Authority == request.Host.Value || pages.Contains(origin, StringComparer.OrdinalIgnoreCase));
    }

    private static Task Refuse(HttpContext context, string code, string zh, string en) =>
        ApiProblem.Of(StatusCodes.Status403Forbidden, code, new(zh, en)).ExecuteAsync(context);
}
