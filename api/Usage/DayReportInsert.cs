using System.Data.Common;
using System.Globalization;
using Analyzer.Data;

namespace Analyzer.Usage;

/// <summary>Inserts rows of one day report, so many at once as its statement has places for.</summary>
internal sealed class DayReportInsert : IAsyncDisposable
{
    private const int OfFile = 3;
    private const int OfRow = 4;

    private readonly PreparedInsert _insert;

    public DayReportInsert(DbConnection connection, DbTransaction transaction, string sql, int rows, Tenant tenant, DayReportName name)
    {
        _insert = PreparedInsert.Create(connection, transaction, sql, ["TenantId", "Date", "Site", .. Enumerable.Range(0, rows)
            .SelectMany(row => new[] { $"ProjectName{row}", $"Namespace{row}", $"Cpu{row}", $"Memory{row}" })]);
        _insert.Set(0, tenant.Id);
        _insert.Set(1, name.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _insert.Set(2, name.Site);
    }

    public Task ExecuteAsync(ReadOnlySpan<DayReportRow> rows, CancellationToken cancellationToken)
    {
        var at = OfFile;
        foreach (var row in rows)
        {
            _insert.Set(at, row.ProjectName);
            _insert.Set(at + 1, row.Namespace);
            _insert.Set(at + 2, row.Cpu);
            _insert.Set(at + 3, row.Memory);
            at += OfRow;
        }
        return _insert.ExecuteAsync(cancellationToken);
    }

    /// <summary>Inserts what still waits to be sent.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => _insert.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => _insert.DisposeAsync();
}
