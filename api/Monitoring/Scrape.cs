using System.Data.Common;
using System.Diagnostics.Metrics;
using Analyzer.Data;

namespace Analyzer.Monitoring;

/// <summary>What is read for each scrape of <c>/metrics</c>.</summary>
internal sealed partial class Scrape
{
    /// <summary>Less than the ten seconds after which Prometheus gives a scrape up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Database _database;
    private readonly IReadOnlyList<IStoredGauges> _gauges;
    private readonly ILogger<Scrape> _logger;
    private bool _isUp;

    public Scrape(IMeterFactory meters, Database database, IEnumerable<IStoredGauges> gauges, ILogger<Scrape> logger)
    {
        (_database, _gauges, _logger) = (database, [.. gauges], logger);
        var meter = meters.Create(AnalyzerMetrics.Name);
        meter.CreateObservableGauge("analyzer.database.up", () => _isUp ? 1 : 0,
            description: "Whether the database could be read for this scrape.");
        meter.CreateObservableGauge("analyzer.data.free", FreeBytes, "By",
            "Room on the disk of the data folder; left out on PostgreSQL, which keeps the data elsewhere.");
    }

    /// <summary>Reads the database for the scrape that follows.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = await _database.OpenAsync(patience.Token);
            foreach (var gauges in _gauges)
                await gauges.RefreshAsync(connection, patience.Token);
            _isUp = true;
        }
        catch (Exception trouble) when (trouble is DbException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            _isUp = false;
            foreach (var gauges in _gauges)
                gauges.Forget();
            Log.Unreadable(_logger, trouble.Message);
        }
    }

    private IEnumerable<Measurement<long>> FreeBytes() => _database.FreeBytes is { } free ? [new(free)] : [];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database cannot be read for /metrics: {Reason}")]
        public static partial void Unreadable(ILogger logger, string reason);
    }
}
