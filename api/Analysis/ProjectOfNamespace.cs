namespace Analyzer.Analysis;

/// <summary>Where a namespace's project was found (domain.md §11).</summary>
public enum ProjectFrom
{
    Label,
    Quota,
    Namespace,
}

/// <summary>The project of a namespace (domain.md §11).</summary>
public static class ProjectOfNamespace
{
    /// <param name="name">The namespace.</param>
    /// <param name="label">Its project label, when it has one.</param>
    /// <param name="quotaProject">The project of an imported namespace quota, when there is one.</param>
    public static (string Project, ProjectFrom From) Find(string name, string? label, string? quotaProject) =>
        !string.IsNullOrWhiteSpace(label) ? (label, ProjectFrom.Label)
        : !string.IsNullOrWhiteSpace(quotaProject) ? (quotaProject, ProjectFrom.Quota)
        : (name, ProjectFrom.Namespace);
}
