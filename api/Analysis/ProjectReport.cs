namespace Analyzer.Analysis;

/// <summary>What one namespace used on a date, by a sync or by an uploaded day report. CPU in cores, memory in bytes.</summary>
public sealed record UsageFigure
{
    public required string ProjectName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Null for uploads, which name a site and no cluster.</summary>
    public required string? ClusterName { get; init; }

    /// <summary>Null where the chosen measure has no figure for the day.</summary>
    public required double? Cpu { get; init; }

    public required double? Memory { get; init; }

    public required bool IsUpload { get; init; }

    /// <summary>Null for uploads, which do not say what they measured.</summary>
    public required Measure? Measure { get; init; }

    /// <summary>Share of the day that the source has data for; null for uploads.</summary>
    public required double? Coverage { get; init; }

    public required bool Complete { get; init; }
}

/// <summary>A project's quota and the key it is reported under. CPU in cores, memory in bytes.</summary>
/// <param name="CloudId">The project's key in the company's platform.</param>
/// <param name="ProjectName">The project.</param>
/// <param name="Amount">What counts for the project.</param>
/// <param name="Shares">What each cluster gives of it; empty where no sync has brought any (domain.md §12).</param>
public sealed record ReportedQuota(
    string CloudId, string ProjectName, QuotaAmount Amount, IReadOnlyDictionary<string, QuotaAmount> Shares);

/// <summary>A project's row of a report (domain.md §14). CPU in cores, memory in bytes, rates as fractions.</summary>
public sealed record ProjectFigures
{
    public required string ProjectName { get; init; }

    public required ReportedQuota? Quota { get; init; }

    public required double? CpuUsage { get; init; }

    public required double? MemoryUsage { get; init; }

    public required Rate CpuRate { get; init; }

    public required Rate MemoryRate { get; init; }

    /// <summary>prometheus, upload or mixed; null without usage.</summary>
    public required string? Origin { get; init; }

    /// <summary>Null for uploads, and where sources reported by different measures.</summary>
    public required Measure? Measure { get; init; }

    /// <summary>The smallest of the clusters that the project ran in.</summary>
    public required double? Coverage { get; init; }

    public required bool Complete { get; init; }
}

/// <summary>From the usage of namespaces to the rows of a report (domain.md §13, §14).</summary>
public static class ProjectReport
{
    /// <summary>An uploaded figure stands for its (project, namespace) instead of the synced figures of that pair.</summary>
    public static IEnumerable<UsageFigure> Standing(IReadOnlyCollection<UsageFigure> figures)
    {
        if (figures.All(figure => figure.IsUpload) || !figures.Any(figure => figure.IsUpload))
            return figures;
        var uploaded = figures.Where(figure => figure.IsUpload).Select(Pair).ToHashSet();
        return figures.Where(figure => figure.IsUpload || !uploaded.Contains(Pair(figure)));
    }

    /// <summary>
    /// One row for each project with usage and a quota; with <paramref name="all"/> also those that lack one of the two.
    /// Ordered by cloud id, those without one last, by name.
    /// </summary>
    /// <param name="figures">Usage of namespaces on the date.</param>
    /// <param name="quotas">By project.</param>
    /// <param name="all">Whether to add what lacks usage or a quota.</param>
    /// <param name="missing">Clusters that have no figures of the date: projects with a share there are incomplete (domain.md §9).</param>
    public static IReadOnlyList<ProjectFigures> Rows(
        IReadOnlyCollection<UsageFigure> figures, IReadOnlyDictionary<string, ReportedQuota> quotas, bool all,
        IReadOnlyCollection<string>? missing = null)
    {
        var used = new Dictionary<string, ProjectUsage>(Math.Min(figures.Count, quotas.Count));
        foreach (var figure in Standing(figures))
        {
            if (!used.TryGetValue(figure.ProjectName, out var usage))
                used[figure.ProjectName] = usage = new();
            usage.Add(figure);
        }
        var projects = used.Keys.Where(project => all || quotas.ContainsKey(project));
        if (all)
            projects = projects.Concat(quotas.Keys.Where(project => !used.ContainsKey(project)));
        return [.. projects
            .Select(project => Row(project, quotas.GetValueOrDefault(project), used.GetValueOrDefault(project) ?? new(), missing ?? []))
            .OrderBy(row => row.Quota is null)
            .ThenBy(row => row.Quota?.CloudId ?? row.ProjectName, StringComparer.Ordinal)];
    }

    /// <summary>One cluster's part: what its namespaces used and reports count, and its shares of the quotas.</summary>
    public static (IReadOnlyCollection<UsageFigure> Figures, IReadOnlyDictionary<string, ReportedQuota> Quotas) OfCluster(
        string cluster, IReadOnlyCollection<UsageFigure> figures, IReadOnlyDictionary<string, ReportedQuota> quotas) =>
        ([.. Standing(figures).Where(figure => figure.ClusterName == cluster)],
            quotas.Where(quota => quota.Value.Shares.ContainsKey(cluster))
                .ToDictionary(quota => quota.Key, quota => quota.Value with { Amount = quota.Value.Shares[cluster] }));

    private static ProjectFigures Row(string project, ReportedQuota? quota, ProjectUsage usage, IReadOnlyCollection<string> missing) => new()
    {
        ProjectName = project,
        Quota = quota,
        CpuUsage = usage.Cpu,
        MemoryUsage = usage.Memory,
        CpuRate = Rates.Of(usage.Cpu, quota?.Amount.Cpu),
        MemoryRate = Rates.Of(usage.Memory, quota?.Amount.Memory),
        Origin = usage.Origin,
        Measure = usage.Measure,
        Coverage = usage.Coverage,
        Complete = usage.Complete && !(quota is not null && missing.Any(quota.Shares.ContainsKey)),
    };

    private static (string, string) Pair(UsageFigure figure) => (figure.ProjectName, figure.Namespace);
}
