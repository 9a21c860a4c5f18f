using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Monitoring;
using Polly;
using Polly.Retry;

namespace Analyzer.Prometheus;

/// <summary>Requests to one source: bounded in time, size and number, with polite retries (quality.md, Load and Safety).</summary>
internal sealed class PrometheusTransport : IDisposable
{
    private const int MostRetries = 4;
    private const int MostWarnings = 20;
    private const int LongestWarning = 300;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TryAgainException>(),
            MaxRetryAttempts = MostRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(20),
            DelayGenerator = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is TryAgainException { After: { } after } ? after < LongestWait ? after : LongestWait : (TimeSpan?)null),
        })
        .Build();

    private readonly ResiliencePipeline _retries;
    private readonly PrometheusConnection _connection;
    private readonly PrometheusAccess _access;
    private readonly PrometheusOptions _options;
    private readonly SemaphoreSlim _places;
    private readonly TimeProvider _time;
    private readonly AnalyzerMetrics _metrics;
    private readonly Redaction _redaction;
    private int _tries;
    private int _calls;

    public PrometheusTransport(PrometheusAccess access, PrometheusOptions options, SemaphoreSlim places, TimeProvider time, AnalyzerMetrics metrics, bool isPatient)
    {
        _retries = isPatient ? Retries : ResiliencePipeline.Empty;
        (_access, _options, _places, _time, _metrics) = (access, options, places, time, metrics);
        _redaction = new Redaction([access.Password, access.Token, access.Key, PrometheusConnection.Basic(access), .. access.Headers.Values]);
        _connection = new(access);
    }

    /// <summary>Requests sent so far, retries included.</summary>
    public int Requests => _connection.Requests;

    /// <summary>Requests that were sent again after a refusal that may pass.</summary>
    public int Repeats => _tries - _calls;

    /// <summary>What the server said beside its answers: a Thanos that lacks a store warns so.</summary>
    public HashSet<string> Warnings { get; } = [];

    public void Dispose() => _connection.Dispose();

    /// <exception cref="QueryTooLargeException">Can be asked in smaller parts.</exception>
    /// <exception cref="ExplainedException">The source failed.</exception>
    public async Task<T?> SendAsync<T>(
        HttpMethod method, string path, KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            return await _retries.ExecuteAsync(async cancel => await CountedAsync(() => SendOnceAsync<T>(method, path, form, cancel), cancel), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw SourceFailure.Explain(exception, _access.Name);
        }
    }

    private async Task<T?> CountedAsync<T>(Func<Task<T?>> send, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _tries);
        await _places.WaitAsync(cancellationToken);
        var (began, outcome) = (Stopwatch.GetTimestamp(), RequestOutcome.Cancelled);
        try
        {
            var answer = await send();
            outcome = RequestOutcome.Success;
            return answer;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = SourceFailure.Explain(failure, _access.Name).Code;
            throw;
        }
        finally
        {
            _places.Release();
            _metrics.SourceRequest(_access.Name, outcome, Stopwatch.GetElapsedTime(began));
        }
    }

    private async Task<T?> SendOnceAsync<T>(
        HttpMethod method, string path, KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            patience.CancelAfter(TimeSpan.FromSeconds(_options.AnswerSeconds));
            using var response = await _connection.SendAsync(method, path, form, patience.Token);
            return await ReadAsync<T>(response, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QueryTooLargeException(new(
                $"数据源 {_access.Name} 在 {_options.AnswerSeconds} 秒内没有答复。", $"Source {_access.Name} did not answer within {_options.AnswerSeconds} seconds."), isSilence: true);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException { InnerException: IOException })
        {
            throw new TryAgainException(new($"数据源 {_access.Name} 中断了连接。", $"Source {_access.Name} broke the connection."), null);
        }
    }

    private async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var most = _options.AnswerMegabytes * 1024L * 1024;
        await using var body = new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), most, TooLarge);
        if (response.StatusCode != HttpStatusCode.OK)
            throw SourceFailure.OfStatus(_access.Name, response.StatusCode, _redaction.Clean(await WordsAsync(body, cancellationToken)), RetryAfter(response));
        var answer = await JsonSerializer.DeserializeAsync<PromResponse<T>>(body, cancellationToken: cancellationToken);
        if (answer?.Status != "success")
            throw SourceFailure.OfStatus(_access.Name, response.StatusCode, _redaction.Clean(answer?.Error), null);
        if (answer.Warnings is { Count: > 0 } warnings)
            lock (Warnings)
                Warnings.UnionWith(warnings.Take(Math.Max(0, MostWarnings - Warnings.Count)).Select(warning => _redaction.Clean(warning, LongestWarning)));
        return answer.Data;
    }

    private QueryTooLargeException TooLarge() => new(new(
        $"数据源 {_access.Name} 的答复超过 {_options.AnswerMegabytes} MB。", $"The answer of source {_access.Name} is larger than {_options.AnswerMegabytes} MB."));

    /// <summary>The error of a Prometheus answer, or the beginning of whatever came instead.</summary>
    private static async Task<string> WordsAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        try
        {
            return JsonSerializer.Deserialize<PromResponse<JsonElement>>(text)?.Error ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero,
        _ => null,
    };
}
