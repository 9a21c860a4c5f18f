namespace Analyzer.Prometheus;

/// <summary>What is needed to ask a source. Holds secrets: never logged, never answered.</summary>
internal sealed record PrometheusAccess
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(PrometheusAccess);

    public required string Name { get; init; }

    /// <summary>Ends with a slash, so that a path prefix is kept.</summary>
    public required Uri Url { get; init; }

    /// <summary>none, basic, bearer or mtls.</summary>
    public required string AuthKind { get; init; }

    public required string? Username { get; init; }

    public required string? Password { get; init; }

    public required string? Token { get; init; }

    /// <summary>PEM.</summary>
    public required string? Certificate { get; init; }

    /// <summary>PEM.</summary>
    public required string? Key { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>PEM of the authorities to verify the source with; null for the host's.</summary>
    public required string? Ca { get; init; }

    public required bool SkipVerify { get; init; }
}
