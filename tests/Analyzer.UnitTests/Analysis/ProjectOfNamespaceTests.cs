using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>The project of a namespace (domain.md §11).</summary>
public sealed class ProjectOfNamespaceTests
{
    [Theory]
    [InlineData("pay", "imported", "pay", ProjectFrom.Label)]
    [InlineData(null, "imported", "imported", ProjectFrom.Quota)]
    [InlineData("", "imported", "imported", ProjectFrom.Quota)]
    [InlineData("  ", "", "pay-prod-0", ProjectFrom.Namespace)]
    [InlineData(null, null, "pay-prod-0", ProjectFrom.Namespace)]
    public void The_label_goes_before_the_imported_quota_and_that_before_the_name(
        string? label, string? quota, string project, ProjectFrom from) =>
        ProjectOfNamespace.Find("pay-prod-0", label, quota).Should().Be((project, from));
}
