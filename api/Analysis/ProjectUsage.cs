namespace Analyzer.Analysis;

/// <summary>
/// What a project's figures of a date add up to (domain.md §14). In one pass: an export goes over hundreds of thousands
/// of projects and dates.
/// </summary>
internal sealed class ProjectUsage
{
    private bool _isUploaded;
    private bool _isSynced;
    private bool _isOfSeveralMeasures;
    private Measure? _measure;

    /// <summary>Cores; null without any figure.</summary>
    public double? Cpu { get; private set; }

    /// <summary>Bytes; null without any figure.</summary>
    public double? Memory { get; private set; }

    /// <summary>The smallest of the synced figures; null without one.</summary>
    public double? Coverage { get; private set; }

    public bool Complete { get; private set; } = true;

    /// <summary>Null for uploads, and where sources reported by different measures.</summary>
    public Measure? Measure => _isOfSeveralMeasures ? null : _measure;

    public string? Origin => (_isUploaded, _isSynced) switch
    {
        (false, false) => null,
        (true, false) => "upload",
        (false, true) => "prometheus",
        _ => "mixed",
    };

    public void Add(UsageFigure figure)
    {
        Cpu = Sum(Cpu, figure.Cpu);
        Memory = Sum(Memory, figure.Memory);
        Complete &= figure.Complete;
        if (figure.Coverage is { } coverage && !(Coverage <= coverage))
            Coverage = coverage;
        if (figure.IsUpload)
        {
            _isUploaded = true;
            return;
        }
        _isOfSeveralMeasures |= _isSynced && _measure != figure.Measure;
        _measure = figure.Measure;
        _isSynced = true;
    }

    private static double? Sum(double? sum, double? figure) => figure is null ? sum : (sum ?? 0) + figure;
}
