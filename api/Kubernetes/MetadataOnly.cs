namespace Analyzer.Kubernetes;

/// <summary>Asks a list for names, labels and owners only: a tenth of what whole objects weigh.</summary>
internal static class MetadataOnly
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["Accept"] = ["application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, application/json"],
    };
}
