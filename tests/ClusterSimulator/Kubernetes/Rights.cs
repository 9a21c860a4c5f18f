namespace ClusterSimulator;

/// <summary>
/// What the token's user may do. At first everything may be read. Group, resource and verb may be <c>*</c>; the core
/// group is the empty text.
/// </summary>
public sealed class Rights
{
    private static readonly (string, string, string)[] Reading = [("*", "*", "get"), ("*", "*", "list"), ("*", "*", "watch")];

    private readonly Lock _lock = new();
    private readonly List<(string Group, string Resource, string Verb)> _denied = [];
    private List<(string Group, string Resource, string Verb)> _allowed = [.. Reading];

    /// <summary>Takes a right away, whatever is allowed otherwise.</summary>
    public void Deny(string resource, string verb, string group = "*")
    {
        lock (_lock)
            _denied.Add((group, resource, verb));
    }

    /// <summary>Adds a right.</summary>
    public void Allow(string resource, string verb, string group = "*")
    {
        lock (_lock)
            _allowed.Add((group, resource, verb));
    }

    /// <summary>These rights and no others.</summary>
    public void AllowOnly(params (string Group, string Resource, string Verb)[] rights)
    {
        lock (_lock)
        {
            _denied.Clear();
            _allowed = [.. rights];
        }
    }

    /// <summary>Everything may be read again, and nothing else.</summary>
    public void Reset() => AllowOnly(Reading);

    internal bool Allows(string group, string resource, string verb)
    {
        lock (_lock)
        {
            return _allowed.Exists(rule => Covers(rule, group, resource, verb))
                && !_denied.Exists(rule => Covers(rule, group, resource, verb));
        }
    }

    private static bool Covers((string Group, string Resource, string Verb) rule, string group, string resource, string verb) =>
        Covers(rule.Group, group) && Covers(rule.Resource, resource) && Covers(rule.Verb, verb);

    private static bool Covers(string rule, string asked) => rule == "*" || rule == asked;
}
