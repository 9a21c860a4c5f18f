using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using Analyzer.Kubernetes;
using Analyzer.Settings;
using k8s.Models;

namespace Analyzer.IntegrationTests.Deploy;

/// <summary>There is no cluster to try the manifests on: what a cluster would refuse, or would not find, is looked for here.</summary>
public sealed class ManifestTests
{
    /// <summary>Made by hand, since it holds a password; the overlay says how.</summary>
    private const string DatabaseSecret = "resource-usage-analyzer-database";

    public static TheoryData<string> Folders =>
        [".", "overlays/sqlite", "overlays/postgres", ". + components/service-monitor", "overlays/postgres + components/prometheus"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_object_has_known_fields_and_stands_in_the_namespace(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        var names = made.All.OfType<k8s.IKubernetesObject<V1ObjectMeta>>().Where(item => item is not (V1Namespace or V1ClusterRole or V1ClusterRoleBinding))
            .Select(item => item.Metadata.NamespaceProperty).Concat(made.All.OfType<ServiceMonitor>().Select(item => item.Metadata.NamespaceProperty));
        names.Should().HaveCountGreaterThan(5).And.OnlyContain(name => name == made.Names<V1Namespace>().Single());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_name_that_is_referred_to_is_there(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        var (pod, container) = (made.Pod, made.Container);
        made.Names<V1ServiceAccount>().Should().Equal(pod.ServiceAccountName);
        container.EnvFrom.Select(source => source.ConfigMapRef.Name).Should().BeSubsetOf(made.Names<V1ConfigMap>());
        container.VolumeMounts.Select(mount => mount.Name).Should().BeEquivalentTo(pod.Volumes.Select(volume => volume.Name));
        pod.Volumes.Select(volume => volume.PersistentVolumeClaim?.ClaimName).OfType<string>()
            .Should().BeEquivalentTo(made.Names<V1PersistentVolumeClaim>());
        container.Env.Select(variable => variable.ValueFrom?.SecretKeyRef?.Name).OfType<string>().Except([DatabaseSecret]).Should().BeEmpty();
        var binding = made.All.OfType<V1ClusterRoleBinding>().Single();
        made.Names<V1ClusterRole>().Should().Equal(binding.RoleRef.Name);
        binding.Subjects.Select(subject => $"{subject.Kind} {subject.NamespaceProperty}/{subject.Name}")
            .Should().Equal($"ServiceAccount {made.Deployment.Metadata.NamespaceProperty}/{pod.ServiceAccountName}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_selector_finds_the_pods(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        var labels = made.Deployment.Spec.Template.Metadata.Labels;
        IDictionary<string, string>[] selectors =
        [
            made.Deployment.Spec.Selector.MatchLabels, .. made.All.OfType<V1Service>().Select(service => service.Spec.Selector),
            .. made.All.OfType<V1NetworkPolicy>().Select(policy => policy.Spec.PodSelector.MatchLabels),
            .. made.All.OfType<V1PodDisruptionBudget>().Select(budget => budget.Spec.Selector.MatchLabels),
            .. (made.Pod.TopologySpreadConstraints ?? []).Select(spread => spread.LabelSelector.MatchLabels),
        ];
        selectors.Should().OnlyContain(selector => selector.Count > 0 && selector.All(labels.Contains));
        foreach (var monitor in made.All.OfType<ServiceMonitor>())
            monitor.Spec.Selector.MatchLabels.All(made.All.OfType<V1Service>().Single().Metadata.Labels.Contains).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_port_and_path_is_one_that_answers(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        var container = made.Container;
        var (port, service) = (container.Ports.Single(), made.All.OfType<V1Service>().Single());
        V1Probe[] probes = [container.StartupProbe, container.LivenessProbe, container.ReadinessProbe];
        service.Spec.Ports.Select(exposed => exposed.TargetPort.Value)
            .Concat(probes.Select(probe => probe.HttpGet.Port.Value))
            .Concat(made.All.OfType<V1NetworkPolicy>().SelectMany(policy => policy.Spec.Ingress ?? []).SelectMany(rule => rule.Ports).Select(allowed => allowed.Port.Value))
            .Should().OnlyContain(name => name == port.Name);
        made.All.OfType<ServiceMonitor>().SelectMany(monitor => monitor.Spec.Endpoints).Select(endpoint => endpoint.Port)
            .Except(service.Spec.Ports.Select(exposed => exposed.Name)).Should().BeEmpty();
        made.Deployment.Spec.Template.Metadata.Annotations["prometheus.io/port"].Should().Be($"{port.ContainerPort}");
        container.Env.Single(variable => variable.Name == "ASPNETCORE_URLS").Value.Should().EndWith($":{port.ContainerPort}");
        probes.Select(probe => probe.HttpGet.Path).Should().BeSubsetOf(Operation.All.Values.Select(operation => operation.Path));
        await using var server = new AnalyzerServer();
        foreach (var path in made.All.OfType<ServiceMonitor>().SelectMany(monitor => monitor.Spec.Endpoints).Select(endpoint => endpoint.Path)
            .Append(made.Deployment.Spec.Template.Metadata.Annotations["prometheus.io/path"]))
            (await server.Client.GetStringAsync(path)).Should().StartWith("# ", "{0} is what Prometheus reads", path);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_setting_is_one_of_the_programs(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        var names = made.Container.Env.Select(variable => variable.Name).Concat(made.All.OfType<V1ConfigMap>().SelectMany(map => map.Data.Keys));
        names.Where(name => name.Contains("__")).Should().NotBeEmpty().And.OnlyContain(name => Setting.All.Any(setting => setting.Has(name.Replace("__", ":"))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Requests_can_be_read_and_stay_within_the_limits(string folder)
    {
        var resources = (await Manifests.OfAsync(folder)).Container.Resources;
        foreach (var (name, asked) in resources.Requests)
            asked.ToDecimal().Should().BePositive().And.BeLessThanOrEqualTo(resources.Limits[name].ToDecimal());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_role_holds_exactly_what_the_program_asks_for(string folder)
    {
        var rules = (await Manifests.OfAsync(folder)).All.OfType<V1ClusterRole>().Single().Rules;
        var granted = from rule in rules
                      from @group in rule.ApiGroups
                      from resource in rule.Resources
                      from verb in rule.Verbs
                      select $"{verb} {resource}.{@group}";
        granted.Should().BeEquivalentTo(ClusterPermissions.All.Select(asked => $"{ClusterPermission.Verb} {asked.Resource}.{asked.Group}"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_pod_may_do_nothing_that_it_need_not(string folder)
    {
        var (pod, safe) = ((await Manifests.OfAsync(folder)).Pod, (await Manifests.OfAsync(folder)).Container.SecurityContext);
        pod.SecurityContext.Should().BeEquivalentTo(new
        {
            RunAsNonRoot = true,
            RunAsUser = 1654,
            RunAsGroup = 1654,
            FsGroup = 1654,
            SeccompProfile = new { Type = "RuntimeDefault" },
        });
        safe.Should().BeEquivalentTo(new { AllowPrivilegeEscalation = false, ReadOnlyRootFilesystem = true, Capabilities = new { Drop = new[] { "ALL" } } });
        (pod.HostNetwork, pod.HostPID, safe.Privileged).Should().Be((null, null, null));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nobody_reaches_the_port_who_is_not_named_as_there_are_no_accounts(string folder)
    {
        var made = await Manifests.OfAsync(folder);
        made.All.OfType<V1Service>().Should().OnlyContain(service => service.Spec.Type == "ClusterIP");
        made.All.OfType<V1Ingress>().Should().BeEmpty();
        made.All.OfType<V1NetworkPolicy>().Should().NotBeEmpty().And.OnlyContain(policy => policy.Spec.PolicyTypes.Contains("Ingress"));
        made.All.OfType<V1NetworkPolicy>().SelectMany(policy => policy.Spec.Ingress ?? []).Should().NotContain(
            rule => rule.FromProperty == null || rule.FromProperty.Any(peer => peer.NamespaceSelector == null || peer.PodSelector == null));
    }

    [Theory]
    [InlineData(".", 1, 1)]
    [InlineData("overlays/sqlite", 1, 1)]
    [InlineData("overlays/postgres", 2, 0)]
    public async Task One_instance_writes_to_a_SQLite_file_and_two_share_PostgreSQL(string folder, int instances, int volumes)
    {
        var made = await Manifests.OfAsync(folder);
        made.Deployment.Spec.Replicas.Should().Be(instances);
        made.Deployment.Spec.Strategy.Type.Should().Be("Recreate", "an old and a new version never work on one database at once");
        made.All.OfType<V1PersistentVolumeClaim>().SelectMany(claim => claim.Spec.AccessModes).Should().Equal(Enumerable.Repeat("ReadWriteOnce", volumes));
        made.Container.Env.Any(variable => variable.Name == "Database__ConnectionString").Should().Be(volumes == 0);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_image_is_the_one_that_an_operator_names(string folder) =>
        (await Manifests.OfAsync(folder)).Container.Image.Should().Be("registry.example/tools/analyzer:9.9");
}
