using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>ResourceQuotas in the forms they come in. What runs in these namespaces is of no interest.</summary>
internal static class QuotaForms
{
    private const double Mebibyte = 1024 * 1024;
    private const double Gibibyte = 1024 * Mebibyte;

    /// <summary>A namespace with a pod and no ResourceQuota.</summary>
    public static Namespace None(Stage s) => Running(s);

    /// <summary>No pod ever ran here, but there is a quota.</summary>
    public static Namespace EmptyNamespace(Stage s) => s.Namespace() with
    {
        Quotas =
        [
            new("reserved", Map(("limits.cpu", "3"), ("limits.memory", "6Gi")))
            { Used = Map(("limits.cpu", "0"), ("limits.memory", "0")) },
        ],
        Quota = new() { Cpu = 3, CpuUsed = 0, Memory = 6 * Gibibyte, MemoryUsed = 0 },
    };

    /// <summary>For each resource the smallest hard figure holds, with the used figure of the same object.</summary>
    public static Namespace Two(Stage s) => Running(s) with
    {
        Quotas =
        [
            new("by-admin", Map(("limits.cpu", "12"), ("limits.memory", "20Gi"), ("pods", "40")))
            { Used = Map(("limits.cpu", "5500m"), ("limits.memory", "9Gi"), ("pods", "4")) },
            new("by-team", Map(("limits.cpu", "9500m"), ("limits.memory", "24Gi"), ("pods", "40")))
            { Used = Map(("limits.cpu", "5400m"), ("limits.memory", "8Gi"), ("pods", "3")) },
        ],
        Quota = new()
        {
            Cpu = 9.5,
            CpuUsed = 5.4,
            Memory = 20 * Gibibyte,
            MemoryUsed = 9 * Gibibyte,
            Pods = 40,
            PodsUsed = 4,
        },
    };

    /// <summary>Only for pods of one kind: no quota of the namespace as a whole.</summary>
    public static Namespace ScopedOnly(Stage s) => Running(s) with
    {
        Quotas = [new("best-effort", Map(("pods", "10"))) { Used = Map(("pods", "1")), Scopes = ["BestEffort"] }],
        Quota = new() { ScopedOnly = true },
    };

    public static Namespace RequestsCpuOnly(Stage s) => Running(s) with
    {
        Quotas = [new("requests", Map(("requests.cpu", "2500m"))) { Used = Map(("requests.cpu", "750m")) }],
        Quota = new() { Cpu = 2.5, CpuUsed = 0.75 },
    };

    /// <summary>Milli, fractions, binary and decimal suffixes, exponents.</summary>
    public static Namespace Forms(Stage s) => Running(s) with
    {
        Quotas =
        [
            new("forms", Map(
                ("limits.cpu", "500m"), ("limits.memory", "1.5Gi"), ("requests.storage", "2Ti"), ("count/pods", "1e3")))
            {
                Used = Map(
                    ("limits.cpu", "123m"), ("limits.memory", "123Mi"), ("requests.storage", "129M"), ("count/pods", "1")),
            },
        ],
        Quota = new()
        {
            Cpu = 0.5,
            CpuUsed = 0.123,
            Memory = 1.5 * Gibibyte,
            MemoryUsed = 123 * Mebibyte,
            Pods = 1000,
            PodsUsed = 1,
            Storage = 2048 * Gibibyte,
            StorageUsed = 129_000_000,
        },
    };

    /// <summary>The status is not filled in yet: spec.hard holds, and nothing is known of the use.</summary>
    public static Namespace NoStatus(Stage s) => Running(s) with
    {
        Quotas = [new("new", Map(("cpu", "7"), ("memory", "13Gi"))) { StatusHard = null }],
        Quota = new() { Cpu = 7, Memory = 13 * Gibibyte },
    };

    /// <summary>Cluster-scoped quotas of projects: by label and by name, limits and requests, numbers and text.</summary>
    public static ProjectQuota[] OfProjects() =>
    [
        new("shop-quota", "shop", Map(("limits.cpu", 8), ("limits.memory", "16Gi"), ("pods", 100)))
        { Used = Map(("limits.cpu", 3.5), ("limits.memory", "7Gi")) },
        new("finance", null, Map(("requests.cpu", "4500m"), ("requests.memory", "12Gi"), ("requests.storage", "1Ti")))
        { Used = Map(("requests.cpu", "1200m"), ("requests.memory", "3Gi")) },
        new("data-base", "data", Map(("limits.cpu", "6"), ("limits.memory", 8589934592L)))
        { Used = Map(("limits.cpu", "2"), ("limits.memory", 1073741824L)) },
        new("data-extra", "data", Map(("limits.cpu", "1500m"), ("limits.memory", "512Mi"), ("requests.cpu", "1")))
        { Used = Map(("limits.cpu", "250m"), ("limits.memory", "64Mi")) },
        new("archive", "archive", Map(("requests.storage", "5Ti"), ("persistentvolumeclaims", "20"))),
    ];

    /// <summary>What they come to; <c>archive</c> has neither CPU nor memory and is skipped.</summary>
    public static ProjectShareTruth[] SharesOf(string cluster) =>
    [
        new(cluster, "shop", 8, 16 * Gibibyte) { CpuUsed = 3.5, MemoryUsed = 7 * Gibibyte },
        new(cluster, "finance", 4.5, 12 * Gibibyte) { CpuUsed = 1.2, MemoryUsed = 3 * Gibibyte },
        new(cluster, "data", 7.5, 8.5 * Gibibyte) { CpuUsed = 2.25, MemoryUsed = 1088 * Mebibyte },
    ];

    public static IReadOnlyDictionary<string, object> Map(params (string Resource, object Value)[] values) =>
        values.ToDictionary(value => value.Resource, value => value.Value);

    private static Namespace Running(Stage s) => s.Namespace(
        Deployment("app", Timeline.Always(1), ReplicaSet("app-5b8d9c7f64", s.Always, s.Pods("app-5b8d9c7f64", s.Since(s.At(19)))))
            .ExpectMetrics(1));
}
