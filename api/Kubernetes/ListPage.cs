using System.Text.Json;
using k8s;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>One page of a list: its items and where to go on.</summary>
internal readonly record struct Page<T>(IEnumerable<T> Items, string? Continue);

/// <summary>Pages as the client gives them.</summary>
internal static class ListPage
{
    /// <exception cref="JsonException">The answer is no list: to take it for an empty one would remove what is stored.</exception>
    public static Page<TOut> Of<TItem, TOut>(IKubernetesObject<V1ListMeta>? list, IList<TItem>? items, Func<TItem, TOut> read)
    {
        // An empty list may come with items of null, but then it still says that it is a list.
        if (items is null && list?.Kind?.EndsWith("List", StringComparison.Ordinal) != true)
            throw new JsonException("The answer is not a list of Kubernetes.");
        return new((items ?? []).Select(read).ToList(), list?.Metadata?.ContinueProperty);
    }
}
