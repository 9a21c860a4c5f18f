namespace Analyzer.Sources;

/// <summary>A source as it is stored; its secrets are protected.</summary>
internal sealed record SourceRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required string ClusterName { get; init; }
    public required bool UseAccurateSync { get; init; }
    public required string? TimeZone { get; init; }
    public required string LabelMatchers { get; init; }
    public required string MemoryMetric { get; init; }
    public required string RateWindow { get; init; }
    public required string Step { get; init; }
    public required double Tolerance { get; init; }
    public required string AuthKind { get; init; }
    public required string? AuthUsername { get; init; }

    /// <summary>Protected JSON of <see cref="SourceSecrets"/>.</summary>
    public required string Secrets { get; init; }

    /// <summary>Names of extra headers, one a line.</summary>
    public required string HeaderNames { get; init; }
    public required string? TlsCa { get; init; }
    public required bool TlsSkipVerify { get; init; }
    public required DateTimeOffset? LastSync { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public Source Shown() => new()
    {
        Id = Id,
        Name = Name,
        Url = Url,
        ClusterName = ClusterName,
        UseAccurateSync = UseAccurateSync,
        TimeZone = TimeZone,
        LabelMatchers = LabelMatchers,
        MemoryMetric = MemoryMetric,
        RateWindow = RateWindow,
        Step = Step,
        Tolerance = Tolerance,
        Auth = new SourceAuth { Kind = AuthKind, Username = AuthUsername },
        Headers = HeaderNames.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(name => name, _ => SourceSecrets.Hidden),
        Tls = new SourceTls { Ca = TlsCa, SkipVerify = TlsSkipVerify },
        LastSync = LastSync,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };
}

/// <summary>What must not be read by anyone but the source itself.</summary>
internal sealed record SourceSecrets
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(SourceSecrets);

    /// <summary>Stands in answers for the value of a header; sent back, the stored value stays.</summary>
    public const string Hidden = "******";

    public string? Password { get; init; }

    public string? Token { get; init; }

    /// <summary>PEM.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM.</summary>
    public string? Key { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];
}
