using System.Text;

namespace Analyzer.Kubernetes;

/// <summary>A kubeconfig is pasted as YAML or as its Base64.</summary>
internal static class KubeconfigText
{
    /// <summary>More than any kubeconfig with inline certificates needs (characters).</summary>
    private const int Longest = 1 << 20;

    public static string Decode(string input)
    {
        if (input.Length > Longest)
            throw Kubeconfig.Invalid("超过 1 MB。", "It is longer than 1 MB.");
        var text = input.Trim().TrimStart('\uFEFF');
        if (text.Length == 0)
            throw Kubeconfig.Invalid("内容为空。", "It is empty.");
        return FromBase64(text) ?? text;
    }

    private static string? FromBase64(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(text));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            throw Kubeconfig.Invalid("既不是 YAML，也不是 YAML 的 Base64。", "It is neither YAML nor the Base64 of YAML.");
        }
    }
}
