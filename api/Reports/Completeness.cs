using System.Data.Common;
using Analyzer.Usage;

namespace Analyzer.Reports;

/// <summary>The exported workbook's second sheet, 完整性: how well each date is covered (domain.md §14, Export).</summary>
internal static class Completeness
{
    public static IEnumerable<Dictionary<string, object?>> Rows(UsageReader usage, DbConnection connection, DateOnly date) =>
        usage.Days(connection, date).Select(day => Row(date, day.ClusterName, day.SourceName, day.Coverage, State(day)))
            .Concat(usage.Missing(connection, date).Select(day => Row(date, day.ClusterName, day.SourceName, null, "缺失")))
            .Concat(usage.Sites(connection, date).Select(site => Row(date, site.Site, site.Filename, null, "日报上传")));

    private static string State(SyncedDay day) => day switch
    {
        { Partial: true } => "当天未结束",
        { Complete: true } => "完整",
        _ => "不完整",
    };

    private static Dictionary<string, object?> Row(DateOnly date, string cluster, string source, double? coverage, string state) => new()
    {
        ["日期"] = $"{date:yyyy-MM-dd}",
        ["集群"] = cluster,
        ["数据源"] = source,
        ["覆盖率"] = coverage,
        ["状态"] = state,
    };
}
