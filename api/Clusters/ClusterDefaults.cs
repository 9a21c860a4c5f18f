using System.Text.RegularExpressions;
using Analyzer.Http;

namespace Analyzer.Clusters;

/// <summary>What a cluster's settings are when nobody says otherwise (domain.md §11).</summary>
internal static class ClusterDefaults
{
    public const string ProjectLabel = "cpaas.io/project";
    public const string ExcludeNamespaces = "^kube-";

    /// <summary>A stranger's pattern may be written to run for ever.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Excludes nothing when empty.</summary>
    /// <exception cref="ApiException">422 <c>invalid_pattern</c>.</exception>
    public static Regex? Exclude(string pattern)
    {
        if (pattern.Length == 0)
            return null;
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, MatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, "invalid_pattern",
                new($"排除命名空间的正则表达式不正确：{exception.Message}", $"The pattern of excluded namespaces is not valid: {exception.Message}"),
                "exclude_namespaces");
        }
    }
}
