using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Http;

/// <summary>Whatever somebody was refused has a line in the log, which is found by the trace id that the page shows.</summary>
internal static partial class ProblemLog
{
    public static void Tell(HttpContext context, ProblemDetails problem)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemLog).FullName!);
        var level = problem.Status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        Log.Answered(logger, level, context.Request, problem.Status, problem.Extensions["code"], problem.Detail);
    }

    private static partial class Log
    {
        [LoggerMessage("{Method} {Path} was answered {Status} {Code}: {Detail}")]
        private static partial void Answered(ILogger logger, LogLevel level, string method, PathString path, int? status, object? code, string? detail);

        public static void Answered(ILogger logger, LogLevel level, HttpRequest request, int? status, object? code, string? detail)
        {
            if (logger.IsEnabled(level))
                Answered(logger, level, request.Method, request.Path, status, code, detail);
        }
    }
}
