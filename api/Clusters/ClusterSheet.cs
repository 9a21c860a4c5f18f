using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Sheets;

namespace Analyzer.Clusters;

/// <summary>The sheet of clusters (domain.md §15): a name that is known gets the kubeconfig of its row, a new one is added.</summary>
internal sealed class ClusterSheet(Database database, ClusterRepository clusters, ClusterService service) : ISheetImport
{
    private const int LongestName = 100;

    /// <summary>What a cell of a workbook can hold; a kubeconfig that fills it was most likely cut off.</summary>
    private const int LongestCell = 32_767;

    private static readonly SheetColumn Name = new("集群名称", true, "cluster", "cluster name", "cluster_name", "name");
    private static readonly SheetColumn Kubeconfig = new(
        "Kubeconfig (Base64编码或原始内容)", true, "kubeconfig", "kubeconfig (base64 or yaml)", "kubeconfig(base64编码或原始内容)");
    private static readonly SheetColumn UseProjectquota = new("使用ProjectQuota", false, "use projectquota", "use_projectquota", "use project quota");

    public Task<ImportResult> ImportAsync(Stream workbook, bool dryRun, CancellationToken cancellationToken)
    {
        var sheet = SheetReader.Read(workbook, cancellationToken, Name, Kubeconfig, UseProjectquota);
        var seen = new HashSet<string>();
        return database.WriteAsync((connection, transaction) => sheet.TakeEachAsync(async row =>
            Read(row, seen) is { } input ? await TakeAsync(connection, transaction, row, input) : null), dryRun, cancellationToken);
    }

    public static IResult Template() => SheetFile.Template("k8s_config_template.xlsx", "集群", new Dictionary<string, object?>
    {
        [Name.Heading] = "示例 prod-bj",
        [Kubeconfig.Heading] = "YXBpVmVyc2lvbjogdjEKa2luZDogQ29uZmlnCi4uLg==",
        [UseProjectquota.Heading] = "是",
    });

    private static NewClusterInput? Read(SheetRow row, HashSet<string> seen)
    {
        var name = row.Text(Name, LongestName);
        var kubeconfig = row.Text(Kubeconfig, LongestCell, isMultiline: true);
        var useProjectquota = row.Flag(UseProjectquota, blank: true);
        if (name is not null && !seen.Add(name))
            row.Refuse(Name, new("这个集群在文件中已出现过，以第一行为准。", "This cluster stands in the file already; its first row counts."));
        if (kubeconfig?.Length == LongestCell)
            row.Refuse(Kubeconfig, new($"单元格最多容纳 {LongestCell} 个字符，内容很可能被截断；请在页面上添加这个集群。",
                $"A cell holds {LongestCell} characters at most, and this one is full: it was most likely cut off. Add this cluster on the page."));
        return row.IsGood ? new NewClusterInput { Name = name!, Kubeconfig = kubeconfig!, UseProjectquota = useProjectquota } : null;
    }

    /// <returns>Whether it is a new cluster; null when the row was refused.</returns>
    private async Task<bool?> TakeAsync(DbConnection connection, DbTransaction transaction, SheetRow row, NewClusterInput input)
    {
        try
        {
            if (await clusters.FindByNameAsync(connection, transaction, input.Name) is not { } known)
                return await service.AddAsync(connection, transaction, input) is not null;
            var change = new ClusterChangeInput { Kubeconfig = input.Kubeconfig, UseProjectquota = input.UseProjectquota };
            await service.ChangeAsync(connection, transaction, known.Id, change);
            return false;
        }
        catch (ApiException refused)
        {
            row.Refuse(Kubeconfig, refused.Detail);
            return null;
        }
    }
}
