using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>The two clusters of <see cref="World.Standard"/>: which situation stands in which namespace and project.</summary>
internal static class StandardWorld
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    private static readonly Node[] Nodes =
    [
        new("node-1", "10.0.0.11", 0), new("node-2", "10.0.0.12", 7_313), new("node-3", "10.0.0.13", 21_847),
    ];

    private static readonly (string Namespace, string? Project, Func<Stage, Namespace> Scenario)[] Beijing =
    [
        ("steady", "shop", Rollouts.Steady),
        ("rolling-update", "shop", Rollouts.RollingUpdate),
        ("two-rollouts", "shop", Rollouts.TwoRollouts),
        ("rolling-update-by-api", "shop", Rollouts.RollingUpdateByApi),
        ("vanished-with-metrics", "shop", Rollouts.VanishedWithMetrics),
        ("vanished-old-replicaset", "shop", Rollouts.VanishedWithOldReplicaSet),
        ("vanished-names-only", "shop", Rollouts.VanishedNamesOnly),
        ("autoscaled", "finance", Scaling.Autoscaled),
        ("evening-zero", "finance", Scaling.EveningZero),
        ("evening-zero-by-api", "finance", Scaling.EveningZeroByApi),
        ("scaled-down-after", "finance", Scaling.ScaledDownAfter),
        ("lingering", "finance", Scaling.Lingering),
        ("restarted-statefulset", "data", StatefulAndDaemon.RestartedStatefulSet),
        ("daemonset-rollout", "data", StatefulAndDaemon.DaemonSetRollout),
        ("daemonset-by-api", "data", StatefulAndDaemon.DaemonSetByApi),
        ("hourly-cronjob", "finance", Batch.HourlyCronJob),
        ("overlapping-cronjob", "finance", Batch.OverlappingCronJob),
        ("batch-job", "data", Batch.BatchJob),
        ("batch-job-by-api", "data", Batch.BatchJobByApi),
        ("bare-pods", null, Owners.BarePods),
        ("argo-rollout", "platform", Owners.ArgoRollout),
        ("operator-owned", "platform", Owners.OperatorOwned),
        ("tempting-names", "platform", Owners.TemptingNames),
        ("sidecars", "mesh", Readings.Sidecars),
        ("double-scrape", "mesh", Readings.DoubleScrape),
        ("midnight-spikes", "ledger", Readings.MidnightSpikes),
        ("not-a-number", "ledger", Readings.NotANumber),
        ("half-scraped", "ledger", Readings.HalfScraped),
        ("before-midnight", "ledger", Readings.BeforeMidnight),
        ("yesterday-only", "ledger", Readings.YesterdayOnly),
        ("single-sample", null, Readings.SingleSample),
        ("quota-none", "quotas", QuotaForms.None),
        ("quota-empty-namespace", "quotas", QuotaForms.EmptyNamespace),
        ("quota-two", "quotas", QuotaForms.Two),
        ("quota-scoped-only", "quotas", QuotaForms.ScopedOnly),
        ("quota-requests-cpu-only", "quotas", QuotaForms.RequestsCpuOnly),
        ("quota-forms", "quotas", QuotaForms.Forms),
        ("quota-no-status", null, QuotaForms.NoStatus),
        ("kube-system", null, KubeSystem),
    ];

    private static readonly (string Namespace, string? Project, Func<Stage, Namespace> Scenario)[] Shanghai =
    [
        ("steady", "shop", Rollouts.Steady),
        ("rolling-update", "shop", Rollouts.RollingUpdateByApi),
        ("edge", "edge", StatefulAndDaemon.DaemonSetRollout),
    ];

    public static World Build(RecordedDay day) => new("standard", day,
    [
        Cluster("prod-bj", day, Beijing) with
        {
            ProjectQuotas = QuotaForms.OfProjects(),
            ProjectShares = QuotaForms.SharesOf("prod-bj"),
        },
        Cluster("prod-sh", day, Shanghai) with
        {
            NoOwner = "<none>",
            ProjectQuotas =
            [
                new("shop", null, QuotaForms.Map(("limits.cpu", "2500m"), ("limits.memory", "6Gi")))
                { Used = QuotaForms.Map(("limits.cpu", "1"), ("limits.memory", "2Gi")) },
            ],
            ProjectShares = [new("prod-sh", "shop", 2.5, 6 * Gibibyte) { CpuUsed = 1, MemoryUsed = 2 * Gibibyte }],
        },
    ]);

    private static Cluster Cluster(
        string name, RecordedDay day, (string Namespace, string? Project, Func<Stage, Namespace> Scenario)[] list) =>
        new(name, day, Nodes, [.. list.Select(entry =>
            entry.Scenario(new Stage(name, entry.Namespace, Nodes.Length, day)) with { Project = entry.Project })]);

    /// <summary>Excluded by the default pattern <c>^kube-</c>.</summary>
    private static Namespace KubeSystem(Stage s) => s.Namespace(
        Deployment(
            "coredns",
            Timeline.Always(2),
            ReplicaSet("coredns-76f75df574", s.Always, s.Pods("coredns-76f75df574", s.Always, s.Always)))
            .ExpectMetrics(2));
}
