using System.Net;
using System.Text.RegularExpressions;
using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Prometheus;

namespace Analyzer.Sources;

/// <summary>What a source's settings may be; each refusal names its field.</summary>
internal static partial class SourceRules
{
    /// <summary>The codes that settings are refused with.</summary>
    public static readonly string[] Refusals =
    [
        "invalid_url", "address_refused", "invalid_time_zone", "invalid_label_matchers", "unknown_memory_metric", "invalid_duration",
        "unknown_auth", "incomplete_auth", "invalid_token", "invalid_header", "invalid_certificate", "auth_required", "secrets_lost",
    ];

    private static readonly string[] OwnHeaders = ["Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection"];
    private static readonly string[] AuthKinds = ["none", "basic", "bearer", "mtls"];
    private static readonly string[] MemoryMetrics = [Metrics.MemoryUsage, Metrics.MemoryWorkingSet];

    /// <exception cref="ApiException">422 with the field's own code.</exception>
    public static void Check(SourceRow row)
    {
        CheckUrl(row.Url);
        if (row.TimeZone is not null && !Day.IsTimeZone(row.TimeZone))
            throw Refused("time_zone", "invalid_time_zone", $"没有“{row.TimeZone}”这个时区（IANA，例如 Asia/Shanghai）。", $"There is no time zone '{row.TimeZone}' (IANA, such as Asia/Shanghai).");
        if (!LabelMatchers.TryParse(row.LabelMatchers, out _))
            throw Refused("label_matchers", "invalid_label_matchers", "标签匹配器只能形如 cluster=\"prod-1\"，多个用逗号分隔。", "Label matchers look like cluster=\"prod-1\", several separated by commas.");
        if (!MemoryMetrics.Contains(row.MemoryMetric))
            throw Refused("memory_metric", "unknown_memory_metric", $"内存指标只能是 {string.Join("、", MemoryMetrics)}。", $"The memory metric is one of {string.Join(", ", MemoryMetrics)}.");
        CheckDuration("rate_window", row.RateWindow, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));
        CheckDuration("step", row.Step, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30));
        if (!AuthKinds.Contains(row.AuthKind))
            throw Refused("auth.kind", "unknown_auth", $"认证方式只能是 {string.Join("、", AuthKinds)}。", $"The authentication is one of {string.Join(", ", AuthKinds)}.");
    }

    /// <exception cref="ApiException">422 <c>incomplete_auth</c>, <c>invalid_header</c>.</exception>
    public static void Check(SourceRow row, SourceSecrets secrets)
    {
        var complete = row.AuthKind switch
        {
            "basic" => !string.IsNullOrEmpty(row.AuthUsername) && secrets.Password is not null,
            "bearer" => !string.IsNullOrEmpty(secrets.Token),
            "mtls" => !string.IsNullOrEmpty(secrets.Certificate) && !string.IsNullOrEmpty(secrets.Key),
            _ => true,
        };
        if (!complete)
            throw Refused("auth", "incomplete_auth", $"{row.AuthKind} 认证缺少字段。", $"The {row.AuthKind} authentication lacks a field.");
        if (secrets.Token?.All(letter => letter is > ' ' and < '\u007f') == false)
            throw Refused("auth.token", "invalid_token", "令牌含有空白或非 ASCII 字符。", "The token holds blanks or characters that are not ASCII.");
        if (secrets.Headers.Keys.FirstOrDefault(name => OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } own)
            throw Refused("headers", "invalid_header", $"请求头“{own}”由系统设置。", $"The header '{own}' is set by the program itself.");
        if (secrets.Headers.FirstOrDefault(header => !HeaderName().IsMatch(header.Key) || header.Value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0) is { Key: not null } bad)
            throw Refused("headers", "invalid_header", $"请求头“{bad.Key}”不正确。", $"The header '{bad.Key}' is not valid.");
    }

    private static void CheckUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw Refused("url", "invalid_url", "地址必须以 http:// 或 https:// 开头。", "The address begins with http:// or https://.");
        if (uri.UserInfo.Length > 0)
            throw Refused("url", "invalid_url", "请不要在地址中写用户名和密码，改用认证设置。", "Put no user or password into the address; use the authentication instead.");
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw Refused("url", "invalid_url", "地址不能带 ? 或 #。", "The address has no ? and no #.");
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && OutboundAddress.IsRefused(address))
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, "address_refused", OutboundAddress.Refusal(uri.Host), "url");
    }

    private static void CheckDuration(string field, string text, TimeSpan least, TimeSpan most)
    {
        if (!PromDuration.TryParse(text, out var duration) || duration < least || duration > most)
            throw Refused(field, "invalid_duration", $"{field} 应在 {PromDuration.Text(least)} 到 {PromDuration.Text(most)} 之间，例如 5m。", $"{field} is between {PromDuration.Text(least)} and {PromDuration.Text(most)}, such as 5m.");
    }

    private static ApiException Refused(string field, string code, string zh, string en) =>
        new(StatusCodes.Status422UnprocessableEntity, code, new(zh, en), field);

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();
}
