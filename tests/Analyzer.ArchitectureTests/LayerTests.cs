using NetArchTest.Rules;

namespace Analyzer.ArchitectureTests;

/// <summary>The way of one figure goes in one direction (architecture.md, Where things live).</summary>
public sealed class LayerTests
{
    private static readonly string[] Features =
        ["Analyzer.Clusters", "Analyzer.Namespaces", "Analyzer.Quotas", "Analyzer.Reports", "Analyzer.Runs", "Analyzer.Schedule", "Analyzer.Sources", "Analyzer.Usage", "Analyzer.Demo"];

    private static readonly string[] KubernetesClient =
        ["k8s.Autorest", "k8s.IKubernetes", "k8s.KubeConfigModels", "k8s.Kubernetes", "k8s.KubernetesYaml", "k8s.Models"];

    [Fact]
    public void Analysis_sees_no_adapter_no_feature_and_no_database() =>
        Offenders("Analyzer.Analysis", ["Analyzer.Kubernetes", "Analyzer.Prometheus", "Analyzer.Data", "Analyzer.Http", "Analyzer.Sheets", .. Features])
            .Should().BeEmpty();

    [Fact]
    public void Analysis_does_no_input_or_output_and_knows_no_clock_options_or_logger() =>
        Offenders("Analyzer.Analysis",
            "System.IO", "System.Net", "System.Data", "System.TimeProvider", "System.Threading.Tasks", "System.Console",
            "System.Diagnostics.Stopwatch", "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.Data", "Dapper", "Hangfire",
            "k8s.Models", "k8s.KubeConfigModels", "MiniExcelLibs", "Polly").Should().BeEmpty();

    [Theory]
    [InlineData("Analyzer.Kubernetes")]
    [InlineData("Analyzer.Prometheus")]
    public void Adapters_see_no_database_and_no_feature(string adapter) =>
        Offenders(adapter, ["Analyzer.Data", "Dapper", "Microsoft.Data", "System.Data", .. Features]).Should().BeEmpty();

    [Fact]
    public void The_two_adapters_do_not_know_each_other()
    {
        Offenders("Analyzer.Kubernetes", "Analyzer.Prometheus").Should().BeEmpty();
        Offenders("Analyzer.Prometheus", "Analyzer.Kubernetes").Should().BeEmpty();
    }

    [Fact]
    public void The_database_knows_no_feature_and_no_adapter() =>
        Offenders("Analyzer.Data", ["Analyzer.Kubernetes", "Analyzer.Prometheus", "Analyzer.Analysis", .. Features]).Should().BeEmpty();

    [Fact]
    public void Nothing_flows_back_up_from_reports() =>
        Types.InAssembly(Product.Assembly).That().DoNotResideInNamespace("Analyzer.Reports").And().ResideInNamespace("Analyzer")
            .And().DoNotHaveName("Program").ShouldNot().HaveDependencyOn("Analyzer.Reports").GetResult().FailingTypeNames.Should().BeNullOrEmpty();

    /// <summary>A job storage is made for one database; on another one the job library brings its own.</summary>
    [Fact]
    public void Only_Data_tells_one_database_from_another() =>
        Types.InAssembly(Product.Assembly).That().DoNotResideInNamespace("Analyzer.Data").And().DoNotResideInNamespace(Product.JobStorage).And().ResideInNamespace("Analyzer")
            .ShouldNot().HaveDependencyOnAny("Microsoft.Data.Sqlite", "Npgsql", "DbUp").GetResult().FailingTypeNames.Should().BeNullOrEmpty();

    [Fact]
    public void Only_its_own_adapter_uses_the_kubernetes_client() =>
        Types.InAssembly(Product.Assembly).That().DoNotResideInNamespace("Analyzer.Kubernetes").And().ResideInNamespace("Analyzer")
            .ShouldNot().HaveDependencyOnAny(KubernetesClient).GetResult().FailingTypeNames.Should().BeNullOrEmpty();

    private static IEnumerable<string> Offenders(string from, params string[] to) =>
        Types.InAssembly(Product.Assembly).That().ResideInNamespace(from).ShouldNot().HaveDependencyOnAny(to).GetResult().FailingTypeNames ?? [];
}
