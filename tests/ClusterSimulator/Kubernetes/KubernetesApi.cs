using System.Security.Cryptography;
using System.Text;
using ClusterSimulator.Http;
using ClusterSimulator.Kubernetes;

namespace ClusterSimulator;

/// <summary>
/// A cluster's Kubernetes API over HTTPS, with a certificate authority and a bearer token of its own: what a reader of
/// namespaces, workloads, pods and quotas meets, and the errors of the real thing.
/// </summary>
public sealed class KubernetesApi : IAsyncDisposable
{
    private const string User = "system:serviceaccount:monitoring:analyzer";

    private readonly Cluster _cluster;
    private readonly Certificates _certificates;
    private readonly ClusterObjects _objects;
    private LoopbackServer? _server;

    private KubernetesApi(Cluster cluster, bool expiredCertificate, string? host)
    {
        _cluster = cluster;
        _certificates = Certificates.Make(cluster.Name, expiredCertificate, host);
        _objects = new(cluster);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => _server!.Address;

    /// <summary>The bearer token it accepts.</summary>
    public string Token { get; private set; } = NewToken();

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>What is to go wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What the token's user may do.</summary>
    public Rights Rights { get; } = new();

    /// <summary>Whether the cluster knows the kind ProjectQuota.</summary>
    public bool ServesProjectQuotas { get; set; } = true;

    /// <summary>A kubeconfig with the authority and the token inline.</summary>
    public string Kubeconfig => $"""
        apiVersion: v1
        kind: Config
        current-context: {_cluster.Name}
        clusters:
        - name: {_cluster.Name}
          cluster:
            server: {Address.GetLeftPart(UriPartial.Authority)}
            certificate-authority-data: {Convert.ToBase64String(Encoding.UTF8.GetBytes(_certificates.AuthorityPem))}
        contexts:
        - name: {_cluster.Name}
          context:
            cluster: {_cluster.Name}
            user: analyzer
        users:
        - name: analyzer
          user:
            token: {Token}

        """;

    /// <summary>Starts it. Port 0 is any free one. With a host name others reach it, and its certificate is for that name.</summary>
    public static async Task<KubernetesApi> StartAsync(Cluster cluster, int port = 0, bool expiredCertificate = false, string? host = null)
    {
        var api = new KubernetesApi(cluster, expiredCertificate, host);
        api._server = await LoopbackServer.StartAsync(port, api._certificates.Server, api.Requests, api.Faults, api.HandleAsync, host);
        return api;
    }

    /// <summary>Takes a right away.</summary>
    public void Deny(string resource, string verb) => Rights.Deny(resource, verb);

    /// <summary>Writes the kubeconfig to a file.</summary>
    public Task WriteKubeconfigAsync(string path) => File.WriteAllTextAsync(path, Kubeconfig);

    /// <summary>Accepts another token from now on, and no longer the one of before.</summary>
    public void RenewToken() => Token = NewToken();

    /// <summary>Writes what kubelet mounts into a pod: the authority, the token that is accepted now, and the namespace.</summary>
    public async Task WriteServiceAccountAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "ca.crt"), _certificates.AuthorityPem);
        await File.WriteAllTextAsync(Path.Combine(folder, "token"), Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "namespace"), User.Split(':')[2]);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _certificates.Server.Dispose();
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private async Task HandleAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
        await Answer(context.Request, body).WriteAsync(context);
    }

    private Reply Answer(HttpRequest request, string body)
    {
        var path = request.Path.Value!;
        if (Discovery.OfEveryone(path) is { } open)
            return open;
        if (request.Headers.Authorization != $"Bearer {Token}")
            return Reply.Of(Status.Unauthorized);
        var types = ResourceType.All.Where(type => ServesProjectQuotas || type != ResourceType.ProjectQuotas).ToList();
        if (Discovery.Of(path, types) is { } discovery)
            return discovery;
        return ApiPath.Parse(path) is { } parsed ? Answer(request, parsed, types, body) : Reply.UnknownPath;
    }

    /// <summary>Rights come first, as in a real server: who has none learns nothing, not even that a kind is missing.</summary>
    private Reply Answer(HttpRequest request, ApiPath path, List<ResourceType> types, string body)
    {
        var verb = path.VerbOf(request);
        var type = types.Find(type => type.Group == path.Group && type.Version == path.Version && type.Plural == path.Plural);
        if (type == ResourceType.AccessReviews && verb == "create") // everybody may ask
            return AccessReview.Of(body, Rights);
        if (type == ResourceType.SubjectReviews && verb == "create")
            return AccessReview.OfSubject(User);
        if (!Rights.Allows(path.Group, path.Plural, verb))
            return Reply.Of(Status.Forbidden(User, verb, path));
        if (type is null || Misplaced(type, path))
            return Reply.UnknownPath;
        if (!type.Verbs.Contains(verb))
            return Reply.Of(Status.MethodNotAllowed);
        return Accept.FormOf(request) is { } form ? Read(type, path, request.Query, form) : Reply.Of(Status.NotAcceptable);
    }

    private Reply Read(ResourceType type, ApiPath path, IQueryCollection query, Form form)
    {
        var objects = type == ResourceType.CustomResourceDefinitions && !ServesProjectQuotas ? [] : _objects[type];
        if (path.Name is null)
            return Lists.Of(type, objects, path, query, form);
        var found = objects.FirstOrDefault(item => item.Name == path.Name && item.Namespace == path.Namespace);
        if (found is null)
            return Reply.Of(Status.NotFound(path));
        return form switch
        {
            Form.Table => Reply.Of(writer => Table.Write(writer, found)),
            Form.Metadata => Reply.Of(found.WriteMetadata),
            _ => Reply.Of(writer => found.Write(writer, withKind: true)),
        };
    }

    private static bool Misplaced(ResourceType type, ApiPath path) =>
        type.Namespaced ? path.Name is not null && path.Namespace is null : path.Namespace is not null;
}
