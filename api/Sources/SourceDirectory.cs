using Analyzer.Prometheus;

namespace Analyzer.Sources;

/// <summary>A source, ready to be asked.</summary>
/// <param name="Row">As it is configured.</param>
/// <param name="Access">Holds secrets.</param>
internal sealed record OpenSource(SourceRow Row, PrometheusAccess Access);

/// <summary>What the sources feature offers to syncs: sources by id, their secrets opened.</summary>
internal sealed class SourceDirectory(SourceRepository sources, SourceService service)
{
    public async Task<OpenSource?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } row)
            return null;
        var secrets = service.Open(row);
        return new(row, new PrometheusAccess
        {
            Name = row.Name,
            Url = new Uri(row.Url + "/"),
            AuthKind = row.AuthKind,
            Username = row.AuthUsername,
            Password = secrets.Password,
            Token = secrets.Token,
            Certificate = secrets.Certificate,
            Key = secrets.Key,
            Headers = secrets.Headers,
            Ca = row.TlsCa,
            SkipVerify = row.TlsSkipVerify,
        });
    }
}
