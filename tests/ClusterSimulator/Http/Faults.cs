namespace ClusterSimulator;

/// <summary>What is to go wrong, and where. The first fault that concerns a request is applied.</summary>
public sealed class Faults
{
    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];

    private sealed record Rule(string PathPrefix, Fault Fault)
    {
        public int Left { get; set; }
    }

    /// <summary>Applies a fault to the next so many requests whose path begins so; without a number, to all.</summary>
    public void Add(string pathPrefix, Fault fault, int times = int.MaxValue)
    {
        lock (_lock)
            _rules.Add(new(pathPrefix, fault) { Left = times });
    }

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        lock (_lock)
            _rules.Clear();
    }

    internal Task ApplyAsync(HttpContext context, RequestDelegate usual) =>
        Take(context.Request)?.ApplyAsync(context, usual) ?? usual(context);

    private Fault? Take(HttpRequest request)
    {
        lock (_lock)
        {
            var rule = _rules.Find(candidate => candidate.Left > 0
                && request.Path.Value!.StartsWith(candidate.PathPrefix, StringComparison.Ordinal)
                && candidate.Fault.Concerns(request));
            if (rule is not null)
                rule.Left--;
            return rule?.Fault;
        }
    }
}
