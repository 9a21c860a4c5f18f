using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>Why a check ended before it was through.</summary>
public sealed record CheckProblem
{
    /// <summary>A stable word, as problems have it.</summary>
    public required string Code { get; init; }

    public required Message Message { get; init; }
}

/// <summary>Runs a check that ends in time whatever the other side does, and says what it waited for.</summary>
internal static class BoundedCheck
{
    /// <summary>People wait for a check.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    /// <param name="timeoutCode">The code of a check that was not answered in time.</param>
    /// <param name="work">Tells each step before it begins, and keeps what it finds.</param>
    /// <param name="time">Measures.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>Null when the check went through.</returns>
    public static async Task<CheckProblem?> RunAsync(
        string timeoutCode, Func<Action<Message>, CancellationToken, Task> work, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var step = new Message("连接", "connecting");
        try
        {
            // Not every client hears a cancellation: the check does not wait for one that does not.
            await work(next => Volatile.Write(ref step, next), either.Token).WaitAsync(either.Token);
            return null;
        }
        catch (Exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new CheckProblem
            {
                Code = timeoutCode,
                Message = new($"{Most.TotalSeconds} 秒内没有完成，停在：{step.Zh}。", $"Not done within {Most.TotalSeconds} seconds; it was waiting for: {step.En}."),
            };
        }
        catch (ExplainedException failed)
        {
            return new CheckProblem { Code = failed.Code, Message = failed.Reason };
        }
    }
}
