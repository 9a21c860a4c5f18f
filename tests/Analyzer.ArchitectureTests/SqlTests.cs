using System.Reflection;
using System.Text.RegularExpressions;

namespace Analyzer.ArchitectureTests;

/// <summary>SQL stands in constants, always names the tenant and takes parameters only (architecture.md).</summary>
public sealed partial class SqlTests
{
    /// <summary>Every constant or static text of the product that is SQL, by its name; the job library's tables have no tenants.</summary>
    public static TheoryData<string, string> Statements
    {
        get
        {
            var statements = new TheoryData<string, string>();
            foreach (var (name, text) in Texts(type => type.Namespace != Product.JobStorage).Where(text => Statement().IsMatch(text.Text)))
                statements.Add(name, text);
            return statements;
        }
    }

    [Fact]
    public void The_products_sql_is_found() => Statements.Should().HaveCountGreaterThan(40);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Every_statement_names_its_tenant(string name, string sql) =>
        sql.Should().Contain(sql.TrimStart().StartsWith("INSERT", StringComparison.Ordinal) ? "(tenant_id" : "tenant_id = @TenantId", "{0} is asked by tenants", name);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Every_table_that_is_read_is_read_by_tenant(string name, string sql)
    {
        var tables = Tables().Matches(sql).Count(match => !CommonTables(sql).Contains(match.Groups[1].Value));
        TenantConditions().Count(sql).Should().BeGreaterThanOrEqualTo(tables, "{0} must not join another tenant's rows", name);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Every_insert_gives_its_own_tenant(string name, string sql) =>
        (sql.TrimStart().StartsWith("INSERT", StringComparison.Ordinal) && !sql.Contains("VALUES (@TenantId")).Should().BeFalse("{0} stores for one tenant", name);

    [Fact]
    public void Sql_is_held_by_constants_so_nothing_can_be_interpolated_into_it()
    {
        var variable = Product.Types.SelectMany(type => type.GetFields(AnyStatic))
            .Where(field => field is { IsLiteral: false } && field.FieldType == typeof(string))
            .Where(field => Statement().IsMatch((string?)field.GetValue(null) ?? ""))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");
        variable.Should().BeEmpty();
    }

    /// <summary>Only whole constants are put together where a query is sent: a list, its order, its page.</summary>
    [Fact]
    public void Where_sql_is_sent_only_constants_and_a_known_order_are_put_together()
    {
        var sent = from source in Product.Sources
                   from line in source.Lines
                   from Match hole in Holes().Matches(line)
                   where SentSql().IsMatch(line) && line.Contains("$\"", StringComparison.Ordinal)
                   select (source.Path, Hole: hole.Groups[1].Value);
        sent.Where(item => item.Hole is not ("ListSql" or "orderBy" or "PageSql")).Should().BeEmpty();
    }

    [Fact]
    public void No_sql_is_written_where_it_is_sent()
    {
        var inline = Product.Sources.Where(source => !source.Path.StartsWith("Data/", StringComparison.Ordinal)).SelectMany(source => source.Lines
            .Where(line => SentSql().IsMatch(line) && Statement().IsMatch(line)).Select(line => $"{source.Path}: {line.Trim()}"));
        inline.Should().BeEmpty();
    }

    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What is done to the database as a whole: the installation's keys, and tables copied with all their tenants.</summary>
    private static readonly string[] OfTheInstallation = ["PostgresKeys", "TableShape", "TableCopy"];

    private static IEnumerable<(string Name, string Text)> Texts(Func<Type, bool> isAsked) =>
        from type in Product.Types
        where isAsked(type) && !OfTheInstallation.Contains(type.Name)
        from field in type.GetFields(AnyStatic)
        where field.FieldType == typeof(string)
        let text = (string?)(field.IsLiteral ? field.GetRawConstantValue() : field.GetValue(null))
        where text is not null
        select ($"{type.Name}.{field.Name}", text);

    private static HashSet<string> CommonTables(string sql) =>
        [.. CommonTable().Matches(sql).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s|\b(SELECT .+ FROM|INSERT INTO|DELETE FROM)\s", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(?:FROM|JOIN|UPDATE)\s+([a-z_]+)(?<!\bset)")]
    private static partial Regex Tables();

    [GeneratedRegex(@"([a-z_]+) AS \(")]
    private static partial Regex CommonTable();

    [GeneratedRegex(@"tenant_id = (?:@TenantId|[a-z]+\.tenant_id)")]
    private static partial Regex TenantConditions();

    [GeneratedRegex(@"\b(?:Query|Execute)\w*(?:<[^(]*>)?\(")]
    private static partial Regex SentSql();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Holes();
}
