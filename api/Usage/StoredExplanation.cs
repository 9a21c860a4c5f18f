using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analyzer.Analysis;

namespace Analyzer.Usage;

/// <summary>A workload of a namespace's day as it is kept: short names, because there are thousands.</summary>
internal sealed record StoredWorkload
{
    [JsonPropertyName("k")]
    public required string Kind { get; init; }

    [JsonPropertyName("n")]
    public required string Name { get; init; }

    [JsonPropertyName("r")]
    public long Replicas { get; init; }

    [JsonPropertyName("f")]
    public ReplicasFrom ReplicasFrom { get; init; }

    [JsonPropertyName("o")]
    public OwnerFrom OwnerFrom { get; init; }

    [JsonPropertyName("p")]
    public required IReadOnlyList<StoredPod> Pods { get; init; }
}

/// <summary>A pod's day as it is kept. CPU in cores, memory in bytes, times in milliseconds since 1970.</summary>
internal sealed record StoredPod
{
    [JsonPropertyName("n")]
    public required string Name { get; init; }

    [JsonPropertyName("c")]
    public double? Cpu { get; init; }

    [JsonPropertyName("m")]
    public double? Memory { get; init; }

    [JsonPropertyName("a")]
    public long? First { get; init; }

    [JsonPropertyName("b")]
    public long? Last { get; init; }

    [JsonPropertyName("x")]
    public bool CpuCounted { get; init; }

    [JsonPropertyName("y")]
    public bool MemoryCounted { get; init; }
}

/// <summary>What explains a namespace's day, as one compressed value (docs/decisions/0005).</summary>
internal static class StoredExplanation
{
    /// <summary>What is left out reads as its default: zero, false, unknown.</summary>
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static byte[] Pack(NamespaceDay day)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, day.Workloads.Select(Workload), Json);
        return packed.ToArray();
    }

    public static IReadOnlyList<StoredWorkload> Unpack(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<StoredWorkload>>(brotli, Json)!;
    }

    private static StoredWorkload Workload(WorkloadDay workload)
    {
        var cpu = workload.Cpu.Counted.Select(pod => pod.Pod).ToHashSet();
        var memory = workload.Memory.Counted.Select(pod => pod.Pod).ToHashSet();
        return new StoredWorkload
        {
            Kind = workload.Workload.Kind,
            Name = workload.Workload.Name,
            Replicas = workload.Replicas.Count,
            ReplicasFrom = workload.Replicas.From,
            OwnerFrom = workload.OwnerFrom,
            Pods = [.. workload.Pods.Select(pod => new StoredPod
            {
                Name = pod.Name,
                Cpu = pod.Cpu,
                Memory = pod.Memory,
                First = pod.FirstSeen?.ToUnixTimeMilliseconds(),
                Last = pod.LastSeen?.ToUnixTimeMilliseconds(),
                CpuCounted = cpu.Contains(pod.Name),
                MemoryCounted = memory.Contains(pod.Name),
            })],
        };
    }
}
