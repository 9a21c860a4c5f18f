using System.Net;
using Analyzer.Http;
using Analyzer.Language;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Analyzer.Kubernetes;

/// <summary>
/// Refuses what a stranger's kubeconfig must not do here: run a program, read a file of this host, leave through a
/// proxy of its choosing. Judged on the YAML's own keys, before any Kubernetes library sees it.
/// </summary>
internal static class KubeconfigSafety
{
    private const int DeepestYaml = 32;

    private static readonly Dictionary<string, Message> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        ["exec"] = new("exec 会在服务器上运行程序，不允许。请改用 token：kubectl create token <服务账号>。",
            "exec would run a program on this server and is refused. Use a token instead: kubectl create token <service account>."),
        ["auth-provider"] = new("auth-provider 不允许。请改用 token 或内联的客户端证书。",
            "auth-provider is refused. Use a token or an inline client certificate instead."),
        ["client-certificate"] = FileReference("client-certificate", "client-certificate-data"),
        ["client-key"] = FileReference("client-key", "client-key-data"),
        ["certificate-authority"] = FileReference("certificate-authority", "certificate-authority-data"),
        ["tokenFile"] = FileReference("tokenFile", "token"),
        ["token-file"] = FileReference("token-file", "token"),
        ["proxy-url"] = new("proxy-url 不支持。", "proxy-url is not supported."),
    };

    /// <exception cref="ExplainedException"><c>kubeconfig_refused</c> or <c>kubeconfig_invalid</c>.</exception>
    public static void Check(string yaml)
    {
        try
        {
            CheckEvents(new Parser(new StringReader(yaml)));
        }
        catch (YamlException broken)
        {
            throw Kubeconfig.Invalid($"YAML 第 {broken.Start.Line} 行不正确。", $"The YAML is not valid at line {broken.Start.Line}.");
        }
    }

    public static void CheckServer(string? server)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            throw Kubeconfig.Invalid($"server “{server}”不是 http(s) 地址。", $"The server '{server}' is no http(s) address.");
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw Kubeconfig.Invalid("server 不能带用户名、密码、? 或 #。", "The server has no user, password, ? or #.");
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && OutboundAddress.IsRefused(address))
            throw new ExplainedException("kubeconfig_refused", OutboundAddress.Refusal(uri.Host));
    }

    private static void CheckEvents(Parser parser)
    {
        // Keys and values of a mapping follow each other: a stack tells which of the two a scalar is.
        var stack = new Stack<(bool IsMapping, bool AtKey)>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias:
                    throw Kubeconfig.Invalid("不支持 YAML 别名（*）。", "YAML aliases (*) are not supported.");
                case Scalar scalar:
                    if (stack.TryPeek(out var place) && place is { IsMapping: true, AtKey: true } && Refused.TryGetValue(scalar.Value, out var reason))
                        throw new ExplainedException("kubeconfig_refused", reason);
                    Advance(stack);
                    break;
                case MappingStart or SequenceStart:
                    stack.Push((parser.Current is MappingStart, true));
                    if (stack.Count > DeepestYaml)
                        throw Kubeconfig.Invalid("嵌套太深。", "It is nested too deeply.");
                    break;
                case MappingEnd or SequenceEnd:
                    stack.Pop();
                    Advance(stack);
                    break;
            }
        }
    }

    private static void Advance(Stack<(bool IsMapping, bool AtKey)> stack)
    {
        if (stack.TryPop(out var place))
            stack.Push((place.IsMapping, !place.AtKey));
    }

    private static Message FileReference(string key, string inline) => new(
        $"{key} 指向服务器上的文件，不允许。请内联为 {inline}：kubectl config view --raw --flatten --minify。",
        $"{key} names a file of this server and is refused. Inline it as {inline}: kubectl config view --raw --flatten --minify.");
}
