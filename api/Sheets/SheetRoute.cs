using Analyzer.Http;
using Analyzer.Http.Contract;

namespace Analyzer.Sheets;

internal static class SheetRoute
{
    /// <summary>A route that imports one workbook, and what it refuses when the file as a whole cannot be read.</summary>
    public static RouteHandlerBuilder TakesSheet(this RouteHandlerBuilder route) => route.TakesFiles()
        .Refuses(400, "missing_file").Refuses(413, "too_large").Refuses(415, "unsupported_media_type", "not_a_workbook").Refuses(422, "missing_column");
}
