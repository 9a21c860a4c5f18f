using System.Collections.Concurrent;
using Analyzer.Monitoring;
using Microsoft.Extensions.Options;

namespace Analyzer.Prometheus;

/// <summary>Opens clients; all that go to one server share its few places, whichever run they belong to.</summary>
internal sealed class PrometheusClients(IOptions<PrometheusOptions> options, TimeProvider time, AnalyzerMetrics metrics)
{
    private readonly ConcurrentDictionary<Uri, SemaphoreSlim> _places = new();

    /// <param name="access">The source.</param>
    /// <param name="isPatient">Asks again what may pass; a person who waits for a check wants to know at once.</param>
    public PrometheusClient Open(PrometheusAccess access, bool isPatient = true) =>
        new(new PrometheusTransport(access, options.Value, _places.GetOrAdd(access.Url, _ => new(options.Value.QueriesAtOnce)), time, metrics, isPatient));
}
