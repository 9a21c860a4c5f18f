using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>A Deployment, ReplicaSet, StatefulSet, DaemonSet, Job or CronJob as JSON.</summary>
internal sealed class ControllerObject(Metadata metadata, string app, Controller controller, long now)
{
    private readonly int _wanted = controller.Wanted?.At(now) ?? 0;
    private readonly int _running = controller.Family.SelectMany(each => each.Pods)
        .Count(pod => pod is { InApi: true, Phase: "Running" });

    public JsonObject ToJson(Controller? owner)
    {
        var labels = new JsonObject { ["app"] = app };
        var uid = metadata.Uid(controller.Kind, controller.Name);
        return new()
        {
            ["metadata"] = metadata.Of(controller.Name, uid, controller.Life.From, labels, metadata.Owner(owner)),
            ["spec"] = Spec(),
            ["status"] = Status(),
        };
    }

    private JsonObject Spec() => controller.Kind switch
    {
        "Deployment" => Replicated("strategy", DeploymentStrategy()),
        "StatefulSet" => Replicated("updateStrategy", Rolling(("partition", 0))),
        "DaemonSet" => new()
        {
            ["selector"] = Selector(),
            ["template"] = Template(),
            ["updateStrategy"] = Rolling(("maxSurge", 0), ("maxUnavailable", 1)),
        },
        "Job" => JobSpec(_wanted),
        "CronJob" => new()
        {
            ["schedule"] = "0 * * * *",
            ["concurrencyPolicy"] = "Allow",
            ["suspend"] = false,
            ["successfulJobsHistoryLimit"] = 3,
            ["failedJobsHistoryLimit"] = 1,
            ["jobTemplate"] = new JsonObject { ["spec"] = JobSpec(1) },
        },
        _ => Replicated(null, null),
    };

    private JsonObject Status() => controller.Kind switch
    {
        "DaemonSet" => new()
        {
            ["desiredNumberScheduled"] = _wanted,
            ["currentNumberScheduled"] = _running,
            ["numberReady"] = _running,
            ["numberMisscheduled"] = 0,
        },
        "Job" => new()
        {
            ["succeeded"] = _wanted,
            ["startTime"] = Metadata.Time(controller.Life.From),
            ["completionTime"] = Metadata.Time(controller.Life.Until),
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Complete", ["status"] = "True" }),
        },
        "CronJob" => new() { ["lastScheduleTime"] = Metadata.Time(controller.Life.Until) },
        _ => new()
        {
            ["replicas"] = _running,
            ["readyReplicas"] = _running == 0 ? null : _running,
            ["availableReplicas"] = _running == 0 ? null : _running,
            ["observedGeneration"] = 1,
        },
    };

    private JsonObject Replicated(string? strategyName, JsonObject? strategy)
    {
        var spec = new JsonObject { ["replicas"] = _wanted, ["selector"] = Selector(), ["template"] = Template() };
        if (strategyName is not null)
            spec[strategyName] = strategy;
        return spec;
    }

    private JsonObject DeploymentStrategy() => controller.Strategy is null
        ? Rolling(("maxSurge", "25%"), ("maxUnavailable", "25%"))
        : new() { ["type"] = controller.Strategy };

    private static JsonObject Rolling(params (string Name, JsonNode Value)[] limits) => new()
    {
        ["type"] = "RollingUpdate",
        ["rollingUpdate"] = new JsonObject(limits.Select(limit => KeyValuePair.Create(limit.Name, (JsonNode?)limit.Value))),
    };

    private JsonObject JobSpec(int parallelism) => new()
    {
        ["parallelism"] = parallelism,
        ["completions"] = parallelism,
        ["backoffLimit"] = 6,
        ["template"] = Template(),
    };

    private JsonObject Selector() => new() { ["matchLabels"] = new JsonObject { ["app"] = app } };

    private JsonObject Template() => new()
    {
        ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["app"] = app } },
        ["spec"] = new JsonObject
        {
            ["containers"] = new JsonArray(new JsonObject { ["name"] = "app", ["image"] = "registry.example/app:1.4.2" }),
        },
    };
}
