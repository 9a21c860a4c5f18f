using Analyzer.Data;

namespace Analyzer.Commands;

/// <summary><c>migrate-data</c>: everything from SQLite into an empty PostgreSQL database, compared table by table.</summary>
internal static class MigrateDataCommand
{
    public static async Task<int> RunAsync(string from, string to)
    {
        var tables = await DataMigration.RunAsync(from, to);
        Console.WriteLine($"{"table",-22} {"rows",10}  {"checksum",-16}  ok");
        foreach (var table in tables)
            Console.WriteLine($"{table.Name,-22} {table.Rows,10}  {table.Checksum,-16}  {(table.IsSame ? "ok" : "DIFFERS")}");
        if (tables.All(table => table.IsSame))
            return 0;
        Console.Error.WriteLine("Nothing was stored, because what was read back differs.");
        return 1;
    }
}
