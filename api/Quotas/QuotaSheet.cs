using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Language;
using Analyzer.Sheets;

namespace Analyzer.Quotas;

/// <summary>The quota sheet (domain.md §15): 云序号, 项目名称, CPU配额(核), 内存配额(GB).</summary>
internal sealed class QuotaSheet(Database database, QuotaStore store, TimeProvider time) : ISheetImport
{
    private static readonly SheetColumn CloudId = new("云序号", true, "cloud id", "cloud_id", "主键", "id");
    private static readonly SheetColumn ProjectName = new("项目名称", true, "project name", "project_name", "project");
    private static readonly SheetColumn Cpu = new("CPU配额(核)", true, "cpu quota (cores)", "cpu quota(core)", "cpu_quota", "cpu quota", "cpu配额");
    private static readonly SheetColumn Memory = new("内存配额(GB)", true, "memory quota (gb)", "memory quota (gib)", "内存配额(GiB)", "memory_quota", "memory quota", "内存配额");

    public Task<ImportResult> ImportAsync(Stream workbook, bool dryRun, CancellationToken cancellationToken)
    {
        var sheet = SheetReader.Read(workbook, cancellationToken, CloudId, ProjectName, Cpu, Memory);
        return database.WriteAsync(async (connection, transaction) =>
        {
            var merge = new QuotaMerge(await store.AllAsync(connection, transaction), time.GetUtcNow());
            foreach (var row in sheet.Rows)
                Take(row, merge);
            await store.ReplaceAsync(connection, transaction, merge.Before, merge.After);
            return sheet.Result(merge.Imported, merge.Updated);
        }, dryRun, cancellationToken);
    }

    public static IResult Template() => SheetFile.Template("quota_template.xlsx", "配额", new Dictionary<string, object?>
    {
        [CloudId.Heading] = "示例 inst_0001",
        [ProjectName.Heading] = "示例项目",
        [Cpu.Heading] = 16,
        [Memory.Heading] = 64,
    });

    private static void Take(SheetRow row, QuotaMerge merge)
    {
        var cloudId = row.Text(CloudId);
        var projectName = row.Text(ProjectName);
        var cpu = row.Number0(Cpu, QuotaLimits.Most);
        var memory = row.Number0(Memory, QuotaLimits.Most);
        if (row.IsGood && merge.Take(cloudId!, projectName!, new(cpu, Units.Bytes(memory))) is { } refusal)
            row.Refuse(CloudId, refusal);
    }
}

/// <summary>Lays the rows of a file over the stored quotas: by cloud id, else by project (domain.md §12).</summary>
internal sealed class QuotaMerge(IReadOnlyCollection<QuotaRow> stored, DateTimeOffset now)
{
    private readonly Dictionary<string, QuotaRow> _byCloudId = stored.ToDictionary(row => row.CloudId);
    private readonly Dictionary<string, QuotaRow> _byProject = stored.ToDictionary(row => row.ProjectName);
    private readonly HashSet<string> _taken = [];

    public List<QuotaRow> Before { get; } = [];

    public List<QuotaRow> After { get; } = [];

    public int Imported { get; private set; }

    public int Updated { get; private set; }

    /// <returns>Why the row cannot be taken, or null.</returns>
    public Message? Take(string cloudId, string projectName, QuotaAmount amount)
    {
        if (_taken.Contains("id " + cloudId) || _taken.Contains("project " + projectName))
            return new("文件中前面已有这个云序号或项目。", "An earlier row of this file has this cloud id or project.");
        var sameId = _byCloudId.GetValueOrDefault(cloudId);
        var sameProject = _byProject.GetValueOrDefault(projectName);
        if (sameId is not null && sameProject is not null && sameId != sameProject)
            return new($"云序号 {cloudId} 属于项目“{sameId.ProjectName}”，而项目“{projectName}”的云序号是 {sameProject.CloudId}。",
                $"Cloud id {cloudId} belongs to project '{sameId.ProjectName}', and project '{projectName}' has cloud id {sameProject.CloudId}.");
        Store(sameId ?? sameProject, cloudId, projectName, amount);
        return null;
    }

    private void Store(QuotaRow? before, string cloudId, string projectName, QuotaAmount amount)
    {
        _taken.Add("id " + cloudId);
        _taken.Add("project " + projectName);
        if (before is null)
            Imported++;
        else
        {
            Updated++;
            Before.Add(before);
        }
        After.Add((before ?? QuotaRow.New(cloudId, projectName, now))
            .WithOwn(amount, ProjectQuotas.Excel, now) with
        { CloudId = cloudId, ProjectName = projectName });
    }
}
