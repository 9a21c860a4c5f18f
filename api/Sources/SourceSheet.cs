using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Sheets;

namespace Analyzer.Sources;

/// <summary>The sheet of sources (domain.md §15): a name that is known gets the row's settings and keeps all others, a new one is added.</summary>
internal sealed class SourceSheet(Database database, SourceRepository sources, SourceService service) : ISheetImport
{
    private const int LongestName = 100;
    private const int LongestUrl = 2000;

    private static readonly SheetColumn Name = new("配置名称", true, "name", "config name", "source", "source name");
    private static readonly SheetColumn Url = new("Prometheus URL", true, "prometheus地址", "url", "prometheus_url");
    private static readonly SheetColumn Cluster = new("集群名称", true, "cluster", "cluster name", "cluster_name");
    private static readonly SheetColumn Accurate = new("精确同步", false, "accurate sync", "use_accurate_sync", "use accurate sync");

    public Task<ImportResult> ImportAsync(Stream workbook, bool dryRun, CancellationToken cancellationToken)
    {
        var sheet = SheetReader.Read(workbook, cancellationToken, Name, Url, Cluster, Accurate);
        var seen = new HashSet<string>();
        return database.WriteAsync((connection, transaction) => sheet.TakeEachAsync(async row =>
            Read(row, seen) is { } input ? await TakeAsync(connection, transaction, row, input) : null), dryRun, cancellationToken);
    }

    public static IResult Template() => SheetFile.Template("prometheus_config_template.xlsx", "数据源", new Dictionary<string, object?>
    {
        [Name.Heading] = "示例 prod-bj 的指标",
        [Url.Heading] = "http://prometheus.example:9090",
        [Cluster.Heading] = "prod-bj",
        [Accurate.Heading] = "是",
    });

    private static NewSourceInput? Read(SheetRow row, HashSet<string> seen)
    {
        var input = new NewSourceInput
        {
            Name = row.Text(Name, LongestName) ?? "",
            Url = row.Text(Url, LongestUrl) ?? "",
            ClusterName = row.Text(Cluster, LongestName) ?? "",
            UseAccurateSync = row.Flag(Accurate, blank: true),
        };
        if (input.Name.Length > 0 && !seen.Add(input.Name))
            row.Refuse(Name, new("这个名称在文件中已出现过，以第一行为准。", "This name stands in the file already; its first row counts."));
        return row.IsGood ? input : null;
    }

    /// <returns>Whether it is a new source; null when the row was refused.</returns>
    private async Task<bool?> TakeAsync(DbConnection connection, DbTransaction transaction, SheetRow row, NewSourceInput input)
    {
        try
        {
            if (await sources.FindByNameAsync(connection, transaction, input.Name) is not { } known)
                return await service.AddAsync(connection, transaction, input) is not null;
            await service.ChangeAsync(connection, transaction, known, new SourceChangeInput
            {
                Url = input.Url,
                ClusterName = input.ClusterName,
                UseAccurateSync = input.UseAccurateSync,
            });
            return false;
        }
        catch (ApiException refused)
        {
            row.Refuse(refused.Code == "cluster_has_source" ? Cluster : Url, refused.Detail);
            return null;
        }
    }
}
