using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Analyzer.Data;

/// <summary>A protection key as a table holds it.</summary>
internal sealed record StoredKey(string Name, string Content);

/// <summary>Protection keys in a table, where every instance finds what another one made. They are the installation's, of no tenant.</summary>
internal sealed class PostgresKeys(NpgsqlDataSource source) : IXmlRepository
{
    public const string InsertSql = "INSERT INTO protection_keys (name, content) VALUES (@Name, @Content)";

    private const string AllSql = "SELECT content FROM protection_keys ORDER BY name";

    public static StoredKey Row(XElement key) =>
        new($"{key.Name.LocalName}-{key.Attribute("id")?.Value ?? $"{Guid.NewGuid()}"}", key.ToString(SaveOptions.DisableFormatting));

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = source.OpenConnection();
        return [.. connection.Query<string>(AllSql).Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = source.OpenConnection();
        connection.Execute(InsertSql, Row(element));
    }
}
