using System.Collections.Concurrent;
using System.Diagnostics;
using Analyzer.IntegrationTests.Server;
using k8s;
using k8s.Models;

namespace Analyzer.IntegrationTests.Deploy;

/// <summary>The objects that <c>kubectl kustomize</c> makes of a folder of <c>deploy/</c>, read strictly: an unknown field is an error.</summary>
internal sealed class Manifests
{
    private static readonly Dictionary<string, Type> OtherKinds = new() { ["monitoring.coreos.com/v1/ServiceMonitor"] = typeof(ServiceMonitor) };

    private static readonly ConcurrentDictionary<string, Task<Manifests>> Built = new();

    private Manifests(string yaml)
    {
        // Without a kind's type the library would leave the object out.
        var kinds = yaml.Split('\n').Count(line => line.StartsWith("kind: ", StringComparison.Ordinal));
        All = KubernetesYaml.LoadAllFromString(yaml, OtherKinds, strict: true);
        All.Should().HaveCount(kinds);
    }

    public IReadOnlyList<object> All { get; }

    public V1Deployment Deployment => All.OfType<V1Deployment>().Single();

    public V1PodSpec Pod => Deployment.Spec.Template.Spec;

    public V1Container Container => Pod.Containers.Single();

    /// <param name="folder">Below <c>deploy</c>; with <c>+</c> and a component's folder, with that.</param>
    public static Task<Manifests> OfAsync(string folder) => Built.GetOrAdd(folder, BuildAsync);

    public IEnumerable<string> Names<T>()
        where T : IKubernetesObject<V1ObjectMeta> => All.OfType<T>().Select(item => item.Metadata.Name);

    /// <summary>As somebody would write it who names an image of his own; with a component, in a namespace of his own too.</summary>
    private static async Task<Manifests> BuildAsync(string folder)
    {
        using var own = new TemporaryFolder();
        string Path(string name) => System.IO.Path.GetRelativePath(own.Path, System.IO.Path.Combine(Repository.Root, "deploy", name));
        var parts = folder.Split('+', StringSplitOptions.TrimEntries);
        var text = $"resources: ['{Path(parts[0])}']\ncomponents: [{string.Join(", ", parts[1..].Select(part => $"'{Path(part)}'"))}]\n"
            + "images: [{name: resource-usage-analyzer, newName: registry.example/tools/analyzer, newTag: '9.9'}]\n"
            + (parts.Length > 1 ? "namespace: tools\n" : "");
        await File.WriteAllTextAsync(System.IO.Path.Combine(own.Path, "kustomization.yaml"), text);
        return new(await KubectlAsync("kustomize", own.Path));
    }

    /// <summary>Without kubectl the tests fail by its name; tests/run.sh installs it (Debian: kubernetes-client).</summary>
    private static async Task<string> KubectlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await complaint);
        return output;
    }
}

/// <summary>Of the Prometheus Operator, as far as it is used here.</summary>
internal sealed record ServiceMonitor
{
    public string ApiVersion { get; init; } = "";
    public string Kind { get; init; } = "";
    public V1ObjectMeta Metadata { get; init; } = new();
    public ServiceMonitorSpec Spec { get; init; } = new();
}

internal sealed record ServiceMonitorSpec
{
    public V1LabelSelector Selector { get; init; } = new();
    public List<ServiceMonitorEndpoint> Endpoints { get; init; } = [];
}

internal sealed record ServiceMonitorEndpoint
{
    public string Port { get; init; } = "";
    public string Path { get; init; } = "";
    public string Interval { get; init; } = "";
}
