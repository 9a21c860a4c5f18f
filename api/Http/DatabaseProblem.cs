using Analyzer.Data;
using Analyzer.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Http;

/// <summary>What callers are told when the database cannot do its work; trying again later is right in every case.</summary>
internal static class DatabaseProblem
{
    public const string Unavailable = "database_unavailable";
    public const string DiskFull = "disk_full";
    public const string ReadOnly = "read_only_database";

    public static ProblemHttpResult Of(DatabaseFault fault, string reason)
    {
        if (fault == DatabaseFault.BadText)
            return ApiProblem.BadRequest("malformed", PlainQuery.Reason);
        var (code, detail) = Words(fault, reason);
        return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, code, detail);
    }

    /// <summary>The stable word, and what is said to people.</summary>
    public static (string Code, Message Detail) Words(DatabaseFault fault, string reason) => fault switch
    {
        DatabaseFault.DiskFull => (DiskFull, new Message(
            $"磁盘已满，没有保存任何内容。请腾出空间后重试。（{reason}）", $"The disk is full; nothing was stored. Make room and try again. ({reason})")),
        DatabaseFault.ReadOnly => (ReadOnly, new Message(
            $"数据库是只读的，没有保存任何内容。（{reason}）", $"The database is read-only; nothing was stored. ({reason})")),
        _ => (Unavailable, new Message($"数据库暂时无法使用：{reason}", $"The database cannot be used just now: {reason}")),
    };
}
